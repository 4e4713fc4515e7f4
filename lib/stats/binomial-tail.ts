/** Upper tail of the standard normal distribution, to seven digits.
 * Press et al., Numerical Recipes in C (2nd ed.), 6.2, `erfcc`. */
export function normalTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const series = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
    0.17087277,
  ].reduceRight((sum, coefficient) => coefficient + t * sum, 0);
  const tail = (t * Math.exp(-x * x + series)) / 2;
  return z >= 0 ? tail : 1 - tail;
}

/** A score beyond which no tail is told from nothing. */
const CERTAIN = 9;

const g = (t: number) => (t === 1 ? 0 : (1 - t * t + 2 * t * Math.log(t)) / (1 - t) ** 2);

/** Upper tail of Student's t, for ten degrees of freedom and more; Infinity gives the normal's.
 * Abramowitz & Stegun, Handbook of Mathematical Functions, 26.7.8. */
export function studentTail(t: number, degrees: number): number {
  return normalTail((t * (1 - 1 / (4 * degrees))) / Math.sqrt(1 + (t * t) / (2 * degrees)));
}

/** How many standard errors x lies under what is expected of a binomial, so that P(X ≤ x) is its normal tail, good to a
 * hundredth of itself far out, to a twentieth at 0; `x` and `n` may be fractions, as counts of clustered contacts are when they are divided by
 * their overdispersion. Peizer & Pratt, A normal approximation for binomial … tail probabilities I, JASA 63 (1968). */
export function binomialScore(x: number, n: number, p: number): number {
  if (x >= n - 0.5) return -CERTAIN;
  const q = 1 - p;
  const d = x + 2 / 3 - (n + 1 / 3) * p + 0.02 * (q / (x + 1) - p / (n - x) + (q - 0.5) / (n + 1));
  const scale = (1 + q * g((x + 0.5) / (n * p)) + p * g((n - x - 0.5) / (n * q))) / ((n + 1 / 6) * p * q);
  return -d * Math.sqrt(scale);
}
