import { meanInterval, netShareInterval } from '@/lib/stats/interval';
import { count, knownOf, nothing, share, unknown } from './computed';
import { defineMeasure, type Measure } from './measure';
import type { Need } from './need';

/** The survey dimension that asks how a contact was as a whole. */
export const OVERALL = 'overall';

type AnswerFigure =
  | 'answers'
  | 'score_sum'
  | 'score_sq_sum'
  | 'top_two'
  | 'top_two_n'
  | 'promoters'
  | 'detractors'
  | 'nps_n';

function figure(name: AnswerFigure): Need {
  return { take: 'figure', figure: name, dimension: OVERALL };
}

/** Mean score of the survey dimension that the question names, else of `overall`, with Student's interval. */
const satisfaction: Measure = defineMeasure({
  id: 'satisfaction',
  unit: 'score',
  ofPersons: true,
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

/** Answers of the survey dimension that the question names, else of `overall`. */
const answers: Measure = defineMeasure({
  id: 'answers',
  unit: 'count',
  direction: 'neither',
  formula: { kind: 'total', of: { plus: ['answers'] } },
  source: null,
  columns: ['score'],
  needs: { n: figure('answers') },
  compute: ({ n }) => count(n),
});

/** Share of the two top scores, as 4 and 5 of 1 to 5. */
const csat: Measure = defineMeasure({
  id: 'csat',
  unit: 'share',
  ofPersons: true,
  direction: 'higher',
  formula: { kind: 'quotient', numerator: { plus: ['topTwoScores'] }, denominator: { plus: ['answers'] } },
  source: null,
  columns: ['score', 'scale_max'],
  needs: { answers: figure('answers'), topTwo: figure('top_two'), judged: figure('top_two_n') },
  compute: ({ answers: n, topTwo, judged }) =>
    n > 0 && judged === 0 ? unknown('scale_max') : { ...share(topTwo, judged), ...knownOf(judged, n) },
});

/** Net promoter score: % of 9 and 10 less % of 0 to 6, of questions from 0 to 10 alone. */
const nps: Measure = defineMeasure({
  id: 'nps',
  unit: 'points',
  ofPersons: true,
  direction: 'higher',
  formula: {
    kind: 'quotient',
    numerator: { plus: ['promotersLessDetractors'] },
    denominator: { plus: ['answers'] },
  },
  source: {
    name: 'Reichheld, The One Number You Need to Grow, Harvard Business Review, 2003',
    url: 'https://hbr.org/2003/12/the-one-number-you-need-to-grow',
  },
  columns: ['score', 'scale_min', 'scale_max'],
  needs: {
    answers: figure('answers'),
    promoters: figure('promoters'),
    detractors: figure('detractors'),
    judged: figure('nps_n'),
  },
  compute: ({ answers: n, promoters, detractors, judged }) => {
    if (judged === 0) return n > 0 ? unknown('scale_max') : nothing();
    const interval = netShareInterval(promoters, detractors, judged);
    return {
      value: (100 * (promoters - detractors)) / judged,
      numerator: promoters - detractors,
      denominator: judged,
      n: judged,
      ...(interval && { low: 100 * interval.low, high: 100 * interval.high }),
      ...knownOf(judged, n),
    };
  },
});

export const SATISFACTION: readonly Measure[] = [satisfaction, csat, answers, nps];
