import type { Day } from '@/lib/model/day';
import type { Locale } from './locale';

const MS_PER_DAY = 86_400_000;
/** 2024-01-01 was a Monday. */
const MONDAY = 19_723;

export interface DateWords {
  /** `12 oct` */
  dayShort(day: Day): string;
  /** `lunes 12 de octubre de 2026` */
  dayLong(day: Day, withYear: boolean): string;
  /** `12 de octubre de 2026` */
  dayInWords(day: Day, withYear: boolean): string;
  /** `12` */
  dayOfMonth(day: Day): string;
  /** `lun 12 oct` */
  dayNamed(day: Day): string;
  /** `12/10/2026` */
  dayNumeric(day: Day): string;
  /** `octubre`, with the year when asked. */
  month(day: Day, withYear: boolean): string;
  /** `oct 2026` */
  monthShort(day: Day): string;
  /** `1–31 oct 2026` */
  range(from: Day, to: Day): string;
  /** 1 = Monday. */
  weekday(weekday: number, width: 'long' | 'short'): string;
  /** ISO wall-clock time without zone, as `31 oct 2026, 23:59`. */
  wallClock(iso: string): string;
}

export function dateWords(locale: Locale): DateWords {
  const at = (day: Day) => new Date(day * MS_PER_DAY);
  const formats = new Map<string, Intl.DateTimeFormat>();
  function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = JSON.stringify(options);
    let found = formats.get(key);
    if (!found) {
      found = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
        timeZone: 'UTC',
        hourCycle: 'h23',
        ...options,
      });
      formats.set(key, found);
    }
    return found;
  }
  const plain = (text: string) => text.replace(/\.(?=\s|,|$|–)/g, '').replace(/ de /g, ' ');
  return {
    dayShort: (day) => plain(format({ day: 'numeric', month: 'short' }).format(at(day))),
    dayLong: (day, withYear) =>
      format({ weekday: 'long', day: 'numeric', month: 'long', ...(withYear && { year: 'numeric' }) })
        .format(at(day))
        .replace(',', ''),
    dayInWords: (day, withYear) =>
      format({ day: 'numeric', month: 'long', ...(withYear && { year: 'numeric' }) }).format(at(day)),
    dayOfMonth: (day) => String(at(day).getUTCDate()),
    dayNamed: (day) =>
      plain(format({ weekday: 'short', day: 'numeric', month: 'short' }).format(at(day))).replace(',', ''),
    dayNumeric: (day) => format({ day: '2-digit', month: '2-digit', year: 'numeric' }).format(at(day)),
    month: (day, withYear) => {
      const name = format({ month: 'long' }).format(at(day));
      return withYear ? `${name} ${at(day).getUTCFullYear()}` : name;
    },
    monthShort: (day) => plain(format({ month: 'short', year: 'numeric' }).format(at(day))),
    range: (from, to) =>
      from === to
        ? plain(format({ day: 'numeric', month: 'short', year: 'numeric' }).format(at(from)))
        : plain(format({ day: 'numeric', month: 'short', year: 'numeric' }).formatRange(at(from), at(to))),
    weekday: (weekday, width) => plain(format({ weekday: width }).format(at(MONDAY + weekday - 1))),
    wallClock: (iso) =>
      plain(
        format({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(
          new Date(`${iso.slice(0, 16)}:00Z`),
        ),
      ),
  };
}
