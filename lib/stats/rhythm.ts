/** One day of a series, on a scale on which a weekday adds something. */
export interface RhythmDay {
  /** Days count on by one: those next to each other tell of memory. */
  day: number;
  /** 0–6. */
  weekday: number;
  /** Which period it belongs to, from 0; each has a level of its own. */
  period: number;
  value: number;
  /** What chance alone makes of a value that rests on so few contacts; 0 where that is not known. */
  variance: number;
}

export interface Rhythm {
  /** What each weekday adds. */
  weekdays: number[];
  /** Level of each period without that, and the variance of the level. */
  levels: { value: number; variance: number }[];
  /** Variance of days beyond that of chance. */
  between: number;
  /** How much more the days of each weekday vary than that, as a factor. */
  unevenness: number[];
  /** Of a Student's t for levels and what they differ by. */
  degrees: number;
  /** Correlation of neighbouring days, 0–0.9. */
  memory: number;
  /** Factor by which days vary more around what is true than their moving ranges around what was estimated. */
  widening: number;
}

const ROUNDS = 4;
/** Robust standard deviations at which a day's residual is cut. */
const CUT = 3;
/** Standard deviations to the median absolute deviation of a normal distribution. */
const MAD = 1.4826;
const MOST_MEMORY = 0.9;
/** Weekdays less one. */
const SPENT = 6;

const sum = (values: ArrayLike<number>) => {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] as number;
  return total;
};
const sumOfSquares = (values: ArrayLike<number>) => {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += (values[i] as number) ** 2;
  return total;
};

/** The days column by column: a year is taken apart for every tile at each click. */
interface Columns {
  day: Float64Array;
  weekday: Uint8Array;
  period: Uint8Array;
  value: Float64Array;
  variance: Float64Array;
  /** How many periods there are days of, and the last of them, plus one. */
  periods: number;
  end: number;
}

function columnsOf(days: readonly RhythmDay[]): Columns {
  const period = Uint8Array.from(days, (day) => day.period);
  return {
    day: Float64Array.from(days, ({ day }) => day),
    weekday: Uint8Array.from(days, ({ weekday }) => weekday),
    period,
    value: Float64Array.from(days, ({ value }) => value),
    variance: Float64Array.from(days, ({ variance }) => variance),
    periods: new Set(period).size,
    end: Math.max(...period) + 1,
  };
}

function median(values: Float64Array): number {
  const sorted = values.toSorted();
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}

/** Weighted means of `values` less what another group adds to each, and their weights. */
function groupMeans(
  values: Float64Array,
  weights: Float64Array,
  groups: Uint8Array,
  count: number,
  others: Uint8Array,
  added: readonly number[],
) {
  const tops = new Float64Array(count);
  const totals = new Float64Array(count);
  for (let i = 0; i < values.length; i++) {
    const [group, weight] = [groups[i] as number, weights[i] as number];
    tops[group] = (tops[group] as number) + weight * ((values[i] as number) - (added[others[i] as number] as number));
    totals[group] = (totals[group] as number) + weight;
  }
  return { means: Array.from(tops, (top, g) => (totals[g] ? top / (totals[g] as number) : 0)), totals };
}

/** Levels and weekdays by backfitting, residuals in units of 1 / √weight. */
function decompose({ value, weekday, period, periods, end }: Columns, weights: Float64Array, rhythmic: boolean) {
  const n = value.length;
  const roots = weights.map(Math.sqrt);
  const scaled = new Float64Array(n);
  const residuals = new Float64Array(n);
  const cut = value.slice();
  let kept = 0;
  let weekdays = new Array<number>(7).fill(0);
  let levels: number[] = [];
  let totals = new Float64Array();
  for (let round = 0; round < ROUNDS; round++) {
    ({ means: levels, totals } = groupMeans(cut, weights, period, end, weekday, weekdays));
    if (rhythmic) {
      const found = groupMeans(cut, weights, weekday, 7, period, levels);
      const noise = sumOfSquares(residuals) / Math.max(1, n - periods - SPENT);
      const signal = sum(found.means.map((mean, w) => mean * mean * (found.totals[w] as number))) / SPENT;
      kept = signal > noise ? 1 - noise / signal : 0;
      weekdays = found.means.map((mean) => mean * kept);
    }
    const expected = (i: number) =>
      (levels[period[i] as number] as number) + (weekdays[weekday[i] as number] as number);
    for (let i = 0; i < n; i++) scaled[i] = ((value[i] as number) - expected(i)) * (roots[i] as number);
    const most = CUT * MAD * median(scaled.map(Math.abs)) || Number.POSITIVE_INFINITY;
    for (let i = 0; i < n; i++) {
      residuals[i] = Math.max(-most, Math.min(most, scaled[i] as number));
      cut[i] = (residuals[i] as number) / (roots[i] as number) + expected(i);
    }
  }
  return { weekdays, levels, totals, residuals, spent: SPENT * kept, degrees: n - periods - SPENT * kept };
}

