import type { CodedDimension } from '@/lib/model/cuboid';
import { masked } from '@/lib/privacy/masked';
import type { Dictionaries } from './coded';

const SHOWN: readonly CodedDimension[] = ['queue', 'channel', 'topic', 'operator', 'priority', 'source'];

/** Labels that look like a telephone number or a mail address, masked, each with its column: they are published as they stand. */
export function tellingLabels(dictionaries: Dictionaries): string[] {
  return SHOWN.flatMap((dimension) =>
    dictionaries[dimension].flatMap((label) => {
      const shown = label === null ? null : masked(label.slice(0, 80));
      return shown === null || shown === label?.slice(0, 80) ? [] : [`${dimension} ${shown}`];
    }),
  );
}
