import { compiled, igam, igamc, incbet, incbi, ndtr, ndtri } from 'cephes';
import type { Interval } from './interval';

/** Tails to eight digits of themselves, however small, by Moshier's Cephes library as WebAssembly. For what runs at publishing: a page would load 125 KB for it. Arguments are not
 * checked: counts from 0, probabilities between 0 and 1, not at them for a quantile. */
await compiled;

/** P(Z ≤ z) of the standard normal distribution; the upper tail is that of −z. */
export const normalCdf: (z: number) => number = ndtr;

/** The z with P(Z ≤ z) = p. */
export const normalQuantile: (p: number) => number = ndtri;

/** P(X ≤ k) of n, each with probability p. `k` and `n` may be fractions, as counts divided by their overdispersion are. */
export function binomialLower(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  return k >= n ? 1 : incbet(n - k, k + 1, 1 - p);
}

/** P(X ≥ k). */
export function binomialUpper(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  return k > n ? 0 : incbet(k, n - k + 1, p);
}

/** P(X > k) + P(X = k) / 2: of what was seen only half is counted as extreme, so that its mean over what may happen is a half. Lancaster, JASA 56 (1961). */
export function binomialMidUpper(k: number, n: number, p: number): number {
  return (binomialUpper(k, n, p) + binomialUpper(k + 1, n, p)) / 2;
}

/** Under e to the minus this Cephes has no number for a tail, and throws. */
const LEAST_TAIL = 700;

/** Whether one of the tails at k is too small for a number. Chernoff, Annals of Mathematical Statistics 23 (1952). */
const isFar = (k: number, mean: number) => mean - k + k * Math.log(k / mean) > LEAST_TAIL;

/** P(X ≤ k) of a Poisson distribution. */
export function poissonLower(k: number, mean: number): number {
  if (k < 0) return 0;
  return isFar(k + 1, mean) ? Number(mean < k + 1) : igamc(k + 1, mean);
}

/** P(X ≥ k). */
export function poissonUpper(k: number, mean: number): number {
  if (k <= 0) return 1;
  return isFar(k, mean) ? Number(mean > k) : igam(k, mean);
}

/** Interval of a share that never covers less than `level`: `successes` out of `n` > 0. Clopper & Pearson, Biometrika 26 (1934). */
export function clopperPearson(successes: number, n: number, level = 0.95): Interval {
  const outside = (1 - level) / 2;
  return {
    low: successes === 0 ? 0 : incbi(successes, n - successes + 1, outside),
    high: successes === n ? 1 : incbi(successes + 1, n - successes, 1 - outside),
  };
}
