import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chanceOf } from './day-values';

interface ShareVector {
  chart: string;
  x: number[];
  n: number[];
  center: number;
  limits: { lower: number[]; upper: number[] };
  beyond: number[] | number;
}

const VECTORS = new URL('../../../shared/flags/vectors/control_charts.json', import.meta.url);

describe.skipIf(!existsSync(VECTORS))(
  'shares vary by chance as in qcc 2.7 (skipped where its vectors are not at hand)',
  () => {
    const rows = existsSync(VECTORS) ? (JSON.parse(readFileSync(VECTORS, 'utf8')).cases.rows as ShareVector[]) : [];

    test.each(rows.filter(({ chart }) => chart === 'p').map((row, i) => [i, row] as const))('chart %i', (_, row) => {
      const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
      const usual = sum(row.x) / sum(row.n);
      expect(usual).toBeCloseTo(row.center, 8);
      const beyond: number[] = [];
      for (const [i, n] of row.n.entries()) {
        const three = 3 * Math.sqrt(chanceOf('share', { n, denominator: n }, usual));
        expect(Math.max(0, usual - three)).toBeCloseTo(row.limits.lower[i] as number, 8);
        expect(Math.min(1, usual + three)).toBeCloseTo(row.limits.upper[i] as number, 8);
        if (Math.abs((row.x[i] as number) / n - usual) > three) beyond.push(i);
      }
      expect(beyond).toEqual([row.beyond].flat());
    });
  },
);
