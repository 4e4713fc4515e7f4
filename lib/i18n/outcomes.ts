import { outcomes as spanish } from './es/outcomes';
import { pageWords } from './page-words';

export type OutcomesMessages = typeof spanish;

export const outcomesWords = pageWords(spanish, async () => (await import('./en/outcomes')).outcomes);
