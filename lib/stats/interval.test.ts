import { describe, expect, test } from 'vitest';
import { meanInterval, wilsonInterval } from './interval';

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
