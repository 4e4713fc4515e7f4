import { glossary as spanish } from './es/glossary';
import { pageWords } from './page-words';

export type GlossaryMessages = typeof spanish;

export const glossaryWords = pageWords(spanish, async () => (await import('./en/glossary')).glossary);
