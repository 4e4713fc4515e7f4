import { palette as spanish } from './es/palette';
import { pageWords } from './page-words';

export type PaletteMessages = typeof spanish;

export const paletteWords = pageWords(spanish, async () => (await import('./en/palette')).palette);
