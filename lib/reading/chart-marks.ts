import type { Gap } from '@/lib/model/manifest';
import type { Period } from '@/lib/time/period';
import type { Mark } from './series';

const HOURS_PER_DAY = 24;

/** Where a mark stands on an axis of days: in the middle of what it covers. */
export function markX({ from, to }: Pick<Mark, 'from' | 'to'>): number {
  return (from + to + 1) / 2;
}

/** Stretches without data on an axis of days: the manifest's gaps cut to the period, and marks without a value that no
 * gap explains; neighbours joined. */
export function hatches(period: Period, gaps: readonly Gap[], marks: readonly Mark[]): { from: number; to: number }[] {
  const cut = gaps.map((gap) => ({
    from: Math.max(period.from, gap.from / HOURS_PER_DAY),
    to: Math.min(period.to + 1, gap.to / HOURS_PER_DAY),
  }));
  const empty = marks.filter(({ value }) => value === null).map(({ from, to }) => ({ from, to: to + 1 }));
  const sorted = [...cut, ...empty].filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from);
  const joined: { from: number; to: number }[] = [];
  for (const next of sorted) {
    const last = joined.at(-1);
    if (last && next.from <= last.to) last.to = Math.max(last.to, next.to);
    else joined.push({ ...next });
  }
  return joined;
}
