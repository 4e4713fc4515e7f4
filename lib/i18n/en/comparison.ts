import type { comparison as es } from '../es/comparison';

export const comparison: typeof es = {
  before: 'Before',
  difference: 'Difference',
  interval: 'Between (95%)',
  range: (low, high) => `${low} and ${high}`,
  noInterval: 'under seven days nobody can say',
  perDay: (value) => `${value} a day`,
  methods: {
    newcombe: 'Interval of the difference of two proportions (Newcombe), widened by what days vary.',
    welch: 'Interval of the difference of two means (Welch), widened by what days vary.',
    days: 'Interval by what days vary, the rhythm of the week taken out.',
  },
  verdict: (verdict) =>
    `Verdict: ${verdict}. It asks for 99%, as six measures are judged at once, and compares like weekdays.`,
  weeks: (n) => `Each day is compared with its own weekday, ${n} weeks before.`,
  oneWeek: 'Each day is compared with its own weekday a week before.',
  months: 'Whole months are compared, which do not have the same weekdays: the verdict takes that effect out.',
  onlyNow: (labels) => `Only in this period: ${labels}.`,
  onlyBefore: (labels) => `Only before: ${labels}.`,
  holidays: 'A holiday that moves, as Easter does, may fall into only one of the two periods.',
  tooEarly: (from, first) => `To compare takes data from ${from}; they begin on ${first}.`,
  overlap: 'The period is so long that it would overlap with the one before.',
  noValue: 'There is no value of before to compare with.',
};
