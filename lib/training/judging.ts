import type { Day } from '@/lib/model/day';
import type { TrainingSettings } from '@/lib/model/settings';
import type { GapUnit, JudgedMeasure, Judging, Line } from '@/lib/model/training';
import type { Window } from './occasions';
import { CALL_MEASURES } from './rows';

const WINDOW_WEEKS = 13;
const FALSE_ALARMS = 0.1;

/** The smallest gap that is worth a supervisor's time: a fifth longer, 0.35 on the log-odds, a quarter of a point of five. */
const MATERIALITY: Record<string, number> = { aht: Math.log(1.2), wrap: Math.log(1.3) };
const OF_A_SHARE = 0.35;
const OF_A_SCORE = 0.25;
const OF_A_CRITERION = 0.6;

/** Which measures training aims at, by its kind, where the settings say nothing. Criteria are the line's own. */
const DEFAULT_KINDS = {
  knowledge: ['aht', 'hold', 'transfer', 'unresolved', 'repeat', 'certainty', 'solution', 'overall'],
  handling: ['aht', 'wrap', 'hold'],
  soft: ['listening', 'empathy', 'overall'],
  protocol: ['unresolved', 'repeat'],
};

/** The questions of the surveys and the criteria of the scorecards. */
interface Dimensions {
  answers: Pick<Line['answers'], 'dimensions'>;
  reviews: Pick<Line['reviews'], 'criteria'>;
}

/** What a line is judged by: what it has set, and of the rest what its data can be judged by. */
export function judgingOf(line: Dimensions, settings: TrainingSettings = {}): Judging {
  return {
    asOf: null,
    windowWeeks: settings.windowWeeks ?? WINDOW_WEEKS,
    falseAlarms: settings.falseAlarms ?? FALSE_ALARMS,
    measures: measuresOf(line, settings.materiality ?? {}),
    kinds: settings.kinds ?? DEFAULT_KINDS,
  };
}

function measuresOf({ answers, reviews }: Dimensions, set: Record<string, number>): JudgedMeasure[] {
  const ratio = (id: string) => (set[id] && set[id] > 1 ? Math.log(set[id]) : MATERIALITY[id]!);
  return [
    ...CALL_MEASURES.map((id): JudgedMeasure => {
      if (id in MATERIALITY) return { id, source: 'calls', unit: 'log', materiality: ratio(id) };
      return { id, source: 'calls', unit: 'logit', materiality: set[id] ?? OF_A_SHARE };
    }),
    ...answers.dimensions.map(
      (id): JudgedMeasure => ({ id, source: 'surveys', unit: 'score', materiality: set[id] ?? OF_A_SCORE }),
    ),
    ...reviews.criteria.map((criterion): JudgedMeasure => {
      const id = `qa_${criterion}`;
      return { id, source: 'evaluations', unit: 'logit', materiality: set[id] ?? OF_A_CRITERION };
    }),
  ];
}

/** The unit that each measure is counted in, whatever a file says. */
export function unitOf({ id, source }: Pick<JudgedMeasure, 'id' | 'source'>): GapUnit {
  if (source === 'surveys') return 'score';
  return source === 'calls' && id in MATERIALITY ? 'log' : 'logit';
}

/** Whether anything of a line could tell a measure. */
export function isTold(
  { answers, reviews }: Dimensions,
  { id, source }: Pick<JudgedMeasure, 'id' | 'source'>,
): boolean {
  if (source === 'surveys') return answers.dimensions.includes(id);
  if (source === 'evaluations') return reviews.criteria.includes(id.replace(/^qa_/, ''));
  return CALL_MEASURES.some((known) => known === id);
}

/** The weeks that end with a day. */
export function windowOf(asOf: Day, { windowWeeks }: Pick<Judging, 'windowWeeks'>): Window {
  return { from: asOf + 1 - 7 * windowWeeks, to: asOf + 1 };
}
