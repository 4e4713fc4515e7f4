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

const sumBins = (values: number[]) => {
  const sums = new Array(EDGES.length + 1).fill(0);
  for (const value of values) sums[binOf(value)] += value;
  return sums;
};

describe('quantile from a histogram', () => {
  const of = (values: number[], known: 'counts' | 'sums' | 'max' | 'both' = 'counts') => ({
    edges: EDGES,
    counts: countBins(values),
    ...(known === 'sums' || known === 'both' ? { sums: sumBins(values) } : {}),
    ...(known === 'max' || known === 'both' ? { max: Math.max(...values) } : {}),
  });
  const median = (...args: Parameters<typeof of>) => histogramQuantile(of(...args), 0.5, 'nearest-rank');

  test('no values', () => expect(histogramQuantile({ counts: [0, 0], edges: [0] }, 0.5)).toBeNull());

  test('spreads over the whole seconds of the bin', () => {
    // four values in 11–20: taken as 12.125, 14.375, 16.625 and 18.875
    const four = of([11, 11, 12, 20]);
    expect(histogramQuantile(four, 0.5, 'nearest-rank')).toEqual({ value: 14.375, estimate: true });
    expect(histogramQuantile(four, 0.5)).toEqual({ value: 15.5, estimate: true });
  });

  test('the largest value closes the open bin and the bin it lies in', () => {
    expect(histogramQuantile(of([61], 'max'), 1)).toEqual({ value: 61, estimate: false });
    expect(histogramQuantile(of(new Array(1000).fill(30), 'max'), 0.99)!.value).toBeLessThanOrEqual(30);
    expect(median([70, 80, 90])).toEqual({ value: 61, estimate: true });
  });

  test('is exact in a bin of one second, for the largest, and where count and sum leave no other', () => {
    expect(median([0, 0, 40])).toEqual({ value: 0, estimate: false });
    expect(median([3, 14, 40])).toEqual({ value: 15.5, estimate: true });
    expect(median([3, 14, 40], 'sums')).toEqual({ value: 14, estimate: false });
    expect(median([20, 20, 20], 'sums')).toEqual({ value: 20, estimate: false });
    expect(median([11, 11, 11], 'sums')).toEqual({ value: 11, estimate: false });
    expect(median([19, 19, 19], 'both')).toEqual({ value: 19, estimate: false });
    expect(median([13, 17], 'both')).toEqual({ value: 13, estimate: false });
    expect(median([13, 17, 19], 'both')).toEqual({ value: 17, estimate: true });
  });

  test('stays between the bins of the order statistics that define it, and is exact unless it says otherwise', () => {
    const method = fc.constantFrom('linear' as const, 'nearest-rank' as const);
    const known = fc.constantFrom('max' as const, 'both' as const);
    fc.assert(
      fc.property(
        fc.array(fc.nat(100), { minLength: 1, maxLength: 60 }),
        fc.oneof(fc.constantFrom(0, 0.5, 0.9, 1), fc.double({ min: 0, max: 1, noNaN: true })),
        method,
        known,
        (values, p, how, what) => {
          const sorted = values.toSorted((a, b) => a - b);
          const max = sorted.at(-1) as number;
          const { value, estimate } = histogramQuantile(of(values, what), p, how)!;
          const position = (values.length - 1) * p;
          const rank = Math.max(0, Math.ceil(p * values.length - 1e-9) - 1);
          const [a, b] = how === 'linear' ? [Math.floor(position), Math.ceil(position)] : [rank, rank];
          const from = binOf(sorted[a] as number);
          const to = binOf(sorted[b] as number);
          expect(value).toBeGreaterThan(from === 0 ? -1 : (EDGES[from - 1] as number));
          expect(value).toBeLessThanOrEqual(Math.min(EDGES[to] ?? max, max) + 1e-9);
          if (!estimate) expect(value).toBeCloseTo(quantile(sorted, p, how), 9);
        },
      ),
    );
  });
});
