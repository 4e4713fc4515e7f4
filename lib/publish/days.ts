import type { Day } from '@/lib/model/day';
import type { Settings } from '@/lib/model/settings';
import { wholeSeconds } from './whole-seconds';

/** First and last of days that follow each other. */
export type Stretch = [first: Day, last: Day];

/** A set of service days. */
export class Days {
  /** In order, no two of them adjacent. */
  readonly stretches: readonly Stretch[];

  constructor(stretches: readonly Stretch[] = []) {
    const merged: Stretch[] = [];
    for (const [first, end] of [...stretches].sort((a, b) => a[0] - b[0])) {
      const before = merged.at(-1);
      if (before && first <= before[1] + 1) before[1] = Math.max(before[1], end);
      else merged.push([first, end]);
    }
    this.stretches = merged;
  }

  get size(): number {
    return this.stretches.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  }

  get first(): Day | undefined {
    return this.stretches[0]?.[0];
  }

  get last(): Day | undefined {
    return this.stretches.at(-1)?.[1];
  }

  has(day: Day): boolean {
    return this.stretches.some(([first, last]) => first <= day && day <= last);
  }

  /** With so many days before and after each. */
  widened(before: number, after: number): Days {
    return new Days(this.stretches.map(([first, last]) => [first - before, last + after]));
  }

  with(...others: readonly Days[]): Days {
    return new Days([this, ...others].flatMap(({ stretches }) => stretches));
  }

  /** SQL condition of the column `day` being one of them. */
  get condition(): string {
    return this.stretches.map(([first, last]) => `day BETWEEN ${first} AND ${last}`).join(' OR ') || 'false';
  }

  /** SQL condition of a wall clock within these days; NULL where it is unknown. */
  hold(clock: string, { operatingDayStartsAt }: Settings): string {
    const begin = (day: Day) => moment((day * 24 + operatingDayStartsAt) * 3600);
    const within = ([first, last]: Stretch) => `(${clock} >= ${begin(first)} AND ${clock} < ${begin(last + 1)})`;
    if (!this.stretches.length) return 'false';
    const hull = within([this.stretches[0]![0], this.last!]);
    return this.stretches.length === 1 ? hull : `(${hull} AND (${this.stretches.map(within).join(' OR ')}))`;
  }
}

/** SQL of a moment in seconds since 1970-01-01T00:00. */
export function moment(seconds: number): string {
  return `make_timestamp(${seconds}000000)`;
}

/** SQL of the service day of a wall clock. */
export function serviceDay(clock: string, { operatingDayStartsAt }: Settings): string {
  return `CAST((${wholeSeconds(clock)} - ${operatingDayStartsAt * 3600}) // 86400 AS INTEGER)`;
}
