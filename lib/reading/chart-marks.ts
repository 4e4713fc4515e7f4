import type { Gap } from '@/lib/model/manifest';
import type { Period } from '@/lib/time/period';
import { type Bucket, spanOf } from './buckets';

const HOURS_PER_DAY = 24;

/** Where a mark stands on an axis of days: in the middle of what it covers. */
export function markX(bucket: Omit<Bucket, 'key'>): number {
  const { from, to } = spanOf(bucket);
  return (from + to) / 2;
}

/** Stretches of the period without data, on an axis of days, in order: gaps, and what lies outside of the coverage. A day
 * on which nobody called is none. */
export function missing(period: Period, gaps: readonly Gap[], coverage: Period): { from: number; to: number }[] {
  const outside = [
    { from: period.from, to: coverage.from },
    { from: coverage.to + 1, to: period.to + 1 },
  ];
  const inside = gaps.map(({ from, to }) => ({ from: from / HOURS_PER_DAY, to: to / HOURS_PER_DAY }));
  const cut = [...outside, ...inside].map(({ from, to }) => ({
    from: Math.max(period.from, from),
    to: Math.min(period.to + 1, to),
  }));
  const joined: { from: number; to: number }[] = [];
  for (const next of cut.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && next.from <= last.to) last.to = Math.max(last.to, next.to);
    else joined.push({ ...next });
  }
  return joined;
}

/** Whether any of the stretches touches what the bucket covers. */
export function touches(bucket: Omit<Bucket, 'key'>, stretches: readonly { from: number; to: number }[]): boolean {
  const { from, to } = spanOf(bucket);
  return stretches.some((stretch) => stretch.from < to && stretch.to > from);
}
