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

/** Wald's 95 % interval of a net share, the part above less the part below, out of `n` > 0 of which the others are neither; from −1 to 1.
 * Its variance is p₊ + p₋ − (p₊ − p₋)². Null where all are alike: how much they vary is then not known. */
export function netShareInterval(above: number, below: number, n: number): Interval | null {
  const net = (above - below) / n;
  const variance = (above + below) / n - net * net;
  if (variance <= ROUNDING) return null;
  const half = Z * Math.sqrt(variance / n);
  return { low: Math.max(-1, net - half), high: Math.min(1, net + half) };
}

/** Sums over units: of what was met, of what could be, of their squares and of their products. */
export interface RatioSums {
  n: number;
  met: number;
  weight: number;
  met_sq: number;
  met_weight: number;
  weight_sq: number;
}

/** 95 % interval of a share Σ met / Σ weight of units that differ in weight and whose parts hang together, as the criteria of one evaluation do: Wilson's with as many independent parts
 * as give the variance of the ratio between units (Korn & Graubard, Survey Methodology 24, 1998; Cochran, Sampling Techniques, 1977, 6.4).
 * Null under five units. */
export function ratioInterval({ n, met, weight, met_sq, met_weight, weight_sq }: RatioSums): Interval | null {
  if (n < FEWEST_SCORES || weight <= 0) return null;
  const share = met / weight;
  const squares = met_sq - 2 * share * met_weight + share * share * weight_sq;
  const variance = (squares / (weight * weight)) * (n / (n - 1));
  const even = share * (1 - share);
  const parts = variance > ROUNDING * even && even > 0 ? even / variance : n;
  return wilsonInterval(share * parts, parts);
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

/** 97.5 % quantile of Student's t; up to ten degrees of the whole ones below. Beyond the table, the Cornish–Fisher expansion (Abramowitz & Stegun 26.7.5), good to 1e-6 there. */
export function studentQuantile(degrees: number): number {
  const tabled = T[Math.max(1, Math.floor(degrees)) - 1];
  if (tabled !== undefined) return tabled;
  const z2 = Z * Z;
  const g1 = (Z * (z2 + 1)) / 4;
  const g2 = (Z * ((5 * z2 + 16) * z2 + 3)) / 96;
  const g3 = (Z * (((3 * z2 + 19) * z2 + 17) * z2 - 15)) / 384;
  const g4 = (Z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945)) / 92160;
  return Z + (g1 + (g2 + (g3 + g4 / degrees) / degrees) / degrees) / degrees;
}

/** 95 % interval of the mean of an exponential of which `events` ends were seen, the other times cut short: 2T/χ² with T = mean × events, the events taken for Poisson (Garwood 1936); χ² by
 * Wilson & Hilferty (1931), within 1 % from five events on. Null under five. */
export function exponentialMeanInterval(mean: number, events: number): Interval | null {
  if (events < FEWEST_SCORES) return null;
  const twice = 2 * mean * events;
  return { low: twice / chiSquare(Z, 2 * events + 2), high: twice / chiSquare(-Z, 2 * events) };
}

function chiSquare(z: number, degrees: number): number {
  const part = 2 / (9 * degrees);
  return degrees * (1 - part + z * Math.sqrt(part)) ** 3;
}
