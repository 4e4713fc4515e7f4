import type { Part } from './contact';
import type { Day } from './day';

/** Dimensions stored in published files. Text dimensions hold codes into the manifest's
 * dictionaries, where code 0 is "unknown" (null). `day` counts civil days since 1970-01-01,
 * `hour` is 0–23 of the wall clock, `half` its half hours 0–47 or `UNKNOWN_HALF`, `bin` indexes `WAIT_EDGES`, `later` 1 + `LATER_EDGES`, `length` `LENGTH_EDGES`. `ago` is 1 + the hours of the wall clock since the same caller last gave up in the same
 * queue and channel, where these are at most 23, else 0. */
export const STORED_DIMENSIONS = [
  'day',
  'hour',
  'queue',
  'channel',
  'topic',
  'operator',
  'ending',
  'disposition',
  'priority',
  'source',
  'bin',
  'dimension',
  'fate',
  'score',
  'state',
  'reason',
  'again',
  'ago',
  'later',
  'part',
  'length',
  'criterion',
  'first_score',
  'second_score',
  'half',
  'times',
] as const;
export type StoredDimension = (typeof STORED_DIMENSIONS)[number];

/** Dimensions that follow from a stored one: those of time from the day, `team` and `shift` from the operator as the roster has them. */
export const DERIVED_DIMENSIONS = ['week', 'month', 'weekday', 'team', 'shift'] as const;
export type DerivedDimension = (typeof DERIVED_DIMENSIONS)[number];
export type Dimension = StoredDimension | DerivedDimension;

/** Dimensions whose codes are looked up in `Manifest.dictionaries`. */
export const CODED_DIMENSIONS = [
  'queue',
  'channel',
  'topic',
  'operator',
  'ending',
  'disposition',
  'priority',
  'source',
  'dimension',
  'fate',
  'score',
  'state',
  'reason',
  'again',
  'part',
  'criterion',
  'first_score',
  'second_score',
  'times',
] as const;
export type CodedDimension = (typeof CODED_DIMENSIONS)[number];

/** Upper edges of the wait histogram in seconds, inclusive: bin i holds waits w with
 * edge[i-1] < w ≤ edge[i]; bin 0 holds w ≤ 0; the last bin is open. Every standard
 * service-level threshold is an edge, so counts "within T" are exact at those. */
export const WAIT_EDGES = [
  0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 20, 25, 30, 35, 40, 45, 50, 60, 75, 90, 105, 120, 150, 180, 210, 240, 300,
  420, 600, 900, 1200, 1800, 3600,
] as const;
/** Number of bins: one for each edge and one beyond the last. */
export const WAIT_BINS = WAIT_EDGES.length + 1;

/** Upper edges, in seconds and inclusive, of the time until somebody who gave up was answered; nobody is in the first bin. */
export const LATER_EDGES = [
  0, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800, 43_200, 86_400, 172_800, 259_200, 432_000, 604_800,
] as const;
/** Code of `later` where there is no such time, and one for each edge. */
export const LATER_CODES = LATER_EDGES.length + 1;
/** Codes of `ago`. */
export const AGO_CODES = 25;
/** Upper edges of the histograms of talk, hold, wrap-up and of all handling, in seconds, inclusive, as those of waits. They last longer than waits do, so that no bin above a minute is
 * wider than a third of where it begins. */
export const LENGTH_EDGES = [
  0, 5, 10, 15, 20, 30, 40, 50, 60, 75, 90, 120, 150, 180, 210, 240, 300, 360, 420, 480, 540, 600, 720, 900, 1080, 1260,
  1500, 1800, 2100, 2400, 2700, 3000, 3600, 4500, 5400, 7200,
] as const;

/** What weighs on an operator in a day of service. */
const EXPOSURE_FIGURES = [
  'taken',
  'topic_n',
  'severe_n',
  'severe_talk_n',
  'severe_talk_s',
  'runs',
  'run_contacts',
  'run_max',
  'recovery_n',
  'recovery_s',
  'recovery_short',
  'night_n',
  'nights',
] as const;

