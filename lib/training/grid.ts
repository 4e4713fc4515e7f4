/** Gaps are looked at on a grid, in units of the measure's materiality: 0 is a typical colleague, 1 the smallest gap worth a supervisor's time. */
const STEP = 0.1;
/** The standard deviation of what is known to a step of the grid. */
export const LEAST_SD = STEP / Math.sqrt(12);
const LOWEST = -3;
export const POINTS = 101;
export const GRID: Float64Array = Float64Array.from({ length: POINTS }, (_, i) =>
  Number((LOWEST + STEP * i).toFixed(1)),
);
/** Index of the gap 1. */
const MATERIAL = 40;

/** Weights of the differences between two points of the grid; `weights[POINTS - 1]` is that of none. Outside `first` to `last` they are zero. */
export interface Kernel {
  weights: Float64Array;
  first: number;
  last: number;
}

const DIFFERENCES = 2 * POINTS - 1;

function kernelOf(weights: Float64Array): Kernel {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const scaled = weights.map((weight) => weight / total);
  return {
    weights: scaled,
    first: scaled.findIndex((weight) => weight > 0),
    last: scaled.findLastIndex((weight) => weight > 0),
  };
}

function densityKernel(density: (x: number) => number, low: number, high: number): Kernel {
  return kernelOf(
    Float64Array.from({ length: DIFFERENCES }, (_, i) => {
      const x = (i - (POINTS - 1)) * STEP;
      return x >= low && x <= high ? density(x) : 0;
    }),
  );
}

const bell = (mean: number, sd: number) => (x: number) => Math.exp(-((x - mean) ** 2) / (2 * sd * sd));

/** A tighter spread than this is not told from none on the grid. */
const TIGHTEST = 0.04;

/** Ordinary differences of a standard deviation. */
export function ordinaryKernel(sd: number): Kernel {
  const spread = Math.max(sd, TIGHTEST);
  return densityKernel(bell(0, spread), -5 * spread, 5 * spread);
}

/** Gaps that are one: about two materialities, never below zero. */
export const GAP_KERNEL: Kernel = densityKernel(bell(2, 1.25), 0.05, 7);
/** Places unusually good, as far as gaps are bad. */
export const GOOD_KERNEL: Kernel = kernelOf(GAP_KERNEL.weights.toReversed());
/** Share of places that are unusually good: they don't widen the ordinary spread. */
export const GOOD_SHARE = 0.02;

export function mixKernels(parts: readonly [share: number, kernel: Kernel][]): Kernel {
  const weights = new Float64Array(DIFFERENCES);
  for (const [share, kernel] of parts) {
    for (let i = 0; i < DIFFERENCES; i++) weights[i]! += share * kernel.weights[i]!;
  }
  return kernelOf(weights);
}

/** Values at points; those that are kept of every cell are of single precision, which is finer than anything they are made of. */
type Points = Float64Array | Float32Array;

/** Values so much smaller than the largest don't count. */
const NEGLIGIBLE = 1e-15;

/** out(a) = Σ over u of values(u) kernel(u − a), for the points from `at` in `values` and in `out`. Expects values of at most about 1. */
export function correlate(values: Points, kernel: Kernel, out: Points, at = 0, outAt = at): void {
  const { weights, first, last } = kernel;
  out.fill(0, outAt, outAt + POINTS);
  for (let u = 0; u < POINTS; u++) {
    const value = values[at + u]!;
    if (value < NEGLIGIBLE) continue;
    const to = Math.min(POINTS - 1, u + POINTS - 1 - first);
    const from = Math.max(0, u + POINTS - 1 - last);
    for (let a = from, i = u - from + POINTS - 1; a <= to; a++, i--) out[outAt + a]! += weights[i]! * value;
  }
}

/** A belief that is less is none. */
const LITTLE = 1e-9;

/** out(u) = Σ over a of prior(a) kernel(u − a). */
export function convolve(prior: Float64Array, kernel: Kernel, out: Float64Array): void {
  const { weights, first, last } = kernel;
  out.fill(0);
  for (let a = 0; a < POINTS; a++) {
    const weight = prior[a]!;
    if (weight < LITTLE) continue;
    const from = Math.max(first, POINTS - 1 - a);
    const to = Math.min(last, DIFFERENCES - 1 - a);
    for (let i = from, u = a + from - (POINTS - 1); i <= to; i++, u++) out[u]! += weight * weights[i]!;
  }
}

/** The kernel as weights of the points themselves, which sum to 1. */
export function kernelAtPoints(kernel: Kernel): Float64Array {
  const points = Float64Array.from(GRID, (u) => kernel.weights[Math.round(u / STEP) + (POINTS - 1)]!);
  const total = points.reduce((sum, weight) => sum + weight, 0);
  return points.map((weight) => weight / total);
}

/** Weights of the points as differences from none. */
export function kernelFromPoints(points: Float64Array): Kernel {
  const weights = new Float64Array(DIFFERENCES);
  weights.set(points, POINTS - 1 + Math.round(LOWEST / STEP));
  return {
    weights,
    first: weights.findIndex((weight) => weight > 0),
    last: weights.findLastIndex((weight) => weight > 0),
  };
}

/** What is known of a gap, in units of the materiality. */
export interface Gap {
  mean: number;
  sd: number;
  /** Probability that it is material: above 1. */
  material: number;
  /** Ends of the 90 % interval. */
  low: number;
  high: number;
}

/** Share of the weights of the points above a gap; half of that of a point on it. */
export function above(weights: Float64Array, gap: number): number {
  let total = 0;
  let over = 0;
  for (let i = 0; i < POINTS; i++) {
    total += weights[i]!;
    if (Math.abs(GRID[i]! - gap) < STEP / 20) over += weights[i]! / 2;
    else if (GRID[i]! > gap) over += weights[i]!;
  }
  return over / total;
}

/** Expects weights of the points, which need not sum to 1. */
export function summarise(weights: Float64Array): Gap {
  let total = 0;
  for (let i = 0; i < POINTS; i++) total += weights[i]!;
  let mean = 0;
  let square = 0;
  let material = 0;
  let under = 0;
  let low = Number.NaN;
  let high = Number.NaN;
  for (let i = 0; i < POINTS; i++) {
    const share = weights[i]! / total;
    const u = GRID[i]!;
    mean += share * u;
    square += share * u * u;
    if (i > MATERIAL) material += share;
    else if (i === MATERIAL) material += share / 2;
    under += share;
    if (Number.isNaN(low) && under >= 0.05) low = u;
    if (Number.isNaN(high) && under >= 0.95) high = u;
  }
  return { mean, sd: Math.sqrt(Math.max(0, square - mean * mean)), material: Math.min(1, material), low, high };
}
