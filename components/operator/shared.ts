import type { TrainingDocument } from '@/lib/model/training';
import type { PersonPlaces } from '@/lib/reading/operator-places';
import type { OperatorWords } from '@/lib/reading/operator-words';
import type { Scoped } from '../hooks/use-scope';

/** What every part of the page is given. */
export interface PersonProps {
  id: string;
  document: TrainingDocument;
  person: PersonPlaces;
  /** With the window and the person as its scope. */
  scoped: Scoped;
  words: OperatorWords;
}
