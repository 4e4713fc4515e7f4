import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { Day } from '@/lib/model/day';
import { monthEnd, monthStart } from '@/lib/time/calendar';
import { civilDate } from '@/lib/time/day';
import { daysIn, type Period } from '@/lib/time/period';
import type { Bucket, Grain } from './buckets';
import { isWholeMonth, type Scope } from './scope';
import type { Series } from './series';

interface Words {
  m: Messages;
  f: Format;
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** `Octubre 2026`, `1–15 oct 2026`. */
export function namePeriod(period: Period, { f }: Words): string {
  return isWholeMonth(period) ? capital(f.month(period.from, true)) : f.range(period.from, period.to);
}

function monthOf(period: Period, latest: Day, { m, f }: Words): string {
  const { year } = civilDate(period.from);
  const month = f.month(period.from, false);
  return year === civilDate(latest).year ? month : m.period.monthOfYear(month, String(year));
}

function isWholeMonths({ from, to }: Period): boolean {
  return from === monthStart(from) && to === monthEnd(to);
}

const yearOf = (day: Day) => civilDate(day).year;

/** A period inside a sentence: `en octubre`, `de julio a septiembre de 2026`, `el lunes 12 de octubre de 2026`,
 * `del 1 al 15 de octubre de 2026`. A single month has its year where it is not the year of `latest`, anything else where
 * it is not the year of `known`. */
function inWords(period: Period, latest: Day, known: Day | null, words: Words): string {
  const { m, f } = words;
  const { from, to } = period;
  if (isWholeMonth(period)) return m.period.inMonth(monthOf(period, latest, words));
  const withYear = known === null || yearOf(to) !== yearOf(known);
  const twoYears = yearOf(from) !== yearOf(to);
  if (from === to) return m.period.onDay(f.dayLong(from, withYear));
  if (isWholeMonths(period)) {
    const named = (day: Day, year: boolean) =>
      year ? m.period.monthOfYear(f.month(day, false), String(yearOf(day))) : f.month(day, false);
    return m.period.inMonths(named(from, twoYears), named(to, withYear || twoYears));
  }
  const sameMonth = monthStart(from) === monthStart(to);
  const first = sameMonth ? f.dayOfMonth(from) : f.dayInWords(from, twoYears);
  return m.period.inDays(first, f.dayInWords(to, withYear || twoYears));
}

/** Inside a sentence: `en octubre`, `del 1 al 15 de octubre`; the year only where it is not that of the last data. */
export function withinWords(period: Period, { latest }: Pick<Scope, 'latest'>, words: Words): string {
  return inWords(period, latest, latest, words);
}

/** How a sentence begins: `En octubre`, `Del 1 al 15 de octubre de 2026`, `El lunes 12 de octubre de 2026`. */
export function whenWords({ period, latest }: Scope, words: Words): string {
  return capital(inWords(period, latest, null, words));
}

/** `desde septiembre`, `frente a lo visto del 14 al 20 de septiembre`; the year only where it is another one. */
export function sinceWords(comparison: Period, { latest, period }: Scope, words: Words): string {
  const { m } = words;
  return isWholeMonth(comparison)
    ? m.period.sinceMonth(monthOf(comparison, latest, words))
    : m.period.sinceDays(inWords(comparison, latest, period.to, words));
}

/** `en septiembre`, after "better than". */
export function thanWords(comparison: Period, { latest, period }: Scope, words: Words): string {
  return inWords(comparison, latest, period.to, words);
}

/** `septiembre`, `1–15 sep 2026`. */
export function comparisonName(comparison: Period, { latest }: Scope, words: Words): string {
  return isWholeMonth(comparison) ? monthOf(comparison, latest, words) : words.f.range(comparison.from, comparison.to);
}

/** What is compared with as a further line, by its own name; null where there is none. */
export function lineBefore(
  series: Series | null,
  scope: Scope,
  words: Words,
): { series: Series; label: string } | null {
  return series && scope.comparison && { series, label: comparisonName(scope.comparison, scope, words) };
}

/** A mark's own name: `20 a 21 h`, `lun 12 oct`, `semana del 12 oct`, `oct 2026`. */
export function nameMark(mark: Omit<Bucket, 'key'>, grain: Grain, words: Words): string {
  const { m, f } = words;
  if (mark.hour !== undefined) return hoursWords(mark.hour, mark.hour + 1, words);
  if (grain === 'month') return f.monthShort(mark.from);
  return grain === 'week' ? m.period.weekOf(f.dayShort(mark.from)) : f.dayNamed(mark.from);
}

/** The same under an axis, where there is little room: `20 h`, `12 oct`, `oct 2026`. */
export function tickMark(mark: Omit<Bucket, 'key'>, grain: Grain, { m, f }: Words): string {
  if (mark.hour !== undefined) return m.period.hour(String(mark.hour));
  return grain === 'month' ? f.monthShort(mark.from) : f.dayShort(mark.from);
}

export function grainWords(grain: Grain, { m }: Words): string {
  return { hour: m.period.byHour, day: m.period.byDay, week: m.period.byWeek, month: m.period.byMonth }[grain];
}

const two = (hour: number) => String(hour).padStart(2, '0');

const WEEK = 7;

/** Whether every day of the week is in the period once at most, so that one of them is *the* Friday. */
export function isOnce({ period }: Pick<Scope, 'period'>): boolean {
  return daysIn(period) <= WEEK;
}

/** `20 a 23 h`; `to` is the hour at which the stretch ends. */
export function hoursWords(from: number, to: number, { m }: Words): string {
  return m.period.hours(two(from), two(to));
}

/** A threshold in full words, for sentences: `20 segundos`, `un minuto`. */
export function thresholdWords(seconds: number, { m, f }: Words): string {
  if (seconds === 60) return m.overview.oneMinute;
  return seconds % 60 === 0 ? m.overview.minutes(f.count(seconds / 60)) : m.overview.seconds(f.count(seconds));
}
