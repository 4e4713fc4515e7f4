import type { Day } from '@/lib/model/day';

const MILLISECONDS = 86_400_000;
/** Days of more than fifty years. */
const MOST_REMEMBERED = 20_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day at which a civil date falls; months are 1–12 and may run over, as may days of the month. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  return Date.UTC(year, month - 1, dayOfMonth) / MILLISECONDS;
}

/** Year, month (1–12) and day of the month (1–31) of a day. */
export function civilDate(day: Day): { year: number; month: number; dayOfMonth: number } {
  const date = new Date(day * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

/** What was worked out before; answers by day are written and read thousands of times at each click. */
function remembered<K, V>(of: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const value = of(key);
    known.set(key, value);
    return value;
  };
}

/** YYYY-MM-DD, for years 0–9999. */
export const formatDay: (day: Day) => string = remembered((day) =>
  new Date(day * MILLISECONDS).toISOString().slice(0, 10),
);

/** The day written as YYYY-MM-DD; null where the text is anything else or no such date exists. */
export const parseDay: (text: string) => Day | null = remembered((text) => {
  const match = ISO_DAY.exec(text);
  if (!match) return null;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return formatDay(day) === text ? day : null;
});
