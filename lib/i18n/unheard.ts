import { unheard as spanish } from './es/unheard';
import { pageWords } from './page-words';

export type UnheardMessages = typeof spanish;

export const unheardWords = pageWords(spanish, async () => (await import('./en/unheard')).unheard);
