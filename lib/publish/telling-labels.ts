import type { CodedDimension } from '@/lib/model/cuboid';
import { masked } from '@/lib/privacy/masked';
import type { Dictionaries } from './coded';

const SHOWN: readonly CodedDimension[] = ['queue', 'channel', 'topic', 'operator', 'priority', 'source', 'reason'];

/** At least seven digits, however spaced; a mail address, which an interface such as `Local/2004@from-internal` is none of. */
const TELLING = /\d(?:[ .()-]{0,2}\d){6,}|[^\s@/]+@[^\s@/]+\.\p{L}{2,}/u;

/** Labels that look like a telephone number or a mail address, masked, each with its column: they are published as they stand. */
export function tellingLabels(dictionaries: Dictionaries): string[] {
  return SHOWN.flatMap((dimension) =>
    dictionaries[dimension].flatMap((label) =>
      label !== null && TELLING.test(label) ? [`${dimension} ${masked(label)}`] : [],
    ),
  );
}
