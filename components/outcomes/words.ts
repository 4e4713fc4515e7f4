import type { OutcomesMessages } from '@/lib/i18n/outcomes';
import type { Answer } from '@/lib/model/question';
import type { OutcomesReading } from '@/lib/reading/outcomes';
import type { WordsOf } from '../hooks/use-page-words';
import type { Scoped } from '../hooks/use-scope';

export type OutcomesWords = WordsOf<OutcomesMessages>;

/** What every chart of the page is given. */
export interface ChartProps {
  reading: OutcomesReading;
  now: Answer;
  scoped: Scoped;
  words: OutcomesWords;
}
