import type { measures as es } from '../es/measures';

export const measures: typeof es = {
  serviceLevel: 'Service level',
  abandonment: 'Abandonment',
  target: (value) => `target ${value}`,
  targetAtMost: (value) => `target: at most ${value}`,
  targetBetween: (low, high) => `target ${low}–${high}`,
  reported: (value, threshold) =>
    `The system itself reports ${value}, by ${threshold === null ? 'an unknown threshold' : `a threshold of ${threshold}`}`,
  noTarget: 'no target set',
  n: (n) => `n\u00a0=\u00a0${n}`,
  known: (share) => `known of ${share}`,
  knownOf: (share, n, of) => `known of ${share}: ${n} of ${of}`,
  knownWaits: (share) => `Waits are known of ${share} of the contacts.`,
  hours: (share) => `hours with data: ${share}`,
  hoursMissing: (share) => `There are data for ${share} of the hours.`,
  interval: (low, high) => `95% interval: ${low} to ${high}`,
  points: 'points',
  countedFromCalls: 'counted call by call',
  estimate:
    '≈ approximate: read from a histogram of waits, taken as evenly spread within each interval; the exact value lies in the same interval.',
  named: {
    serviceLevel: {
      name: 'Service level',
      meaning: 'Share of contacts that somebody answered within the threshold, under the chosen formula.',
    },
    serviceLevelReported: {
      name: 'Service level as the system reports it',
      meaning:
        'Share of contacts that the system they come from counts as answered in time, by its own threshold, out of those answered or abandoned.',
    },
    abandonRate: {
      name: 'Abandonment',
      meaning: 'Those who hung up or left the queue before anybody answered, out of those offered.',
    },
    shortAbandoned: {
      name: 'Short abandonment',
      meaning:
        'How many abandoned within the first seconds. Shown apart and never deleted: for somebody in danger, hanging up soon may be necessary.',
    },
    abandonRateAfter: {
      name: 'Abandonment after the first seconds',
      meaning: 'Those who abandoned after the first seconds, out of those offered.',
    },
    waitMedian: {
      name: 'Typical wait',
      meaning: 'Median wait of those answered, from entering the queue until somebody picks up, ringing included.',
    },
    answered: {
      name: 'Answered',
      meaning: 'Contacts that a person took.',
    },
    occupancy: {
      name: 'Occupancy',
      meaning:
        'Handling time over handling time plus time available and waiting. Not known by queue: people serve several.',
    },
    satisfaction: {
      name: 'Satisfaction',
      meaning: 'Mean of the survey answers on their scale, with a 95% interval from five answers on.',
    },
    asa: {
      name: 'Mean wait',
      meaning: 'Sum of the waits of those answered over those answered.',
    },
    offered: {
      name: 'Offered',
      meaning: 'Contacts that entered the queue.',
    },
    waitP90: {
      name: '9 in 10',
      meaning: 'The wait that nine in ten of those answered did not exceed.',
    },
    waitP95: {
      name: '95 in 100',
      meaning: 'The wait that 95 in 100 of those answered did not exceed.',
    },
    waitMax: {
      name: 'Longest',
      meaning: 'The longest wait of anybody answered.',
    },
    contacts: {
      name: 'Contacts',
      meaning: 'Each visit of a contact to a queue, once.',
    },
    unheardNever: {
      name: 'Never answered',
      meaning: 'Went unanswered, 7 days are over, and their encrypted number does not come back answered within them.',
    },
    reachedLater7d: {
      name: 'Answered later',
      meaning:
        'Went unanswered and were answered within the next 7 days, out of those recognised whose 7 days were over when the data end.',
    },
    unheardOpen: {
      name: 'Not yet known',
      meaning: 'Went unanswered, and their 7 days were not over when the data end: they may still be answered.',
    },
  },
  terms: {
    contacts: 'contacts',
    offered: 'offered',
    answered: 'answered',
    answeredWithin: 'answered within {T}',
    reportedWithin: "answered in time by the system's count",
    abandoned: 'abandoned',
    abandonedWithin: 'abandoned within {T}',
    abandonedAfterShort: 'abandoned after {s}',
    shortAbandoned: 'abandoned within {s}',
    otherExits: 'other exits',
    incomplete: 'incomplete',
    leftInMenu: 'left in the menu',
    waitOfAnswered: 'wait of the answered',
    waitOfAbandoned: 'wait of the abandoned',
    waitOfOffered: 'wait of the offered',
    talk: 'talk',
    hold: 'hold',
    wrap: 'wrap-up',
    surveyed: 'surveyed',
    scores: 'scores',
    answers: 'answers',
    handlingTime: 'handling time',
    staffedTime: 'handling and available time',
    unheardAnswered1h: 'answered within the next hour',
    unheardAnswered24h: 'answered 1 to 24 h later',
    unheardAnswered7d: 'answered 1 to 7 days later',
    unheardNever: 'not answered within 7 days',
    unheardOpen: 'not answered so far, their 7 days not over',
    unheardUnknown: 'number not recognisable',
    reachedIn1h: 'of these, answered within the next hour',
    reachedIn24h: 'of these, answered within the next 24 h',
    reachedIn7d: 'of these, answered within the next 7 days',
    over1h: 'recognised whose hour is over',
    over24h: 'recognised whose 24 h are over',
    over7d: 'recognised whose 7 days are over',
  },
  statistics: {
    median: 'median',
    p90: '90th percentile',
    p95: '95th percentile',
    minimum: 'minimum',
    maximum: 'maximum',
  },
  statisticOf: (statistic, term) => `${statistic} of: ${term}`,
  serviceLevels: {
    'SL-1': 'Answered only',
    'SL-2': 'Abandons count against',
    'SL-3': 'Abandons within the threshold ignored',
    'SL-4': 'Short abandons ignored',
    'SL-5': 'Early abandons count as success',
    'SL-6': 'All exits count',
  },
  source: 'Source',
};
