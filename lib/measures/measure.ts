import type { MeasureValue } from '@/lib/model/question';
import type { Need, Spread } from './need';

/** `points` are of a score that goes from −100 to 100. */
type Unit = 'count' | 'share' | 'seconds' | 'score' | 'points';
/** Which way is better; for `neither`, a change is only a change. */
type Direction = 'higher' | 'lower' | 'neither';

/** Words of which formulas of the pages' measures are put together; the reader's language gives each its text. `T` is the service level's
 * threshold, `s` that of a short abandonment. */
export const TERMS = [
  'contacts',
  'offered',
  'answered',
  'answeredWithin',
  'reportedWithin',
  'abandoned',
  'abandonedWithin',
  'abandonedAfterShort',
  'shortAbandoned',
  'otherExits',
  'incomplete',
  'leftInMenu',
  'waitOfAnswered',
  'waitOfAbandoned',
  'waitOfOffered',
  'talk',
  'hold',
  'wrap',
  'surveyed',
  'scores',
  'answers',
  'handlingTime',
  'staffedTime',
  'unheardAnswered1h',
  'unheardAnswered24h',
  'unheardAnswered7d',
  'unheardNever',
  'unheardOpen',
  'unheardUnknown',
  'reachedIn1h',
  'reachedIn24h',
  'reachedIn7d',
  'over1h',
  'over24h',
  'over7d',
] as const;
/** Words of the formulas that no page shows yet: their texts stay out of the pages. */
export const FURTHER_TERMS = [
  'resolved',
  'disposed',
  'topTwoScores',
  'stateTime',
  'stretches',
  'stretchesOpen',
  'transferred',
  'referred',
  'escalated',
  'followUps',
  'informed',
  'notPertinent',
  'markedRepeat',
  'unresolved',
  'againIn1d',
  'againIn7d',
  'notAgainOnTopic',
  'again1dOver',
  'again7dOver',
  'again7dOverOfTopic',
  'unheardPeople',
  'unheardNeverPeople',
  'unheardReachedPeople',
  'unheardReachedPeople1h',
  'unheardReachedPeople24h',
  'unheardReachedPeople7d',
  'unheardOpenPeople',
  'timeUntilAnswered',
  'handle',
  'promotersLessDetractors',
  'weightMet',
  'weightJudged',
  'evaluations',
  'evaluationsCriticalFailed',
  'evaluationsCritical',
  'pairs',
  'pairsSame',
  'awayTime',
  'severeContacts',
  'contactsOfTopic',
  'severeTalk',
  'severeRuns',
  'severeInRuns',
  'longestRun',
  'recoveries',
  'recoveriesShort',
  'recoveryTime',
  'nightContacts',
  'nightsWorked',
  'callers',
  'callersTwice',
  'callersFive',
  'callersTen',
  'contactsOfCallers',
  'contactsOfTwice',
  'contactsOfFive',
  'contactsOfTen',
  'talkOfMost',
  'talkOfCallers',
] as const;
export type ShownTerm = (typeof TERMS)[number];
export type FurtherTerm = (typeof FURTHER_TERMS)[number];
export type Term = ShownTerm | FurtherTerm;

export interface Sum {
  plus: readonly Term[];
  minus?: readonly Term[];
}

/** How the terms become the value: a total, a quotient of sums, or a statistic of the values of one term. */
export type FormulaText =
  | { kind: 'total'; of: Sum }
  | { kind: 'quotient'; numerator: Sum; denominator: Sum }
  | { kind: 'statistic'; statistic: 'median' | 'p90' | 'p95' | 'minimum' | 'maximum'; of: Term };

export interface Reference {
  name: string;
  url: string;
}

export type Computed = Omit<MeasureValue, 'from' | 'threshold_s'>;

export interface Measure {
  /** Carries its parameters, as in `serviceLevel.SL-2@20/5`. */
  id: string;
  unit: Unit;
  direction: Direction;
  formula: FormulaText;
  /** Where the definition comes from; null for a plain count. */
  source: Reference | null;
  /** Columns of the contacts, surveys or states without which there is no value. */
  columns: readonly string[];
  /** Seconds in force, where the formula has any. */
  threshold_s?: number;
  short_s?: number;
  /** What others judged of who answered: of one operator it is told only where it rests on enough. */
  ofPersons?: true;
  /** What the exporting system itself reports, with a threshold of its own. */
  reported?: true;
  needs: Readonly<Record<string, Need>>;
  /** From the figures of one group. Never 0 for unknown: null with its reason. */
  compute(figures: Readonly<Record<string, number>>, spread: Spread | null): Computed;
}

/** Ties the names of the needs to those of the figures. */
export function defineMeasure<Name extends string>(
  measure: Omit<Measure, 'needs' | 'compute'> & {
    needs: Readonly<Record<Name, Need>>;
    compute(figures: Readonly<Record<Name, number>>, spread: Spread | null): Computed;
  },
): Measure {
  return measure as Measure;
}
