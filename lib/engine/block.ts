import type { Need, Spread } from '@/lib/measures/need';

/** Figures read in one pass over one table: for each need one number, or one distribution, a group. */
export interface Block {
  /** Place of each group that has a row. */
  places: ReadonlyMap<number, number>;
  numbers: ReadonlyMap<Need, Float64Array>;
  spreads: ReadonlyMap<Need, readonly Spread[]>;
}
