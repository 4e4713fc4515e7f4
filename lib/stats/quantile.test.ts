import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { histogramQuantile, quantile } from './quantile';

const EDGES = [0, 5, 10, 20, 60];
const binOf = (value: number) => {
  const bin = EDGES.findIndex((edge) => value <= edge);
  return bin < 0 ? EDGES.length : bin;
};
const countBins = (values: number[]) => {
  const counts = new Array(EDGES.length + 1).fill(0);
  for (const value of values) counts[binOf(value)]++;
  return counts;
};

describe('quantile', () => {
  test.each([
    [0.5, 25, 20],
    [0.9, 37, 40],
    [0, 10, 10],
    [1, 40, 40],
    [0.25, 17.5, 10],
  ])('p = %d of 10 20 30 40', (p, linear, nearest) => {
    expect(quantile([10, 20, 30, 40], p)).toBeCloseTo(linear, 12);
    expect(quantile([10, 20, 30, 40], p, 'nearest-rank')).toBe(nearest);
  });

  test('nearest rank is not thrown off by binary fractions', () => {
    const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(quantile(ten, 0.7, 'nearest-rank')).toBe(7);
    expect(quantile(ten, 0.9, 'nearest-rank')).toBe(9);
  });

  test('one value', () => expect(quantile([7], 0.9)).toBe(7));
});

describe('quantile from a histogram', () => {
  test('no values', () => expect(histogramQuantile([0, 0], [0], 0.5)).toBeNull());

  test('spreads over the whole seconds of the bin', () => {
    // four values in 11–20: taken as 12.125, 14.375, 16.625 and 18.875
    expect(histogramQuantile([0, 0, 0, 4, 0, 0], EDGES, 0.5, 'nearest-rank')).toBeCloseTo(14.375, 12);
    expect(histogramQuantile([0, 0, 0, 4, 0, 0], EDGES, 0.5)).toBeCloseTo(15.5, 12);
  });

  test('the largest value closes the open bin and the bin it lies in', () => {
    expect(histogramQuantile([0, 0, 0, 0, 0, 1], EDGES, 1, 'linear', 61)).toBe(61);
    expect(histogramQuantile([0, 0, 0, 0, 1000, 0], EDGES, 1, 'linear', 30)).toBeLessThanOrEqual(30);
    expect(histogramQuantile([0, 0, 0, 0, 0, 3], EDGES, 0.5)).toBe(61);
  });

  test('stays between the bins of the order statistics that define it', () => {
    const method = fc.constantFrom('linear' as const, 'nearest-rank' as const);
    fc.assert(
      fc.property(
        fc.array(fc.nat(100), { minLength: 1, maxLength: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        method,
        (values, p, how) => {
          const sorted = values.toSorted((a, b) => a - b);
          const max = sorted.at(-1) as number;
          const estimate = histogramQuantile(countBins(values), EDGES, p, how, max) as number;
          const position = (values.length - 1) * p;
          const rank = Math.max(0, Math.ceil(p * values.length - 1e-9) - 1);
          const [a, b] = how === 'linear' ? [Math.floor(position), Math.ceil(position)] : [rank, rank];
          const from = binOf(sorted[a] as number);
          const to = binOf(sorted[b] as number);
          expect(estimate).toBeGreaterThan(from === 0 ? -1 : (EDGES[from - 1] as number));
          expect(estimate).toBeLessThanOrEqual(Math.min(EDGES[to] ?? max, max) + 1e-9);
        },
      ),
    );
  });
});
