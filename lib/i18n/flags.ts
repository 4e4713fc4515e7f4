import { flags as spanish } from './es/flags';
import { pageWords } from './page-words';

export type FlagMessages = typeof spanish;

/** How findings about training needs are told, on the pages Operators, Operator and Training. */
export const flagWords = pageWords(spanish, async () => (await import('./en/flags')).flags);
