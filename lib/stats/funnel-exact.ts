import { binomialLower, poissonLower } from './distributions';
import type { FunnelLevel } from './funnel';
import type { Interval } from './interval';

/** Limits of a share of so many, were it the target but for chance: quantiles of the binomial distribution. */
export function exactShareLimits(n: number, target: number, level: FunnelLevel): Interval {
  const at = (p: number) => quantile(p, (k) => binomialLower(k, n, target), n) / n;
  return { low: at(level.outside), high: at(1 - level.outside) };
}

/** Limits of observed to expected, were their ratio the target but for chance: quantiles of the Poisson distribution. */
export function exactRatioLimits(expected: number, target: number, level: FunnelLevel): Interval {
  const mean = expected * target;
  const at = (p: number) =>
    quantile(p, (k) => poissonLower(k, mean), Math.ceil(mean + 10 * Math.sqrt(mean) + 20)) / expected;
  return { low: at(level.outside), high: at(1 - level.outside) };
}

/** The quantile of a count up to `most`, between whole counts by how much of the probability of the upper is needed, so that limits rise without steps.
 * Spiegelhalter, Statistics in Medicine 24 (2005), A.1.1. */
function quantile(p: number, lower: (k: number) => number, most: number): number {
  let under = -1;
  let reached = most;
  while (reached - under > 1) {
    const middle = Math.floor((under + reached) / 2);
    if (lower(middle) >= p) reached = middle;
    else under = middle;
  }
  const surplus = (lower(reached) - p) / (lower(reached) - lower(under));
  return Math.max(0, reached - surplus);
}
