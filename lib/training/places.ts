import type { Line } from '@/lib/model/training';
import type { Counted } from './judge';

/** Where a gap is: an operator or a team (−1 is none), on a topic (−1 is all). */
export interface Place {
  operator: number;
  team: number;
  topic: number;
}

/** The cells of a place; the topic "not known" counts where all topics do. */
export function cellsAt(line: Line, topics: number, { operator, team, topic }: Place): number[] {
  const operators = line.operators.flatMap((one, o) => (o === operator || (team >= 0 && one.team === team) ? [o] : []));
  const of = topic >= 0 ? [topic] : Array.from({ length: topics }, (_, t) => t);
  return operators.flatMap((o) => of.map((t) => o * topics + t));
}

/** What happened at a place, and what would be expected of colleagues with the same calls. */
export interface Happened {
  n: number;
  /** Bad outcomes, or the mean: ln seconds, points lost. */
  observed: number;
  expected: number;
  /** Variance of `observed` were it a sum, by chance alone. */
  variance: number;
  /** In units of the materiality, with its standard error. */
  gap: number;
  error: number;
}

/** Null where the place has no rows. Cells are pooled by what each tells. */
export function happenedAt(
  { cells, estimates, centres, measure }: Counted,
  at: readonly number[],
  wide = at.length > 1,
): Happened | null {
  const { materiality, unit } = measure;
  const share = unit === 'logit';
  let n = 0;
  let sum = 0;
  let variance = 0;
  let told = 0;
  let weighted = 0;
  for (const cell of at) {
    const rows = cells.n[cell]!;
    const v = cells.variance[cell]!;
    if (rows < 1 || v <= 0) continue;
    const tells = share ? v : (rows * rows) / v;
    n += rows;
    sum += cells.observed[cell]!;
    variance += v;
    weighted += tells * (estimates.gap[cell]! - centres[cell % cells.topics]!);
    told += tells;
  }
  if (told === 0) return null;
  const gap = weighted / told;
  const dispersion = wide ? cells.dispersed.operator : cells.dispersed.cell;
  const observed = share ? sum : sum / n;
  const expected = Math.max(0, observed - gap * materiality * (share ? variance : 1));
  return { n, observed, expected, variance, gap, error: Math.sqrt(dispersion / told) / materiality };
}
