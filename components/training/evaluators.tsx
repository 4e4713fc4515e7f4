'use client';

import type { TrainingDocument } from '@/lib/model/training';
import { FiguresTable } from '../chart/figures-table';
import type { Scoped } from '../hooks/use-scope';
import type { TrainingWords } from './words';

interface Props {
  document: TrainingDocument;
  scoped: Scoped;
  words: TrainingWords;
}

/** How those who review calls mark, held to what others give the same people. */
export default function Evaluators({ document, words }: Props) {
  const { d, f } = words;
  const told = document.evaluators.filter((one) => one.told);
  const title =
    told.length === 0
      ? d.evaluatorsNone
      : told.length === 1
        ? d.evaluatorsOne
        : d.evaluatorsTitle(f.count(told.length));
  return (
    <FiguresTable
      part="evaluators"
      title={title}
      unit={d.evaluatorsUnit}
      table={{
        columns: [
          { id: 'evaluator', label: d.evaluator, kind: 'text' },
          { id: 'evaluations', label: d.evaluations, kind: 'count' },
          { id: 'n', label: 'n', kind: 'count' },
          { id: 'failed', label: d.failed, kind: 'count' },
          { id: 'expected', label: d.expected, kind: 'points' },
          { id: 'leans', label: d.leans, kind: 'text' },
        ],
        rows: document.evaluators.map((one) => [
          one.evaluator,
          one.evaluations,
          one.n,
          one.failed,
          one.expected,
          !one.told ? d.even : one.leaning > 0 ? d.stricter : d.milder,
        ]),
      }}
    />
  );
}
