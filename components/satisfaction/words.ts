import type { SatisfactionMessages } from '@/lib/i18n/satisfaction';
import type { Answer } from '@/lib/model/question';
import type { SatisfactionReading } from '@/lib/reading/satisfaction';
import type { WordsOf } from '../hooks/use-page-words';
import type { Scoped } from '../hooks/use-scope';

export type SatisfactionWords = WordsOf<SatisfactionMessages>;

/** What every chart of the page is given. */
export interface ChartProps {
  reading: SatisfactionReading;
  now: Answer;
  scoped: Scoped;
  words: SatisfactionWords;
}
