import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay } from '@/lib/time/day';
import { bucketsOf, grainOf, spanOf } from './buckets';
import { day } from './page.fixture';

const FROM = day('2026-10-01');

describe('bucketsOf', () => {
  it('cuts the first and the last week to the period', () => {
    const weeks = bucketsOf({ from: FROM, to: day('2026-10-13') }, 'week');
    expect(weeks.map(({ key, from, to }) => [key, formatDay(from), formatDay(to)])).toEqual([
      ['2026-09-28', '2026-10-01', '2026-10-04'],
      ['2026-10-05', '2026-10-05', '2026-10-11'],
      ['2026-10-12', '2026-10-12', '2026-10-13'],
    ]);
  });

  it('walks over the end of a year by months', () => {
    const months = bucketsOf({ from: day('2026-11-15'), to: day('2027-02-03') }, 'month');
    expect(months.map(({ key }) => key)).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  });

  it('takes a day by its hours', () => {
    const hours = bucketsOf({ from: FROM, to: FROM }, 'hour');
    expect(hours).toHaveLength(24);
    expect(spanOf(hours[6] as never)).toEqual({ from: FROM + 0.25, to: FROM + 7 / 24 });
  });
});

describe('grainOf', () => {
  // 2026-10-01 is a Thursday: 60 weeks of it end on the Sunday 417 days on.
  it.each([
    [1, 'hour'],
    [2, 'day'],
    [60, 'day'],
    [61, 'week'],
    [417, 'week'],
    [418, 'month'],
    [1500, 'month'],
  ])('takes %d days by %s', (days, grain) => {
    expect(grainOf({ from: FROM, to: FROM + days - 1 })).toBe(grain);
  });

  it('never makes more than sixty marks of up to five years less a month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 25_000 }), fc.integer({ min: 1, max: 1790 }), (from, days) => {
        const period = { from, to: from + days - 1 };
        expect(bucketsOf(period, grainOf(period)).length).toBeLessThanOrEqual(60);
      }),
    );
  });
});
