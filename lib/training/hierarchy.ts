import type { Cells } from './cells';
import {
  above,
  convolve,
  correlate,
  GAP_KERNEL,
  type Gap,
  GOOD_KERNEL,
  GOOD_SHARE,
  type Kernel,
  kernelAtPoints,
  ordinaryKernel,
  POINTS,
  summarise,
} from './grid';
import type { Likelihood } from './likelihood';

/** What guards the findings against a model that is a little wrong. */
interface Guards {
  /** The gap is as if known a little less well; null is no blur. */
  blur: Kernel | null;
  /** Share of places that are unusually good. */
  good: number;
}

const GUARDS: Guards = { blur: ordinaryKernel(0.15), good: GOOD_SHARE };
const NOTHING = 1e-70;
/** So many of the least multiplied are still a number. */
const MOST_FACTORS = 4;

/** What is believed of the gaps of a measure before looking at a place: the spread of ordinary differences and the share of places with a gap, of operators (a) and of
 * topics around their operator (b). */
export interface Prior {
  spreadA: number;
  spreadB: number;
  shareA: number;
  shareB: number;
}

/** One measure's evidence under each kind of difference: all are `cell * POINTS + point`, of the operator's level. */
export interface Evidence {
  operators: number;
  topics: number;
  /** Cells with rows. */
  used: Int32Array;
  likelihood: Float32Array;
  asGap: Float32Array;
  asGood: Float32Array;
  /** How much larger the dispersion of operators is than that of cells. */
  rho: number;
  guards: Guards;
}

export function evidence(cells: Cells, { log, has }: Likelihood, guards: Guards = GUARDS): Evidence {
  const { operators, topics, dispersed } = cells;
  const used = Int32Array.from(has, (_, cell) => cell).filter((cell) => has[cell] === 1);
  const smooth = new Float32Array(log.length);
  const raw = new Float64Array(POINTS);
  const asGap = new Float32Array(log.length);
  const asGood = new Float32Array(log.length);
  for (const cell of used) {
    const start = cell * POINTS;
    for (let i = 0; i < POINTS; i++) raw[i] = Math.exp(log[start + i]!);
    if (guards.blur) correlate(raw, guards.blur, smooth, 0, start);
    else smooth.set(raw, start);
    correlate(smooth, GAP_KERNEL, asGap, start);
    correlate(smooth, GOOD_KERNEL, asGood, start);
  }
  return {
    operators,
    topics,
    used,
    likelihood: smooth,
    asGap,
    asGood,
    rho: Math.max(1, dispersed.operator / dispersed.cell),
    guards,
  };
}

/** Every so many operators of it, as if there were no others. */
export function sampleOf(evidence: Evidence, every: number): Evidence {
  if (every === 1) return evidence;
  const { operators, topics } = evidence;
  const kept = Array.from({ length: Math.ceil(operators / every) }, (_, k) => k * every);
  const size = topics * POINTS;
  const take = (column: Float32Array) => {
    const out = new Float32Array(kept.length * size);
    for (const [k, operator] of kept.entries())
      out.set(column.subarray(operator * size, (operator + 1) * size), k * size);
    return out;
  };
  const used = evidence.used
    .filter((cell) => Math.floor(cell / topics) % every === 0)
    .map((cell) => Math.floor(cell / topics / every) * topics + (cell % topics));
  return {
    ...evidence,
    operators: kept.length,
    used,
    likelihood: take(evidence.likelihood),
    asGap: take(evidence.asGap),
    asGood: take(evidence.asGood),
  };
}

/** The evidence of each cell were its difference an ordinary one, with the few that are unusually good. */
export function asOrdinary({ likelihood, asGood, used, guards: { good } }: Evidence, spread: number): Float32Array {
  const out = new Float32Array(likelihood.length);
  const kernel = ordinaryKernel(spread);
  for (const cell of used) {
    const start = cell * POINTS;
    correlate(likelihood, kernel, out, start);
    for (let i = start; i < start + POINTS; i++) out[i] = (1 - good) * out[i]! + good * asGood[i]!;
  }
  return out;
}

