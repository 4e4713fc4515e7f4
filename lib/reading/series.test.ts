import { describe, expect, it } from 'vitest';
import type { Answer } from '@/lib/model/question';
import { formatDay, parseDay } from '@/lib/time/day';
import { annotationsWithin, buildSeries } from './series';
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

describe('buildSeries', () => {
  const values = [0.5, 0.6, null, 0.5, 0.6, 0.5, 0.6, 0.5, 0.6, 0.5];
  const period = { from: FROM, to: FROM + values.length - 1 };

  it('keeps a day without an answer a gap', () => {
    const { marks } = buildSeries(answerOf(values), 'rate', period, 'day');
    expect(marks.map(({ value }) => value)).toEqual(values);
  });

  it('draws limits 2.66 mean moving ranges around the mean, not beyond 1', () => {
    const { limits } = buildSeries(answerOf(values), 'rate', period, 'day', { most: 1 });
    const mean = (5 * 0.5 + 4 * 0.6) / 9;
    // Known values alternate but for 0.6 → 0.5 around the gap: eight ranges of 0.1.
    expect(limits?.mean).toBeCloseTo(mean);
    expect(limits?.upper).toBeCloseTo(mean + 0.266);
    const high = buildSeries(answerOf(values.map((value) => value && value + 0.4)), 'rate', period, 'day', { most: 1 });
    expect(high.limits?.upper).toBe(1);
  });

  it('draws no limits from seven marks', () => {
    const few = buildSeries(answerOf(values.slice(3)), 'rate', { from: FROM, to: FROM + 6 }, 'day');
    expect(few.limits).toBeNull();
  });

  it('draws no limits around waits that differ by a second or not at all', () => {
    const waits = [3, 3, 4, 3, 14, 3, 4, 4, 3, 3];
    expect(buildSeries(answerOf(waits), 'rate', period, 'day', { resolution: 1 }).limits).toBeNull();
    expect(buildSeries(answerOf(waits), 'rate', period, 'day').limits).not.toBeNull();
  });

  it('divides counts by the days of a week that is cut short', () => {
    const weeks = ['2026-09-28', '2026-10-05'].map((week, i) => ({
      key: { week },
      values: { n: { value: [40, 70][i] as number, n: 1, from: 'cuboid' as const } },
    }));
    const { marks } = buildSeries({ rows: weeks, cuboids: [] }, 'n', { from: FROM, to: FROM + 10 }, 'week', {
      perDay: true,
    });
    expect(marks.map(({ value }) => value)).toEqual([10, 10]);
  });

  it('does not judge a week that is cut short', () => {
    const mondays = Array.from({ length: 11 }, (_, i) => day('2026-06-01') + 7 * i);
    const rows = mondays.map((monday, i) => ({
      key: { week: formatDay(monday) },
      values: { rate: { value: i === 0 ? 0.1 : 0.5 + (i % 2) / 10, n: 9, from: 'cuboid' as const } },
    }));
    const judged = (from: number) =>
      buildSeries({ rows, cuboids: [] }, 'rate', { from, to: (mondays[10] as number) + 6 }, 'week').marks[0]?.signal;
    expect(judged((mondays[0] as number) + 5)).toBeNull();
    expect(judged(mondays[0] as number)).toMatchObject({ rule: 'outside', towards: 'lower' });
  });

  it('walks through the hours of a single day and judges none', () => {
    const rows = Array.from({ length: 20 }, (_, hour) => ({
      key: { hour: String(hour) },
      values: { rate: { value: hour % 2, n: 1, from: 'cuboid' as const } },
    }));
    const { marks, limits } = buildSeries({ rows, cuboids: [] }, 'rate', { from: FROM, to: FROM }, 'hour');
    expect(marks).toHaveLength(24);
    expect(marks[21]).toMatchObject({ hour: 21, value: null });
    expect(limits).toBeNull();
    const note = { from: FROM * 24 + 5, to: FROM * 24 + 6, label: 'x', scope: null };
    expect(marks.filter((mark) => annotationsWithin(mark, [note]).length > 0).map(({ hour }) => hour)).toEqual([5]);
  });

  it('knows what goes on within a mark, from its first hour to its last', () => {
    const { marks } = buildSeries(answerOf(values), 'rate', period, 'day');
    const days = (from: number, to: number) =>
      marks.flatMap((mark, i) =>
        annotationsWithin(mark, [{ from, to, label: 'x', scope: null }]).length > 0 ? [i] : [],
      );
    const start = FROM * 24;
    expect(days(start + 24 + 23, start + 24 * 3)).toEqual([1, 2]);
    expect(days(start - 100, start + 1)).toEqual([0]);
    expect(days(start + 24, start + 24)).toEqual([1]);
    expect(days(start - 24, start)).toEqual([]);
  });

  it('breaks the spark line at the gap', () => {
    const series = buildSeries(answerOf(values), 'rate', period, 'day');
    expect(sparkPath(series, 120, 30).segments).toHaveLength(2);
    expect(sparkPath(buildSeries(answerOf([]), 'rate', period, 'day'), 120, 30)).toMatchObject({
      segments: [],
      last: null,
    });
  });

  it('keeps values flat that lie closer together than the least span', () => {
    const mark = (value: number, i: number) => ({
      key: `${i}`,
      from: i,
      to: i,
      value,
      n: 1,
      ordinary: null,
      signal: null,
    });
    const series = { grain: 'day' as const, marks: [3, 4].map(mark), limits: null };
    const heights = (leastSpan: number) =>
      [0, 1].map((i) => Number(sparkPath(series, 100, 48, leastSpan).segments[0]?.match(/[\d.]+/g)?.[i * 2 + 1]));
    expect(heights(0)).toEqual([44, 4]);
    expect(heights(10)).toEqual([26, 22]);
  });
});
