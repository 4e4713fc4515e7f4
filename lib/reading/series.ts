import type { Annotation } from '@/lib/model/manifest';
import type { Answer, MeasureValue } from '@/lib/model/question';
import { controlChart, type Signal } from '@/lib/stats/control-chart';
import { daysIn, type Period } from '@/lib/time/period';
import { type Bucket, bucketsOf, type Grain, isWhole, spanOf } from './buckets';

/** One point of a line. */
export interface Mark extends Bucket {
  value: number | null;
  n: number;
  numerator?: number;
  denominator?: number;
  /** Why it is more than chance. */
  signal: { rule: Signal; towards: 'higher' | 'lower' } | null;
}

interface Limits {
  mean: number;
  lower: number;
  upper: number;
}

export interface Series {
  grain: Grain;
  marks: Mark[];
  /** Null where there are too few marks to tell what is ordinary. */
  limits: Limits | null;
}

/** Fewest marks from which limits are drawn. */
const FEWEST = 8;

interface Reach {
  /** Upper end of the values; shares end at 1. */
  most?: number;
  /** Least difference the data can show: whole seconds. */
  resolution?: number;
  /** Counts, as a mean a day, so that a week or month cut short stays comparable. */
  perDay?: boolean;
}

/** Values of one measure along a period; a bucket without an answer is a gap, never zero. Limits begin at 0. The hours of
 * one day are not alike and get no limits. */
export function buildSeries(
  answer: Answer | undefined,
  measure: string,
  period: Period,
  grain: Grain,
  { most = Number.POSITIVE_INFINITY, resolution = 0, perDay = false }: Reach = {},
): Series {
  const byKey = new Map<string, MeasureValue>();
  for (const row of answer?.rows ?? []) {
    const key = row.key[grain];
    const value = row.values[measure];
    if (key && value) byKey.set(key, value);
  }
  const marks: Mark[] = bucketsOf(period, grain).map((bucket) => {
    const { value = null, n = 0, numerator, denominator } = byKey.get(bucket.key) ?? {};
    const shown = value !== null && perDay ? value / daysIn(bucket) : value;
    return { ...bucket, value: shown, n, numerator, denominator, signal: null };
  });
  if (grain === 'hour') return { grain, marks, limits: null };
  return { grain, ...judge(marks, grain, most, resolution) };
}

/** Whether most neighbours are as good as equal: ranges of nothing, as of medians in whole seconds, would make limits of
 * nothing. */
function isCoarse(values: readonly number[], resolution: number): boolean {
  const equal = values.filter((value, i) => i > 0 && Math.abs(value - (values[i - 1] as number)) <= resolution).length;
  return equal * 2 > values.length - 1;
}

/** Weeks and months that the period cuts short vary more than whole ones: they neither make limits nor are judged. */
function judge(
  marks: Mark[],
  grain: Grain,
  most: number,
  resolution: number,
): { marks: Mark[]; limits: Limits | null } {
  const known = marks.filter((mark) => mark.value !== null && isWhole(mark, grain));
  const values = known.map((mark) => mark.value as number);
  const points = known.length >= FEWEST && !isCoarse(values, resolution) ? controlChart(values) : null;
  const first = points?.[0];
  if (!points || !first) return { marks, limits: null };
  const judged = new Map(known.map((mark, i) => [mark.key, { ...mark, signal: points[i]?.signal ?? null }]));
  return {
    marks: marks.map((mark) => judged.get(mark.key) ?? mark),
    limits: { mean: first.mean, lower: Math.max(0, first.lower), upper: Math.min(most, first.upper) },
  };
}

/** The only row of an answer that was not split. */
export function totalOf(answer: Answer | undefined, measure: string): MeasureValue | undefined {
  return answer?.rows[0]?.values[measure];
}

const HOURS_PER_DAY = 24;

/** Notes that begin within the period, or the bucket. */
export function annotationsWithin(bucket: Omit<Bucket, 'key'>, annotations: readonly Annotation[]): Annotation[] {
  const { from, to } = spanOf(bucket);
  return annotations.filter((note) => note.from >= from * HOURS_PER_DAY && note.from < to * HOURS_PER_DAY);
}
