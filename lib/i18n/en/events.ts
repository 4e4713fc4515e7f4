import type { events as es } from '../es/events';

export const events: typeof es = {
  choose: 'Did it change with an event?',
  none: 'None',
  option: (label, when) => `${label} (${when})`,
  during: 'During',
  before: (weeks) => `${weeks} before, same days of the week`,
  weeks: (n, text) => `${text} ${n === 1 ? 'week' : 'weeks'}`,
  difference: 'Difference',
  points: (change) => `${change} points`,
  interval: (low, high) => `95 % interval: ${low} to ${high}`,
  sentences: {
    higher: (label) => `During “${label}” abandonment was higher, more than chance explains.`,
    lower: (label) => `During “${label}” abandonment was lower, more than chance explains.`,
    usual: (label) => `During “${label}” abandonment did not change by anything that matters.`,
    unclear: (label) => `During “${label}” it can’t be said whether abandonment changed: the difference may be chance.`,
  },
  signals: (signals, days, higher) =>
    `Of its ${days} days, ${signals} were out of the ordinary, ${higher} of them towards more.`,
  signalsNone: (days) => `None of its ${days} days was out of the ordinary by itself.`,
  oneDay: (special) =>
    special ? 'That day was out of the ordinary.' : 'That day was not out of the ordinary by itself.',
  notCause: 'That they coincide does not prove that one caused the other.',
  tooFew: (label) =>
    `“${label}”: before it there are not enough days with data of those days of the week; there is nothing to compare with.`,
  see: 'See those days',
  counted: (numerator, denominator) => `${numerator} of ${denominator}`,
};
