import { meanInterval } from '@/lib/stats/interval';
import { nothing } from './computed';
import { defineMeasure, type Measure } from './measure';
import type { Need } from './need';

const OVERALL = 'overall';

function figure(name: 'answers' | 'score_sum' | 'score_sq_sum'): Need {
  return { take: 'figure', figure: name, dimension: OVERALL };
}

/** Mean score of the survey dimension that the question names, else of `overall`, with Student's interval. */
export const satisfaction: Measure = defineMeasure({
  id: 'satisfaction',
  unit: 'score',
  direction: 'higher',
  formula: { kind: 'quotient', numerator: { plus: ['scores'] }, denominator: { plus: ['answers'] } },
  source: null,
  columns: ['score'],
  needs: { answers: figure('answers'), sum: figure('score_sum'), squares: figure('score_sq_sum') },
  compute: ({ answers, sum, squares }) => {
    if (answers === 0) return nothing();
    return {
      value: sum / answers,
      numerator: sum,
      denominator: answers,
      n: answers,
      ...meanInterval(answers, sum, squares),
    };
  },
});
