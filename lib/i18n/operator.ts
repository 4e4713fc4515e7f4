import { operator as spanish } from './es/operator';
import { pageWords } from './page-words';

export type OperatorMessages = typeof spanish;

/** Words of the page about one person; how flags are told is in `flagWords`. */
export const operatorWords = pageWords(spanish, async () => (await import('./en/operator')).operator);
