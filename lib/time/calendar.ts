import type { Day } from '@/lib/model/day';
import { civilDate, dayOf, formatDay } from './day';

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekday(day: Day): number {
  const fromMonday = (day + 3) % 7;
  return (fromMonday < 0 ? fromMonday + 7 : fromMonday) + 1;
}

/** Monday of the ISO week. */
export function weekStart(day: Day): Day {
  return day - weekday(day) + 1;
}

export function monthStart(day: Day): Day {
  return day - civilDate(day).dayOfMonth + 1;
}

/** Last day of the month. */
export function monthEnd(day: Day): Day {
  const { year, month } = civilDate(day);
  return dayOf(year, month + 1, 1) - 1;
}

/** The same day of the month so many months on; the month's last day where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = civilDate(day);
  const first = dayOf(year, month + months, 1);
  return Math.min(first + dayOfMonth - 1, monthEnd(first));
}

/** Months since January of year 0, so that neighbouring months differ by one. */
export function monthNumber(day: Day): number {
  const { year, month } = civilDate(day);
  return year * 12 + month - 1;
}

/** YYYY-MM. */
export function formatMonth(day: Day): string {
  return formatDay(day).slice(0, 7);
}
