import { describe, expect, test } from 'vitest';
import { cellsOf } from './cells.fixture';
import { estimate } from './estimates';
import { asOrdinary, evidence, posterior } from './hierarchy';
import { likelihood } from './likelihood';
import vectors from './vectors/two-level-posterior.json';

describe('operators and their topics, as by numerical integration in R', () => {
  test.each(vectors.rows.map((row, i) => ({ i, ...row })))('case $i', (row) => {
    /** A mean of n seconds' logarithms whose standard error is s. */
    const cells = cellsOf(
      'log',
      1,
      row.y.map((ys, o) => ys.map((y, t) => ({ n: 1, observed: y, expected: 0, variance: row.s[o]![t]! ** 2 }))),
      { dispersed: { cell: 1, operator: row.rho } },
    );
    const all = evidence(
      cells,
      likelihood(cells, estimate(cells), () => 0),
      { blur: null, good: 0 },
    );
    const { tau_operator: spreadA, pi_operator: shareA, tau_topic: spreadB, pi_topic: shareB } = row;
    const found = posterior(all, asOrdinary(all, spreadB), { spreadA, shareA, spreadB, shareB });
    for (const [o, wanted] of row.operator_p_material.entries())
      expect(Math.abs(found.operators[o]!.material - wanted)).toBeLessThan(0.01);
    for (const [cell, wanted] of row.cell_p_material.flat().entries())
      expect(Math.abs(found.cells[cell]!.material - wanted)).toBeLessThan(0.01);
    for (const [cell, wanted] of row.cell_mean.flat().entries())
      expect(Math.abs(found.cells[cell]!.mean - wanted)).toBeLessThan(1e-4);
  });
});
