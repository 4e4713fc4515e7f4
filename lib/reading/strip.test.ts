import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '@/lib/model/question';
import { formatDay } from '@/lib/time/day';
import { day } from './page.fixture';
import { arrivalsPath, dayAt, daysFor, gripAt, monthTicks, pulled, spanned, withinCoverage, xOfDay } from './strip';

const coverage = { from: day('2026-01-01'), to: day('2026-12-31') };
const strip = { coverage, width: 730 };
const june = { from: day('2026-06-01'), to: day('2026-06-30') };

const arrivals = (counts: Record<string, number>): Answer => ({
  rows: Object.entries(counts).map(([key, value]) => ({
    key: { day: key },
    values: { offered: { value, n: value, from: 'cuboid' } },
  })),
  cuboids: ['traffic'],
});

describe('days on pixels', () => {
  it('finds each day under its own pixels, and none outside', () => {
    fc.assert(
      fc.property(fc.integer({ min: coverage.from, max: coverage.to }), (which) => {
        expect(dayAt(strip, (xOfDay(strip, which) + xOfDay(strip, which + 1)) / 2)).toBe(which);
      }),
    );
    expect([dayAt(strip, -5), dayAt(strip, 900)]).toEqual([coverage.from, coverage.to]);
    expect(daysFor(strip, -21)).toBe(-10);
  });
});

describe('a held period', () => {
  it('stays within the coverage, in order, and of its length where all of it moves', () => {
    const grip = fc.constantFrom('from', 'to', 'whole' as const);
    const any = fc.integer({ min: coverage.from, max: coverage.to });
    fc.assert(
      fc.property(any, any, grip, fc.integer({ min: -500, max: 500 }), (a, b, held, days) => {
        const before = spanned(a, b);
        const after = pulled(before, held, days, coverage);
        expect(after.from).toBeGreaterThanOrEqual(coverage.from);
        expect(after.to).toBeLessThanOrEqual(coverage.to);
        expect(after.to).toBeGreaterThanOrEqual(after.from);
        if (held === 'whole') expect(after.to - after.from).toBe(before.to - before.from);
        if (held === 'from') expect(after.to).toBe(before.to);
        if (held === 'to') expect(after.from).toBe(before.from);
      }),
    );
  });

  it('is taken at an edge, inside, or not at all', () => {
    const [left, right] = [xOfDay(strip, june.from), xOfDay(strip, june.to + 1)];
    const at = (x: number) => gripAt(strip, june, x, 12);
    expect([at(left - 10), at(left + 3), at((left + right) / 2), at(right + 10), at(right + 20)]).toEqual([
      'from',
      'from',
      'whole',
      'to',
      null,
    ]);
    const one = { from: june.from, to: june.from };
    expect(gripAt(strip, one, xOfDay(strip, june.from) + 1, 12)).toBe('whole');
  });

  it('is shown where it lies within the coverage', () => {
    expect(withinCoverage({ from: coverage.from - 9, to: june.to }, coverage)).toEqual({
      from: coverage.from,
      to: june.to,
    });
    expect(withinCoverage({ from: coverage.to + 3, to: coverage.to + 9 }, coverage)).toEqual({
      from: coverage.to,
      to: coverage.to,
    });
  });
});

describe('the outline of arrivals', () => {
  const days = { from: day('2026-03-02'), to: day('2026-03-04') };

  it('has a step for each day, quiet ones on the ground', () => {
    const answer = arrivals({ '2026-03-02': 5, '2026-03-04': 10, '2026-03-09': 99 });
    expect(arrivalsPath(answer, 'offered', { coverage: days, width: 30 }, 20)).toBe(
      'M0 20V10.0H10.0V20.0H20.0V0.0H30.0V20Z',
    );
  });

  it('is of weeks where days are too narrow, the last of the days it has', () => {
    const long = { from: day('2026-03-02'), to: day('2026-03-10') };
    const counts = Object.fromEntries(
      Array.from({ length: 9 }, (_, i) => [formatDay(long.from + i), i < 7 ? 6 : 3] as const),
    );
    expect(arrivalsPath(arrivals(counts), 'offered', { coverage: long, width: 9 }, 10)).toBe(
      'M0 10V0.0H7.0V5.0H9.0V10Z',
    );
  });

  it('is nothing where nobody came', () => {
    expect(arrivalsPath(arrivals({}), 'offered', { coverage: days, width: 30 }, 20)).toBe('');
  });
});

it('names months so far apart that their names fit', () => {
  expect(monthTicks(strip, 50).map((tick) => formatDay(tick.day))).toEqual([
    '2026-01-01',
    '2026-02-01',
    '2026-03-01',
    '2026-04-01',
    '2026-05-01',
    '2026-06-01',
    '2026-07-01',
    '2026-08-01',
    '2026-09-01',
    '2026-10-01',
    '2026-11-01',
    '2026-12-01',
  ]);
  expect(monthTicks({ coverage, width: 200 }, 50).map((tick) => formatDay(tick.day))).toEqual([
    '2026-01-01',
    '2026-07-01',
  ]);
});
