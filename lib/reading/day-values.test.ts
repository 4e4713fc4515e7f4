import { describe, expect, test } from 'vitest';
import { chanceOf } from './day-values';
import vectors from './vectors/p-charts.json';

describe('shares vary by chance as in qcc 2.7', () => {
  test.each(vectors.rows.map((row, i) => ({ i, ...row })))('chart $i', ({ x, n, center, lower, upper, beyond }) => {
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
    const usual = sum(x) / sum(n);
    expect(usual).toBeCloseTo(center, 8);
    const found: number[] = [];
    for (const [i, size] of n.entries()) {
      const three = 3 * Math.sqrt(chanceOf('share', { n: size, denominator: size }, usual));
      expect(Math.max(0, usual - three)).toBeCloseTo(lower[i]!, 8);
      expect(Math.min(1, usual + three)).toBeCloseTo(upper[i]!, 8);
      if (Math.abs(x[i]! / size - usual) > three) found.push(i);
    }
    expect(found).toEqual(beyond);
  });
});
