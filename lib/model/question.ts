import type { Calls, Cuboid, CuboidId, Dimension } from './cuboid';
import type { Day } from './day';
import type { Manifest } from './manifest';
import type { Formula } from './settings';

export type SecondsColumn = 'wait_s' | 'ring_s' | 'talk_s' | 'hold_s' | 'wrap_s' | 'later_s';

export interface Filter {
  /** Both ends inclusive; absent means the coverage's end. */
  from?: Day;
  to?: Day;
  /** Allowed values of each dimension by label; null is "unknown". Hours, weekdays (1 = Monday) and days
   * are written as in answers. */
  where?: Partial<Record<Dimension, (string | null)[]>>;
  not?: Partial<Record<Dimension, (string | null)[]>>;
  /** Wall-clock hour at which a day begins for this question, so that a night belongs to the evening it began on; absent means that of the settings.
   * Only what knows the hour can answer it. */
  dayStartsAt?: number;
  /** Conditions on seconds; only calls can answer them. Unknown seconds never match. */
  seconds?: { column: SecondsColumn; op: '>' | '>=' | '<' | '<=' | '='; value: number }[];
}

/** Parameters by which a measure may differ from the settings. */
export interface MeasureOptions {
  formula?: Formula;
  threshold_s?: number;
  short_s?: number;
  percentile?: 'linear' | 'nearest-rank';
}

export interface Question {
  /** Measure ids of lib/measures; `serviceLevel` takes the formula in force, `serviceLevel.SL-3` names one. */
  measures: string[];
  by: Dimension[];
  filter: Filter;
  options?: MeasureOptions;
  /** Read the calls even where a cuboid fits. */
  exact?: boolean;
}

/** Why there is no value. */
export type Reason =
  | { code: 'no-contacts' }
  | { code: 'zero-denominator' }
  | { code: 'unknown-in-data'; column: string }
  | { code: 'not-by'; dimension: string }
  | { code: 'too-many-days'; limit: number }
  /** Only known of whole months, each by itself. */
  | { code: 'by-month' }
  /** Fewer people or answers than a figure about them may rest on. */
  | { code: 'too-few'; fewest?: number }
  /** The line's settings don't say what it hangs on. */
  | { code: 'not-set'; key: string }
  /** Known only of contacts that were answered, and asked of others. */
  | { code: 'of-answered'; dimension: string }
  /** The export holds only sums of some of the contacts. */
  | { code: 'only-sums' }
  /** The sums say how many were answered within another threshold than the one asked for, or within one that they don't name. */
  | { code: 'other-threshold' }
  /** More than all, as sums count a contact as answered in a later interval than as offered. */
  | { code: 'carried-over' };

export interface MeasureValue {
  /** In the measure's unit: shares 0–1, seconds, counts, scores. */
  value: number | null;
  numerator?: number;
  denominator?: number;
  /** 95 % interval, where the measure has one. */
  low?: number;
  high?: number;
  n: number;
  /** Of so many contacts that could tell, the value rests on `n`; absent where it rests on all. */
  known?: { n: number; of: number };
  /** The value is read from a histogram and lies in a bin wider than one second: it is near, not exact. */
  estimate?: true;
  /** Of a service level that the exporting system reports, its threshold; null where it is unknown or not one. */
  threshold_s?: number | null;
  from: 'cuboid' | 'calls';
  reason?: Reason;
}

export interface AnswerRow {
  /** Label of each dimension asked for: days as YYYY-MM-DD, weeks by their Monday, months as YYYY-MM, hours and
   * weekdays (1–7, Monday first) as numbers in text; null is "unknown". */
  key: Partial<Record<Dimension, string | null>>;
  values: Record<string, MeasureValue>;
}

export interface Answer {
  /** Sorted by key, days and hours ascending, labels in dictionary order. Without `by`, exactly one row. */
  rows: AnswerRow[];
  /** Measures that have no value whatever the row, by id; with `by`, there may then be no rows at all. */
  reasons?: Record<string, Reason>;
  cuboids: CuboidId[];
}

/** Where the engine gets its columns: the store on a command line, published files in a browser. */
export interface Source {
  manifest: Manifest;
  /** Of these days at least; of all where none are given. */
  cuboid(id: CuboidId, days?: { from: Day; to: Day }): Promise<Cuboid>;
  /** Calls of these days. */
  calls(from: Day, to: Day): Promise<Calls>;
  /** Most days that `calls` will read at once; Infinity on a command line. */
  maxCallDays: number;
}
