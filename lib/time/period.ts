import type { Day } from '@/lib/model/day';
import { addMonths, monthEnd, monthNumber, monthStart, weekStart } from './calendar';

/** Both ends inclusive. */
export interface Period {
  from: Day;
  to: Day;
}

export const PRESETS = [
  'lastFullWeek',
  'last28Days',
  'lastFullMonth',
  'monthToDate',
  'last13Weeks',
  'last12Months',
  'everything',
] as const;
export type Preset = (typeof PRESETS)[number];

export function daysIn(period: Period): number {
  return period.to - period.from + 1;
}

/** A preset seen from the last day of the coverage, never from the clock. Weeks (ISO) and months are whole ones,
 * the last of them ended by then, except in `last28Days` and `monthToDate`. May begin before the coverage does. */
export function presetPeriod(preset: Preset, coverage: Period): Period {
  const last = coverage.to;
  const weekEnd = weekStart(last + 1) - 1;
  const fullMonthEnd = monthStart(last + 1) - 1;
  switch (preset) {
    case 'lastFullWeek':
      return { from: weekEnd - 6, to: weekEnd };
    case 'last28Days':
      return { from: last - 27, to: last };
    case 'lastFullMonth':
      return { from: monthStart(fullMonthEnd), to: fullMonthEnd };
    case 'monthToDate':
      return { from: monthStart(last), to: last };
    case 'last13Weeks':
      return { from: weekEnd - 13 * 7 + 1, to: weekEnd };
    case 'last12Months':
      return { from: addMonths(monthStart(fullMonthEnd), -11), to: fullMonthEnd };
    case 'everything':
      return coverage;
  }
}

/** The period to compare with. Whole calendar months are followed back by as many calendar months; any other period
 * is moved back by the fewest whole weeks that keep the two apart, so that every day meets its own weekday:
 * 1–7 days by one week, 8–14 by two. */
export function previousPeriod({ from, to }: Period): Period {
  if (from === monthStart(from) && to === monthEnd(to)) {
    const months = monthNumber(to) - monthNumber(from) + 1;
    return { from: addMonths(from, -months), to: from - 1 };
  }
  const shift = Math.ceil(daysIn({ from, to }) / 7) * 7;
  return { from: from - shift, to: to - shift };
}

/** 52 weeks before, so that every day meets its own weekday. */
export function samePeriodLastYear({ from, to }: Period): Period {
  return { from: from - 364, to: to - 364 };
}
