export type QuantileMethod = 'linear' | 'nearest-rank';

/** Quantile of `n` values of which only single order statistics can be read; `at(i)` is the (i+1)-th smallest.
 * `linear` is Hyndman & Fan's type 7 (Excel's PERCENTILE.INC, DuckDB's quantile_cont); `nearest-rank` is the
 * ⌈p·n⌉-th smallest. `p` is 0–1 and `n` > 0. */
function quantileOf(n: number, p: number, method: QuantileMethod, at: (i: number) => number): number {
  if (method === 'nearest-rank') return at(Math.max(0, Math.ceil(p * n - 1e-9) - 1));
  const position = (n - 1) * p;
  const below = Math.floor(position);
  const low = at(below);
  return below + 1 < n ? low + (position - below) * (at(below + 1) - low) : low;
}

/** Quantile of values in ascending order, at least one. */
export function quantile(sorted: ArrayLike<number>, p: number, method: QuantileMethod = 'linear'): number {
  return quantileOf(sorted.length, p, method, (i) => sorted[i] as number);
}

/** Quantile of whole seconds counted in bins; null where there are none. Bin i holds values in (edges[i-1], edges[i]],
 * bin 0 those up to edges[0], the bin after the last edge everything above. Within a bin the values are taken as
 * evenly spread over its whole seconds, so each order statistic stays in the bin that truly holds it; bins of
 * one second are exact. `max`, the largest value where known, closes the open bin. */
export function histogramQuantile(
  counts: ArrayLike<number>,
  edges: readonly number[],
  p: number,
  method: QuantileMethod = 'linear',
  max: number | null = null,
): number | null {
  let n = 0;
  for (let bin = 0; bin < counts.length; bin++) n += counts[bin] as number;
  if (n === 0) return null;
  return quantileOf(n, p, method, (i) => {
    let before = 0;
    let bin = 0;
    while (before + (counts[bin] as number) <= i) before += counts[bin++] as number;
    const lowest = bin === 0 ? (edges[0] as number) : (edges[bin - 1] as number) + 1;
    const edge = edges[bin] ?? max ?? lowest;
    const highest = Math.max(lowest, max === null ? edge : Math.min(edge, max));
    return lowest + ((i - before + 0.5) / (counts[bin] as number)) * (highest - lowest);
  });
}
