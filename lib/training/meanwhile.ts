import type { JudgedMeasure } from '@/lib/model/training';
import { type Change, type Untrained, untrainedOf } from './change';
import type { Comparison } from './compare';
import { type Peers, peersOf } from './matched';
import { FEWEST_ROWS } from './select';

/** Rows after that tell something of all of an operator's topics; a review is of more than a call is. */
const FEWEST_OF_ALL = 30;

/** So few rows after tell nothing of a place. */
export const fewestAfter = ({ source }: JudgedMeasure, topic: number): number =>
  topic < 0 && source !== 'evaluations' ? FEWEST_OF_ALL : FEWEST_ROWS;

/** What places did meanwhile of operators who were not trained, by one unit of measure, and of all topics or of each. */
export interface Meanwhile {
  /** In the order of `peers`. */
  measures: { measure: JudgedMeasure; places: Change[]; untrained: Untrained }[];
  peers: Peers;
}

/** `untrained` are the operators of a measure who were not trained on it. */
export function meanwhileOf(
  comparisons: readonly Comparison[],
  untrained: (measure: JudgedMeasure) => readonly number[],
  topics: readonly number[],
): Meanwhile {
  const measures = comparisons.map(({ measure, at }) => {
    const places = untrained(measure).flatMap((operator) =>
      topics.flatMap((topic) => {
        const { after, change } = at(operator, topic);
        return change && after!.n >= fewestAfter(measure, topic) ? [change] : [];
      }),
    );
    return { measure, places, untrained: untrainedOf(places) };
  });
  return { measures, peers: peersOf(measures) };
}
