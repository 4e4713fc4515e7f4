import { type Cuboid, type Figure, LARGEST, type StoredDimension } from '@/lib/model/cuboid';
import type { Manifest } from '@/lib/model/manifest';
import { domainOf } from './axis';
import { LEFT_OUT, type Selection } from './selection';
import { stretchesOf } from './stretches';

/** Above so many possible cells they are numbered as they occur. */
const DENSE_CELLS = 1_000_000;

/** A dimension that tells contacts of one group apart, so that several needs share one pass. */
export interface Part {
  stored: StoredDimension;
  size: number;
  stride: number;
}

/** The rows that pass the filter as runs of neighbours in one cell, with the key of each cell that occurs. */
export interface Cells {
  /** First row, row after the last, and slot of each run, one run after another. */
  runs: Int32Array;
  keys: ArrayLike<number>;
  /** Place of each cell in the sums. */
  slots: ArrayLike<number>;
  /** Length of the sums. */
  size: number;
}

let buffer = new Int32Array(0);

/** One buffer for all, as each question is done with its cells before the next begins. */
function scratch(length: number): Int32Array {
  if (buffer.length < length) buffer = new Int32Array(length);
  return buffer;
}

/** Finds the cells stretch by stretch: what the other dimensions weigh once for each, the day row by row where the
 * question concerns it. A cell's key is group · `size` + part. */
export function findCells(
  cuboid: Cuboid,
  manifest: Manifest,
  selection: Selection,
  parts: readonly Part[],
  size: number,
): Cells {
  const { starts, firstDay, lastDay } = stretchesOf(cuboid);
  const termOf = (stored: StoredDimension) => {
    const { first, size: codes } = domainOf(stored, manifest);
    const chosen = selection.weights(stored);
    const stride = parts.find((part) => part.stored === stored)?.stride ?? 0;
    const weight = (_: unknown, i: number) => (chosen ? (chosen[i] as number) * size : 0) + stride * i;
    return { first, weights: Float64Array.from({ length: codes }, weight) };
  };
  const heads = [...new Set([...selection.stored, ...parts.map((part) => part.stored)])].flatMap((stored) => {
    const column = cuboid.columns[stored];
    return column && stored !== 'day' ? [{ column, ...termOf(stored) }] : [];
  });
  const { first, weights } = termOf('day');
  const { dayShift } = selection;
  const hours = dayShift && cuboid.columns.hour;
  const anyDay =
    !hours && firstDay >= first && lastDay < first + weights.length && weights.every((weight) => weight === 0);
  const days = cuboid.columns.day;

  const possible = selection.groups * size;
  const seen = possible <= DENSE_CELLS ? new Uint8Array(possible) : null;
  const numbered = new Map<number, number>();
  const slotOf = (key: number) => {
    const slot = seen ? key : (numbered.get(key) ?? numbered.size);
    if (seen) seen[key] = 1;
    else numbered.set(key, slot);
    return slot;
  };
  const runs = scratch(anyDay ? starts.length * 3 : cuboid.rows * 3);
  let length = 0;
  for (let s = 0; s + 1 < starts.length; s++) {
    const from = starts[s] as number;
    const to = starts[s + 1] as number;
    let head = 0;
    for (const term of heads) head += term.weights[(term.column[from] as number) - term.first] as number;
    if (!(head >= 0)) continue;
    if (anyDay || !days) {
      runs[length++] = from;
      runs[length++] = to;
      runs[length++] = slotOf(head);
      continue;
    }
    let last = LEFT_OUT;
    const origin = first - (hours ? (dayShift[hours[from] as number] as number) : 0);
    for (let i = from; i < to; i++) {
      const weight = weights[(days[i] as number) - origin] ?? LEFT_OUT;
      if (weight === last) continue;
      if (last >= 0) runs[length - 2] = i;
      last = weight;
      if (!(weight >= 0)) continue;
      runs[length] = i;
      runs[length + 2] = slotOf(head + weight);
      length += 3;
    }
    if (last >= 0) runs[length - 2] = to;
  }
  const found = { runs: runs.subarray(0, length) };
  if (!seen) return { ...found, keys: [...numbered.keys()], slots: [...numbered.values()], size: numbered.size };
  const occurring = new Int32Array(possible);
  let count = 0;
  for (let key = 0; key < possible; key++) if (seen[key]) occurring[count++] = key;
  const keys = occurring.subarray(0, count);
  return { ...found, keys, slots: keys, size: possible };
}

/** Sums, or the largest of what merges by maximum. */
export function sumByCell(cuboid: Cuboid, figure: Figure, { runs, size }: Cells): Float64Array {
  const sums = new Float64Array(size);
  const column = cuboid.columns[figure];
  if (!column) return sums;
  const merge = LARGEST.includes(figure) ? addLargest : addTotals;
  merge(sums, column, runs);
  return sums;
}

function addTotals(sums: Float64Array, column: Int32Array | Float64Array, runs: Int32Array): void {
  for (let run = 0; run < runs.length; run += 3) {
    const to = runs[run + 1] as number;
    const slot = runs[run + 2] as number;
    let sum = sums[slot] as number;
    for (let i = runs[run] as number; i < to; i++) sum += column[i] as number;
    sums[slot] = sum;
  }
}

function addLargest(largest: Float64Array, column: Int32Array | Float64Array, runs: Int32Array): void {
  for (let run = 0; run < runs.length; run += 3) {
    const to = runs[run + 1] as number;
    const slot = runs[run + 2] as number;
    for (let i = runs[run] as number; i < to; i++) {
      if ((column[i] as number) > (largest[slot] as number)) largest[slot] = column[i] as number;
    }
  }
}
