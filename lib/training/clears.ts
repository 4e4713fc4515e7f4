import type { Cells } from './cells';
import type { Concluded } from './find';
import { convolve, GAP_KERNEL, GOOD_KERNEL, GOOD_SHARE, mixKernels, ordinaryKernel, POINTS, summarise } from './grid';
import { levelPriors } from './hierarchy';
import { likelihood } from './likelihood';
import { type Happened, happenedAt } from './places';

/** What would clear a flag: of the next `n` calls like those, at most so many bad outcomes, or at most such a mean (ln seconds, points lost). */
export interface Clears {
  n: number;
  atMost: number;
}

const NO_FLAG = 0.5;
/** The next calls that are looked at, as shares of a window: those of about four weeks, and more where a colleague's own work in them would not do. As they come, as many of the oldest leave the window. */
const NEXT = [4 / 13, 8 / 13, 1];
const LEAST_NEXT = 10;
const HALVINGS = 20;

/** Null where not even a window of what colleagues do would. */
export function clears(
  judgement: Concluded,
  at: readonly number[],
  place: { operator: number; topic: number },
): Clears | null {
  const seen = happenedAt(judgement, at);
  if (!seen) return null;
  const before = beliefOf(judgement, at, place);
  const share = judgement.measure.unit === 'logit';
  for (const part of NEXT) {
    const n = Math.min(seen.n, Math.max(LEAST_NEXT, Math.round(seen.n * part)));
    const clear = (next: number) => material(judgement, seen, before, at, n, next) < NO_FLAG;
    let low = share ? Math.floor((seen.expected / seen.n) * n) : seen.expected;
    let high = share ? Math.floor((seen.observed / seen.n) * n) : seen.observed;
    if (!clear(low)) continue;
    for (let round = 0; round < HALVINGS && (!share || high - low > 1); round++) {
      const middle = share ? Math.floor((low + high) / 2) : (low + high) / 2;
      if (clear(middle)) low = middle;
      else high = middle;
    }
    return { n, atMost: low };
  }
  return null;
}

function beliefOf(
  { cells, prior, shares, posterior }: Concluded,
  at: readonly number[],
  { operator, topic }: { operator: number; topic: number },
): Float64Array {
  const cell = at[0]!;
  const others = operator >= 0 && (topic >= 0 || cells.topics === 1) ? posterior.others.get(cell) : undefined;
  if (others) {
    const share = shares.cell[cell]!;
    const out = new Float64Array(POINTS);
    convolve(
      others,
      mixKernels([
        [(1 - share) * (1 - GOOD_SHARE), ordinaryKernel(prior.spreadB)],
        [(1 - share) * GOOD_SHARE, GOOD_KERNEL],
        [share, GAP_KERNEL],
      ]),
      out,
    );
    return out;
  }
  const share = operator >= 0 ? shares.operator[operator]! : 0.5;
  const level = levelPriors(prior.spreadA);
  return level.ordinary.map((weight, i) => (1 - share) * weight + share * level.gap[i]!);
}

/** Probability of a material gap of a window whose oldest `n` calls are replaced by as many as told. */
function material(
  judgement: Concluded,
  seen: Happened,
  before: Float64Array,
  at: readonly number[],
  n: number,
  next: number,
): number {
  const { measure, cells } = judgement;
  const share = measure.unit === 'logit';
  const old = 1 - n / seen.n;
  const expectedSum = share ? seen.expected : seen.expected * seen.n;
  const observedSum = share ? seen.observed : seen.observed * seen.n;
  const topic = at[0]! % cells.topics;
  const one: Cells = {
    ...cells,
    operators: 1,
    topics: 1,
    n: Float64Array.of(seen.n),
    observed: Float64Array.of(observedSum * old + (share ? next : next * n)),
    expected: Float64Array.of(expectedSum),
    variance: Float64Array.of(seen.variance),
    scores: cells.scores && { values: cells.scores.values, shares: [cells.scores.shares[topic]!] },
    dispersed: { ...cells.dispersed, cell: at.length > 1 ? cells.dispersed.operator : cells.dispersed.cell },
  };
  const whole = one.n[0]!;
  const perUnit = share ? one.variance[0]! : whole;
  const estimates = {
    gap: Float64Array.of((one.observed[0]! - one.expected[0]!) / perUnit / measure.materiality),
    error: Float64Array.of(Math.sqrt(one.dispersed.cell * one.variance[0]!) / perUnit / measure.materiality),
    share: Float64Array.of(0),
  };
  const { log } = likelihood(one, estimates, () => 0);
  return summarise(log.map((value, i) => before[i]! * Math.exp(value))).material;
}
