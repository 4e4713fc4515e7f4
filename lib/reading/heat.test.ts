import { describe, expect, it } from 'vitest';
import type { Answer, MeasureValue } from '@/lib/model/question';
import { buildHeat, heatScale } from './heat';

function answerOf(cells: [weekday: number, hour: number, numerator: number, denominator: number][]): Answer {
  return {
    cuboids: ['traffic'],
    rows: cells.map(([weekday, hour, numerator, denominator]) => ({
      key: { weekday: String(weekday), hour: String(hour) },
      values: {
        level: { value: numerator / denominator, numerator, denominator, n: denominator, from: 'cuboid' as const },
      },
    })),
  };
}

describe('buildHeat', () => {
  const row = (week: string, level: Partial<MeasureValue>, offered: number) => ({
    key: { week, weekday: '5', hour: '20' },
    values: {
      level: { value: 0, n: 0, from: 'cuboid' as const, ...level },
      offered: { value: offered, n: offered, from: 'cuboid' as const },
    },
  });
  const answer: Answer = {
    cuboids: ['traffic'],
    rows: [
      row('2026-10-05', { value: 0.9, numerator: 9, denominator: 10, n: 10 }, 12),
      row('2026-10-12', { value: null }, 3),
      row('2026-10-19', { value: 0.5, numerator: 15, denominator: 30, n: 30 }, 31),
    ],
  };
  const found = (measure: string) => buildHeat(answer, measure).find((cell) => cell.value !== null);

  it('adds up the weeks, never their shares', () => {
    expect(found('level')).toEqual({ weekday: 5, hour: 20, value: 0.6, n: 40, numerator: 24, denominator: 40 });
    expect(found('offered')).toMatchObject({ value: 46, n: 46 });
  });
});

it('begins each weekday at the hour at which the line’s day begins', () => {
  const hours = buildHeat(undefined, 'level', 7).slice(0, 24);
  expect(hours.map(({ hour }) => hour)).toEqual([...Array.from({ length: 17 }, (_, i) => 7 + i), 0, 1, 2, 3, 4, 5, 6]);
});

describe('heatScale', () => {
  const cells = buildHeat(
    answerOf([
      [1, 0, 0, 10],
      [1, 1, 10, 10],
      [1, 2, 5, 10],
    ]),
    'level',
  );

  it('has no level for no data', () => {
    expect(heatScale(cells, 'most')?.level(null)).toBeNull();
    expect(heatScale([], 'most')).toBeNull();
  });

  it('is not stretched by cells of a few, and draws them at its ends', () => {
    const many = buildHeat(
      answerOf([
        ...[60, 70, 80, 90, 100].map((n, hour): [number, number, number, number] => [1, hour, n, 100]),
        [2, 3, 0, 1],
      ]),
      'level',
    );
    const scale = heatScale(many, 'least');
    expect([scale?.least, scale?.most]).toEqual([0.6, 1]);
    expect(scale?.level(0)).toBe(4);
  });

  it('does not darken what is all the same', () => {
    const same = buildHeat(answerOf([[1, 0, 10, 10]]), 'level');
    expect(heatScale(same, 'least')?.level(1)).toBe(1);
  });

  it('darkens either end', () => {
    expect([0, 0.5, 1].map((value) => heatScale(cells, 'most')?.level(value))).toEqual([0, 2, 4]);
    expect([0, 0.5, 1].map((value) => heatScale(cells, 'least')?.level(value))).toEqual([4, 2, 0]);
  });
});
