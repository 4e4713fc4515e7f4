import { ratioInterval } from '@/lib/stats/interval';
import { count, nothing, share, unknown } from './computed';
import { defineMeasure, type Measure, type Reference } from './measure';
import type { Need } from './need';

type ReviewFigure =
  | 'reviewed'
  | 'met'
  | 'weight'
  | 'met_sq'
  | 'met_weight'
  | 'weight_sq'
  | 'critical_n'
  | 'critical_failed'
  | 'pairs'
  | 'pairs_same';

const MONITORING: Reference = {
  name: 'RAND: silent monitoring of crisis lines',
  url: 'https://www.rand.org/pubs/periodicals/health-quarterly/issues/v5/n3/08.html',
};
const AGREEMENT: Reference = {
  name: 'Cohen, A coefficient of agreement for nominal scales, 1960',
  url: 'https://doi.org/10.1177/001316446002000104',
};

function figure(name: ReviewFigure): Need {
  return { take: 'figure', figure: name };
}

/** Σ weight · score / Σ weight of the criteria that were judged: one that does not apply is in neither sum. */
const quality: Measure = defineMeasure({
  id: 'quality',
  ofPersons: true,
  unit: 'share',
  direction: 'higher',
  formula: { kind: 'quotient', numerator: { plus: ['weightMet'] }, denominator: { plus: ['weightJudged'] } },
  source: MONITORING,
  columns: ['criterion'],
  needs: {
    n: figure('reviewed'),
    met: figure('met'),
    weight: figure('weight'),
    met_sq: figure('met_sq'),
    met_weight: figure('met_weight'),
    weight_sq: figure('weight_sq'),
  },
  compute: (f) => {
    if (f.weight === 0) return nothing();
    return { value: f.met / f.weight, numerator: f.met, denominator: f.weight, n: f.n, ...ratioInterval(f) };
  },
});

/** Evaluations, or of a criterion those in which it was judged. */
const evaluations: Measure = defineMeasure({
  id: 'evaluations',
  unit: 'count',
  direction: 'neither',
  formula: { kind: 'total', of: { plus: ['evaluations'] } },
  source: null,
  columns: ['criterion'],
  needs: { n: figure('reviewed') },
  compute: ({ n }) => count(n),
});

/** Evaluations with a critical criterion that was not met, out of those in which one was judged. */
const criticalFailed: Measure = defineMeasure({
  id: 'criticalFailed',
  ofPersons: true,
  unit: 'share',
  direction: 'lower',
  formula: {
    kind: 'quotient',
    numerator: { plus: ['evaluationsCriticalFailed'] },
    denominator: { plus: ['evaluationsCritical'] },
  },
  source: MONITORING,
  columns: ['criterion', 'critical'],
  needs: { n: figure('reviewed'), failed: figure('critical_failed'), critical: figure('critical_n') },
  compute: ({ n, failed, critical }) => (n > 0 && critical === 0 ? unknown('critical') : share(failed, critical)),
});

/** Criteria that two evaluators judged of one contact. */
const pairs: Measure = defineMeasure({
  id: 'pairs',
  unit: 'count',
  direction: 'neither',
  formula: { kind: 'total', of: { plus: ['pairs'] } },
  source: null,
  columns: ['criterion', 'evaluator_id'],
  needs: { n: figure('pairs') },
  compute: ({ n }) => count(n),
});

/** Share of these to which both gave one score; the agreement that chance alone would give is part of it. */
const agreement: Measure = defineMeasure({
  id: 'agreement',
  unit: 'share',
  direction: 'higher',
  formula: { kind: 'quotient', numerator: { plus: ['pairsSame'] }, denominator: { plus: ['pairs'] } },
  source: AGREEMENT,
  columns: ['criterion', 'evaluator_id'],
  needs: { same: figure('pairs_same'), n: figure('pairs') },
  compute: ({ same, n }) => share(same, n),
});

export const QUALITY: readonly Measure[] = [quality, evaluations, criticalFailed, pairs, agreement];
