import { CLOUD_FORMATS } from './cloud';
import type { Format } from './format';

/** In the order in which they are asked; the first that knows a table reads it. */
export const FORMATS: readonly Format[] = [...CLOUD_FORMATS];
