export type QuantileMethod = 'linear' | 'nearest-rank';

/** Quantile of `n` values of which only single order statistics can be read; `at(i)` is the (i+1)-th smallest.
 * `linear` is Hyndman & Fan's type 7 (Excel's PERCENTILE.INC, DuckDB's quantile_cont); `nearest-rank` is the
 * ⌈p·n⌉-th smallest. `p` is 0–1 and `n` > 0. */
function quantileOf(n: number, p: number, method: QuantileMethod, at: (i: number) => number): number {
  if (method === 'nearest-rank') return at(Math.max(0, Math.ceil(p * n - 1e-9) - 1));
  const position = (n - 1) * p;
  const below = Math.floor(position);
  const low = at(below);
  return position > below ? low + (position - below) * (at(below + 1) - low) : low;
}

/** Quantile of values in ascending order, at least one. */
export function quantile(sorted: ArrayLike<number>, p: number, method: QuantileMethod = 'linear'): number {
  return quantileOf(sorted.length, p, method, (i) => sorted[i] as number);
}

/** Whole seconds counted in bins: bin i holds values in (edges[i-1], edges[i]], bin 0 those up to edges[0], the bin after the last edge everything above. `sums` are those of the
 * values of each bin. `max`, the largest value, closes the open bin. */
export interface Histogram {
  counts: ArrayLike<number>;
  edges: readonly number[];
  sums?: ArrayLike<number>;
  max?: number;
}

export interface HistogramQuantile {
  value: number;
  /** Whether it hangs on values of which only the bin is known. */
  estimate: boolean;
}

/** Quantile of a histogram; null where it is empty. A value is known where its bin is one second wide, where it is the largest of all, and where count and sum of its bin leave no
 * other. Else the values of a bin are taken as evenly spread over its whole seconds, so that each order statistic stays in the bin that truly holds it. */
export function histogramQuantile(
  histogram: Histogram,
  p: number,
  method: QuantileMethod = 'linear',
): HistogramQuantile | null {
  const { counts, max } = histogram;
  let n = 0;
  for (let bin = 0; bin < counts.length; bin++) n += counts[bin] as number;
  if (n === 0) return null;
  let estimate = false;
  const value = quantileOf(n, p, method, (i) => {
    if (i === n - 1 && max !== undefined) return max;
    let before = 0;
    let bin = 0;
    while (before + (counts[bin] as number) <= i) before += counts[bin++] as number;
    const found = valueInBin(histogram, bin, i - before, before + (counts[bin] as number) === n);
    estimate ||= found.estimate;
    return found.value;
  });
  return { value, estimate };
}

/** The (rank + 1)-th smallest value of a bin; of the last bin in use, the largest value is known and left out. */
function valueInBin(
  { counts, edges, sums, max }: Histogram,
  bin: number,
  rank: number,
  last: boolean,
): HistogramQuantile {
  const largest = last ? max : undefined;
  const count = (counts[bin] as number) - (largest === undefined ? 0 : 1);
  const sum = sums === undefined ? Number.NaN : (sums[bin] as number) - (largest ?? 0);
  const lowest = bin === 0 ? (edges[0] as number) : (edges[bin - 1] as number) + 1;
  const highest = Math.max(lowest, Math.min(edges[bin] ?? Number.POSITIVE_INFINITY, max ?? edges[bin] ?? lowest));
  const known = [lowest, highest].find((edge) => sum === count * edge) ?? (count === 1 ? sum : Number.NaN);
  if (!Number.isNaN(known)) return { value: known, estimate: false };
  return {
    value: lowest + ((rank + 0.5) / count) * (highest - lowest),
    estimate: lowest < highest || edges[bin] === undefined,
  };
}
