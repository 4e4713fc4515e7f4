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

export const STATES = ['staffed', 'available', 'handling', 'wrap', 'pause', 'training', 'offline'] as const;
