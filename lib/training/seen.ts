import { GRID, LEAST_SD, POINTS } from './grid';
import type { Counted } from './judge';
import { likelihood } from './likelihood';

/** What was seen of a place in a window, as if nothing were known of it before: its level and standard deviation in units of the materiality, from its rows. */
export interface Seen {
  level: number;
  sd: number;
  n: number;
}

/** Levels as they were seen in a window, by operator and topic (−1 is all of them together); null where there are no rows. */
export interface SeenLevels {
  at(operator: number, topic: number): Seen | null;
  /** How much each of the operator's topics weighs in its level. */
  weights(operator: number): Float64Array;
}

export function seenLevels({ cells, estimates, centres }: Counted): SeenLevels {
  const { topics, n, dispersed } = cells;
  const { log, has } = likelihood(cells, estimates, (cell) => centres[cell % topics]!);
  const rho = Math.max(1, dispersed.operator / dispersed.cell);
  return {
    at(operator, topic) {
      const start = operator * topics;
      const of = topic < 0 ? Array.from({ length: topics }, (_, t) => start + t) : [start + topic];
      const seen = of.filter((cell) => has[cell]);
      if (seen.length === 0) return null;
      const sum = new Float64Array(POINTS);
      for (const cell of seen) {
        for (let i = 0; i < POINTS; i++) sum[i]! += log[cell * POINTS + i]! / (topic < 0 ? rho : 1);
      }
      return { ...moments(sum), n: seen.reduce((rows, cell) => rows + n[cell]!, 0) };
    },
    weights: (operator) =>
      Float64Array.from({ length: topics }, (_, t) => {
        const cell = operator * topics + t;
        return has[cell] ? 1 / estimates.error[cell]! ** 2 : 0;
      }),
  };
}

/** Mean and standard deviation of a log-likelihood on the grid, taken as it is: of a share seen 0 times in 10 it stays finite, and is wide. */
function moments(log: Float64Array): { level: number; sd: number } {
  const best = log.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  let [weights, sum, squares] = [0, 0, 0];
  for (let i = 0; i < POINTS; i++) {
    const weight = Math.exp(log[i]! - best);
    weights += weight;
    sum += weight * GRID[i]!;
    squares += weight * GRID[i]! ** 2;
  }
  const level = sum / weights;
  return { level, sd: Math.max(LEAST_SD, Math.sqrt(Math.max(0, squares / weights - level * level))) };
}
