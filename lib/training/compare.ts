import type { JudgedMeasure, Judging, Line } from '@/lib/model/training';
import type { Change } from './change';
import type { Prior } from './hierarchy';
import { countMeasures, type Judgement, judge } from './judge';
import type { Window } from './occasions';
import { type Seen, type SeenLevels, seenLevels } from './seen';

/** A place in two windows: what was seen in each, null where it has no rows, and the change, null where it lacks one. */
interface Compared {
  before: Seen | null;
  after: Seen | null;
  change: Change | null;
}

/** A measure in two windows. */
export interface Comparison {
  measure: JudgedMeasure;
  /** By indices of operator and topic, −1 being all topics. */
  at(operator: number, topic: number): Compared;
}

/** Each window is held to colleagues of the same window, so that what moves for everybody cancels. `priors`, by measure, are those of other windows, and get those that are estimated here. */
export function compareWindows(
  line: Line,
  { measures, kinds }: Pick<Judging, 'measures' | 'kinds'>,
  before: Window,
  after: Window,
  priors: Map<string, Prior> = new Map(),
): Comparison[] {
  const judged = judge(countMeasures(line, measures, before), kinds, priors);
  for (const { measure, prior } of judged) priors.set(measure.id, prior);
  const counted = countMeasures(line, measures, after);
  return measures.map((measure) => {
    const judgement = judged.find((one) => one.measure === measure);
    const later = counted.find((one) => one.measure === measure);
    const first = judgement && seenLevels(judgement);
    const then = later && seenLevels(later);
    return {
      measure,
      at(operator, topic) {
        const seen = { before: first?.at(operator, topic) ?? null, after: then?.at(operator, topic) ?? null };
        if (!judgement || !then || !seen.before || !seen.after) return { ...seen, change: null };
        const known =
          topic < 0
            ? knownOfMix(judgement, operator, then)
            : judgement.posterior.cells[operator * judgement.cells.topics + topic]!;
        const { level, sd } = seen.after;
        return { ...seen, change: { expected: known.mean, expectedSd: known.sd, after: level, afterSd: sd } };
      },
    };
  });
}

/** What was known before of an operator in the mix of topics that came after; topics that it had not had are taken at its own level. It is known no better than its topics were seen, and
 * no worse than its own level with what its topics differ by. */
function knownOfMix(
  { cells, estimates, posterior }: Judgement,
  operator: number,
  after: SeenLevels,
): { mean: number; sd: number } {
  const { topics, dispersed } = cells;
  const own = posterior.operators[operator]!;
  const weights = after.weights(operator);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const rho = Math.max(1, dispersed.operator / dispersed.cell);
  let mean = 0;
  let apart = 0;
  let chance = 0;
  for (const [topic, weight] of weights.entries()) {
    if (weight === 0) continue;
    const share = weight / total;
    const cell = posterior.cells[operator * topics + topic];
    const { mean: level, sd } = cell ?? own;
    mean += share * level;
    apart += share * share * Math.max(0, sd * sd - own.sd * own.sd);
    chance +=
      share * share * (cell ? rho * estimates.error[operator * topics + topic]! ** 2 : Number.POSITIVE_INFINITY);
  }
  return { mean, sd: Math.sqrt(Math.min(own.sd ** 2 + apart, chance)) };
}
