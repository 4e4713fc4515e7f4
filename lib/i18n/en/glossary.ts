import type { GlossaryMessages } from '../glossary';

export const glossary: GlossaryMessages = {
  headline: (when, n) => `${when}, *${n} measures*, each with its formula, its figure and what it is counted from`,
  below: (n) => `${n} have no data in this period with these filters: each says why.`,
  belowOne: 'One has no data in this period with these filters: it says why.',
  belowNone: 'All have data in this period.',
  search: 'Search the glossary',
  found: (n) => `${n} found`,
  none: 'Nothing with these words. Try fewer letters.',
  jump: 'Sections',
  groups: {
    presets: 'Published targets',
    service: 'Service level',
    waits: 'Waits',
    abandonment: 'Abandonment',
    volume: 'How many came',
    later: 'Who was not reached',
    outcomes: 'Outcomes',
    handling: 'Handling time',
    load: 'Load and states',
    satisfaction: 'Satisfaction and quality',
    other: 'Further measures',
    terms: 'Words',
  },
  unit: 'Unit',
  units: {
    count: 'count',
    share: 'share, in %',
    seconds: 'time',
    score: "points on the survey's scale",
    points: 'points, from −100 to 100',
  },
  direction: 'Direction',
  directions: { higher: 'more is better', lower: 'less is better', neither: 'neither more nor less is better' },
  target: "The line's target",
  presets: 'Published targets',
  pending: 'counting…',
  formulas: {
    'SL-1':
      'Of those answered, how many in time. Who leaves does not count: if everyone who waits hangs up, it is 100%. NENA, 988 and NHS 111 ask for it.',
    'SL-2': 'Of those answered or abandoned, how many were answered in time. Every abandonment counts against it.',
    'SL-3': 'As SL-2, but who abandoned within the threshold does not count: there was no time to answer them.',
    'SL-4': 'As SL-2, but who abandoned within the first seconds does not count.',
    'SL-5':
      'Who abandoned within the threshold counts as answered in time. Asterisk calls it SL2. It does not suit a help line.',
    'SL-6': 'Of everyone who entered the queue, how many were answered in time. The strictest.',
  },
  presetsTitle: (met, of) => `This period meets ${met} of ${of} published targets`,
  presetsUnit:
    'Each target with its own formula and its own threshold, which need not be those of this line. Meeting one says nothing of the others.',
  presetNames: {
    'commercial-80-20': 'Commercial 80/20',
    'nena-sta-020.1-2020': 'NENA, 9-1-1 (2020)',
    'nfpa-1225-2022': 'NFPA 1225 (2022)',
    '988-answer-rate': '988 Lifeline, answer rate',
    '988-state-grant': '988, state grant (Maryland)',
    'nhs-111': 'NHS 111 (until March 2021)',
    'nhs-iuc-adc': 'NHS IUC ADC (from April 2021)',
  },
  presetNotes: {
    'nfpa-1225-2022':
      'The experience of those who wrote it, with no study behind. Its second target, dispatch within 60 s, cannot be seen here.',
    '988-answer-rate': 'Asked of contacts answered in the state itself; here, of all of the line.',
    '988-state-grant': 'Asked of contacts answered in the state itself; here, of all of the line.',
    'nhs-iuc-adc': 'Check the specification before giving these figures: they were not read in it.',
  },
  inForce: "this line's",
  met: 'met',
  missed: (by) => `missed by ${by}`,
  unknown: 'not known',
  ops: { '>=': 'at least', '<=': 'at most', '<': 'less than' },
  points: (n) => `${n} points`,
  source: 'Source',
  link: (name) => `Link to ${name}`,
  terms: [
    {
      id: 'adherence',
      name: 'Adherence',
      meaning:
        'Minutes in the scheduled state at the scheduled time, out of the scheduled minutes. It is not known, because it compares with a planned schedule: none of the exports that Escucha reads brings one, and it is not guessed here from what happened. To have it, your system would have to export the planned states of each person with their start and end, as it exports the real ones; Escucha does not read such a file yet.',
    },
    {
      id: 'planning-shrinkage',
      name: 'Shrinkage in planning',
      meaning:
        'Hours paid in which nobody can take calls (breaks, training, supervision, debriefing, leave, illness) over hours paid. The exports have only what happens while logged in; absences are a setting of planning. To plan with 30% shrinkage is to divide by 0.7.',
    },
    {
      id: 'occupancy-utilisation',
      name: 'Occupancy, utilisation, availability',
      meaning:
        'Three words that are mixed up. Occupancy: handling over handling plus available waiting. Utilisation: handling over time logged in. Availability: ready time over time logged in. Some systems swap them; here they mean this, and each figure carries its formula.',
    },
    {
      id: 'operating-day',
      name: 'Operating day',
      meaning:
        'A day may begin at another hour than midnight, so that a night counts whole. With hours chosen past midnight, what follows counts for the day on which the night began.',
    },
    {
      id: 'threshold',
      name: 'Threshold',
      meaning:
        'Seconds within which an answer counts as in time. The edge counts: 20 s is “20 s or less”. The wait goes from entering the queue until somebody answers, ringing included.',
    },
    {
      id: 'short-abandonment',
      name: 'Short abandonment',
      meaning:
        'Hanging up within the first seconds. It may be a misdial; on a line for victims it may be that the aggressor came into the room. Counted apart and never deleted.',
    },
    {
      id: 'n',
      name: 'n',
      meaning: 'Of how many contacts, answers or minutes the figure is. With a small n, a figure moves by chance.',
    },
    {
      id: 'interval',
      name: '95% interval',
      meaning:
        'Between which values the underlying figure would be, were the period a sample of many alike. For shares, Wilson’s; for means, Student’s.',
    },
    {
      id: 'ordinary-variation',
      name: 'Ordinary variation',
      meaning:
        'How much figures go up and down without any particular cause. Something changed where one point is outside the band, seven or more in a row are on one side, seven keep rising or falling, or two of three are near the limit. Each day is compared with those of its weekday.',
    },
    {
      id: 'weekday-aligned',
      name: 'Comparing like with like',
      meaning:
        'Days are compared with as many that fall on the same weekdays; last year is 52 weeks before. A whole month is compared with the one before, and whether the change is more than chance is judged Monday by Monday, Tuesday by Tuesday.',
    },
    {
      id: 'no-data',
      name: 'No data',
      meaning:
        '“—” is not zero. It says that it is not known, and why: the hour is not in the export, the column is empty, or there is nothing to divide by.',
    },
    {
      id: 'median',
      name: 'Median and 9 in 10',
      meaning:
        'Half waited less than the median; nine in ten less than the other. Calls in a crisis have long tails: the mean alone misleads, and a long call is not bad for being long.',
    },
    {
      id: 'estimate',
      name: '≈',
      meaning: 'Approximate: read from a histogram of waits. The exact value lies in the same interval of it.',
    },
    {
      id: 'not-pertinent',
      name: 'Not pertinent',
      meaning:
        'Test, prank, silent and wrong-number calls. On a help line they may be most of them: they have a category of their own, so that they do not distort means. A silent call may be somebody who cannot speak.',
    },
    {
      id: 'referral',
      name: 'Warm referral',
      meaning: 'Taking somebody on to another service and making sure that they arrived. Giving a number is not one.',
    },
    {
      id: 'repeat',
      name: 'Calling again',
      meaning:
        'In commerce, calling again is a failure. On a help line it may be trust: it is described, not punished. Withheld numbers are not recognised and are counted apart.',
    },
    {
      id: 'unheard',
      name: 'Who was not reached',
      meaning:
        'They asked for a person and nobody answered. Their encrypted number tells whether they were answered later, and when. With a withheld number that cannot be known.',
    },
    {
      id: 'exposure',
      name: 'Exposure',
      meaning:
        'Minutes with severe topics, severe calls in a row, rest between them, nights. It serves to protect and rotate those who listen, never to rank or grade anybody. It does not measure how anybody feels.',
    },
    {
      id: 'version',
      name: 'Data version',
      meaning:
        'Changes with every import and every setting. Two files of the same version, period and filter say the same.',
    },
  ],
};