/** Additive figures a cuboid may hold. `contacts` counts visits; `*_n` counts rows where the
 * seconds are known; `*_s` sums seconds; `within_target`/`within_short` count waits ≤ the
 * manifest's thresholds; `judged` counts contacts of which it is known whether they waited at most the service level's threshold;
 * `surveyed` counts contacts with at least one survey answer; `wait_max`, `part_max` and `run_max` merge by maximum, everything else by sum.
 * Of intervals: `summed` counts those whose sums are in a row, `unjudged` those of them that don't tell how many were answered within the threshold,
 * `reported_within` of `reported_n` is the service level that they report themselves; `handled` counts the contacts that talk, hold and wrap are of,
 * which of contacts one by one are the contacts. `disposed` counts contacts whose disposition is known, `resolved` those of them that were resolved.
 * Of survey answers: `top_two` of `top_two_n` are scores at most one below the top, where the scale has at least four steps. Of operators' states: `stretches`
 * counts each where it begins, or on the first day of the coverage; `stretches_open` those of them that no one knows the end of. `people` counts
 * contacts that gave up and whose known caller had not yet given up in the same queue and channel on that service day; `later_s` sums the time until they were answered. Of the parts of handling: `part_n` counts answered contacts whose
 * seconds of the part are known, `part_s` sums these, `part_max` is the longest. Of survey answers on a scale of 0 to 10, `nps_n`, `promoters` gave 9 or 10
 * and `detractors` 0 to 6. Of reviews, each an evaluation with all its judged criteria or, by criterion, one of them: `reviewed` counts them, `met` sums weight × score and `weight` the weights,
 * `met_sq`, `met_weight` and `weight_sq` their squares and products; of `critical_n` with a judged critical criterion, `critical_failed` did not meet one. `pairs` counts criteria
 * that two evaluators judged of one contact, `pairs_same` those of them to which both gave one score. Of what operators
 * are exposed to: `taken` counts contacts that
 * a known operator answered, `topic_n` those of a known topic, `severe_n` those of a severe one, `severe_talk_*` their talk; `runs` are series of severe contacts one after the other, long enough to
 * count, of `run_contacts`, the longest of any length `run_max`; `recovery_*` is the time from a severe contact to the next, `recovery_short` counts the short ones; `night_n` counts contacts
 * answered at night, `nights` the nights with one. Of callers known again in a month: `callers` counts them, `caller_contacts` their contacts, `caller_talk_s` sums their talk. */
const FIGURES = [
  'contacts',
  'wait_n',
  'wait_s',
  'wait_max',
  'within_target',
  'within_short',
  'judged',
  'summed',
  'unjudged',
  'reported_n',
  'reported_within',
  'handled',
  'talk_n',
  'talk_s',
  'hold_n',
  'hold_s',
  'wrap_n',
  'wrap_s',
  'answers',
  'surveyed',
  'disposed',
  'resolved',
  'score_sum',
  'score_sq_sum',
  'top_two',
  'top_two_n',
  'staffed_s',
  'pause_s',
  'handle_s',
  'state_s',
  'stretches',
  'stretches_open',
  'people',
  'later_s',
  'part_n',
  'part_s',
  'part_max',
  'promoters',
  'detractors',
  'nps_n',
  'reviewed',
  'met',
  'weight',
  'met_sq',
  'met_weight',
  'weight_sq',
  'critical_n',
  'critical_failed',
  'pairs',
  'pairs_same',
  'training_s',
  ...EXPOSURE_FIGURES,
  'callers',
  'caller_contacts',
  'caller_talk_s',
] as const;
export type Figure = (typeof FIGURES)[number];

/** Figures that merge by maximum. */
export const LARGEST: readonly Figure[] = ['wait_max', 'part_max', 'run_max'];

export const CUBOIDS = [
  'traffic',
  'waits',
  'operators',
  'topics',
  'satisfaction',
  'staffing',
  'unheard',
  'operator_satisfaction',
  'answers',
  'operator_staffing',
  'states',
  'operator_states',
  'unheard_hours',
  'outcomes',
  'again',
  'topic_again',
  'handling',
  'scorecards',
  'criteria',
  'agreement',
  'arrivals',
  'half_staffing',
  'exposure',
  'scores',
  'topic_satisfaction',
  'outcome_hours',
  'again_hours',
  'callers',
  'topic_handling',
] as const;
export type CuboidId = (typeof CUBOIDS)[number];

