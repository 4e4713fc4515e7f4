import { describe, expect, test } from 'vitest';
import { cohenKappa } from './kappa';
import { randomFrom } from './random.fixture';

/** Two dermatologists on the skin condition of 88 patients: SAS/STAT User's Guide, the FREQ procedure, tests and measures of agreement. */
const SKIN = [
  [10, 4, 1, 0],
  [5, 10, 12, 2],
  [2, 4, 12, 5],
  [0, 2, 6, 13],
];

describe('published worked examples', () => {
  test('SAS: kappa 0.3449 (0.2030 to 0.4868), linearly weighted 0.5082 (0.3798 to 0.6366)', () => {
    const simple = cohenKappa(SKIN);
    expect(simple?.kappa).toBeCloseTo(0.3449, 4);
    expect(simple?.interval?.low).toBeCloseTo(0.203, 4);
    expect(simple?.interval?.high).toBeCloseTo(0.4868, 4);
    const linear = cohenKappa(SKIN, 'linear');
    expect(linear?.kappa).toBeCloseTo(0.5082, 4);
    expect(linear?.interval?.low).toBeCloseTo(0.3798, 4);
    expect(linear?.interval?.high).toBeCloseTo(0.6366, 4);
  });

  test('Cohen 1960: 0.70 observed, 0.41 by chance, 0.492', () => {
    const found = cohenKappa([
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ]);
    expect(found?.observed).toBeCloseTo(0.7, 12);
    expect(found?.expected).toBeCloseTo(0.41, 12);
    expect(found?.kappa).toBeCloseTo(0.492, 3);
  });

  test('Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, 18.1: 0.89, 0.66, 0.68', () => {
    const found = cohenKappa([
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ]);
    expect(found?.observed).toBeCloseTo(0.89, 12);
    expect(found?.expected).toBeCloseTo(0.66, 12);
    expect(found?.kappa).toBeCloseTo(0.68, 2);
  });
});

describe('kappa', () => {
  test('of two categories is the same whatever the weights', () => {
    const table = [
      [20, 5],
      [10, 15],
    ];
    for (const weights of ['none', 'linear', 'quadratic'] as const)
      expect(cohenKappa(table, weights)?.kappa).toBeCloseTo(0.4, 12);
  });

  test('weighted by squares is the intraclass correlation of the scores (Fleiss and Cohen 1973)', () => {
    const scores: [number, number][] = SKIN.flatMap((row, i) =>
      row.flatMap((count, j) => Array.from({ length: count }, (): [number, number] => [i, j])),
    );
    const n = scores.length;
    const mean = (of: (pair: [number, number]) => number) => scores.reduce((sum, pair) => sum + of(pair), 0) / n;
    const apart = mean(([a, b]) => (a - b) ** 2);
    const byChance = mean(([a]) => a * a) + mean(([, b]) => b * b) - 2 * mean(([a]) => a) * mean(([, b]) => b);
    expect(cohenKappa(SKIN, 'quadratic')?.kappa).toBeCloseTo(1 - apart / byChance, 12);
  });

  test('counts by how far the scores lie apart, not by how many categories', () => {
    const table = [
      [8, 4, 0],
      [3, 8, 0],
      [0, 0, 8],
    ];
    const even = cohenKappa(table, 'linear', [0, 0.5, 1])?.kappa;
    expect(even).toBeCloseTo(cohenKappa(table, 'linear')?.kappa ?? 0, 12);
    expect(cohenKappa(table, 'linear', [0, 0.9, 1])?.kappa).not.toBeCloseTo(even ?? 0, 2);
  });

  test('is 1 in full agreement, nothing where one category is all, and nothing of nobody', () => {
    expect(
      cohenKappa([
        [5, 0],
        [0, 5],
      ]),
    ).toMatchObject({ kappa: 1, interval: null });
    expect(
      cohenKappa([
        [9, 0],
        [0, 0],
      ]),
    ).toMatchObject({ kappa: null, interval: null, observed: 1 });
    expect(cohenKappa([[0]])).toBeNull();
  });

  test('has an interval that holds the truth about 19 times in 20', () => {
    const random = randomFrom(3);
    const runs = 600;
    let held = 0;
    for (let run = 0; run < runs; run++) {
      const table = [
        [0, 0],
        [0, 0],
      ];
      for (let i = 0; i < 150; i++) {
        const first = random.uniform() < 0.3 ? 0 : 1;
        const second = random.uniform() < 0.6 ? first : random.uniform() < 0.3 ? 0 : 1;
        table[first]![second]!++;
      }
      const { low, high } = cohenKappa(table)!.interval!;
      if (low <= 0.6 && 0.6 <= high) held++;
    }
    expect(held / runs).toBeGreaterThan(0.92);
    expect(held / runs).toBeLessThan(0.975);
  });
});
