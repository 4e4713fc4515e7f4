import { satisfaction as spanish } from './es/satisfaction';
import { pageWords } from './page-words';

export type SatisfactionMessages = typeof spanish;

export const satisfactionWords = pageWords(spanish, async () => (await import('./en/satisfaction')).satisfaction);
