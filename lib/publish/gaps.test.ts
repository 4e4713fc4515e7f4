import { describe, expect, it } from 'vitest';
import { findGaps } from './gaps';

const WEEK = 168;

/** Hours from `first` on, of which those without a contact are not in the table. */
function hoursOf(first: number, counts: number[]) {
  return counts.flatMap((n, i) => (n > 0 ? [{ hour: first + i, n }] : []));
}

/** Weeks in which every hour of every day has `perHour` contacts. */
function steady(weeks: number, perHour: number): number[] {
  return Array.from({ length: weeks * WEEK }, () => perHour);
}

describe('findGaps', () => {
  it('finds the hours in which a busy line has nothing', () => {
    const counts = steady(6, 5);
    for (const hour of [200, 201, 202, 203]) counts[hour] = 0;
    expect(findGaps(hoursOf(1000, counts))).toEqual([{ from: 1200, to: 1204 }]);
  });

  it('takes an empty hour of a quiet line for chance', () => {
    const counts = steady(6, 5);
    counts[200] = 0;
    expect(findGaps(hoursOf(0, counts))).toEqual([]);
  });

  it('knows hours in which the line is closed every week', () => {
    const counts = steady(6, 20).map((n, hour) => (hour % 24 < 7 ? 0 : n));
    expect(findGaps(hoursOf(0, counts))).toEqual([]);
  });

  it('leaves the closed hours at the rim out of a missing day', () => {
    const counts = steady(6, 20).map((n, hour) => (hour % 24 < 7 ? 0 : n));
    for (let hour = 240; hour < 264; hour++) counts[hour] = 0;
    expect(findGaps(hoursOf(0, counts))).toEqual([{ from: 247, to: 264 }]);
  });

  it('says nothing of an hour that is open in some weeks only', () => {
    const counts = steady(6, 0).map((_, hour) => (Math.floor(hour / WEEK) % 2 === 0 ? 30 : hour % WEEK === 5 ? 0 : 30));
    expect(findGaps(hoursOf(0, counts))).toEqual([]);
  });

  it('expects nothing in an hour that the clock leaves out, and nothing of it in the other weeks', () => {
    const counts = steady(3, 12);
    counts[200] = 0;
    expect(findGaps(hoursOf(0, counts), new Set([200]))).toEqual([]);
    counts[200 - WEEK] = 0;
    expect(findGaps(hoursOf(0, counts), new Set([200 - WEEK]))).toEqual([{ from: 200, to: 201 }]);
    counts[201] = 0;
    expect(findGaps(hoursOf(0, counts), new Set([200 - WEEK, 200]))).toEqual([{ from: 201, to: 202 }]);
  });

  it('judges millennia at once', () => {
    const far = 30_000_000;
    const hours = [...hoursOf(0, steady(2, 12)), { hour: far, n: 1 }];
    expect(findGaps(hours)).toEqual([{ from: 2 * WEEK, to: far }]);
  });

  it('has no opinion of a single week', () => {
    const counts = steady(1, 50);
    counts[20] = 0;
    expect(findGaps(hoursOf(0, counts))).toEqual([]);
  });
});