/** log-likelihood of each operator's level on the grid, of all its cells. */
export function operatorLog(
  { operators, topics, asGap, used }: Evidence,
  ordinary: Float32Array,
  shareOf: (cell: number) => number,
): Float64Array {
  const out = new Float64Array(operators * POINTS);
  const product = new Float64Array(POINTS).fill(1);
  let operator = -1;
  let factors = 0;
  const flush = () => {
    for (let i = 0; i < POINTS && factors > 0; i++) out[operator * POINTS + i]! += Math.log(product[i]!);
    product.fill(1);
    factors = 0;
  };
  for (const cell of used) {
    const of = Math.floor(cell / topics);
    if (of !== operator || factors === MOST_FACTORS) flush();
    operator = of;
    factors++;
    const start = cell * POINTS;
    const share = shareOf(cell);
    for (let i = 0; i < POINTS; i++)
      product[i]! *= (1 - share) * ordinary[start + i]! + share * asGap[start + i]! + NOTHING;
  }
  flush();
  return out;
}

const GAP_POINTS = kernelAtPoints(GAP_KERNEL);
const GOOD_POINTS = kernelAtPoints(GOOD_KERNEL);

/** Prior of a level where the difference is an ordinary one, and where it is a gap. */
export function levelPriors(spread: number, good = GUARDS.good): { ordinary: Float64Array; gap: Float64Array } {
  const ordinary = kernelAtPoints(ordinaryKernel(spread));
  return {
    ordinary: ordinary.map((weight, i) => (1 - good) * weight + good * GOOD_POINTS[i]!),
    gap: GAP_POINTS,
  };
}

/** What is known of a place, and how many times likelier what was seen is under a gap of its own than under an ordinary difference. */
export interface Judged extends Gap {
  bayes: number;
}

interface JudgedCell extends Judged {
  /** Probability that the gap is the cell's own and not its operator's. */
  own: number;
  /** Probability that it is material together with what the whole team shares. */
  whole: number;
}

export interface Posterior {
  operators: Judged[];
  /** Null where a cell has no rows. */
  cells: (JudgedCell | null)[];
  /** Of each cell, what the operator's other topics say of the operator's level; points. */
  others: Map<number, Float64Array>;
}

/** How the shares of gaps differ from place to place. */
interface Shares {
  cell(cell: number): number;
  operator(operator: number): number;
}

/** Gives, of a cell, what the operator's other topics say of the operator's level, as weights of the points; always in the same array. */
function othersReader(
  { operators, topics, asGap, rho, guards }: Evidence,
  ordinary: Float32Array,
  levels: Float64Array,
  prior: Prior,
  shares: Shares,
): (cell: number) => Float64Array {
  const level = levelPriors(prior.spreadA, guards.good);
  const before = Array.from({ length: operators }, (_, operator) => {
    const a = shares.operator(operator);
    return level.ordinary.map((weight, i) => (1 - a) * weight + a * level.gap[i]!);
  });
  const weights = new Float64Array(POINTS);
  return (cell) => {
    const start = cell * POINTS;
    const operator = Math.floor(cell / topics);
    const share = shares.cell(cell);
    let best = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < POINTS; i++) {
      const own = Math.log((1 - share) * ordinary[start + i]! + share * asGap[start + i]! + NOTHING);
      weights[i] = (levels[operator * POINTS + i]! - own) / rho;
      if (weights[i]! > best) best = weights[i]!;
    }
    let total = 0;
    for (let i = 0; i < POINTS; i++) {
      weights[i] = before[operator]![i]! * Math.exp(weights[i]! - best);
      total += weights[i]!;
    }
    for (let i = 0; i < POINTS; i++) weights[i]! /= total;
    return weights;
  };
}

function judgeLevels(
  { operators, rho, guards }: Evidence,
  levels: Float64Array,
  prior: Prior,
  shareOf: (operator: number) => number,
): Judged[] {
  const level = levelPriors(prior.spreadA, guards.good);
  return Array.from({ length: operators }, (_, operator) => {
    const log = levels.subarray(operator * POINTS, (operator + 1) * POINTS);
    return judgeLevel(log, rho, level, shareOf(operator), guards.blur);
  });
}

/** How many times likelier what was seen of each operator and cell is under a gap than under an ordinary difference, before other measures are asked; NaN where a cell has no rows. `ordinary` as `asOrdinary` gives it
 * of the prior. */
