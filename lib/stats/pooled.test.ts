import { describe, expect, test } from 'vitest';
import { pooledMean } from './pooled';
import vectors from './pooled.fixture.json';

describe('random-effects mean', () => {
  test.each(vectors.rows)('as metafor has it: $mean', ({ y, v, mean, se, tau2 }) => {
    const pooled = pooledMean(y.map((estimate, i) => ({ estimate, error: Math.sqrt(v[i]!) })))!;
    expect(pooled.mean).toBeCloseTo(mean, 8);
    expect(pooled.error).toBeCloseTo(se, 8);
    expect(pooled.between).toBeCloseTo(tau2, 8);
    expect(pooled.k).toBe(y.length);
    expect((pooled.high - pooled.low) / 2).toBeCloseTo(1.959963984540054 * se, 8);
  });

  test('of one estimate it is that estimate, of none there is none', () => {
    expect(pooledMean([{ estimate: -1, error: 0.5 }])).toMatchObject({ mean: -1, error: 0.5, between: 0, k: 1 });
    expect(pooledMean([])).toBeNull();
  });
});
