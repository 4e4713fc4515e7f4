import type { Day } from '@/lib/model/day';
import { civilDate, dayOf } from './day';

/** First day of the quarter of a year. */
export function quarterStart(day: Day): Day {
  const { year, month } = civilDate(day);
  return dayOf(year, month - ((month - 1) % 3), 1);
}

/** First day of the quarter that follows. */
export function nextQuarter(day: Day): Day {
  const { year, month } = civilDate(quarterStart(day));
  return dayOf(year, month + 3, 1);
}