export function signs(
  evidence: Evidence,
  ordinary: Float32Array,
  prior: Prior,
): { cells: number[]; operators: number[] } {
  const { operators, topics, used, asGap } = evidence;
  const shares: Shares = { cell: () => prior.shareB, operator: () => prior.shareA };
  const levels = operatorLog(evidence, ordinary, shares.cell);
  const others = othersReader(evidence, ordinary, levels, prior, shares);
  const cells: number[] = new Array(operators * topics).fill(Number.NaN);
  for (const cell of used) {
    const start = cell * POINTS;
    const weights = others(cell);
    let gap = NOTHING;
    let usual = NOTHING;
    for (let i = 0; i < POINTS; i++) {
      gap += weights[i]! * asGap[start + i]!;
      usual += weights[i]! * ordinary[start + i]!;
    }
    cells[cell] = gap / usual;
  }
  const own = judgeLevels(evidence, levels, prior, shares.operator).map(({ bayes }) => bayes);
  return { cells, operators: topics === 1 ? own.map((bayes, o) => (Number.isNaN(cells[o]) ? bayes : cells[o]!)) : own };
}

/** The gap of every operator and cell; `ordinary` as `asOrdinary` gives it of the prior. A cell's prior is what the operator's other topics say; those that only seem one for lack of rows are drawn to it.
 * Where no topic is known there is one cell an operator, which is all there is to say of the operator. */
export function posterior(
  evidence: Evidence,
  ordinary: Float32Array,
  prior: Prior,
  shareB: (cell: number) => number = () => prior.shareB,
  shareA: (operator: number) => number = () => prior.shareA,
  shared?: Float64Array,
): Posterior {
  const { operators, topics, used, likelihood, guards } = evidence;
  const levels = operatorLog(evidence, ordinary, shareB);
  const othersOf = othersReader(evidence, ordinary, levels, prior, { cell: shareB, operator: shareA });
  const kernels = { ordinary: ordinaryKernel(prior.spreadB), good: GOOD_KERNEL, gap: GAP_KERNEL };
  const cells: (JudgedCell | null)[] = new Array(operators * topics).fill(null);
  const others = new Map<number, Float64Array>();
  const via = { ordinary: new Float64Array(POINTS), good: new Float64Array(POINTS), gap: new Float64Array(POINTS) };
  for (const cell of used) {
    const start = cell * POINTS;
    const weights = othersOf(cell);
    others.set(cell, weights.slice());
    for (const kind of ['ordinary', 'good', 'gap'] as const) convolve(weights, kernels[kind], via[kind]);
    const seen = likelihood.subarray(start, start + POINTS);
    cells[cell] = judgeCell(seen, via, shareB(cell), guards.good, shared?.[cell] ?? 0);
  }
  const judged = judgeLevels(evidence, levels, prior, shareA);
  return { operators: topics === 1 ? judged.map((own, operator) => cells[operator] ?? own) : judged, cells, others };
}

/** `log` is the log-likelihood of a level on the grid, divided by `rho`. */
export function judgeLevel(
  log: Float64Array,
  rho: number,
  priors: { ordinary: Float64Array; gap: Float64Array },
  share: number,
  blur: Kernel | null = GUARDS.blur,
): Judged {
  const best = log.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const raw = log.map((value) => Math.exp((value - best) / rho));
  const seen = new Float64Array(POINTS);
  if (blur) correlate(raw, blur, seen);
  else seen.set(raw);
  const weights = new Float64Array(POINTS);
  let asOrdinary = 0;
  let asGap = 0;
  for (let i = 0; i < POINTS; i++) {
    asOrdinary += priors.ordinary[i]! * seen[i]!;
    asGap += priors.gap[i]! * seen[i]!;
    weights[i] = ((1 - share) * priors.ordinary[i]! + share * priors.gap[i]!) * seen[i]!;
  }
  return { ...summarise(weights), bayes: (asGap + NOTHING) / (asOrdinary + NOTHING) };
}

function judgeCell(
  seen: Float32Array,
  via: { ordinary: Float64Array; good: Float64Array; gap: Float64Array },
  share: number,
  good: number,
  shared: number,
): JudgedCell {
  const weights = new Float64Array(POINTS);
  let asOrdinary = 0;
  let asGap = 0;
  for (let i = 0; i < POINTS; i++) {
    const ordinary = (1 - good) * via.ordinary[i]! + good * via.good[i]!;
    asOrdinary += ordinary * seen[i]!;
    asGap += via.gap[i]! * seen[i]!;
    weights[i] = ((1 - share) * ordinary + share * via.gap[i]!) * seen[i]!;
  }
  const gap = summarise(weights);
  return {
    ...gap,
    whole: shared === 0 ? gap.material : above(weights, 1 - shared),
    bayes: (asGap + NOTHING) / (asOrdinary + NOTHING),
    own: (share * asGap) / (share * asGap + (1 - share) * asOrdinary + NOTHING),
  };
}
