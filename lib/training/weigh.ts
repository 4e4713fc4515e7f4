import type { Line } from '@/lib/model/training';
import type { Concluded } from './find';
import type { WindowOccasions } from './occasions';
import type { Place } from './places';

const MOST_CALLS = 12;

/** Indices in the line of the calls that weigh most in a gap: those furthest on the worse side of what was expected of them. */
export function callsThatWeigh(
  line: Line,
  { cells, measure }: Concluded,
  { operator, team, topic }: Place,
  { calls, reviews }: WindowOccasions,
): number[] {
  const occasions = measure.source === 'evaluations' ? reviews : calls;
  const { at, y, expected } = cells.rows;
  const found: { call: number; weight: number }[] = [];
  for (let r = 0; r < at.length; r++) {
    const i = at[r]!;
    const own = occasions.operator[i]!;
    const here = operator >= 0 ? own === operator : line.operators[own]!.team === team;
    if (!here || (topic >= 0 && occasions.levels.topic[i] !== topic)) continue;
    const call = measure.source === 'evaluations' ? line.reviews.call[reviews.rows[i]!]! : calls.first + i;
    const weight = y[r]! - expected[r]!;
    if (call >= 0 && weight > 0) found.push({ call, weight });
  }
  found.sort((a, b) => b.weight - a.weight || b.call - a.call);
  return [...new Set(found.map(({ call }) => call))].slice(0, MOST_CALLS);
}
