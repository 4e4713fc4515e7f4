import type { LoadMessages } from '@/lib/i18n/load';
import type { LoadAnswers } from '@/lib/reading/load';
import type { WordsOf } from '../hooks/use-page-words';
import type { Scoped } from '../hooks/use-scope';

export type LoadWords = WordsOf<LoadMessages>;

/** What every chart of the page is given. */
export interface ChartProps {
  answers: LoadAnswers;
  scoped: Scoped;
  words: LoadWords;
}
