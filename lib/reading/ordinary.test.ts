import { describe, expect, it } from 'vitest';
import type { Answer, MeasureValue } from '@/lib/model/question';
import { type Random, randomFrom } from '@/lib/stats/random.fixture';
import { formatDay, parseDay } from '@/lib/time/day';
import { falseAlarms } from './chance-words';
import { buildSeries } from './series';

/** A Monday. */
const FROM = parseDay('2026-10-05') as number;

const answerOf = (first: number, values: Partial<MeasureValue>[]): Answer => ({
  cuboids: ['traffic'],
  rows: values.map((value, i) => ({
    key: { day: formatDay(first + i) },
    values: { m: { value: null, n: 0, from: 'cuboid' as const, ...value } },
  })),
});
const counts = (values: number[]) => values.map((value) => ({ value, n: value }));
const isWeekend = (i: number) => i % 7 >= 5;
const days = (count: number, of: (i: number) => number) => Array.from({ length: count }, (_, i) => of(i));

describe('a line with weekends', () => {
  /** One day a hundredth above and the next below; so many contacts that chance alone makes nothing of it. */
  const centre = (i: number) => (isWeekend(i) ? 3e7 : 8e7);
  const usual = (i: number) => centre(i) * (i % 2 ? 1.01 : 0.99);
  const period = { from: FROM, to: FROM + 27 };
  const band = (values: number[]) => buildSeries(answerOf(FROM, counts(values)), 'm', period, 'day', { kind: 'count' });

  it('has a band that goes up and down with the weekday', () => {
    const { marks } = band(days(28, usual));
    // Moving ranges of 2 %: 2.66 × 2 % = 5.3 %, and wider by √(28 / 22), as six weekdays are estimated: 6 %.
    for (const [i, { ordinary }] of marks.entries()) {
      expect((ordinary?.upper ?? 0) / centre(i)).toBeCloseTo(1.06, 2);
      expect((ordinary?.lower ?? 0) / centre(i)).toBeCloseTo(0.94, 2);
    }
    expect(marks.every(({ signal }) => signal === null)).toBe(true);
  });

  it('sees a Wednesday with what is much on a Sunday', () => {
    const { marks } = band(days(28, (i) => (i === 16 ? 4e7 : usual(i))));
    expect(marks.flatMap(({ signal }, i) => (signal ? [[i, signal]] : []))).toEqual([
      [16, { rule: 'outside', towards: 'lower' }],
    ]);
  });

  it('learns the weekdays from the days before where the period is short', () => {
    const short = { from: FROM + 56, to: FROM + 65 };
    const answer = answerOf(short.from, counts(days(10, usual)));
    const history = answerOf(FROM, counts(days(56, usual)));
    const width = (reach: { history?: Answer }) => {
      const limits = buildSeries(answer, 'm', short, 'day', { kind: 'count', ...reach }).marks[0]?.ordinary;
      return ((limits?.upper ?? 0) - (limits?.lower ?? 0)) / centre(0);
    };
    // 2 × 5.3 %, and wider by √(66 / 60), within a hundredth; alone, weekends make it much wider.
    expect(Math.abs(width({ history }) - 0.112)).toBeLessThan(0.01);
    expect(width({})).toBeGreaterThan(0.25);
  });
});

describe('a share', () => {
  it('has wider limits on days of fewer contacts, as the root of their number', () => {
    const values = days(14, (i) => 0.8 + (i % 2 ? 0.05 : 0.012) * (i % 4 < 2 ? 1 : -1)).map((value, i) => {
      const denominator = i % 2 ? 50 : 1000;
      return { value, n: denominator, numerator: value * denominator, denominator };
    });
    const { marks } = buildSeries(answerOf(FROM, values), 'm', { from: FROM, to: FROM + 13 }, 'day', { kind: 'share' });
    const width = (i: number) => (marks[i]?.ordinary?.upper ?? 0) - (marks[i]?.ordinary?.lower ?? 0);
    expect(width(1) / width(0)).toBeCloseTo(Math.sqrt(20), 9);
  });
});

/** 800 and 300 contacts, SD 28, noise that remembers, and a level that changes half-way. */
function noisy(random: Random, count: number, memory: number, step = 0): number[] {
  let noise = random.normal();
  return days(count, (i) => {
    noise = memory * noise + Math.sqrt(1 - memory * memory) * random.normal();
    return ((isWeekend(i) ? 300 : 800) + 28 * noise) * (i >= count - 15 ? 1 + step : 1);
  });
}

describe('simulated lines, thirty days after eight weeks', () => {
  const RUNS = 400;
  const charts = (memory: number, step = 0) => {
    const random = randomFrom(31);
    return Array.from({ length: RUNS }, () => {
      const values = counts(noisy(random, 86, memory, step));
      const period = { from: FROM + 56, to: FROM + 85 };
      const history = answerOf(FROM, values.slice(0, 56));
      return buildSeries(answerOf(period.from, values.slice(56)), 'm', period, 'day', { kind: 'count', history });
    });
  };
  const share = (of: ReturnType<typeof charts>, rule: string) =>
    of.filter(({ marks }) => marks.some(({ signal }) => signal?.rule === rule)).length / RUNS;

  it.each([0, 0.3, 0.5])('memory %d: few charts show what is not there', (memory) => {
    const found = charts(memory);
    // Thirty points beyond three deviations: 8 % of charts; and a shift in 5 %. Tolerance: two standard errors.
    expect(share(found, 'outside')).toBeLessThanOrEqual(0.08 + 0.03);
    expect(share(found, 'shift')).toBeLessThanOrEqual(0.05 + 0.02);
    expect(share(found, 'two-of-three') + share(found, 'trend')).toBeLessThanOrEqual(0.08);
  });

  it.each([
    [14, 0, 0.5],
    [30, 0, 0.5],
    [60, 0, 0.5],
  ])('charts of %i days say as often as they tell that something is where nothing is', (length, ...memories) => {
    const random = randomFrom(11);
    for (const memory of memories) {
      const alarms = Array.from({ length: RUNS }, () => {
        const values = counts(noisy(random, 56 + length, memory));
        const period = { from: FROM + 56, to: FROM + 55 + length };
        const history = answerOf(FROM, values.slice(0, 56));
        return buildSeries(answerOf(period.from, values.slice(56)), 'm', period, 'day', { kind: 'count', history });
      }).filter(({ marks }) => marks.some(({ signal }) => signal));
      // Two standard errors.
      expect(alarms.length / RUNS).toBeLessThanOrEqual(1 / falseAlarms(length) + 0.03);
    }
  });

  it('a fall of a tenth half-way shows in more than two of three', () => {
    const seen = charts(0, -0.1).filter(({ marks }) => marks.some(({ signal }) => signal));
    expect(seen.length / RUNS).toBeGreaterThan(0.67);
  });
});
