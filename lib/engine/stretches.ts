import { type Cuboid, STORED_DIMENSIONS } from '@/lib/model/cuboid';
import type { Day } from '@/lib/model/day';

/** Rows of a cuboid in stretches that differ by nothing but the day. Published cuboids are sorted with the day last, so
 * there are hundreds of them where there are hundreds of thousands of rows. */
export interface Stretches {
  /** First row of each, and the number of rows after the last. */
  starts: Int32Array;
  firstDay: Day;
  lastDay: Day;
}

const known = new WeakMap<Cuboid, Stretches>();

export function stretchesOf(cuboid: Cuboid): Stretches {
  const stretches = known.get(cuboid) ?? findStretches(cuboid);
  known.set(cuboid, stretches);
  return stretches;
}

function findStretches({ rows, columns }: Cuboid): Stretches {
  const begins = new Uint8Array(rows);
  if (rows > 0) begins[0] = 1;
  for (const name of STORED_DIMENSIONS) {
    const column = columns[name];
    if (!column || name === 'day') continue;
    for (let i = 1; i < rows; i++) if (column[i] !== column[i - 1]) begins[i] = 1;
  }
  const starts: number[] = [];
  for (let i = 0; i < rows; i++) if (begins[i]) starts.push(i);
  starts.push(rows);

  let firstDay = Number.POSITIVE_INFINITY;
  let lastDay = Number.NEGATIVE_INFINITY;
  for (const day of columns.day ?? []) {
    if (day < firstDay) firstDay = day;
    if (day > lastDay) lastDay = day;
  }
  return { starts: Int32Array.from(starts), firstDay, lastDay };
}
