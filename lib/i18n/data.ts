import { data as spanish } from './es/data';
import { pageWords } from './page-words';

export type DataMessages = typeof spanish;

export const dataWords = pageWords(spanish, async () => (await import('./en/data')).data);
