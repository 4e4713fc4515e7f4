/** An estimate with its standard error. */
export interface Estimate {
  estimate: number;
  error: number;
}

/** A mean of estimates that are themselves of something that differs. */
export interface Pooled {
  mean: number;
  error: number;
  /** Ends of the 95 % interval. */
  low: number;
  high: number;
  /** Variance of what is estimated, beyond the errors. */
  between: number;
  /** How many estimates. */
  k: number;
}

const Z = 1.959963984540054;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const meanBy = (of: readonly Estimate[], weights: readonly number[]) =>
  sum(of.map(({ estimate }, i) => estimate * weights[i]!)) / sum(weights);

/** Random-effects mean of estimates with errors > 0; null of none. DerSimonian & Laird, Meta-analysis in clinical trials, Controlled Clinical Trials 7 (1986). */
export function pooledMean(estimates: readonly Estimate[]): Pooled | null {
  const k = estimates.length;
  if (k === 0) return null;
  const weights = estimates.map(({ error }) => 1 / error ** 2);
  const fixed = meanBy(estimates, weights);
  const q = sum(estimates.map(({ estimate }, i) => weights[i]! * (estimate - fixed) ** 2));
  const scale = sum(weights) - sum(weights.map((weight) => weight * weight)) / sum(weights);
  const between = k > 1 ? Math.max(0, (q - (k - 1)) / scale) : 0;
  const random = estimates.map(({ error }) => 1 / (error ** 2 + between));
  const mean = meanBy(estimates, random);
  const error = Math.sqrt(1 / sum(random));
  return { mean, error, low: mean - Z * error, high: mean + Z * error, between, k };
}
