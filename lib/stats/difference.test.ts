import { expect, test } from 'vitest';
import { newcombeInterval, welchInterval } from './difference';

test.each([
  // Newcombe 1998, table II: 56/70 − 48/80, 9/10 − 3/10, 10/10 − 0/20 by method 10.
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [10, 10, 0, 20, 0.6791, 1],
])('%i of %i and %i of %i differ as published', (a, m, b, n, low, high) => {
  const interval = newcombeInterval({ successes: a, n: m }, { successes: b, n });
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test('means of two groups that vary differently, as scipy 1.17', () => {
  const one = { value: 20.82, variance: 0.5244952380952381, degrees: 14 };
  const other = { value: 22.94, variance: 0.23026666666666673, degrees: 14 };
  const { low, high } = welchInterval(one, other);
  expect(low).toBeCloseTo(-3.9118590829692, 5);
  expect(high).toBeCloseTo(-0.3281409170308, 5);
});
