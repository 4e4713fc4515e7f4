import { comparison as spanish } from './es/comparison';
import { pageWords } from './page-words';

export type ComparisonMessages = typeof spanish;

export const comparisonWords = pageWords(spanish, async () => (await import('./en/comparison')).comparison);
