import { CLOUD_FORMATS } from './cloud';
import type { Format } from './format';
import { PBX_FORMATS } from './pbx';

/** In the order in which they are asked; the first that knows a table reads it. */
export const FORMATS: readonly Format[] = [...PBX_FORMATS, ...CLOUD_FORMATS];
