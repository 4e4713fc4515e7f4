/** Ends of a 95 % interval. */
export interface Interval {
  low: number;
  high: number;
}

const Z = 1.959963984540054;

/** 97.5 % quantile of Student's t for 1–10 degrees of freedom. */
const T = [12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157, 2.228139];

/** Wilson's 95 % interval of a share: `successes` out of `n` > 0.
 * Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927). */
export function wilsonInterval(successes: number, n: number): Interval {
  const share = successes / n;
  const z2 = (Z * Z) / n;
  const centre = (share + z2 / 2) / (1 + z2);
  const half = (Z / (1 + z2)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n));
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === n ? 1 : Math.min(1, centre + half),
  };
}

/** Under five scores of 1 to 5 the interval is most of the scale (half of it and more), and often nothing, as they are equal. */
export const FEWEST_SCORES = 5;
const ROUNDING = 1e-9;

/** 95 % interval of a mean by Student's t, from the count, the sum and the sum of squares; it does not know the ends of a
 * scale. Null under five values, and where all are equal: how much they vary is then not known, and certainly not zero. */
export function meanInterval(n: number, sum: number, sumOfSquares: number): Interval | null {
  if (n < FEWEST_SCORES) return null;
  const mean = sum / n;
  const squares = sumOfSquares - sum * mean;
  if (squares <= ROUNDING * sumOfSquares) return null;
  const variance = squares / (n - 1);
  const half = studentQuantile(n - 1) * Math.sqrt(variance / n);
  return { low: mean - half, high: mean + half };
}

/** Beyond the table, the Cornish–Fisher expansion (Abramowitz & Stegun 26.7.5), good to 1e-6 there. */
function studentQuantile(degrees: number): number {
  const tabled = T[degrees - 1];
  if (tabled !== undefined) return tabled;
  const z2 = Z * Z;
  const g1 = (Z * (z2 + 1)) / 4;
  const g2 = (Z * ((5 * z2 + 16) * z2 + 3)) / 96;
  const g3 = (Z * (((3 * z2 + 19) * z2 + 17) * z2 - 15)) / 384;
  const g4 = (Z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945)) / 92160;
  return Z + (g1 + (g2 + (g3 + g4 / degrees) / degrees) / degrees) / degrees;
}
