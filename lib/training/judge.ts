import type { JudgedMeasure, Line, TrainingKinds } from '@/lib/model/training';
import { borrow } from './borrow';
import { type Cells, countCells } from './cells';
import { type Estimates, estimate, topicCentres } from './estimates';
import { asOrdinary, type Evidence, evidence, type Posterior, type Prior, posterior, signs } from './hierarchy';
import { likelihood } from './likelihood';
import { occasionsIn, type Window, type WindowOccasions } from './occasions';
import { estimatePriors } from './prior';
import { observe } from './rows';

/** A measure of a window before the prior is known. */
export interface Counted {
  measure: JudgedMeasure;
  cells: Cells;
  estimates: Estimates;
  centres: Float64Array;
}

export interface Judgement extends Counted {
  evidence: Evidence;
  /** The evidence were all differences ordinary. */
  ordinary: Float32Array;
  prior: Prior;
  /** Share of gaps at each place, by what its other measures say. */
  shares: { cell: Float64Array; operator: Float64Array };
  posterior: Posterior;
}

export function countMeasures(
  line: Line,
  measures: readonly JudgedMeasure[],
  window: Window,
  {
    occasions: { calls, reviews } = occasionsIn(line, window),
    keepRows = false,
  }: { occasions?: WindowOccasions; keepRows?: boolean } = {},
): Counted[] {
  return measures.flatMap((measure) => {
    const observed = observe(line, measure, calls, reviews);
    if (observed.at.length === 0) return [];
    const cells = countCells(
      measure,
      measure.source === 'evaluations' ? reviews : calls,
      observed,
      line.operators.length,
      { keepRows },
    );
    const estimates = estimate(cells);
    return [{ measure, cells, estimates, centres: topicCentres(cells, estimates) }];
  });
}

/** Each measure held to its topics' own levels; where what is believed of every measure is `known`, as of a later window, it is not estimated anew. */
export function judge(
  counted: readonly Counted[],
  kinds: TrainingKinds,
  known: ReadonlyMap<string, Prior> = new Map(),
): Judgement[] {
  const all = counted.map((one) => evidenceOf(one));
  const priors = counted.every(({ measure }) => known.has(measure.id))
    ? counted.map(({ measure }) => known.get(measure.id)!)
    : estimatePriors(
        all,
        counted.map(({ measure }) => measure.source),
      );
  const ordinary = all.map((evidence, i) => asOrdinary(evidence, priors[i]!.spreadB));
  return conclude(counted, { all, ordinary, priors }, kinds);
}

/** The same with the level against which cells are held moved, by measure id and cell. */
export function judgeAgain(
  judgements: readonly Judgement[],
  kinds: TrainingKinds,
  moved: ReadonlyMap<string, Float64Array>,
): Judgement[] {
  const all = judgements.map((one) => {
    const by = moved.get(one.measure.id);
    return by ? evidenceOf(one, by) : one.evidence;
  });
  const priors = judgements.map(({ prior }) => prior);
  const ordinary = judgements.map((one, i) =>
    all[i] === one.evidence ? one.ordinary : asOrdinary(all[i]!, priors[i]!.spreadB),
  );
  return conclude(judgements, { all, ordinary, priors }, kinds, moved);
}

function evidenceOf({ cells, estimates, centres }: Counted, moved?: Float64Array): Evidence {
  return evidence(
    cells,
    likelihood(cells, estimates, (cell) => centres[cell % cells.topics]! + (moved?.[cell] ?? 0)),
  );
}

function conclude(
  counted: readonly Counted[],
  { all, ordinary, priors }: { all: readonly Evidence[]; ordinary: readonly Float32Array[]; priors: readonly Prior[] },
  kinds: TrainingKinds,
  moved: ReadonlyMap<string, Float64Array> = new Map(),
): Judgement[] {
  const measures = counted.map(({ measure }) => measure);
  const first = all.map((evidence, i) => signs(evidence, ordinary[i]!, priors[i]!));
  const ofCells = borrow(
    measures,
    first.map(({ cells }) => cells),
    priors.map(({ shareB }) => shareB),
    kinds,
  );
  const ofOperators = borrow(
    measures,
    first.map(({ operators }) => operators),
    priors.map(({ shareA }) => shareA),
    kinds,
  );
  return counted.map(({ measure, cells, estimates, centres }, i) => {
    const shares = { cell: ofCells[i]!, operator: ofOperators[i]! };
    return {
      measure,
      cells,
      estimates,
      centres,
      evidence: all[i]!,
      ordinary: ordinary[i]!,
      prior: priors[i]!,
      shares,
      posterior: posterior(
        all[i]!,
        ordinary[i]!,
        priors[i]!,
        (cell) => shares.cell[cell]!,
        (operator) => shares.operator[operator]!,
        moved.get(measure.id),
      ),
    };
  });
}
