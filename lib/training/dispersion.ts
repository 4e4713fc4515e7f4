import type { Weekly } from './cells';

/** How many times larger the variance is than chance alone would have it, of cells and of operators; at least 1. */
export interface Dispersed {
  cell: number;
  operator: number;
}

export function dispersion(weekly: Weekly, operators: number, topics: number): Dispersed {
  const { weeks } = weekly;
  const gap = new Float64Array(operators * weeks);
  const variance = new Float64Array(operators * weeks);
  for (let cell = 0; cell < operators * topics; cell++) {
    const to = Math.floor(cell / topics) * weeks;
    for (let week = 0; week < weeks; week++) {
      gap[to + week]! += weekly.gap[cell * weeks + week]!;
      variance[to + week]! += weekly.variance[cell * weeks + week]!;
    }
  }
  const cell = Math.max(1, blockDispersion(weekly.gap, weekly.variance, weeks));
  return { cell, operator: Math.max(cell, blockDispersion(gap, variance, weeks)) };
}

/** Variance of weekly blocks around each unit's own level over what chance would make it, so that a gap that lasts does not widen it:
 * φ = Σ (U − V ΣU/ΣV)² / Σ V (1 − V/ΣV). Blocks are `unit * weeks + week`. */
export function blockDispersion(gap: Float64Array, variance: Float64Array, weeks: number): number {
  let squares = 0;
  let expected = 0;
  for (let start = 0; start < gap.length; start += weeks) {
    let unitGap = 0;
    let unitVariance = 0;
    for (let week = 0; week < weeks; week++) {
      unitGap += gap[start + week]!;
      unitVariance += variance[start + week]!;
    }
    if (unitVariance === 0) continue;
    for (let week = 0; week < weeks; week++) {
      const v = variance[start + week]!;
      if (v === 0) continue;
      squares += (gap[start + week]! - (v * unitGap) / unitVariance) ** 2;
      expected += v * (1 - v / unitVariance);
    }
  }
  return expected > 0 ? squares / expected : 1;
}