/** Those that every page needs, and that are fetched first. */
export const CORE: readonly CuboidId[] = ['traffic', 'waits'];

const ANSWER_FIGURES = [
  'answers',
  'score_sum',
  'score_sq_sum',
  'top_two',
  'top_two_n',
  'promoters',
  'detractors',
  'nps_n',
] as const;
const REVIEW_FIGURES = [
  'reviewed',
  'met',
  'weight',
  'met_sq',
  'met_weight',
  'weight_sq',
  'critical_n',
  'critical_failed',
] as const;
const STAFFING_FIGURES = ['staffed_s', 'pause_s', 'handle_s', 'training_s'] as const;
const STATE_FIGURES = ['state_s', 'stretches', 'stretches_open'] as const;

interface CuboidShape {
  dimensions: readonly StoredDimension[];
  figures: readonly Figure[];
  /** Whether it is published as a file a quarter, as it is so large that a page should not read, and one day more not write, all of it. Its rows are then in order by quarter first. */
  quarterly?: true;
  /** The parts of handling that it has; all of them where absent. */
  parts?: readonly Part[];
}

/** Shape of each cuboid: its dimensions and its additive figures. */
export const CUBOID_SHAPES: Record<CuboidId, CuboidShape> = {
  traffic: {
    dimensions: ['queue', 'channel', 'ending', 'hour', 'day'],
    figures: ['contacts', 'wait_n', 'wait_s', 'within_target', 'within_short', 'talk_n', 'talk_s', 'surveyed'],
    quarterly: true,
  },
  waits: {
    dimensions: ['queue', 'channel', 'ending', 'bin', 'day'],
    figures: ['contacts', 'wait_s', 'wait_max'],
    quarterly: true,
  },
  operators: {
    dimensions: ['operator', 'ending', 'day'],
    figures: [
      'contacts',
      'wait_n',
      'wait_s',
      'talk_n',
      'talk_s',
      'hold_n',
      'hold_s',
      'wrap_n',
      'wrap_s',
      'surveyed',
      'disposed',
      'resolved',
    ],
    quarterly: true,
  },
  topics: {
    dimensions: ['topic', 'ending', 'disposition', 'day'],
    figures: ['contacts', 'wait_n', 'wait_s', 'talk_n', 'talk_s', 'hold_n', 'hold_s', 'wrap_n', 'wrap_s', 'surveyed'],
    quarterly: true,
  },
  satisfaction: {
    dimensions: ['queue', 'channel', 'dimension', 'day'],
    figures: ANSWER_FIGURES,
    quarterly: true,
  },
  staffing: { dimensions: ['hour', 'day'], figures: STAFFING_FIGURES, quarterly: true },
  unheard: { dimensions: ['queue', 'channel', 'fate', 'later', 'day'], figures: ['contacts', 'people', 'later_s'] },
  operator_satisfaction: { dimensions: ['operator', 'dimension', 'day'], figures: ANSWER_FIGURES, quarterly: true },
  answers: {
    dimensions: ['operator', 'queue', 'channel', 'topic', 'dimension', 'score', 'day'],
    figures: ANSWER_FIGURES,
    quarterly: true,
  },
  operator_staffing: { dimensions: ['operator', 'day'], figures: STAFFING_FIGURES },
  states: { dimensions: ['state', 'reason', 'hour', 'day'], figures: STATE_FIGURES },
  operator_states: { dimensions: ['operator', 'state', 'reason', 'day'], figures: STATE_FIGURES, quarterly: true },
  unheard_hours: {
    dimensions: ['queue', 'channel', 'fate', 'later', 'ago', 'hour', 'day'],
    figures: ['contacts', 'later_s'],
    quarterly: true,
  },
  outcomes: { dimensions: ['queue', 'channel', 'ending', 'disposition', 'day'], figures: ['contacts', 'surveyed'] },
  again: { dimensions: ['queue', 'channel', 'again', 'day'], figures: ['contacts'] },
  topic_again: { dimensions: ['topic', 'again', 'day'], figures: ['contacts'] },
  handling: {
    dimensions: ['queue', 'channel', 'ending', 'part', 'length', 'day'],
    figures: ['part_n', 'part_s', 'part_max'],
    quarterly: true,
  },
  scorecards: { dimensions: ['operator', 'day'], figures: REVIEW_FIGURES },
  criteria: { dimensions: ['operator', 'criterion', 'day'], figures: REVIEW_FIGURES },
  agreement: { dimensions: ['criterion', 'first_score', 'second_score', 'day'], figures: ['pairs', 'pairs_same'] },
  arrivals: {
    dimensions: ['queue', 'channel', 'ending', 'half', 'day'],
    figures: [
      'contacts',
      'wait_n',
      'wait_s',
      'within_target',
      'talk_n',
      'talk_s',
      'hold_n',
      'hold_s',
      'wrap_n',
      'wrap_s',
    ],
    quarterly: true,
  },
  half_staffing: { dimensions: ['half', 'day'], figures: STAFFING_FIGURES },
  exposure: {
    dimensions: ['operator', 'day'],
    figures: EXPOSURE_FIGURES,
    quarterly: true,
  },
  scores: { dimensions: ['queue', 'channel', 'dimension', 'score', 'day'], figures: ['answers'] },
  topic_satisfaction: { dimensions: ['topic', 'dimension', 'day'], figures: ANSWER_FIGURES, quarterly: true },
  outcome_hours: { dimensions: ['ending', 'disposition', 'hour', 'day'], figures: ['contacts'], quarterly: true },
  again_hours: { dimensions: ['again', 'hour', 'day'], figures: ['contacts'], quarterly: true },
  topic_handling: {
    dimensions: ['topic', 'part', 'length', 'day'],
    figures: ['part_n', 'part_s', 'part_max'],
    parts: ['talk', 'handle'],
    quarterly: true,
  },
  /** Its days are the first of their months. */
  callers: { dimensions: ['times', 'day'], figures: ['callers', 'caller_contacts', 'caller_talk_s'] },
};

