import type { Column } from './parquet.mjs';

/** Which rows a published cuboid keeps. */
export interface Which {
  /** By these the rows are in order. */
  dimensions: readonly string[];
  /** First and last of stretches of days that are not kept, in order. */
  days: readonly (readonly [first: number, last: number])[];
}

/** Rows of `kept` of other days than these, and those of `fresh` of these days, in the order of the dimensions, in which both are. */
export function mergeDays(kept: readonly Column[], fresh: readonly Column[], which: Which): Column[];

/** A column as whole numbers of 32 bits where each of them is one. */
export function narrow(column: Int32Array | Float64Array): Int32Array | Float64Array;
