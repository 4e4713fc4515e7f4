import type { Day } from '@/lib/model/day';
import type { Answer } from '@/lib/model/question';
import { addMonths, monthStart } from '@/lib/time/calendar';
import { civilDate, parseDay } from '@/lib/time/day';
import { daysIn, type Period } from '@/lib/time/period';

/** What of a period is held: its first day, its last day, or all of it. */
export type Grip = 'from' | 'to' | 'whole';

/** The whole coverage on so many pixels. */
export interface Strip {
  coverage: Period;
  width: number;
}

const clamp = (low: number, value: number, high: number) => Math.max(low, Math.min(high, value));

/** Pixels from the left at which a day begins. */
export function xOfDay({ coverage, width }: Strip, day: Day): number {
  return ((day - coverage.from) / daysIn(coverage)) * width;
}

/** The day at so many pixels, never outside of the coverage. */
export function dayAt({ coverage, width }: Strip, x: number): Day {
  const days = Math.floor((x / width) * daysIn(coverage));
  return clamp(coverage.from, coverage.from + days, coverage.to);
}

/** Whole days for a way in pixels. */
export function daysFor({ coverage, width }: Strip, pixels: number): number {
  return Math.round((pixels / width) * daysIn(coverage));
}

/** The part of a period that the strip can show; its nearest day where that is none of it. */
export function withinCoverage({ from, to }: Period, coverage: Period): Period {
  return { from: clamp(coverage.from, from, coverage.to), to: clamp(coverage.from, to, coverage.to) };
}

/** A period moved or stretched by so many days: a day long at least, and whole when it is moved to an end of the coverage. */
export function pulled({ from, to }: Period, grip: Grip, days: number, coverage: Period): Period {
  if (grip === 'from') return { from: clamp(coverage.from, from + days, to), to };
  if (grip === 'to') return { from, to: clamp(from, to + days, coverage.to) };
  const by = clamp(coverage.from - from, days, coverage.to - to);
  return { from: from + by, to: to + by };
}

/** What a pointer takes hold of: an edge where it is near one, the period inside of it, null elsewhere. Of two edges near it,
 * the nearer one; within a narrow period, all of it. */
export function gripAt(strip: Strip, { from, to }: Period, x: number, reach: number): Grip | null {
  const [left, right] = [xOfDay(strip, from), xOfDay(strip, to + 1)];
  const inside = Math.min(reach, (right - left) / 4);
  if (x > left + inside && x < right - inside) return 'whole';
  const [toLeft, toRight] = [Math.abs(x - left), Math.abs(x - right)];
  if (Math.min(toLeft, toRight) > reach) return null;
  return toLeft < toRight ? 'from' : 'to';
}

/** Days side by side, in either order. */
export function spanned(a: Day, b: Day): Period {
  return { from: Math.min(a, b), to: Math.max(a, b) };
}

const WEEK = 7;
/** Narrower, days are drawn by the week. */
const LEAST_DAY = 1.5;

/** Outline of the arrivals of each day, or of each week as a mean of its days, as an SVG path; the highest is `height` tall.
 * `measure` is that of the answer, which is by day; days without a row are quiet. */
export function arrivalsPath(answer: Answer, measure: string, strip: Strip, height: number): string {
  const { coverage, width } = strip;
  const days = new Float64Array(daysIn(coverage));
  for (const { key, values } of answer.rows) {
    const day = parseDay(key.day ?? '');
    if (day !== null && day >= coverage.from && day <= coverage.to)
      days[day - coverage.from] = values[measure]?.value ?? 0;
  }
  const step = width / days.length < LEAST_DAY ? WEEK : 1;
  const means = Array.from({ length: Math.ceil(days.length / step) }, (_, i) => {
    const part = days.subarray(i * step, (i + 1) * step);
    return part.reduce((sum, value) => sum + value, 0) / part.length;
  });
  const most = Math.max(...means);
  if (!(most > 0)) return '';
  const x = (i: number) => xOfDay(strip, Math.min(coverage.from + i * step, coverage.to + 1)).toFixed(1);
  const tops = means.map((mean, i) => `V${(height - (mean / most) * height).toFixed(1)}H${x(i + 1)}`);
  return `M0 ${height}${tops.join('')}V${height}Z`;
}

const MONTHS_APART = [1, 2, 3, 6, 12] as const;

/** Month starts to be named, so many pixels apart at least. */
export function monthTicks(strip: Strip, apart: number): { day: Day; x: number }[] {
  const { coverage, width } = strip;
  const perMonth = (width / daysIn(coverage)) * 30.4;
  const step = MONTHS_APART.find((months) => months * perMonth >= apart) ?? 12;
  const ticks: { day: Day; x: number }[] = [];
  const first = monthStart(coverage.from);
  for (let day = first; day <= coverage.to; day = addMonths(day, 1)) {
    if (day < coverage.from || (civilDate(day).month - 1) % step !== 0) continue;
    const x = xOfDay(strip, day);
    if (x <= width - apart) ticks.push({ day, x });
  }
  return ticks;
}
