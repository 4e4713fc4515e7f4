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
}

/** Points in a row on one side of the mean, and in a row all rising or all falling. */
const RUN = 7;
const SIGMA_LIMIT = 2.66;
const RANGE_LIMIT = 3.267;

/** Individuals and moving range chart (XmR) with the rules of the NHS's "Making Data Count": limits are the
 * mean ± 2.66 mean moving ranges, moving ranges of 3.267 times their mean or more left out. In the order of
 * NHSRplotthedots: a point outside the limits, seven rising or falling, two of three beyond two thirds of the way to
 * a limit (all three on that side), seven on one side of the mean. Null where a stretch has under two points. */
export function controlChart(values: readonly number[], options: ChartOptions = {}): ChartPoint[] | null {
  const starts = [0, ...(options.rebaseAt ?? []), values.length];
  const points: ChartPoint[] = [];
  for (let k = 0; k + 1 < starts.length; k++) {
    const stretch = values.slice(starts[k], starts[k + 1]);
    const base = options.baseline === undefined ? stretch : stretch.slice(0, options.baseline);
    if (base.length < 2) return null;
    points.push(...judge(stretch, limitsOf(base)));
  }
  return points;
}

interface Limits {
  mean: number;
  distance: number;
}

function limitsOf(values: readonly number[]): Limits {
  const ranges = values.slice(1).map((value, i) => Math.abs(value - (values[i] as number)));
  const cut = RANGE_LIMIT * average(ranges);
  const kept = ranges.filter((range) => range < cut);
  return { mean: average(values), distance: SIGMA_LIMIT * average(kept.length > 0 ? kept : ranges) };
}

function judge(values: readonly number[], { mean, distance }: Limits): ChartPoint[] {
  const side = values.map((value) => Math.sign(value - mean));
  const far = values.map((value) => Math.abs(value - mean) > distance);
  const near = values.map((value, i) => !far[i] && Math.abs(value - mean) > (distance * 2) / 3);
  const step = values.map((value, i) => (i === 0 ? 0 : Math.sign(value - (values[i - 1] as number))));

  const trend = new Array<number>(values.length).fill(0);
  const shift = new Array<number>(values.length).fill(0);
  const pair = new Array<number>(values.length).fill(0);
  for (let i = 0; i < values.length; i++) {
    const run = i + 1 >= RUN;
    const rise = step[i] as number;
    if (run && rise !== 0 && step.slice(i - RUN + 2, i + 1).every((s) => s === rise))
      trend.fill(rise, i - RUN + 1, i + 1);
    const at = side[i] as number;
    if (run && at !== 0 && side.slice(i - RUN + 1, i + 1).every((s) => s === at)) shift.fill(at, i - RUN + 1, i + 1);
    const three = i >= 2 && at !== 0 && side[i - 1] === at && side[i - 2] === at;
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
