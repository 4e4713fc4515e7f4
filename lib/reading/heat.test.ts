import { describe, expect, it } from 'vitest';
import type { Answer } from '@/lib/model/question';
import { buildHeat, heatScale, worstHours } from './heat';

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

describe('worstHours', () => {
  const answer = answerOf([
    [5, 20, 50, 100],
    [5, 21, 60, 100],
    [5, 23, 55, 100],
    [1, 9, 79, 100],
    [2, 9, 1, 29],
  ]);
  const runs = worstHours(buildHeat(answer, 'level'), 0.8, 'higher');

  it('merges neighbours of one day and puts those first that failed most', () => {
    expect(
      runs.map(({ weekday, from, to, numerator, denominator }) => [weekday, from, to, numerator, denominator]),
    ).toEqual([
      [5, 20, 22, 110, 200],
      [5, 23, 24, 55, 100],
    ]);
    expect(runs[0]?.value).toBeCloseTo(0.55);
    expect(runs[0]?.excess).toBeCloseTo(50);
  });

  it('leaves chance and small numbers alone', () => {
    expect(runs.some(({ weekday }) => weekday < 5)).toBe(false);
  });

  it('looks the other way for what should be low', () => {
    const cells = buildHeat(answerOf([[3, 8, 30, 100]]), 'level');
    expect(worstHours(cells, 0.05, 'lower')).toMatchObject([{ weekday: 3, from: 8, to: 9, excess: 25 }]);
    expect(worstHours(cells, 0.5, 'lower')).toEqual([]);
  });
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
