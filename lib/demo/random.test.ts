import { describe, expect, it } from 'vitest';
import { createRandom } from './random';

const draws = (seed: number, stream: string, count: number) => {
  const random = createRandom(seed, stream);
  return Array.from({ length: count }, () => random.uniform());
};
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('a seeded stream', () => {
  it('repeats itself under the same seed and name, and only then', () => {
    expect(draws(7, 'line', 50)).toEqual(draws(7, 'line', 50));
    expect(draws(8, 'line', 50)).not.toEqual(draws(7, 'line', 50));
    expect(draws(7, 'roster', 50)).not.toEqual(draws(7, 'line', 50));
  });

  it('stays inside (0, 1) and has the means that the distributions ask for', () => {
    const random = createRandom(1, 'means');
    const many = <T>(draw: () => T) => Array.from({ length: 40_000 }, draw);
    const uniform = many(() => random.uniform());
    expect(Math.min(...uniform.slice(0, 10_000))).toBeGreaterThan(0);
    expect(Math.max(...uniform.slice(0, 10_000))).toBeLessThan(1);
    expect(mean(uniform)).toBeCloseTo(0.5, 1);
    expect(mean(many(() => random.normal()))).toBeCloseTo(0, 1);
    expect(mean(many(() => random.exponential(30)))).toBeGreaterThan(29);
    expect(mean(many(() => random.exponential(30)))).toBeLessThan(31);
    for (const rate of [0.4, 12, 90]) {
      const counts = mean(many(() => random.poisson(rate)));
      expect(Math.abs(counts / rate - 1)).toBeLessThan(0.02);
    }
  });
});
