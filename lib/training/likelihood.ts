import type { Cells } from './cells';
import type { Estimates } from './estimates';
import { GRID, POINTS } from './grid';

/** log-likelihood of each cell's gap on the grid, `cell * POINTS + point`, less its largest. `has` is 1 where a cell has rows. */
export interface Likelihood {
  log: Float64Array;
  has: Uint8Array;
}

/** `shift` is the level against which a cell is held, in units of the materiality: its topic's, and its team's where that shares a gap. */
export function likelihood(cells: Cells, estimates: Estimates, shift: (cell: number) => number): Likelihood {
  const size = cells.n.length;
  const log = new Float64Array(size * POINTS);
  const has = new Uint8Array(size);
  const fill = { logit: fillShare, log: fillNormal, score: scoreFiller(cells) }[cells.measure.unit];
  for (let cell = 0; cell < size; cell++) {
    if (cells.n[cell]! < 1 || !(cells.variance[cell]! > 0)) continue;
    has[cell] = 1;
    const start = cell * POINTS;
    fill(cells, estimates, cell, shift(cell), log, start);
    let best = Number.NEGATIVE_INFINITY;
    for (let i = start; i < start + POINTS; i++) if (log[i]! > best) best = log[i]!;
    for (let i = start; i < start + POINTS; i++) log[i]! -= best;
  }
  return { log, has };
}

type Fill = (c: Cells, e: Estimates, cell: number, shift: number, out: Float64Array, start: number) => void;

const excess = (cells: Cells, { share }: Estimates, cell: number) =>
  (cells.observed[cell]! - cells.expected[cell]!) / (1 - share[cell]!);
const dispersionOf = ({ dispersed }: Cells, { share }: Estimates, cell: number) => dispersed.cell / (1 - share[cell]!);

/** A binomial whose log-odds are moved; its n and p are those that have the cell's expected count and variance. */
const fillShare: Fill = (cells, estimates, cell, shift, out, start) => {
  const e = cells.expected[cell]!;
  const p = Math.min(0.98, Math.max(0.002, 1 - cells.variance[cell]! / e));
  const n = e / p;
  const o = Math.max(0, Math.min(n, e + excess(cells, estimates, cell)));
  const dispersion = dispersionOf(cells, estimates, cell);
  for (let i = 0; i < POINTS; i++) {
    const theta = (GRID[i]! + shift) * cells.measure.materiality;
    out[start + i] = (o * theta - n * Math.log(1 - p + p * Math.exp(theta))) / dispersion;
  }
};

const fillNormal: Fill = (_, { gap, error }, cell, shift, out, start) => {
  for (let i = 0; i < POINTS; i++) {
    const z = (gap[cell]! - GRID[i]! - shift) / error[cell]!;
    out[start + i] = (-z * z) / 2;
  }
};

/** The topic's own distribution of scores, tilted exponentially to a mean that is moved. */
function scoreFiller({ scores, topics, measure }: Cells): Fill {
  const tables = new Map<string, Tilts>();
  return (cells, estimates, cell, shift, out, start) => {
    const { values, shares } = scores!;
    const topic = cell % topics;
    const key = `${topic} ${shift}`;
    const table = tables.get(key) ?? tiltTable(values, shares[topic]!, measure.materiality, shift);
    tables.set(key, table);
    const n = cells.n[cell]!;
    const most = n * values.at(-1)!;
    const sum = Math.max(n * values[0]!, Math.min(most, n * table.mean + excess(cells, estimates, cell)));
    const dispersion = dispersionOf(cells, estimates, cell);
    for (let i = 0; i < POINTS; i++) out[start + i] = (sum * table.theta[i]! - n * table.cumulant[i]!) / dispersion;
  };
}

interface Tilts {
  mean: number;
  theta: Float64Array;
  cumulant: Float64Array;
}

const LARGEST_TILT = 12;
const HALVINGS = 50;

function tiltTable(values: Float64Array, shares: Float64Array, materiality: number, shift: number): Tilts {
  const at = (theta: number): [mean: number, cumulant: number] => {
    let mass = 0;
    let sum = 0;
    for (let i = 0; i < values.length; i++) {
      const weight = shares[i]! * Math.exp(theta * values[i]!);
      mass += weight;
      sum += weight * values[i]!;
    }
    return [sum / mass, Math.log(mass)];
  };
  const [mean] = at(0);
  const lowest = values[0]!;
  const highest = values.at(-1)!;
  const room = (highest - lowest) / 80;
  const theta = new Float64Array(POINTS);
  const cumulant = new Float64Array(POINTS);
  for (let i = 0; i < POINTS; i++) {
    const wanted = Math.min(highest - room, Math.max(lowest + room, mean + (GRID[i]! + shift) * materiality));
    let low = -LARGEST_TILT;
    let high = LARGEST_TILT;
    for (let round = 0; round < HALVINGS; round++) {
      const middle = (low + high) / 2;
      if (at(middle)[0] < wanted) low = middle;
      else high = middle;
    }
    theta[i] = (low + high) / 2;
    cumulant[i] = at(theta[i]!)[1];
  }
  return { mean, theta, cumulant };
}
