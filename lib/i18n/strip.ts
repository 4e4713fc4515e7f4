import { strip as spanish } from './es/strip';
import { pageWords } from './page-words';

export type StripMessages = typeof spanish;

export const stripWords = pageWords(spanish, async () => (await import('./en/strip')).strip);
