import type { Day } from '@/lib/model/day';
import type { Annotation } from '@/lib/model/manifest';
import type { Answer, MeasureValue } from '@/lib/model/question';
import { controlChart, type Signal } from '@/lib/stats/control-chart';
import { addMonths, formatMonth, monthStart, weekStart } from '@/lib/time/calendar';
import { formatDay } from '@/lib/time/day';
import type { Period } from '@/lib/time/period';
import type { Grain } from './scope';

/** One point of a line: the part of the period that falls into one day, week or month. */
export interface Mark extends Period {
  key: string;
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

interface Bucket extends Period {
  key: string;
}

/** The days, weeks (keyed by their Monday) or months of a period, in order; the first and last are cut to it. */
export function bucketsOf({ from, to }: Period, grain: Grain): Bucket[] {
  const buckets: Bucket[] = [];
  let start: Day = grain === 'week' ? weekStart(from) : grain === 'month' ? monthStart(from) : from;
  while (start <= to) {
    const next = grain === 'day' ? start + 1 : grain === 'week' ? start + 7 : addMonths(start, 1);
    const key = grain === 'month' ? formatMonth(start) : formatDay(start);
    buckets.push({ key, from: Math.max(from, start), to: Math.min(to, next - 1) });
    start = next;
  }
  return buckets;
}

/** Values of one measure along a period; a bucket without an answer is a gap, never zero. Limits of shares end at 0 and
 * 1, those of counts and seconds at 0. */
export function buildSeries(
  answer: Answer | undefined,
  measure: string,
  period: Period,
  grain: Grain,
  most = Number.POSITIVE_INFINITY,
): Series {
  const byKey = new Map<string, MeasureValue>();
  for (const row of answer?.rows ?? []) {
    const key = row.key[grain];
    const value = row.values[measure];
    if (key && value) byKey.set(key, value);
  }
  const marks: Mark[] = bucketsOf(period, grain).map((bucket) => {
    const found = byKey.get(bucket.key);
    const { value = null, n = 0, numerator, denominator } = found ?? {};
    return { ...bucket, value, n, numerator, denominator, signal: null };
  });
  return { grain, ...judge(marks, most) };
}

/** Whether most neighbours are equal: ranges of nothing, as of medians in whole seconds, would make limits of nothing. */
function isCoarse(values: readonly number[]): boolean {
  const equal = values.filter((value, i) => i > 0 && value === values[i - 1]).length;
  return equal * 2 > values.length - 1;
}

function judge(marks: Mark[], most: number): { marks: Mark[]; limits: Limits | null } {
  const known = marks.filter((mark) => mark.value !== null);
  const values = known.map((mark) => mark.value as number);
  const points = known.length >= FEWEST && !isCoarse(values) ? controlChart(values) : null;
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

/** Notes that begin within the period. */
export function annotationsWithin({ from, to }: Period, annotations: readonly Annotation[]): Annotation[] {
  return annotations.filter((note) => note.from >= from * HOURS_PER_DAY && note.from < (to + 1) * HOURS_PER_DAY);
}
