import type { FigureKind } from '@/lib/format/figure';
import type { Annotation } from '@/lib/model/manifest';
import type { Answer, MeasureValue } from '@/lib/model/question';
import type { Signal } from '@/lib/stats/control-chart';
import { daysIn, type Period } from '@/lib/time/period';
import { type Bucket, bucketsOf, type Grain, spanOf } from './buckets';
import { rhythmDays } from './day-values';
import { judgeMarks, stepsOf } from './ordinary';
import { BEFORE, NOW } from './shift';

/** One point of a line. */
export interface Mark extends Bucket {
  value: number | null;
  n: number;
  numerator?: number;
  denominator?: number;
  /** What is ordinary for such a mark; null where that can't be told. */
  ordinary: { lower: number; upper: number } | null;
  /** Why it is more than chance. */
  signal: { rule: Signal; towards: 'higher' | 'lower' } | null;
}

/** The mean, and the lowest and highest end of what is ordinary. */
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

interface Reach {
  kind?: FigureKind;
  /** The measure by day, before the period. */
  history?: Answer;
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
  reach: Reach = {},
): Series {
  const { kind = 'share', perDay = false, most = Number.POSITIVE_INFINITY, resolution = 0 } = reach;
  const byKey = new Map<string, MeasureValue>();
  for (const row of answer?.rows ?? []) {
    const key = row.key[grain];
    const value = row.values[measure];
    if (key && value) byKey.set(key, value);
  }
  const marks: Mark[] = bucketsOf(period, grain).map((bucket) => {
    const { value = null, n = 0, numerator, denominator } = byKey.get(bucket.key) ?? {};
    const shown = value !== null && perDay ? value / daysIn(bucket) : value;
    return { ...bucket, value: shown, n, numerator, denominator, ordinary: null, signal: null };
  });
  if (grain === 'hour') return { grain, marks, limits: null };
  const days =
    grain === 'day'
      ? [...rhythmDays(reach.history, measure, kind, () => BEFORE), ...rhythmDays(answer, measure, kind, () => NOW)]
      : stepsOf(marks, grain, kind);
  return { grain, ...judgeMarks(marks, grain, days, { kind, most, resolution }) };
}

/** The only row of an answer that was not split. */
export function totalOf(answer: Answer | undefined, measure: string): MeasureValue | undefined {
  return answer?.rows[0]?.values[measure];
}

const HOURS_PER_DAY = 24;

/** Notes of what goes on within the period, or the bucket. */
export function annotationsWithin(bucket: Omit<Bucket, 'key'>, annotations: readonly Annotation[]): Annotation[] {
  const { from, to } = spanOf(bucket);
  const [first, end] = [from * HOURS_PER_DAY, to * HOURS_PER_DAY];
  return annotations.filter((note) => note.from < end && Math.max(note.to, note.from + 1) > first);
}
