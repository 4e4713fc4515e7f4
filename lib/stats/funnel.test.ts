import { describe, expect, test } from 'vitest';
import { binomialLower, poissonLower } from './distributions';
import {
  type FunnelOf,
  type FunnelUnit,
  funnelLimits,
  funnelScores,
  INNER,
  OUTER,
  overdispersion,
  winsorise,
} from './funnel';
import { exactRatioLimits, exactShareLimits } from './funnel-exact';
import vectors from './vectors/funnel.json';

describe('as FunnelPlotR 0.6.0', () => {
  const rows = vectors.rows.map((row, i) => {
    const units = row.observed.map((observed, k): FunnelUnit => ({ observed, base: row.base[k]! }));
    return { ...row, i, units, scale: row.scale as FunnelOf };
  });

  test.each(rows)(
    '$scale, case $i: scores and overdispersion',
    ({ units, target, scale, z, winsorised, phi, tau2 }) => {
      const scores = funnelScores(units, target, scale);
      for (const [k, score] of scores.entries()) expect(score).toBeCloseTo(z[k]!, 8);
      for (const [k, score] of winsorise(scores).entries()) expect(score).toBeCloseTo(winsorised[k]!, 8);
      const found = overdispersion(units, winsorise(scores));
      expect(found.phi).toBeCloseTo(phi, 9);
      expect(found.tau2).toBeCloseTo(tau2, 12);
    },
  );

  test.each(rows)('$scale, case $i: limits', ({ units, target, scale, tau2, inner, outer, outliers }) => {
    // FunnelPlotR leaves those of ratios on the scale of roots.
    const on = (limit: number) => (scale === 'ratio' ? Math.sqrt(limit) : limit);
    for (const [level, wanted] of [
      [INNER, inner],
      [OUTER, outer],
    ] as const) {
      for (const [k, { base }] of units.entries()) {
        const { low, high } = funnelLimits(base, target, scale, level, { tau2 });
        expect(on(low)).toBeCloseTo(wanted.low[k]!, 6);
        expect(on(high)).toBeCloseTo(wanted.high[k]!, 6);
      }
    }
    if (scale === 'ratio') return;
    const outside = units.flatMap(({ observed, base }, k) => {
      const { low, high } = funnelLimits(base, target, scale, OUTER, { tau2 });
      return observed / base < low || observed / base > high ? [k] : [];
    });
    expect(outside).toEqual(outliers);
  });
});

test('limits stay where shares and ratios can be; phi stretches them', () => {
  expect(funnelLimits(3, 0.05, 'share', OUTER).low).toBe(0);
  expect(funnelLimits(3, 0.95, 'share', OUTER).high).toBe(1);
  expect(funnelLimits(1, 1, 'ratio', OUTER).low).toBe(0);
  const quarter = funnelLimits(100, 0.3, 'share', INNER);
  expect(funnelLimits(400, 0.3, 'share', INNER, { phi: 4 })).toEqual(quarter);
  expect(funnelLimits(400, 0.3, 'share', INNER, { phi: 0.5 })).toEqual(funnelLimits(400, 0.3, 'share', INNER));
});

describe('exact limits', () => {
  test('by hand', () => {
    // Of two coins ¼ ½ ¼: 0.3 is a tenth of the way through one head, 0.7 nine tenths.
    const { low, high } = exactShareLimits(2, 0.5, { z: 0, outside: 0.3 });
    expect([low, high]).toEqual([expect.closeTo(0.1 / 2, 12), expect.closeTo(0.9 / 2, 12)]);
  });

  test('of few the lower is zero', () => {
    expect(exactShareLimits(5, 0.1, OUTER).low).toBe(0);
    expect(exactRatioLimits(2, 1, OUTER).low).toBe(0);
  });

  const around = (lower: (k: number) => number, { low, high }: { low: number; high: number }, base: number) => {
    for (const [limit, p] of [
      [low, OUTER.outside],
      [high, 1 - OUTER.outside],
    ] as const) {
      const k = Math.ceil(limit * base);
      if (k > 0) expect(lower(k - 1)).toBeLessThan(p);
      expect(lower(k)).toBeGreaterThanOrEqual(p);
    }
  };

  test.each([
    [20, 0.1],
    [200, 0.3],
    [5000, 0.02],
    [300_000, 0.6],
  ])('shares of %i at %d: so much lies outside, and about as the approximation has it', (n, target) => {
    const exact = exactShareLimits(n, target, OUTER);
    around((k) => binomialLower(k, n, target), exact, n);
    const approximate = funnelLimits(n, target, 'share', OUTER);
    const error = Math.sqrt((target * (1 - target)) / n);
    expect(Math.abs(exact.low - approximate.low)).toBeLessThan(0.8 * error);
    expect(Math.abs(exact.high - approximate.high)).toBeLessThan(0.8 * error);
  });

  test.each([
    [4.5, 1],
    [80, 1.2],
    [20_000, 0.9],
  ])('ratios to %d expected at %d', (expected, target) => {
    const exact = exactRatioLimits(expected, target, OUTER);
    around((k) => poissonLower(k, expected * target), exact, expected);
    const approximate = funnelLimits(expected, target, 'ratio', OUTER);
    const error = Math.sqrt(target / expected);
    expect(Math.abs(exact.low - approximate.low)).toBeLessThan(0.8 * error);
    expect(Math.abs(exact.high - approximate.high)).toBeLessThan(0.8 * error);
  });
});
