import type { CallIds } from './call-ids';
import type { Calls } from './cuboid';
import type { Day } from './day';
import type { Filter, Source } from './question';

/** Where calls can be listed one by one. */
export interface CallSource extends Source {
  /** Ids of the rows that `calls` gives of these days; null where an older version published none. */
  ids(from: Day, to: Day): Promise<CallIds | null>;
}

export interface CallListQuestion {
  filter: Filter;
  /** Only those with a survey answer, or only those without. */
  surveyed?: boolean;
  /** Only those of which the answers as a whole are so; hundredths of a point, both ends inclusive. */
  score_c?: { from?: number; to?: number };
  /** Only visits of contacts of this id. */
  id?: string;
}

/** Calls one by one, in the order of the clock. */
export interface CallList {
  /** Days that were read, at most the source's limit: the latest of those asked for. Null where the data cover none of these. */
  listed: { from: Day; to: Day } | null;
  /** All days asked for that the data cover. */
  asked: { from: Day; to: Day } | null;
  rows: number;
  columns: Calls['columns'];
  /** Of the rows, null where an older version published none. */
  ids: CallIds | null;
}
