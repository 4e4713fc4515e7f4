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

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}

/** Weighted means of each of so many groups, and their weights. */
function groupMeans(values: readonly number[], weights: readonly number[], groups: readonly number[], count: number) {
  const tops = new Float64Array(count);
  const totals = new Float64Array(count);
  for (let i = 0; i < values.length; i++) {
    const [group, weight] = [groups[i] as number, weights[i] as number];
    tops[group] = (tops[group] as number) + weight * (values[i] as number);
    totals[group] = (totals[group] as number) + weight;
  }
  return { means: Array.from(tops, (top, g) => (totals[g] ? top / (totals[g] as number) : 0)), totals };
}

/** Levels and weekdays by backfitting, residuals in units of 1 / √weight. */
function decompose(days: readonly RhythmDay[], weights: readonly number[], rhythmic: boolean) {
  const periodOf = days.map(({ period }) => period);
  const weekdayOf = days.map(({ weekday }) => weekday);
  const roots = weights.map(Math.sqrt);
  const periods = new Set(periodOf).size;
  let kept = 0;
  let weekdays = new Array<number>(7).fill(0);
  let levels: number[] = [];
  let totals = new Float64Array();
  let residuals: number[] = [];
  let cut = days.map(({ value }) => value);
  for (let round = 0; round < ROUNDS; round++) {
    const plain = cut.map((value, i) => value - (weekdays[weekdayOf[i] as number] as number));
    ({ means: levels, totals } = groupMeans(plain, weights, periodOf, Math.max(...periodOf) + 1));
    if (rhythmic) {
      const rest = cut.map((value, i) => value - (levels[periodOf[i] as number] as number));
      const found = groupMeans(rest, weights, weekdayOf, 7);
      const noise = sum(residuals.map((r) => r * r)) / Math.max(1, days.length - periods - SPENT);
      const signal = sum(found.means.map((mean, w) => mean * mean * (found.totals[w] as number))) / SPENT;
      kept = signal > noise ? 1 - noise / signal : 0;
      weekdays = found.means.map((mean) => mean * kept);
    }
    const expected = days.map(({ period, weekday }) => (levels[period] as number) + (weekdays[weekday] as number));
    const scaled = days.map(({ value }, i) => (value - (expected[i] as number)) * (roots[i] as number));
    const most = CUT * MAD * median(scaled.map(Math.abs)) || Number.POSITIVE_INFINITY;
    residuals = scaled.map((value) => Math.max(-most, Math.min(most, value)));
    cut = residuals.map((value, i) => value / (roots[i] as number) + (expected[i] as number));
  }
  return { weekdays, levels, totals, residuals, spent: SPENT * kept, degrees: days.length - periods - SPENT * kept };
}

const meanOf = (values: readonly number[]) => (values.length > 0 ? sum(values) / values.length : 0);
const within = (most: number, value: number) => Math.min(most, Math.max(0, value || 0));

/** What `of` makes of each two residuals so many days apart in one period. */
function pairs(
  days: readonly RhythmDay[],
  residuals: readonly number[],
  lag: number,
  of: (a: number, b: number) => number,
) {
  return days.flatMap(({ day, period }, i) => {
    const next = days[i + lag];
    if (next?.day !== day + lag || next.period !== period) return [];
    return [of(residuals[i] as number, residuals[i + lag] as number)];
  });
}

/** Correlation of neighbouring days, its bias from the estimated levels taken back (Marriott & Pope, Biometrika 41, 1954). */
function correlationOf(days: readonly RhythmDay[], residuals: readonly number[], periods: number): number {
  const each = days.length / periods;
  const raw = meanOf(pairs(days, residuals, 1, (a, b) => a * b)) / meanOf(residuals.map((r) => r * r));
  return within(MOST_MEMORY, ((raw || 0) + 1 / each) / (1 - Math.min(0.5, 3 / each)));
}

/** The same from how much more days two apart differ than days one apart, 1 + ρ times in squares: a level that changes once
 * within a period, which correlation takes for memory, hardly moves it. */
function memoryOf(days: readonly RhythmDay[], residuals: readonly number[]): number {
  const apart = (lag: number) => meanOf(pairs(days, residuals, lag, (a, b) => (a - b) ** 2));
  return within(MOST_MEMORY, apart(2) / apart(1) - 1);
}

/** Factors by which the days of each weekday vary more than others, the few of each held to all by as many as a week. */
function unevennessOf(days: readonly RhythmDay[], residuals: readonly number[]): number[] {
  const all = meanOf(residuals.map((r) => r * r));
  return Array.from({ length: 7 }, (_, w) => {
    const own = residuals.filter((_, i) => days[i]?.weekday === w);
    return Math.sqrt((sum(own.map((r) => r * r)) + 7 * all) / ((own.length + 7) * all)) || 1;
  });
}

/** Takes a series apart into the level of each period, what each weekday adds, and noise. Days in order, at least two.
 *
 * Days weigh by one over their variance, which is that of chance and, by moments, what days differ beyond (Cochran, 1954); residuals
 * are cut at three robust standard deviations, so that one holiday moves little; weekdays are shrunk by 1 − 1/F, which leaves a
 * series without a rhythm as it is. Days that remember make a level less sure by (1 + ρ) / (1 − ρ), as the mean of a
 * first-order autoregression, and the degrees of freedom count that ρ is an estimate too (Satterthwaite). */
export function fitRhythm(days: readonly RhythmDay[], rhythmic: boolean): Rhythm {
  const even = decompose(
    days,
    days.map(() => 1),
    rhythmic,
  );
  const squares = sum(even.residuals.map((r) => r * r)) / Math.max(1, even.degrees);
  const between = Math.max(0, squares - sum(days.map(({ variance }) => variance)) / days.length);
  const weights = days.map(({ variance }) => 1 / (variance + between || 1));
  const { weekdays, levels, totals, residuals, spent, degrees } = decompose(days, weights, rhythmic);
  const periods = new Set(days.map(({ period }) => period)).size;
  const correlation = correlationOf(days, residuals, periods);
  const stretch = (1 + correlation) / (1 - correlation);
  const free = Math.max(1, degrees - periods * (stretch - 1));
  const scale = sum(residuals.map((r) => r * r)) / free;
  const memory = memoryOf(days, residuals);
  return {
    weekdays,
    levels: levels.map((value, p) => ({ value, variance: (scale * stretch) / (totals[p] as number) })),
    between,
    unevenness: unevennessOf(days, residuals),
    degrees: 1 / (1 / free + 2 / (days.length * (1 - correlation * correlation))),
    memory,
    widening: Math.sqrt(days.length / (days.length - spent) / (1 - memory)),
  };
}
