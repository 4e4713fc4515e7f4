'use client';

import type { TrainingDocument } from '@/lib/model/training';
import { clearedTable } from '@/lib/reading/training-tables';
import { FiguresTable } from '../chart/figures-table';
import type { Scoped } from '../hooks/use-scope';
import type { TrainingWords } from './words';

interface Props {
  document: TrainingDocument;
  scoped: Scoped;
  words: TrainingWords;
}

/** Flags of the window before that are none any more. */
export default function Cleared({ document, scoped, words }: Props) {
  const { d, f } = words;
  const { cleared, from, windowWeeks } = document;
  return (
    <FiguresTable
      part="cleared"
      title={cleared.length === 1 ? d.clearedOne : d.clearedTitle(f.count(cleared.length))}
      unit={d.clearedUnit(f.range(from - 7 * windowWeeks, from - 1))}
      table={clearedTable(document, scoped.manifest, words)}
    />
  );
}
