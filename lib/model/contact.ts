/** How a contact's visit to one queue ended. Only `answered` means that a person took it. */
export const ENDINGS = [
  'answered',
  'abandoned',
  'timed_out',
  'left_by_key',
  'overflowed',
  'failed',
  'incomplete',
  'left_in_menu',
] as const;
export type Ending = (typeof ENDINGS)[number];

/** Endings of contacts that asked for a person: `incomplete` (no outcome in the export) and
 * `left_in_menu` (left the voice menu before any queue) were never offered. */
export const OFFERED_ENDINGS: readonly Ending[] = [
  'answered',
  'abandoned',
  'timed_out',
  'left_by_key',
  'overflowed',
  'failed',
];

/** What became of an answered contact. */
export const DISPOSITIONS = [
  'resolved',
  'unresolved',
  'referred',
  'transferred',
  'escalated',
  'callback',
  'information',
  'not_pertinent',
  'repeat',
] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** Whether somebody who gave up waiting was answered later, by the same keyed caller: within 1 hour, 24 hours or 7 days. `_open_…` names the first of these
 * windows that is not over at the end of the data, so that whether its callers are reached within it is not yet known; without one, all three are over. */
export const FATES = [
  'answered_1h',
  'answered_24h',
  'answered_7d',
  'never',
  'answered_1h_open_7d',
  'answered_24h_open_7d',
  'answered_7d_open_7d',
  'open_7d',
  'answered_1h_open_24h',
  'answered_24h_open_24h',
  'open_24h',
  'answered_1h_open_1h',
  'open_1h',
  'unknown_caller',
] as const;
export type Fate = (typeof FATES)[number];

/** Whether an answered contact's caller, known again by the keyed number, contacted the line again, in any queue: within 1 day or later within 7 days; and whether on the `same` known
 * topic within 7 days, not (`other`), or the contact's own topic is not known (`untold`). `_open_7d` and `open_1d`: that window was not over at the end of the data, so that what follows is
 * not known yet. Contacts that were not pertinent stand apart. */
export const AGAIN = [
  'same_1d',
  'other_1d',
  'untold_1d',
  'same_7d',
  'other_7d',
  'untold_7d',
  'none',
  'none_untold',
  'again_1d_open_7d',
  'none_open_7d',
  'open_1d',
  'unknown_caller',
  'not_pertinent',
] as const;
export type Again = (typeof AGAIN)[number];
/** How often a caller known again contacted in a month: so often or oftener; `most` are the hundredth of them who talked longest. */
export const TIMES = ['1', '2', '5', '10', 'most'] as const;
export type Times = (typeof TIMES)[number];
/** What handling a contact is made of, and `handle`, all of it together. */
export const PARTS = ['talk', 'hold', 'wrap', 'handle'] as const;
export type Part = (typeof PARTS)[number];

export const STATES = ['staffed', 'available', 'handling', 'wrap', 'pause', 'training', 'offline'] as const;
export type State = (typeof STATES)[number];
