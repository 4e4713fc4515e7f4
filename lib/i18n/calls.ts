import { calls as spanish } from './es/calls';
import { pageWords } from './page-words';

export type CallsMessages = typeof spanish;

export const callsWords = pageWords(spanish, async () => (await import('./en/calls')).calls);
