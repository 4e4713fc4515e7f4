import type { PublishedDay } from './manifest';

/** By which ids systems know the rows of `Calls`: row i is UTF-8 from `starts[i]` to `starts[i + 1]` of `bytes`. `visits` counts a contact's visits to
 * queues from 1. */
export interface CallIds {
  bytes: Uint8Array;
  starts: Int32Array;
  visits: Int32Array;
}

/** A day's file of ids: one line a row of the day's file of calls, in its order; after a tab the visit, where it is not the first. */
export interface PublishedIds extends PublishedDay {
  /** Ids of which a part was taken out, as it looks like somebody's number or address. */
  masked: number;
}

/** The file that names those of all days. */
export interface CallIdsIndex {
  schema: 1;
  days: PublishedIds[];
}
