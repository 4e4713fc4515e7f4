import { furtherMeasures as spanish } from './es/further-measures';
import { pageWords } from './page-words';

export type FurtherMeasuresMessages = typeof spanish;

export const furtherMeasuresWords = pageWords(
  spanish,
  async () => (await import('./en/further-measures')).furtherMeasures,
);
