import { describe, expect, test } from 'vitest';
import { randomFrom } from './random.fixture';
import { fitRhythm, type RhythmDay } from './rhythm';

const days = (count: number, value: (i: number) => number, period: (i: number) => number = () => 0): RhythmDay[] =>
  Array.from({ length: count }, (_, i) => ({
    day: i,
    weekday: i % 7,
    period: period(i),
    value: value(i),
    variance: 0,
  }));

describe('fitRhythm', () => {
  const WEEK = [4, 2, 0, 0, 0, -1, -5];

  test('finds level and rhythm that are exact', () => {
    const { weekdays, levels, memory } = fitRhythm(
      days(
        56,
        (i) => (i < 28 ? 50 : 60) + (WEEK[i % 7] as number),
        (i) => (i < 28 ? 0 : 1),
      ),
      true,
    );
    expect(weekdays.map((added) => Number(added.toFixed(9)))).toEqual(WEEK);
    expect(levels.map(({ value }) => value)).toEqual([expect.closeTo(50, 9), expect.closeTo(60, 9)]);
    expect(memory).toBeLessThan(0.05);
  });

  test('compares like with like where one period has more Sundays', () => {
    const { levels } = fitRhythm(
      days(
        40,
        (i) => 50 + (WEEK[i % 7] as number) + (i % 2 ? 0.5 : -0.5),
        (i) => (i < 20 ? 0 : 1),
      ),
      true,
    );
    expect(Math.abs((levels[1]?.value ?? 0) - (levels[0]?.value ?? 0))).toBeLessThan(0.3);
  });

  test('finds no rhythm in alternating days', () => {
    const { weekdays, levels } = fitRhythm(
      days(28, (i) => (i % 2 ? 1 : -1)),
      true,
    );
    expect(weekdays).toEqual([0, 0, 0, 0, 0, 0, 0]);
    // 28 squares of 1, 27 degrees.
    expect(levels[0]?.variance).toBeCloseTo(28 / 27 / 28, 12);
  });

  test('one holiday moves the level by its share of three deviations only', () => {
    const { levels } = fitRhythm(
      days(28, (i) => (i === 12 ? -100 : i % 2 ? 1 : -1)),
      false,
    );
    expect(Math.abs(levels[0]?.value ?? 1)).toBeLessThan(0.25);
  });

  test('a day of many contacts weighs more', () => {
    const two = days(28, (i) => (i % 2 ? 10 : 0)).map((day, i) => ({ ...day, variance: i % 2 ? 1000 : 10 }));
    const [level] = fitRhythm(two, false).levels;
    // Days differ by less than chance makes them: weights 1/10 and 1/1000.
    expect(level?.value).toBeCloseTo((0 * 0.1 + 10 * 0.001) / 0.101, 9);
  });

  test.each([0, 0.3, 0.5, 0.7])('finds a memory of %d, by simulation within 0.06', (memory) => {
    const random = randomFrom(7);
    let found = 0;
    for (let run = 0; run < 100; run++) {
      let noise = random.normal();
      const series = days(120, () => {
        noise = memory * noise + Math.sqrt(1 - memory * memory) * random.normal();
        return noise;
      });
      found += fitRhythm(series, true).memory / 100;
    }
    expect(Math.abs(found - memory)).toBeLessThan(0.06);
  });
});
