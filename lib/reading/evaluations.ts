import type { Evaluation } from '@/lib/model/evaluations';

/** Σ weight · score / Σ weight of what was judged, as in the measure `quality`. */
export function qualityOf({ judgements }: Evaluation): number {
  const sum = (of: (one: Evaluation['judgements'][number]) => number) =>
    judgements.reduce((total, one) => total + of(one), 0);
  return sum(({ weight, score }) => weight * score) / sum(({ weight }) => weight);
}
