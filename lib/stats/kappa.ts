import type { Interval } from './interval';

export type KappaWeights = 'none' | 'linear' | 'quadratic';

export interface Kappa {
  /** 1 is full agreement, 0 what chance alone would give; null where chance alone gives full agreement, as when both judges used one category only. */
  kappa: number | null;
  /** 95 %; null where there is no kappa, or where no pair differs from what it would be without error. */
  interval: Interval | null;
  /** Share of pairs in one category; weighted, with partial agreement. */
  observed: number;
  /** What chance would give. */
  expected: number;
  n: number;
}

const Z = 1.959963984540054;

/** Cohen's kappa of two judges, weighted by how far their categories lie apart. `table[i][j]` counts things that the first put into category i and the second into j; `values` are the
 * categories' places on their scale, 0, 1, 2 … where none are given. Null where the table is empty.
 * Cohen, Educational and Psychological Measurement 20 (1960), Psychological Bulletin 70 (1968); the variance is that of Fleiss, Cohen and Everitt, Psychological Bulletin 72 (1969). */
export function cohenKappa(
  table: readonly (readonly number[])[],
  weights: KappaWeights = 'none',
  values: readonly number[] = table.map((_, i) => i),
): Kappa | null {
  const n = table.flat().reduce((sum, count) => sum + count, 0);
  if (n === 0) return null;
  const share = table.map((row) => row.map((count) => count / n));
  const first = share.map((row) => row.reduce((sum, p) => sum + p, 0));
  const second = share.map((_, j) => share.reduce((sum, row) => sum + (row[j] as number), 0));
  const weight = weightsOf(weights, values);
  const over = (of: (i: number, j: number) => number) =>
    share.reduce((sum, row, i) => sum + row.reduce((inner, _, j) => inner + of(i, j), 0), 0);
  const at = (matrix: readonly (readonly number[])[], i: number, j: number) => matrix[i]?.[j] as number;

  const observed = over((i, j) => at(weight, i, j) * at(share, i, j));
  const expected = over((i, j) => at(weight, i, j) * (first[i] as number) * (second[j] as number));
  if (1 - expected < 1e-12) return { kappa: null, interval: null, observed, expected, n };
  const kappa = (observed - expected) / (1 - expected);
  const ofFirst = weight.map((row) => row.reduce((sum, w, j) => sum + w * (second[j] as number), 0));
  const ofSecond = weight.map((_, j) => first.reduce((sum, p, i) => sum + at(weight, i, j) * p, 0));
  const squares = over((i, j) => {
    const pull = ((ofFirst[i] as number) + (ofSecond[j] as number)) * (1 - kappa);
    return at(share, i, j) * (at(weight, i, j) - pull) ** 2;
  });
  const variance = (squares - (kappa - expected * (1 - kappa)) ** 2) / (n * (1 - expected) ** 2);
  const half = Z * Math.sqrt(Math.max(0, variance));
  const interval = variance > 1e-12 ? { low: Math.max(-1, kappa - half), high: Math.min(1, kappa + half) } : null;
  return { kappa, interval, observed, expected, n };
}

function weightsOf(weights: KappaWeights, values: readonly number[]): number[][] {
  const range = Math.max(...values) - Math.min(...values) || 1;
  return values.map((one) =>
    values.map((other) => {
      const apart = Math.abs(one - other) / range;
      if (weights === 'none') return one === other ? 1 : 0;
      return weights === 'linear' ? 1 - apart : 1 - apart ** 2;
    }),
  );
}
