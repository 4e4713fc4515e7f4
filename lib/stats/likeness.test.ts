import { describe, expect, test } from 'vitest';
import { likeness } from './likeness';
import { randomFrom } from './random.fixture';

const sample = (failed: number, n: number, usual = n / 2) => ({ failed, n, usual });

describe('likeness', () => {
  test('contacts that fare all the same way, and none at all', () => {
    // Squares 2 × 5², binomial part 2 × ½ × 10 × 10/38, per ρ 9 times that: (50 − 2.632) / 23.68, more than 1.
    expect(likeness([[sample(10, 10), sample(0, 10)]])).toBe(1);
    expect(likeness([[sample(5, 10), sample(5, 10)]])).toBe(0);
    expect(likeness([[sample(3, 10)], []])).toBe(0);
  });

  test('what is true of the whole line in a week is no likeness', () => {
    expect(likeness([[sample(10, 20, 10), sample(5, 20, 5)]])).toBe(0);
  });

  test.each([0.02, 0.05, 0.1])('ρ = %d of beta-binomial samples, within a tenth of it and 0.003', (alike) => {
    const random = randomFrom(5);
    const clusters = Array.from({ length: 2000 }, () =>
      [8, 15, 30, 12].map((n) => sample(random.binomial(n, random.beta(0.2, alike)), n, n * 0.2)),
    );
    expect(Math.abs(likeness(clusters) - alike)).toBeLessThan(0.1 * alike + 0.003);
  });
});
