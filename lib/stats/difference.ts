import { type Interval, studentQuantile, wilsonInterval } from './interval';

/** 95 % interval of p₁ − p₂, each of so many of `n` > 0; counts may be fractions, as those divided by their overdispersion are.
 * Method 10 of Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine 17 (1998). */
export function newcombeInterval(
  one: { successes: number; n: number },
  other: { successes: number; n: number },
): Interval {
  const [p1, p2] = [one.successes / one.n, other.successes / other.n];
  const [w1, w2] = [wilsonInterval(one.successes, one.n), wilsonInterval(other.successes, other.n)];
  return {
    low: p1 - p2 - Math.hypot(p1 - w1.low, w2.high - p2),
    high: p1 - p2 + Math.hypot(w1.high - p1, p2 - w2.low),
  };
}

/** A mean with the variance of it and the degrees of freedom by which that is known. */
export interface Mean {
  value: number;
  variance: number;
  degrees: number;
}

/** 95 % interval of the difference of two means that vary differently.
 * Welch, The generalization of “Student's” problem …, Biometrika 34 (1947). */
export function welchInterval(one: Mean, other: Mean): Interval {
  const variance = one.variance + other.variance;
  const degrees = variance ** 2 / (one.variance ** 2 / one.degrees + other.variance ** 2 / other.degrees);
  const half = studentQuantile(degrees) * Math.sqrt(variance);
  return { low: one.value - other.value - half, high: one.value - other.value + half };
}
