import type { TrainingDocument } from '@/lib/model/training';
import type { OperatorsWords, Person } from '@/lib/reading/operators';
import type { Scoped } from '../hooks/use-scope';

/** What every part of the page is given. */
export interface PartProps {
  document: TrainingDocument;
  people: readonly Person[];
  /** Of the document's weeks, not of the toolbar's. */
  scoped: Scoped;
  words: OperatorsWords;
}
