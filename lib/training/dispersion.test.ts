import { describe, expect, test } from 'vitest';
import { blockDispersion } from './dispersion';
import vectors from './vectors/dispersion.json';

describe('dispersion of weekly blocks, as R has it', () => {
  test.each(vectors.rows)('$phi', ({ U, V, phi }) => {
    const weeks = U[0]!.length;
    expect(blockDispersion(Float64Array.from(U.flat()), Float64Array.from(V.flat()), weeks)).toBeCloseTo(phi, 9);
  });
});

test('a gap that lasts does not widen it, weeks without rows do not count', () => {
  const variance = Float64Array.of(4, 4, 4, 0, 4, 4, 4, 0);
  const noise = Float64Array.of(2, -2, 0, 0, 1, 0, -1, 0);
  const gap = noise.map((value, i) => value + (i < 4 ? variance[i]! * 3 : 0));
  // Squares 4 4 0 1 0 1, expected 6 × 4 × (1 − ⅓)
  expect(blockDispersion(noise, variance, 4)).toBeCloseTo(10 / 16, 12);
  expect(blockDispersion(gap, variance, 4)).toBeCloseTo(10 / 16, 12);
  expect(blockDispersion(new Float64Array(8), new Float64Array(8), 4)).toBe(1);
});
