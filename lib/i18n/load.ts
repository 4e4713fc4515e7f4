import { load as spanish } from './es/load';
import { pageWords } from './page-words';

export type LoadMessages = typeof spanish;

export const loadWords = pageWords(spanish, async () => (await import('./en/load')).load);
