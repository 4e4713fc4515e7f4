import { operators as spanish } from './es/operators';
import { pageWords } from './page-words';

export type OperatorsMessages = typeof spanish;

export const operatorsWords = pageWords(spanish, async () => (await import('./en/operators')).operators);