const within = (most: number, value: number) => Math.min(most, Math.max(0, value || 0));

/** Mean of what `of` makes of each two residuals so many days apart in one period; 0 without any. */
function meanOfPairs(
  { day, period }: Columns,
  residuals: Float64Array,
  lag: number,
  of: (a: number, b: number) => number,
) {
  let total = 0;
  let count = 0;
  for (let i = 0; i + lag < residuals.length; i++) {
    if (day[i + lag] !== (day[i] as number) + lag || period[i + lag] !== period[i]) continue;
    total += of(residuals[i] as number, residuals[i + lag] as number);
    count++;
  }
  return count > 0 ? total / count : 0;
}

/** Correlation of neighbouring days, its bias from the estimated levels taken back (Marriott & Pope, Biometrika 41, 1954). */
function correlationOf(days: Columns, residuals: Float64Array): number {
  const each = residuals.length / days.periods;
  const raw = meanOfPairs(days, residuals, 1, (a, b) => a * b) / (sumOfSquares(residuals) / residuals.length);
  return within(MOST_MEMORY, ((raw || 0) + 1 / each) / (1 - Math.min(0.5, 3 / each)));
}

/** The same from how much more days two apart differ than days one apart, 1 + ρ times in squares: a level that changes once
 * within a period, which correlation takes for memory, hardly moves it. */
function memoryOf(days: Columns, residuals: Float64Array): number {
  const apart = (lag: number) => meanOfPairs(days, residuals, lag, (a, b) => (a - b) ** 2);
  return within(MOST_MEMORY, apart(2) / apart(1) - 1);
}

/** Factors by which the days of each weekday vary more than others, the few of each held to all by as many as a week. */
function unevennessOf({ weekday }: Columns, residuals: Float64Array): number[] {
  const all = sumOfSquares(residuals) / residuals.length;
  const squares = new Float64Array(7);
  const counts = new Float64Array(7);
  for (let i = 0; i < residuals.length; i++) {
    const w = weekday[i] as number;
    squares[w] = (squares[w] as number) + (residuals[i] as number) ** 2;
    counts[w] = (counts[w] as number) + 1;
  }
  return Array.from(squares, (own, w) => Math.sqrt((own + 7 * all) / (((counts[w] as number) + 7) * all)) || 1);
}

/** Takes a series apart into the level of each period, what each weekday adds, and noise. Days in order, at least two.
 *
 * Days weigh by one over their variance, which is that of chance and, by moments, what days differ beyond (Cochran, 1954); residuals
 * are cut at three robust standard deviations, so that one holiday moves little; weekdays are shrunk by 1 − 1/F, which leaves a
 * series without a rhythm as it is. Days that remember make a level less sure by (1 + ρ) / (1 − ρ), as the mean of a
 * first-order autoregression, and the degrees of freedom count that ρ is an estimate too (Satterthwaite). */
export function fitRhythm(days: readonly RhythmDay[], rhythmic: boolean): Rhythm {
  const n = days.length;
  const columns = columnsOf(days);
  const { variance, periods } = columns;
  const even = decompose(columns, new Float64Array(n).fill(1), rhythmic);
  const squares = sumOfSquares(even.residuals) / Math.max(1, even.degrees);
  const between = Math.max(0, squares - sum(variance) / n);
  const weights = variance.map((chance) => 1 / (chance + between || 1));
  const { weekdays, levels, totals, residuals, spent, degrees } = decompose(columns, weights, rhythmic);
  const correlation = correlationOf(columns, residuals);
  const stretch = (1 + correlation) / (1 - correlation);
  const free = Math.max(1, degrees - periods * (stretch - 1));
  const scale = sumOfSquares(residuals) / free;
  const memory = memoryOf(columns, residuals);
  return {
    weekdays,
    levels: levels.map((value, p) => ({ value, variance: (scale * stretch) / (totals[p] as number) })),
    between,
    unevenness: unevennessOf(columns, residuals),
    degrees: 1 / (1 / free + 2 / (n * (1 - correlation * correlation))),
    memory,
    widening: Math.sqrt(n / (n - spent) / (1 - memory)),
  };
}
