import type { Day } from '@/lib/model/day';
import { formatDay, parseDay } from '@/lib/time/day';

/** What tells a call from all others, in a link: the civil day and the second of it at which the call entered, its visit and its id. */
export interface CallKey {
  day: Day;
  /** 0 … 86,399. */
  second: number;
  visit: number;
  /** Empty where the data hold no ids. */
  id: string;
}

const two = (n: number) => String(n).padStart(2, '0');

/** `20:15:07` */
export function clockOf(second: number): string {
  return [second / 3600, (second / 60) % 60, second % 60].map((part) => two(Math.floor(part))).join(':');
}

/** `2026-10-02.201507.1.D02895556` */
export function writeCallKey({ day, second, visit, id }: CallKey): string {
  return [formatDay(day), clockOf(second).replaceAll(':', ''), visit, id].join('.');
}

/** Null where it is none. */
export function readCallKey(text: string | undefined): CallKey | null {
  const [, date = '', h, m, s, visit, id = ''] =
    text?.match(/^(\d{4}-\d{2}-\d{2})\.([01]\d|2[0-3])([0-5]\d)([0-5]\d)\.(\d{1,4})\.(.*)$/s) ?? [];
  const day = parseDay(date);
  if (day === null) return null;
  return { day, second: Number(h) * 3600 + Number(m) * 60 + Number(s), visit: Number(visit), id };
}
