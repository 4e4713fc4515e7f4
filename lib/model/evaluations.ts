import type { Day } from './day';

/** One criterion of a scorecard as it was judged: its score from 0 to 1, its weight, and whether it is critical. */
interface Judgement {
  criterion: string;
  score: number;
  weight: number;
  critical: boolean;
}

/** One evaluation of a contact; evaluators are not named. */
export interface Evaluation {
  /** Id of the contact as it is published. */
  contact: string;
  day: Day;
  judgements: Judgement[];
}

/** Evaluations of the contacts that entered in a quarter. Those of contacts whose id is not published whole are left out. */
export interface EvaluationsDocument {
  schema: 1;
  evaluations: Evaluation[];
}
