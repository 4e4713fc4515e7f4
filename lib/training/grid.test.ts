import { describe, expect, test } from 'vitest';
import { GRID, kernelAtPoints, mixKernels, ordinaryKernel, summarise } from './grid';
import vectors from './vectors/normal-mixture-posterior.json';

/** Under it the end of the grid at −3 is felt. */
const LOW = -2;

describe('normal mixtures, as ashr has them', () => {
  test.each(vectors.rows.map((row, i) => ({ i, ...row })))('case $i', (row) => {
    const prior = kernelAtPoints(mixKernels(row.prior_sd.map((sd, k) => [row.prior_weights[k]!, ordinaryKernel(sd)])));
    for (const [i, estimate] of row.estimate.entries()) {
      const se = row.se[i]!;
      const found = summarise(prior.map((weight, g) => weight * Math.exp(-(((estimate - GRID[g]!) / se) ** 2) / 2)));
      expect(Math.abs(found.material - row.p_above_1[i]!)).toBeLessThan(0.01);
      if (estimate < LOW) continue;
      expect(Math.abs(found.mean - row.mean[i]!)).toBeLessThan(1e-3);
      expect(Math.abs(found.sd - row.sd[i]!)).toBeLessThan(1e-3);
    }
  });
});

test('what is certain is no more than that', () => {
  for (let k = 1; k < 300; k++) {
    const weights = GRID.map((_, i) => (i <= 50 ? 0 : Math.exp((-(((i - 50) / 10 - k / 300) ** 2) * k) / 10)));
    expect(summarise(weights).material).toBeLessThanOrEqual(1);
  }
});
