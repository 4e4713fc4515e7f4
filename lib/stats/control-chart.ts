import { normalTail } from './binomial-tail';

/** Why a point is more than chance: outside a limit, in a trend, two of three near a limit, in a shift. */
export type Signal = 'outside' | 'trend' | 'two-of-three' | 'shift';

export interface ChartPoint {
  value: number;
  mean: number;
  lower: number;
  upper: number;
  /** The strongest rule it breaks, and whether that is towards more or less; null is ordinary variation. */
  signal: { rule: Signal; towards: 'higher' | 'lower' } | null;
}

export interface ChartOptions {
  /** Take mean and limits from so many first points. */
  baseline?: number;
  /** Indices at which a new mean and new limits start. */
  rebaseAt?: readonly number[];
  /** Factor by which the limits stand further apart. */
  widening?: number;
  /** Points in a row on one side of the mean that are a shift. */
  run?: number;
  /** False where neighbours are alike, of which trends and two of three near a limit are made by chance. */
  independent?: boolean;
}

/** Points in a row all rising or all falling, and, unless told otherwise, on one side of the mean. */
const RUN = 7;
/** How often one of so many charts may show a shift that is none. */
const FALSE_SHIFTS = 0.05;
/** How often one of so many charts may show a point outside that is none of it. */
const FALSE_OUTSIDE = 0.06;
const LEAST_DEVIATIONS = 3;
const SIGMA_LIMIT = 2.66;
const RANGE_LIMIT = 3.267;

/** Individuals and moving range chart (XmR) with the rules of the NHS's "Making Data Count": limits are the
 * mean ± 2.66 mean moving ranges, moving ranges of 3.267 times their mean or more left out. In the order of
 * NHSRplotthedots: a point outside the limits, seven rising or falling, two of three beyond two thirds of the way to
 * a limit (all three on that side), seven on one side of the mean. Null where a stretch has under two points.
 *
 * A series that remembers wants wider limits, for its moving ranges are small (`widening`), longer runs (`runLength`), and no
 * rule for which neighbours must be independent. */
export function controlChart(values: readonly number[], options: ChartOptions = {}): ChartPoint[] | null {
  const starts = [0, ...(options.rebaseAt ?? []), values.length];
  const points: ChartPoint[] = [];
  for (let k = 0; k + 1 < starts.length; k++) {
    const stretch = values.slice(starts[k], starts[k + 1]);
    const base = options.baseline === undefined ? stretch : stretch.slice(0, options.baseline);
    if (base.length < 2) return null;
    points.push(...judge(stretch, limitsOf(base, options.widening ?? 1), options));
  }
  return points;
}

/** Points in a row on one side of the mean, seven at least, that chance makes in one chart of twenty with so many points,
 * of which neighbours correlate by `memory`: with the chance c = ½ + asin(ρ) / π that the next stays on its side, n (1 − c)
 * runs begin, and c to the power of one less are so long. */
export function runLength(points: number, memory: number): number {
  const stays = 0.5 + Math.asin(memory) / Math.PI;
  return Math.max(RUN, Math.ceil(1 + Math.log(FALSE_SHIFTS / (points * (1 - stays))) / Math.log(stays)));
}

/** Factor by which limits stand further apart, so that chance alone leaves one chart of so many points not more often than one in sixteen:
 * up to 22 points the three deviations of the method, of sixty 3.3. */
export function limitsFor(points: number): number {
  let low = LEAST_DEVIATIONS;
  let high = 6;
  while (high - low > 1e-6) {
    const middle = (low + high) / 2;
    if (2 * points * normalTail(middle) > FALSE_OUTSIDE) low = middle;
    else high = middle;
  }
  return low / LEAST_DEVIATIONS;
}

interface Limits {
  mean: number;
  distance: number;
}

function limitsOf(values: readonly number[], widening: number): Limits {
  const ranges = values.slice(1).map((value, i) => Math.abs(value - (values[i] as number)));
  const cut = RANGE_LIMIT * average(ranges);
  const kept = ranges.filter((range) => range < cut);
  return { mean: average(values), distance: widening * SIGMA_LIMIT * average(kept.length > 0 ? kept : ranges) };
}

function judge(values: readonly number[], { mean, distance }: Limits, options: ChartOptions): ChartPoint[] {
  const { run = RUN, independent = true } = options;
  const side = values.map((value) => Math.sign(value - mean));
  const far = values.map((value) => Math.abs(value - mean) > distance);
  const near = values.map((value, i) => !far[i] && Math.abs(value - mean) > (distance * 2) / 3);
  const step = values.map((value, i) => (i === 0 ? 0 : Math.sign(value - (values[i - 1] as number))));

  const trend = new Array<number>(values.length).fill(0);
  const shift = new Array<number>(values.length).fill(0);
  const pair = new Array<number>(values.length).fill(0);
  for (let i = 0; i < values.length; i++) {
    const rise = step[i] as number;
    if (independent && i + 1 >= RUN && rise !== 0 && step.slice(i - RUN + 2, i + 1).every((s) => s === rise))
      trend.fill(rise, i - RUN + 1, i + 1);
    const at = side[i] as number;
    if (i + 1 >= run && at !== 0 && side.slice(i - run + 1, i + 1).every((s) => s === at))
      shift.fill(at, i - run + 1, i + 1);
    const three = independent && i >= 2 && at !== 0 && side[i - 1] === at && side[i - 2] === at;
    if (three && near.slice(i - 2, i + 1).filter(Boolean).length >= 2)
      for (let j = i - 2; j <= i; j++) if (near[j]) pair[j] = at;
  }

  return values.map((value, i) => ({
    value,
    mean,
    lower: mean - distance,
    upper: mean + distance,
    signal:
      signalOf('outside', far[i] ? side[i] : 0) ??
      signalOf('trend', trend[i]) ??
      signalOf('two-of-three', pair[i]) ??
      signalOf('shift', shift[i]),
  }));
}

function signalOf(rule: Signal, sign: number | undefined): ChartPoint['signal'] {
  return sign ? { rule, towards: sign > 0 ? 'higher' : 'lower' } : null;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
