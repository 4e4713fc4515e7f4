import type { Gap, Manifest } from '@/lib/model/manifest';
import { weekday } from '@/lib/time/calendar';
import type { Period } from '@/lib/time/period';
import type { Scope } from './scope';

const HALVES = 48;
const ALL_WEEK = [1, 2, 3, 4, 5, 6, 7];

interface KnownDays {
  /** Days of the period and the data that match. */
  days: number;
  /** The same without those on which the half hour of the clock, 0–47, lies in a gap. */
  at(half: number): number;
}

/** By how many days a sum of a half hour is divided, so that it is of a day. Days begin at the hour `startsAt`; `weekdays`, 1–7 and Monday first, are beside those the
 * reader chose. */
export function knownDays(
  { period, where }: Pick<Scope, 'period' | 'where'>,
  { coverage, gaps }: Pick<Manifest, 'coverage' | 'gaps'>,
  startsAt: number,
  weekdays: readonly number[] = ALL_WEEK,
): KnownDays {
  const chosen = weekdays.filter((day) => where.weekday?.includes(String(day)) ?? true);
  const within = coverage && { from: Math.max(period.from, coverage.from), to: Math.min(period.to, coverage.to) };
  const days = within ? daysWithin(within, chosen) : [];
  const missing = missingHalves(gaps, startsAt);
  return { days: days.length, at: (half) => days.filter((day) => !missing.has(day * HALVES + half)).length };
}

function daysWithin({ from, to }: Period, weekdays: readonly number[]): number[] {
  const days: number[] = [];
  for (let day = from; day <= to; day++) if (weekdays.includes(weekday(day))) days.push(day);
  return days;
}

/** Half hours in gaps, as service day × 48 + half hour of the clock. */
function missingHalves(gaps: readonly Gap[], startsAt: number): Set<number> {
  const missing = new Set<number>();
  for (const { from, to } of gaps) {
    for (let hour = from; hour < to; hour++) {
      const day = Math.floor((hour - startsAt) / 24);
      const half = (((hour % 24) + 24) % 24) * 2;
      missing.add(day * HALVES + half).add(day * HALVES + half + 1);
    }
  }
  return missing;
}
