import type { GapUnit, JudgedMeasure } from '@/lib/model/training';
import { type Dispersed, dispersion } from './dispersion';
import { expectation } from './expected';
import type { Occasions } from './occasions';
import { patternsOf, type TermName } from './patterns';
import type { Observed } from './rows';

/** Operator × topic: cell `operator * topics + topic`, of which the last topic is "not known". */
export interface Cells {
  measure: JudgedMeasure;
  operators: number;
  topics: number;
  n: Float64Array;
  observed: Float64Array;
  expected: Float64Array;
  /** Variance of what was observed, were nothing but chance at work. */
  variance: Float64Array;
  /** Sum of `variance` by topic. */
  topicVariance: Float64Array;
  dispersed: Dispersed;
  /** Of scores: the values that occur, and how often each does by topic. */
  scores: { values: Float64Array; shares: Float64Array[] } | null;
  /** The rows behind, as they were observed and as expected, where they were kept. */
  rows: Observed & { expected: Float64Array };
  /** Weekly sums `cell * weeks + week` of what was observed, of observed less expected, of the variance, and of the calls. */
  weekly: Weekly;
}

export interface Weekly {
  weeks: number;
  observed: Float64Array;
  gap: Float64Array;
  variance: Float64Array;
  n: Float64Array;
}

/** So many observations of all topics stand behind a topic's own spread, and so many behind its scores. */
const BEHIND_SPREAD = 20;
const BEHIND_SCORES = 10;
/** Scores are told apart to a quarter of a point. */
const SCORE_STEPS = 4;

export function termsOf(source: JudgedMeasure['source'], byShift = true): TermName[] {
  const terms: TermName[] = ['topic', 'queue', 'shift', 'channel', 'weekend', 'week', 'tenure'];
  if (source === 'surveys') terms.push('wait');
  if (source === 'evaluations') return [...terms, 'evaluator'];
  return [...terms, ...(byShift ? (['topicShift'] as const) : []), 'topicChannel'];
}

const NO_ROWS: Cells['rows'] = { at: new Int32Array(), y: new Float64Array(), expected: new Float64Array() };

/** `keepRows`: whether the rows are wanted later; they are most of what a large line takes. */
export function countCells(
  measure: JudgedMeasure,
  occasions: Occasions,
  observed: Observed,
  operators: number,
  { terms = termsOf(measure.source), keepRows = true }: { terms?: readonly TermName[]; keepRows?: boolean } = {},
): Cells {
  const { topic, week } = occasions.levels;
  const topics = occasions.sizes.topic;
  const weeks = occasions.sizes.week;
  const size = operators * topics;
  const { expected, y } = expectation(patternsOf(occasions, observed, terms), observed.y, measure.unit);
  const spread = spreadByTopic(measure.unit, topic, observed.at, y, expected, topics);
  const cells: Cells = {
    measure,
    operators,
    topics,
    n: new Float64Array(size),
    observed: new Float64Array(size),
    expected: new Float64Array(size),
    variance: new Float64Array(size),
    topicVariance: new Float64Array(topics),
    dispersed: { cell: 1, operator: 1 },
    scores: measure.unit === 'score' ? scoresByTopic(topic, observed.at, y, topics) : null,
    rows: keepRows ? { at: observed.at, y, expected } : NO_ROWS,
    weekly: {
      weeks,
      observed: new Float64Array(size * weeks),
      gap: new Float64Array(size * weeks),
      variance: new Float64Array(size * weeks),
      n: new Float64Array(size * weeks),
    },
  };
  const { weekly } = cells;
  for (let r = 0; r < observed.at.length; r++) {
    const i = observed.at[r]!;
    const t = topic[i]!;
    const cell = occasions.operator[i]! * topics + t;
    const e = expected[r]!;
    const variance = spread ? spread[t]! : e * (1 - e);
    cells.n[cell]!++;
    cells.observed[cell]! += y[r]!;
    cells.expected[cell]! += e;
    cells.variance[cell]! += variance;
    cells.topicVariance[t]! += variance;
    const block = cell * weeks + week[i]!;
    weekly.observed[block]! += y[r]!;
    weekly.gap[block]! += y[r]! - e;
    weekly.variance[block]! += variance;
    weekly.n[block]!++;
  }
  cells.dispersed = dispersion(weekly, operators, topics);
  return cells;
}

/** The variance of one observation, of scores and log-durations; null where it is that of a share. */
function spreadByTopic(
  unit: GapUnit,
  topic: Uint16Array,
  at: Int32Array,
  y: Float64Array,
  expected: Float64Array,
  topics: number,
): Float64Array | null {
  if (unit === 'logit') return null;
  const n = new Float64Array(topics);
  const squares = new Float64Array(topics);
  for (let r = 0; r < at.length; r++) {
    n[topic[at[r]!]!]!++;
    squares[topic[at[r]!]!]! += (y[r]! - expected[r]!) ** 2;
  }
  const all = squares.reduce((sum, square) => sum + square, 0) / Math.max(1, at.length);
  return squares.map((square, t) => (square + BEHIND_SPREAD * all) / (n[t]! + BEHIND_SPREAD));
}

function scoresByTopic(
  topic: Uint16Array,
  at: Int32Array,
  y: Float64Array,
  topics: number,
): NonNullable<Cells['scores']> {
  const key = (value: number) => Math.round(value * SCORE_STEPS);
  const values = [...new Set(Array.from(y, key))].sort((a, b) => a - b);
  const index = new Map(values.map((value, i) => [value, i]));
  const all = new Float64Array(values.length);
  const counts = Array.from({ length: topics }, () => new Float64Array(values.length));
  for (let r = 0; r < at.length; r++) {
    const i = index.get(key(y[r]!))!;
    all[i]!++;
    counts[topic[at[r]!]!]![i]!++;
  }
  const n = Math.max(1, at.length);
  return {
    values: Float64Array.from(values, (value) => value / SCORE_STEPS),
    shares: counts.map((row) => {
      const own = row.reduce((sum, count) => sum + count, 0);
      return row.map((count, i) => (count + (BEHIND_SCORES * all[i]!) / n) / (own + BEHIND_SCORES));
    }),
  };
}
