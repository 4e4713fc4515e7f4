import type { JudgedMeasure } from '@/lib/model/training';
import { normalTail } from '@/lib/stats/binomial-tail';
import { beyond, type Change } from './change';
import { changesOfAlike } from './matched';
import type { Meanwhile } from './meanwhile';
import type { Seen } from './seen';

/** A change with the ends of its 90 % and 95 % intervals; negative is better. */
interface Span {
  estimate: number;
  low90: number;
  high90: number;
  low95: number;
  high95: number;
}

/** What a training did, in units of the materiality. `naive` is `regression` + `common` + the estimate. */
export interface Effect extends Span {
  /** The same in the measure's unit. */
  inUnit: Span;
  /** Probability that it made the measure better at all. */
  worked: number;
  /** Levels seen before and after, and the one to be expected after from what was known before. */
  before: number;
  expected: number;
  after: number;
  /** Seen after less seen before, which is what is commonly taken for the effect. */
  naive: number;
  /** How much of it was to be expected, as a place that looked bad mostly looks better next time. */
  regression: number;
  /** How much of it comparable colleagues changed who were not trained. */
  common: number;
  /** Untrained places with which it is compared. */
  colleagues: number;
}

const FEWEST_COLLEAGUES = 10;
const Z95 = 1.959963984540054;

/** Null where too few were not trained to tell what would have been. */
export function effectOf(before: Seen, change: Change, measure: JudgedMeasure, meanwhile: Meanwhile): Effect | null {
  const m = meanwhile.measures.findIndex((one) => one.measure === measure);
  const { places, untrained } = meanwhile.measures[m]!;
  if (places.length < FEWEST_COLLEAGUES) return null;
  const { estimate: more, error } = beyond(change, untrained);
  const { mean, quantiles } = changesOfAlike(change, m, meanwhile.peers);
  const [lowest, low, high, highest] = quantiles;
  const estimate = more - mean * error;
  const span = {
    estimate,
    low90: more - high * error,
    high90: more - low * error,
    low95: more - highest * error,
    high95: more - lowest * error,
  };
  const towardsZero = estimate < 0 ? span.high95 - estimate : estimate - span.low95;
  const naive = change.after - before.level;
  const regression = change.expected - before.level;
  return {
    ...span,
    inUnit: inUnit(span, measure.materiality),
    worked: normalTail((estimate / towardsZero) * Z95),
    before: before.level,
    expected: change.expected,
    after: change.after,
    naive,
    regression,
    common: naive - regression - estimate,
    colleagues: places.length,
  };
}

const inUnit = ({ estimate, low90, high90, low95, high95 }: Span, materiality: number): Span => ({
  estimate: estimate * materiality,
  low90: low90 * materiality,
  high90: high90 * materiality,
  low95: low95 * materiality,
  high95: high95 * materiality,
});
