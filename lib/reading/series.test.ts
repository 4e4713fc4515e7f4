import { describe, expect, it } from 'vitest';
import type { Answer } from '@/lib/model/question';
import { formatDay, parseDay } from '@/lib/time/day';
import { hatches, markX } from './chart-marks';
import { bucketsOf, buildSeries } from './series';
import { sparkPath } from './spark';

const day = (iso: string) => parseDay(iso) as number;
const FROM = day('2026-10-01');

function answerOf(values: (number | null)[]): Answer {
  const rows = values.flatMap((value, i) =>
    value === null
      ? []
      : [{ key: { day: formatDay(FROM + i) }, values: { rate: { value, n: 10, from: 'cuboid' as const } } }],
  );
  return { rows, cuboids: ['traffic'] };
}

describe('bucketsOf', () => {
  it('cuts the first and the last week to the period', () => {
    const weeks = bucketsOf({ from: day('2026-10-01'), to: day('2026-10-13') }, 'week');
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
});

describe('buildSeries', () => {
  const values = [0.5, 0.6, null, 0.5, 0.6, 0.5, 0.6, 0.5, 0.6, 0.5];
  const period = { from: FROM, to: FROM + values.length - 1 };

  it('keeps a day without an answer a gap', () => {
    const { marks } = buildSeries(answerOf(values), 'rate', period, 'day');
    expect(marks.map(({ value }) => value)).toEqual(values);
  });

  it('draws limits 2.66 mean moving ranges around the mean, not beyond 1', () => {
    const { limits } = buildSeries(answerOf(values), 'rate', period, 'day', 1);
    const mean = (5 * 0.5 + 4 * 0.6) / 9;
    // Known values alternate but for 0.6 → 0.5 around the gap: eight ranges of 0.1.
    expect(limits?.mean).toBeCloseTo(mean);
    expect(limits?.upper).toBeCloseTo(mean + 0.266);
    const high = buildSeries(answerOf(values.map((value) => value && value + 0.4)), 'rate', period, 'day', 1);
    expect(high.limits?.upper).toBe(1);
  });

  it('draws no limits from seven marks', () => {
    const few = buildSeries(answerOf(values.slice(3)), 'rate', { from: FROM, to: FROM + 6 }, 'day');
    expect(few.limits).toBeNull();
  });

  it('breaks the spark line at the gap', () => {
    const series = buildSeries(answerOf(values), 'rate', period, 'day');
    expect(sparkPath(series, 120, 30).segments).toHaveLength(2);
    expect(sparkPath(buildSeries(answerOf([]), 'rate', period, 'day'), 120, 30)).toMatchObject({
      segments: [],
      last: null,
    });
  });
});

describe('hatches', () => {
  it('joins a gap of hours with an empty day beside it and cuts to the period', () => {
    const period = { from: FROM, to: FROM + 9 };
    const marks = buildSeries(answerOf([1, 1, null, 1, 1, 1, 1, 1, 1, 1]), 'rate', period, 'day').marks;
    const gaps = [
      { from: (FROM - 3) * 24, to: FROM * 24 + 6 },
      { from: (FROM + 1) * 24 + 12, to: (FROM + 2) * 24 },
    ];
    expect(hatches(period, gaps, marks)).toEqual([
      { from: FROM, to: FROM + 0.25 },
      { from: FROM + 1.5, to: FROM + 3 },
    ]);
    expect(markX({ from: 10, to: 10 })).toBe(10.5);
  });
});
