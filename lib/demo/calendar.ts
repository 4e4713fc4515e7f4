import type { Day } from '@/lib/model/day';
import type { Holiday } from './scenario';

const DAY_MS = 86_400_000;

/** The civil day of `YYYY-MM-DD`, or null where the text is no such day. */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = Date.parse(`${text}T00:00:00Z`) / DAY_MS;
  return Number.isInteger(day) && formatDay(day) === text ? day : null;
}

export function formatDay(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Wall-clock text of a second counted from the start of `first`, without a zone. */
export function createStamper(first: Day): (second: number) => string {
  const dates = new Map<number, string>();
  const two = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));
  return (second) => {
    const day = Math.floor(second / 86_400);
    let date = dates.get(day);
    if (date === undefined) {
      date = formatDay(first + day);
      dates.set(day, date);
    }
    const rest = second - day * 86_400;
    return `${date}T${two[Math.floor(rest / 3600)]}:${two[Math.floor(rest / 60) % 60]}:${two[rest % 60]}`;
  };
}

/** Easter Sunday in the Gregorian calendar (Meeus, Jones, Butcher). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1) / DAY_MS;
}

function holidayIn(year: number, on: string): Day {
  const movable = /^easter([+-]\d+)$/.exec(on);
  if (movable) return easter(year) + Number(movable[1]);
  const monday = /^monday (\d\d)\/(\d)$/.exec(on);
  if (!monday) return Date.parse(`${year}-${on}T00:00:00Z`) / DAY_MS;
  const first = Date.parse(`${year}-${monday[1]}-01T00:00:00Z`) / DAY_MS;
  return first + ((8 - weekdayOf(first)) % 7) + 7 * (Number(monday[2]) - 1);
}

/** The holidays that fall from `first` to `last`, by day. */
export function holidaysBetween(first: Day, last: Day, holidays: readonly Holiday[]): Map<Day, Holiday> {
  const found = new Map<Day, Holiday>();
  for (let year = Number(formatDay(first).slice(0, 4)); year <= Number(formatDay(last).slice(0, 4)); year++) {
    for (const holiday of holidays) {
      const day = holidayIn(year, holiday.on);
      if (day >= first && day <= last) found.set(day, holiday);
    }
  }
  return found;
}
