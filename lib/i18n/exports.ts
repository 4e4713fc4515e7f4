import { exports as spanish } from './es/exports';
import { pageWords } from './page-words';

export type ExportsMessages = typeof spanish;

export const exportsWords = pageWords(spanish, async () => (await import('./en/exports')).exports);
