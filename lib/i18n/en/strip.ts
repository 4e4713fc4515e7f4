import type { strip as spanish } from '../es/strip';

export const strip: typeof spanish = {
  label: 'Period on the time line',
  first: 'First day',
  last: 'Last day',
  whole: 'Whole period',
  days: (days, one) => (one ? `${days} day` : `${days} days`),
  hint: 'Arrows move by a day, Shift and arrows by a week; Home and End go to the ends of the data.',
};
