import { training as spanish } from './es/training';
import { type FlagMessages, flagWords } from './flags';
import { type PageWords, pageWords } from './page-words';

export type TrainingMessages = typeof spanish;

const own = pageWords(spanish, async () => (await import('./en/training')).training);

/** The words of the page Training, with those of findings. */
export const trainingWords: PageWords<TrainingMessages & FlagMessages> = bothWords(own, flagWords);

function bothWords<A, B>(a: PageWords<A>, b: PageWords<B>): PageWords<A & B> {
  return {
    load: async (locale) => {
      await Promise.all([a.load(locale), b.load(locale)]);
    },
    in: (locale) => {
      const [ofA, ofB] = [a.in(locale), b.in(locale)];
      return ofA && ofB ? { ...ofA, ...ofB } : undefined;
    },
  };
}
