import type { Cuboid, Figure, StoredDimension } from '@/lib/model/cuboid';
import type { Manifest } from '@/lib/model/manifest';
import { domainOf } from './axis';
import type { Selection } from './selection';

/** Above so many possible cells they are numbered as they occur. */
const DENSE_CELLS = 1_000_000;

/** A dimension that tells contacts of one group apart, so that several needs share one pass. */
export interface Part {
  stored: StoredDimension;
  size: number;
  stride: number;
}

/** The rows that pass the filter, each with the slot of its cell, and the key of each cell that occurs. */
export interface Cells {
  rows: Int32Array;
  slotOfRow: Int32Array;
  count: number;
  keys: number[];
  slots: ArrayLike<number>;
  size: number;
}

export function findCells(
  cuboid: Cuboid,
  manifest: Manifest,
  selection: Selection,
  parts: readonly Part[],
  size: number,
): Cells {
  const n = cuboid.rows;
  const keys = new Float64Array(n);
  for (const stored of new Set([...selection.stored, ...parts.map((part) => part.stored)])) {
    const column = cuboid.columns[stored];
    if (!column) continue;
    const { first, size: codes } = domainOf(stored, manifest);
    const chosen = selection.weights(stored);
    const stride = parts.find((part) => part.stored === stored)?.stride ?? 0;
    const weights = new Float64Array(codes);
    for (let i = 0; i < codes; i++) weights[i] = (chosen ? (chosen[i] as number) * size : 0) + stride * i;
    for (let i = 0; i < n; i++) keys[i] = (keys[i] as number) + (weights[(column[i] as number) - first] as number);
  }
  return number(keys, selection.groups * size);
}

function number(keys: Float64Array, possible: number): Cells {
  const n = keys.length;
  const rows = new Int32Array(n);
  const slotOfRow = new Int32Array(n);
  let count = 0;
  if (possible <= DENSE_CELLS) {
    const seen = new Uint8Array(possible);
    for (let i = 0; i < n; i++) {
      const key = keys[i] as number;
      if (!(key >= 0)) continue;
      rows[count] = i;
      slotOfRow[count++] = key;
      seen[key] = 1;
    }
    const found: number[] = [];
    for (let key = 0; key < possible; key++) if (seen[key]) found.push(key);
    return { rows, slotOfRow, count, keys: found, slots: found, size: possible };
  }
  const slots = new Map<number, number>();
  for (let i = 0; i < n; i++) {
    const key = keys[i] as number;
    if (!(key >= 0)) continue;
    let slot = slots.get(key);
    if (slot === undefined) {
      slot = slots.size;
      slots.set(key, slot);
    }
    rows[count] = i;
    slotOfRow[count++] = slot;
  }
  return { rows, slotOfRow, count, keys: [...slots.keys()], slots: [...slots.values()], size: slots.size };
}

/** `wait_max` merges by maximum, everything else by sum. */
export function sumByCell(cuboid: Cuboid, figure: Figure, { rows, slotOfRow, count, size }: Cells): Float64Array {
  const sums = new Float64Array(size);
  const column = cuboid.columns[figure];
  if (!column) return sums;
  if (figure === 'wait_max') {
    for (let j = 0; j < count; j++) {
      const slot = slotOfRow[j] as number;
      const value = column[rows[j] as number] as number;
      if (value > (sums[slot] as number)) sums[slot] = value;
    }
    return sums;
  }
  for (let j = 0; j < count; j++) {
    const slot = slotOfRow[j] as number;
    sums[slot] = (sums[slot] as number) + (column[rows[j] as number] as number);
  }
  return sums;
}
