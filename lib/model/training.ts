import type { Day } from './day';

/** What the judged measures are taken from. */
export type MeasureSource = 'calls' | 'surveys' | 'evaluations';
/** How a gap is measured: `log` of seconds, `logit` of the share of the bad outcome, `score` in points lost of five. */
export type GapUnit = 'log' | 'logit' | 'score';

/** A measure by which places are judged. Positive gaps are worse. */
export interface JudgedMeasure {
  /** `aht`, `wrap`, `hold`, `transfer`, `unresolved`, `repeat`, a survey dimension, or `qa_` and a criterion of the scorecard. */
  id: string;
  source: MeasureSource;
  unit: GapUnit;
  /** The smallest gap, in the unit, that is worth a supervisor's time. */
  materiality: number;
}

/** Which measures each kind of training aims at. */
export type TrainingKinds = Record<string, readonly string[]>;

/** What is judged and how strictly. */
export interface Judging {
  /** Last day that counts; null is the last of the data. */
  asOf: Day | null;
  windowWeeks: number;
  /** The share of flags that may be false alarms. */
  falseAlarms: number;
  measures: readonly JudgedMeasure[];
  kinds: TrainingKinds;
}

/** Answered contacts, in the order of their days; −1 is unknown. */
export interface CallColumns {
  n: number;
  day: Int32Array;
  /** Wall-clock hour. */
  hour: Int32Array;
  operator: Int32Array;
  topic: Int32Array;
  queue: Int32Array;
  channel: Int32Array;
  wait_s: Int32Array;
  talk_s: Int32Array;
  hold_s: Int32Array;
  wrap_s: Int32Array;
  /** Index in DISPOSITIONS. */
  disposition: Int32Array;
}

/** Survey answers; `lost` is how far below the top of its scale a score lies, on a scale of 0 to 4. */
export interface AnswerColumns {
  n: number;
  /** Index of the call that it is about. */
  call: Int32Array;
  /** Index in `dimensions`. */
  dimension: Int32Array;
  lost: Float64Array;
  dimensions: readonly string[];
}

/** Criteria judged in quality reviews; `failed` is 1 where a criterion was not met at all. */
export interface ReviewColumns {
  n: number;
  /** Index of the call reviewed; −1 where none is known. */
  call: Int32Array;
  operator: Int32Array;
  day: Int32Array;
  evaluator: Int32Array;
  /** Index in `criteria`. */
  criterion: Int32Array;
  failed: Float64Array;
  criteria: readonly string[];
}

export interface TrainingHeld {
  id: string;
  operator: number;
  /** −1 is all topics. */
  topic: number;
  kind: string | null;
  /** A measure that the training names itself. */
  measure: string | null;
  day: Day;
  hours: number | null;
}

export interface LineOperator {
  id: string;
  /** −1 where not known. */
  team: number;
  hired: Day | null;
}

/** A line as its operators' work shows it: columns in, findings out. */
export interface Line {
  operators: readonly LineOperator[];
  topics: readonly string[];
  teams: readonly string[];
  calls: CallColumns;
  answers: AnswerColumns;
  reviews: ReviewColumns;
  trainings: readonly TrainingHeld[];
  /** Wall-clock hour at which a service day begins. */
  dayStartsAt: number;
}

/** How a flag stands against the window before: `unclear` where that has too little to compare with. */
export const STANDINGS = ['new', 'worsening', 'again', 'easing', 'unclear'] as const;
export type Standing = (typeof STANDINGS)[number];

type FlagLevel = 'operator_topic' | 'operator' | 'team_topic';

/** Sums of the weeks of two windows, the earlier first. Rows are bad outcomes, ln seconds or points lost. */
export interface Weeks {
  /** First day of the first week. */
  from: Day;
  n: number[];
  observed: number[];
  /** Of colleagues with the same calls in the same weeks. */
  expected: number[];
  /** Variance of `observed`, dispersion included. */
  variance: number[];
}

/** A call that can be looked up: the civil day and the second of it at which it entered, its visit and its id as it is published. */
export interface WeighingCall {
  day: Day;
  second: number;
  visit: number;
  id: string;
}

