import type { Line } from '@/lib/model/training';
import type { Found } from './find';
import { FEWEST_ROWS } from './select';

/** A cell that was judged, with the probability that its gap is material, what its team shares included. */
export interface CellJudged {
  operator: string;
  topic: string;
  measure: string;
  confidence: number;
}

/** All cells with rows enough; by reviews topics are not judged. */
export function judgedCells(line: Line, { judgements }: Pick<Found, 'judgements'>): CellJudged[] {
  return judgements.flatMap(({ measure, cells, posterior }) => {
    if (measure.source === 'evaluations') return [];
    return posterior.cells.flatMap((gap, cell) => {
      const topic = line.topics[cell % cells.topics];
      if (!gap || topic === undefined || cells.n[cell]! < FEWEST_ROWS) return [];
      const operator = line.operators[Math.floor(cell / cells.topics)]!.id;
      return [{ operator, topic, measure: measure.id, confidence: gap.whole }];
    });
  });
}
