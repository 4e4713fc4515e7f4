import type { Day } from '@/lib/model/day';
import { addMonths, formatMonth, monthStart, weekStart } from '@/lib/time/calendar';
import { formatDay } from '@/lib/time/day';
import { daysIn, type Period } from '@/lib/time/period';

export type Grain = 'hour' | 'day' | 'week' | 'month';

/** The part of a period that falls into one hour (of a single day), day, week or month. */
export interface Bucket extends Period {
  key: string;
  /** 0–23, on buckets of an hour. */
  hour?: number;
}

/** Most buckets a chart draws and a keyboard walks through. */
const MOST = 60;
const HOURS_PER_DAY = 24;

/** A single day by its hours; else days, weeks or months, the finest of which there are at most sixty. */
export function grainOf(period: Period): Grain {
  if (daysIn(period) === 1) return 'hour';
  if (daysIn(period) <= MOST) return 'day';
  return daysIn(period) <= MOST * 7 && bucketsOf(period, 'week').length <= MOST ? 'week' : 'month';
}

/** The hours of a period's first day, or its days, weeks (keyed by their Monday) or months, in order; the first and last
 * are cut to it. */
export function bucketsOf({ from, to }: Period, grain: Grain): Bucket[] {
  if (grain === 'hour')
    return Array.from({ length: HOURS_PER_DAY }, (_, hour) => ({ key: String(hour), from, to: from, hour }));
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

/** Whether a bucket is not cut by the period's ends. */
export function isWhole({ from, to }: Period, grain: Grain): boolean {
  if (grain === 'week') return to - from === 6;
  return grain !== 'month' || (from === monthStart(from) && to === addMonths(from, 1) - 1);
}

/** What a bucket covers on an axis of days; `to` is exclusive. */
export function spanOf({ from, to, hour }: Omit<Bucket, 'key'>): { from: number; to: number } {
  if (hour === undefined) return { from, to: to + 1 };
  return { from: from + hour / HOURS_PER_DAY, to: from + (hour + 1) / HOURS_PER_DAY };
}