/** Figures that a cuboid holds besides, where measures read intervals. */
const FIGURES_OF_INTERVALS: Partial<Record<CuboidId, readonly Figure[]>> = {
  traffic: [
    'hold_n',
    'hold_s',
    'wrap_n',
    'wrap_s',
    'judged',
    'summed',
    'unjudged',
    'reported_n',
    'reported_within',
    'handled',
  ],
  waits: ['summed'],
  operators: ['summed', 'handled'],
  topics: ['summed', 'handled'],
  outcomes: ['summed'],
  outcome_hours: ['summed'],
  arrivals: ['judged', 'summed', 'unjudged', 'handled'],
};

export function figuresOf(id: CuboidId, intervals: boolean): Figure[] {
  return [...CUBOID_SHAPES[id].figures, ...((intervals && FIGURES_OF_INTERVALS[id]) || [])];
}

/** In the `waits` cuboid, contacts whose wait is unknown stand in this bin. */
export const UNKNOWN_BIN = WAIT_EDGES.length + 1;

/** Contacts of intervals longer than half an hour, or across the border of two, stand in this half hour. */
export const UNKNOWN_HALF = 48;

/** A cuboid in memory: one typed array for each dimension and figure, all of length `rows`. */
export interface Cuboid {
  id: CuboidId;
  rows: number;
  columns: Partial<Record<StoredDimension | Figure, Int32Array | Float64Array>>;
}

/** Columns of a call-day file and of `Calls`. Seconds are −1 where unknown; codes are 0 where
 * unknown; `surveyed` is 1 of contacts with a survey answer; `later_s` is the time until somebody who gave up was answered within 7 days, of those whose 7 days were over; `score_c` is the mean of its answers to how it was overall, in hundredths of a point; `second` is the second of the civil day at which the contact entered. */
export const CALL_COLUMNS = [
  'day',
  'second',
  'queue',
  'channel',
  'topic',
  'operator',
  'ending',
  'disposition',
  'priority',
  'source',
  'fate',
  'surveyed',
  'wait_s',
  'ring_s',
  'talk_s',
  'hold_s',
  'wrap_s',
  'again',
  'ago',
  'later_s',
  'score_c',
] as const;
export type CallColumn = (typeof CALL_COLUMNS)[number];

/** Calls in memory, one row a contact's visit to one queue, ordered by day then second. */
export interface Calls {
  from: Day;
  to: Day;
  rows: number;
  columns: Record<CallColumn, Int32Array>;
}
