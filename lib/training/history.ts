import type { Standing, Weeks } from '@/lib/model/training';
import { normalCdf } from '@/lib/stats/distributions';
import type { Counted } from './judge';
import type { Happened } from './places';

/** Change between two windows of a place that changes by itself, as a variance in squared materialities. */
const BY_ITSELF = 0.5;
const TOLD = 0.8;
const CHANGE = 0.5;
/** An earlier gap less well known than this says nothing. */
const VAGUE = 1.5;

/** The window against the one before it, each held to colleagues of its own weeks; the change is shrunk before it is called one. `flaggedBefore`: whether the place was flagged then. */
export function standing(now: Happened, before: Happened | null, flaggedBefore: boolean): Standing {
  if (!before || before.error > VAGUE) return flaggedBefore ? 'again' : 'unclear';
  const variance = now.error ** 2 + before.error ** 2;
  const shrunk = BY_ITSELF / (BY_ITSELF + variance);
  const change = shrunk * (now.gap - before.gap);
  const sd = Math.sqrt(shrunk * variance);
  if (normalCdf((change - CHANGE) / sd) >= TOLD) return flaggedBefore || before.gap >= CHANGE ? 'worsening' : 'new';
  if (normalCdf((-change - CHANGE) / sd) >= TOLD) return 'easing';
  return flaggedBefore ? 'again' : before.gap - before.error > 0 ? 'again' : 'new';
}

type Series = Omit<Weeks, 'from'>;

/** Weekly sums of a place, with the dispersion of its level. */
export function seriesAt({ cells, estimates, centres, measure }: Counted, at: readonly number[]): Series {
  const dispersion = at.length > 1 ? cells.dispersed.operator : cells.dispersed.cell;
  const { weekly, topics } = cells;
  const series: Series = { n: [], observed: [], expected: [], variance: [] };
  for (let week = 0; week < weekly.weeks; week++) {
    let n = 0;
    let observed = 0;
    let gap = 0;
    let variance = 0;
    for (const cell of at) {
      const block = cell * weekly.weeks + week;
      const v = weekly.variance[block]!;
      n += weekly.n[block]!;
      variance += v;
      observed += weekly.observed[block]!;
      const shift = centres[cell % topics]! * measure.materiality * (measure.unit === 'logit' ? v : weekly.n[block]!);
      gap += weekly.gap[block]! / (1 - estimates.share[cell]!) - shift;
    }
    series.n.push(n);
    series.observed.push(observed);
    series.expected.push(observed - gap);
    series.variance.push(variance * dispersion);
  }
  return series;
}

/** log-likelihood that a step must gain before it is told from a gap that was always there. */
const STEP_GAIN = 3;
const FEWEST_WEEKS = 3;

/** Index of the week since which the gap is there, by the likeliest step; 0 where it was there all along. `gap` is observed less expected, `variance` its variance. */
export function onset(gap: readonly number[], variance: readonly number[]): number {
  const gain = (from: number) => {
    let sum = 0;
    let v = 0;
    for (let week = from; week < gap.length; week++) {
      sum += gap[week]!;
      v += variance[week]!;
    }
    return v > 0 && sum > 0 ? (sum * sum) / (2 * v) : 0;
  };
  let best = 0;
  const always = gain(0);
  let most = always + STEP_GAIN;
  for (let from = 1; from <= gap.length - FEWEST_WEEKS; from++) {
    if (gain(from) > most) {
      most = gain(from);
      best = from;
    }
  }
  return best;
}