/** A place where training may be needed. Gaps are in units of the measure's materiality, positive is worse, with a 90 % interval. */
export interface Flag {
  level: FlagLevel;
  operator: string | null;
  team: string | null;
  topic: string | null;
  measure: string;
  /** Probability that the gap is material. */
  confidence: number;
  n: number;
  /** Probability that chance alone makes so large a gap. */
  chance: number;
  /** Bad outcomes, or a mean: seconds (geometric), points of five lost. */
  observed: number;
  /** The same of colleagues with the same calls. */
  expected: number;
  gap: number;
  low: number;
  high: number;
  standing: Standing;
  /** First day of the week since which the gap is there; null where it was there from the first week looked at. */
  since: Day | null;
  /** Of the next `n` such calls, at most so many bad outcomes, or at most such a mean, would clear it. */
  clears: { n: number; atMost: number } | null;
  /** The kind of training that aims at most of what is seen at the place. */
  kind: string | null;
  /** Other measures that point the same way at the place. */
  agree: string[];
  weeks: Weeks;
  calls: WeighingCall[];
}

/** A flag of the window before that is none any more. */
export interface ClearedFlag extends Pick<Flag, 'level' | 'operator' | 'team' | 'topic' | 'measure'> {
  /** Probability that its gap is still material. */
  confidence: number;
}

/** What is known of places by one measure; columns of the same length. */
export interface PlaceColumns {
  n: number[];
  /** Bad outcomes, or means: seconds (geometric), points of five lost. */
  observed: number[];
  /** The same of colleagues with the same calls. */
  expected: number[];
  /** The gap as it was seen, before it is drawn to what is usual, and its standard error. */
  seen: number[];
  error: number[];
  /** The gap as it is believed, with its 90 % interval, and the probability that it is material. */
  gap: number[];
  low: number[];
  high: number[];
  material: number[];
}

/** How an evaluator marks the same people on the same criteria: criteria not met, and how many would be expected of other evaluators. */
export interface EvaluatorLeaning {
  evaluator: string;
  /** Criteria judged, and of how many evaluations. */
  n: number;
  evaluations: number;
  failed: number;
  expected: number;
  /** On the log-odds of "not met", with a 95 % interval; positive marks lower. */
  leaning: number;
  low: number;
  high: number;
  /** Told from chance, at a false-discovery rate of 10 % over all evaluators. */
  told: boolean;
}

/** Why it cannot be told, or not yet, whether a training worked. */
export type NotTold = 'too_early' | 'long_ago' | 'few_after' | 'none_before' | 'few_colleagues';

/** Whether a training worked, by one measure that it aims at: the change beyond what was to be expected and beyond that of comparable colleagues who were not trained. Changes are in units of the materiality; negative is better. */
export interface TrainingResult {
  training: string;
  operator: string;
  topic: string | null;
  kind: string | null;
  day: Day;
  measure: string;
  nBefore: number | null;
  nAfter: number | null;
  /** Other trainings of the person on the measure in these weeks: what they did is in the effect. */
  others: number;
  /** Null where it cannot be told, for the reason `why`. */
  effect: {
    estimate: number;
    low90: number;
    high90: number;
    low95: number;
    high95: number;
    /** Probability that it made the measure better at all. */
    worked: number;
    /** Seen after less seen before; of it, what was to be expected as who looks bad mostly looks better next time, and what colleagues changed too. */
    naive: number;
    regression: number;
    common: number;
    /** Untrained places with which it is compared. */
    colleagues: number;
  } | null;
  why: NotTold | null;
}

/** What trainings of a kind did over everyone trained; `measure` null is all that the kind aims at. In units of the materiality, with a 95 % interval. */
export interface ModuleResult {
  kind: string;
  measure: string | null;
  trained: number;
  estimate: number;
  low: number;
  high: number;
  /** The mean of what a plain before and after would say. */
  naive: number;
}

/** What is published of training needs. */
export interface TrainingDocument {
  schema: 1;
  asOf: Day;
  /** First day of the window. */
  from: Day;
  windowWeeks: number;
  falseAlarms: number;
  /** Whether there is a window before to compare with. */
  compared: boolean;
  measures: JudgedMeasure[];
  kinds: TrainingKinds;
  topics: string[];
  /** Those with calls in the window, and how many. */
  operators: string[];
  calls: number[];
  flags: Flag[];
  cleared: ClearedFlag[];
  /** By measure, in the order of `operators`; null figures where an operator has no rows. */
  levels: Record<string, PlaceColumns>;
  evaluators: EvaluatorLeaning[];
  trainings: TrainingResult[];
  modules: ModuleResult[];
}

/** The places of some operators, in the order of theirs in the training document. */
export interface PlacesDocument {
  schema: 1;
  operators: string[];
  /** First day of the first week, and how many weeks. */
  weeksFrom: Day;
  weeks: number;
  measures: Record<
    string,
    PlaceColumns & {
      /** Indices in `operators` and in the topics of the training document. */
      operator: number[];
      topic: number[];
      /** Of all topics, `operator * weeks + week`. */
      weekly: Omit<Weeks, 'from'>;
    }
  >;
}
