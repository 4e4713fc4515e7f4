import type { Cells } from './cells';

/** How far each cell lies from its colleagues, in units of the materiality, with its standard error; NaN where it has no rows. */
export interface Estimates {
  gap: Float64Array;
  error: Float64Array;
  /** Share of the topic that is the cell's own (or its team's), which is left out of the comparison. */
  share: Float64Array;
}

const MOST_OWN = 0.8;
const CENTRE_SPREAD = 0.3;
const CENTRE_ROWS = 5;
/** A share whose expected variance is less tells too little of a topic's level. */
const CENTRE_VARIANCE = 2;

export function estimate(cells: Cells, share: Float64Array = ownShare(cells)): Estimates {
  const { n, observed, expected, variance, dispersed, measure } = cells;
  const gap = new Float64Array(n.length).fill(Number.NaN);
  const error = new Float64Array(n.length).fill(Number.NaN);
  for (let cell = 0; cell < n.length; cell++) {
    if (n[cell]! < 1) continue;
    const more = (observed[cell]! - expected[cell]!) / (1 - share[cell]!);
    const dispersion = dispersed.cell / (1 - share[cell]!);
    const v = variance[cell]!;
    const perUnit = measure.unit === 'logit' ? v : n[cell]!;
    gap[cell] = more / perUnit / measure.materiality;
    error[cell] = Math.sqrt(dispersion * v) / perUnit / measure.materiality;
  }
  return { gap, error, share };
}

function ownShare({ variance, topicVariance, topics }: Cells): Float64Array {
  return variance.map((v, cell) => (v > 0 ? Math.min(MOST_OWN, v / topicVariance[cell % topics]!) : 0));
}

/** Each topic's own level among the gaps, so that it is not everybody's gap. */
export function topicCentres({ topics, n, variance, measure }: Cells, { gap, error }: Estimates): Float64Array {
  return Float64Array.from({ length: topics }, (_, topic) => {
    const of: number[] = [];
    for (let cell = topic; cell < n.length; cell += topics) {
      if (n[cell]! >= CENTRE_ROWS && (measure.unit !== 'logit' || variance[cell]! >= CENTRE_VARIANCE)) of.push(cell);
    }
    const centre = huberCentre(
      of.map((cell) => gap[cell]!),
      of.map((cell) => error[cell]!),
      CENTRE_SPREAD,
    );
    return (centre * of.length) / (of.length + CENTRE_ROWS);
  });
}

const HUBER = 1.345;

/** Robust mean of values with standard errors that differ and lie `spread` apart by themselves; 0 of none. Huber, Annals of Mathematical Statistics 35 (1964). */
export function huberCentre(values: readonly number[], errors: readonly number[], spread: number): number {
  let centre = 0;
  for (let round = 0; round < 50; round++) {
    let sum = 0;
    let weights = 0;
    for (let i = 0; i < values.length; i++) {
      const v = errors[i]! ** 2 + spread * spread;
      const z = Math.abs(values[i]! - centre) / Math.sqrt(v);
      const weight = Math.min(1, HUBER / Math.max(1e-9, z)) / v;
      sum += weight * values[i]!;
      weights += weight;
    }
    const next = weights > 0 ? sum / weights : 0;
    if (Math.abs(next - centre) < 1e-9) return next;
    centre = next;
  }
  return centre;
}
