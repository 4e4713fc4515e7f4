import { addMonths as addCalendarMonths } from 'date-fns/addMonths';
import { endOfMonth } from 'date-fns/endOfMonth';
import { getISODay } from 'date-fns/getISODay';
import { startOfISOWeek } from 'date-fns/startOfISOWeek';
import { startOfMonth } from 'date-fns/startOfMonth';
import type { Day } from '@/lib/model/day';
import { civilDate, dayOf, formatDay } from './day';

/** A day as the calendar library takes it: noon of the machine's own clock, which no change of that clock moves to another date. */
function calendarDate(day: Day): Date {
  const { year, month, dayOfMonth } = civilDate(day);
  const date = new Date(2000, 0, 1, 12);
  date.setFullYear(year, month - 1, dayOfMonth);
  return date;
}

function fromCalendar(date: Date): Day {
  return dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekday(day: Day): number {
  return getISODay(calendarDate(day));
}

/** Monday of the ISO week. */
export function weekStart(day: Day): Day {
  return fromCalendar(startOfISOWeek(calendarDate(day)));
}

export function monthStart(day: Day): Day {
  return fromCalendar(startOfMonth(calendarDate(day)));
}

/** Last day of the month. */
export function monthEnd(day: Day): Day {
  return fromCalendar(endOfMonth(calendarDate(day)));
}

/** The same day of the month so many months on; the month's last day where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  return fromCalendar(addCalendarMonths(calendarDate(day), months));
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
