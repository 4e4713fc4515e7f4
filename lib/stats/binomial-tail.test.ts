import { describe, expect, test } from 'vitest';
import { binomialScore, normalTail, studentTail } from './binomial-tail';

/** By multiplication, term by term. */
function exactTail(x: number, n: number, p: number): number {
  let term = (1 - p) ** n;
  let sum = term;
  for (let k = 1; k <= x; k++) {
    term *= ((n - k + 1) / k) * (p / (1 - p));
    sum += term;
  }
  return sum;
}

describe('binomial', () => {
  test.each([
    [17, 30, 0.8],
    [14, 30, 0.8],
    [36, 60, 0.8],
    [134, 200, 0.8],
    [3, 40, 0.2],
  ])('P(X ≤ %i) of %i at %d', (x, n, p) => {
    expect(normalTail(binomialScore(x, n, p)) / exactTail(x, n, p)).toBeCloseTo(1, 2);
  });

  test.each([
    [24, 30, 0.95],
    [0, 40, 0.2],
  ])('P(X ≤ %i) of %i at %d, within a twentieth', (x, n, p) => {
    expect(Math.abs(normalTail(binomialScore(x, n, p)) / exactTail(x, n, p) - 1)).toBeLessThan(0.05);
  });

  test('as R has it', () => {
    // pbinom(17, 40, 0.657) = 0.00222347351453871
    expect(normalTail(binomialScore(17, 40, 0.657))).toBeCloseTo(0.00222347, 5);
  });

  test('all of n are no small number', () => {
    expect(normalTail(binomialScore(30, 30, 0.8))).toBeCloseTo(1, 9);
  });
});

describe('tails', () => {
  // pnorm(-3.57) and pnorm(2.203) of R
  test('normal', () => {
    expect(normalTail(3.57)).toBeCloseTo(0.000178490613904847, 10);
    expect(normalTail(-2.203)).toBeCloseTo(1 - 0.013797374320913, 7);
  });

  // pt(-3, 21) and pt(-4, 84) of R
  test('Student’s', () => {
    expect(studentTail(3, 21)).toBeCloseTo(0.0034109, 3);
    expect(studentTail(4, 84)).toBeCloseTo(0.0000678818, 5);
    expect(studentTail(2, Number.POSITIVE_INFINITY)).toBe(normalTail(2));
  });
});
