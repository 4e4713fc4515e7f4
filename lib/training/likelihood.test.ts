import { describe, expect, test } from 'vitest';
import { cellsOf } from './cells.fixture';
import { estimate } from './estimates';
import { judgeLevel, levelPriors } from './hierarchy';
import { likelihood } from './likelihood';
import cellVectors from './vectors/cell-posterior.json';

describe('one place, as by numerical integration in R', () => {
  const rows = cellVectors.rows.map((row) => {
    const { phi, materiality } = row;
    const more = { dispersed: { cell: phi, operator: phi } };
    switch (row.kind) {
      case 'binary': {
        const { observed, expected, variance } = row;
        const counts = {
          n: Math.round(expected! / (1 - variance! / expected!)),
          observed: observed!,
          expected: expected!,
          variance: variance!,
        };
        return { row, cells: cellsOf('logit', materiality, [[counts]], more) };
      }
      case 'duration': {
        const counts = {
          n: 1,
          observed: row.mean_log_difference!,
          expected: 0,
          variance: row.standard_error! ** 2 / phi,
        };
        return { row, cells: cellsOf('log', materiality, [[counts]], more) };
      }
      default: {
        const shares = row.peer_distribution_of_points_lost!;
        const mean = shares.reduce((sum, share, lost) => sum + share * lost, 0);
        const counts = { n: row.n!, observed: row.points_lost!, expected: row.n! * mean, variance: 1 };
        const scores = { values: Float64Array.from(shares, (_, lost) => lost), shares: [Float64Array.from(shares)] };
        return { row, cells: cellsOf('score', materiality, [[counts]], { ...more, scores }) };
      }
    }
  });

  test.each(rows.map((one, i) => ({ i, ...one, kind: one.row.kind })))('$kind, case $i', ({ row, cells }) => {
    const { log } = likelihood(cells, estimate(cells), () => 0);
    const found = judgeLevel(log, 1, levelPriors(row.tau, 0), row.pi, null);
    const { p_material, mean, q05, q95, bayes_factor_tail_vs_core } = row.posterior;
    expect(Math.abs(found.material - p_material)).toBeLessThan(1e-3);
    expect(Math.abs(found.mean - mean)).toBeLessThan(1e-4);
    // The ends are points of the grid.
    expect(Math.abs(found.low - q05)).toBeLessThan(0.051);
    expect(Math.abs(found.high - q95)).toBeLessThan(0.051);
    // Gaps are of 0.1 at least, as the grid has them; there of 0.05.
    expect(Math.abs(found.bayes / bayes_factor_tail_vs_core - 1)).toBeLessThan(0.02);
  });
});
