import { switchboard as spanish } from './es/switchboard';
import { pageWords } from './page-words';

export type SwitchboardMessages = typeof spanish;

export const switchboardWords = pageWords(spanish, async () => (await import('./en/switchboard')).switchboard);
