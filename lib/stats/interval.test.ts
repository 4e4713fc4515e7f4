import { describe, expect, test } from 'vitest';
import { exponentialMeanInterval, meanInterval, netShareInterval, ratioInterval, wilsonInterval } from './interval';

describe('Wilson', () => {
  /** The ends are where the score test just rejects: (p̂ − p)² = z² p(1 − p)/n. */
  test.each([
    [1, 10],
    [8, 10],
    [263, 1000],
  ])('%i of %i solves the score equation', (k, n) => {
    const { low, high } = wilsonInterval(k, n);
    for (const p of [low, high]) expect((k / n - p) ** 2).toBeCloseTo((1.959963984540054 ** 2 * p * (1 - p)) / n, 12);
    expect(low).toBeLessThan(k / n);
    expect(high).toBeGreaterThan(k / n);
  });

  test('a known pair', () => {
    const { low, high } = wilsonInterval(81, 263);
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
  });

  test('stays within 0 and 1, and never shrinks to a point', () => {
    expect(wilsonInterval(0, 12).low).toBe(0);
    expect(wilsonInterval(0, 12).high).toBeGreaterThan(0.2);
    expect(wilsonInterval(12, 12).high).toBe(1);
    expect(wilsonInterval(12, 12).low).toBeLessThan(0.8);
  });
});

describe('mean', () => {
  test('five scores by hand', () => {
    // 3, 4, 4, 5, 5: mean 4.2, variance 0.7, t(4) = 2.776445
    const interval = meanInterval(5, 21, 91);
    const half = 2.776445 * Math.sqrt(0.7 / 5);
    expect(interval?.low).toBeCloseTo(4.2 - half, 9);
    expect(interval?.high).toBeCloseTo(4.2 + half, 9);
  });

  test.each([
    [12, 2.200985],
    [21, 2.085963],
    [31, 2.042272],
    [101, 1.983972],
    [100001, 1.959988],
  ])('n = %i takes t = %d', (n, t) => {
    const interval = meanInterval(n, 0, n - 1);
    expect((interval?.high ?? 0) * Math.sqrt(n)).toBeCloseTo(t, 4);
  });

  test('four values have no interval, five have one', () => {
    expect(meanInterval(4, 18, 82)).toBeNull();
    expect(meanInterval(5, 23, 107)).not.toBeNull();
  });

  test('equal values have none, whatever binary fractions make of them', () => {
    expect(meanInterval(20, 100, 500)).toBeNull();
    expect(meanInterval(30, 30 * 4.1, 30 * 4.1 * 4.1)).toBeNull();
  });
});

describe('a net share', () => {
  test('has the variance p₊ + p₋ − (p₊ − p₋)²', () => {
    const half = 1.959963984540054 * Math.sqrt((0.5 + 0.2 - 0.3 ** 2) / 100);
    expect(netShareInterval(50, 20, 100)?.low).toBeCloseTo(0.3 - half, 12);
    expect(netShareInterval(50, 20, 100)?.high).toBeCloseTo(0.3 + half, 12);
  });

  test('of scores that are all alike has no interval', () => expect(netShareInterval(7, 0, 7)).toBeNull());
});

describe('a ratio of sums', () => {
  const sums = (units: [met: number, weight: number][]) => {
    const sum = (of: (met: number, weight: number) => number) => units.reduce((total, unit) => total + of(...unit), 0);
    return {
      n: units.length,
      met: sum((met) => met),
      weight: sum((_, weight) => weight),
      met_sq: sum((met) => met * met),
      met_weight: sum((met, weight) => met * weight),
      weight_sq: sum((_, weight) => weight * weight),
    };
  };

  test('of single judgements is nearly Wilson', () => {
    const units = Array.from({ length: 200 }, (_, i): [number, number] => [i % 4 ? 1 : 0, 1]);
    const { low, high } = wilsonInterval(150, 200);
    expect(ratioInterval(sums(units))?.low).toBeCloseTo(low, 3);
    expect(ratioInterval(sums(units))?.high).toBeCloseTo(high, 3);
  });

  test('is wider where the parts of a unit hang together', () => {
    const apart = Array.from({ length: 200 }, (_, i): [number, number] => [i % 4 ? 1 : 0, 1]);
    const together = Array.from({ length: 40 }, (_, i): [number, number] => [i % 4 ? 5 : 0, 5]);
    const width = (units: [number, number][]) => {
      const { low, high } = ratioInterval(sums(units)) ?? { low: 0, high: 0 };
      return high - low;
    };
    expect(width(together)).toBeGreaterThan(2 * width(apart));
  });

  test('under five units has none; where all are met it does not shrink to a point', () => {
    expect(ratioInterval(sums([[1, 1]]))).toBeNull();
    const all = ratioInterval(sums(Array.from({ length: 12 }, (): [number, number] => [2, 2])));
    expect(all?.high).toBe(1);
    expect(all?.low).toBeCloseTo(wilsonInterval(12, 12).low, 9);
  });
});

describe('the mean of an exponential', () => {
  /** Chance of at most k events where `mean` are expected. */
  const atMost = (k: number, mean: number) => {
    let term = Math.exp(-mean);
    let sum = term;
    for (let i = 1; i <= k; i++) {
      term *= mean / i;
      sum += term;
    }
    return sum;
  };

  test.each([5, 10, 40, 300])('has ends at which %i events are as rare as 2.5 %%', (events) => {
    const { low, high } = exponentialMeanInterval(100, events)!;
    const time = 100 * events;
    expect(1 - atMost(events - 1, time / high)).toBeCloseTo(0.025, 2);
    expect(atMost(events, time / low)).toBeCloseTo(0.025, 2);
    expect(low).toBeLessThan(100);
    expect(high).toBeGreaterThan(100);
  });

  test('is not told from fewer than five', () => {
    expect(exponentialMeanInterval(100, 4)).toBeNull();
  });
});
