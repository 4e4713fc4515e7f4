import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { Day } from '@/lib/model/day';
import { civilDate } from '@/lib/time/day';
import type { Period } from '@/lib/time/period';
import { type Grain, isWholeMonth, type Scope } from './scope';
import type { Mark } from './series';

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

/** How a sentence begins: `En octubre`, `Del 1 al 15 oct 2026`, `El lunes, 12 de octubre de 2026`. */
export function whenWords({ period, latest }: Scope, words: Words): string {
  const { m, f } = words;
  if (isWholeMonth(period)) return m.period.inMonth(monthOf(period, latest, words));
  if (period.from === period.to) return m.period.onDay(f.dayLong(period.from));
  const sameYear = civilDate(period.from).year === civilDate(period.to).year;
  const from = sameYear ? f.dayShort(period.from) : f.range(period.from, period.from);
  return m.period.inRange(m.period.join(from, f.range(period.to, period.to)));
}

/** `desde septiembre`; the year only where it is another one. */
export function sinceWords(comparison: Period, { latest }: Scope, words: Words): string {
  const { m, f } = words;
  return isWholeMonth(comparison)
    ? m.period.sinceMonth(monthOf(comparison, latest, words))
    : m.period.sinceRange(f.range(comparison.from, comparison.to));
}

/** `en septiembre`, after "better than". */
export function thanWords(comparison: Period, { latest }: Scope, words: Words): string {
  const { m, f } = words;
  return isWholeMonth(comparison)
    ? m.period.thanMonth(monthOf(comparison, latest, words))
    : m.period.thanRange(f.range(comparison.from, comparison.to));
}

/** `septiembre`, `1–15 sep 2026`. */
export function comparisonName(comparison: Period, { latest }: Scope, words: Words): string {
  return isWholeMonth(comparison) ? monthOf(comparison, latest, words) : words.f.range(comparison.from, comparison.to);
}

/** A mark's own name: `lun 12 oct`, `semana del 12 oct`, `oct 2026`. */
export function nameMark(mark: Pick<Mark, 'from'>, grain: Grain, { m, f }: Words): string {
  if (grain === 'month') return f.monthShort(mark.from);
  return grain === 'week' ? m.period.weekOf(f.dayShort(mark.from)) : f.dayNamed(mark.from);
}

export function grainWords(grain: Grain, { m }: Words): string {
  return { day: m.period.byDay, week: m.period.byWeek, month: m.period.byMonth }[grain];
}

const two = (hour: number) => String(hour).padStart(2, '0');

/** `20 a 23 h`; `to` is the hour at which the stretch ends. */
export function hoursWords(from: number, to: number, { m }: Words): string {
  return m.period.hours(two(from), two(to));
}

/** A threshold in full words, for sentences: `20 segundos`, `un minuto`. */
export function thresholdWords(seconds: number, { m, f }: Words): string {
  if (seconds === 60) return m.overview.oneMinute;
  return seconds % 60 === 0 ? m.overview.minutes(f.count(seconds / 60)) : m.overview.seconds(f.count(seconds));
}
