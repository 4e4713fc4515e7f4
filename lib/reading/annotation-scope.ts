import type { Annotation, Manifest } from '@/lib/model/manifest';
import type { Scope } from './scope';

const NAMED_BY_SCOPE = ['queue', 'topic', 'channel'] as const;

/** The manifest with the annotations that are about what the reader chose; the very same one where that is all of them.
 * An annotation's scope is the name of a queue, topic or channel; without one, or with one that the data don't know, it is about the whole line. */
export function withAnnotationsIn<T extends Pick<Manifest, 'annotations' | 'dictionaries'>>(
  { where }: Pick<Scope, 'where'>,
  manifest: T,
): T {
  const concerns = ({ scope }: Annotation) => {
    const named = NAMED_BY_SCOPE.filter((dimension) => scope && manifest.dictionaries[dimension].includes(scope));
    return named.length === 0 || named.some((dimension) => where[dimension]?.includes(scope) ?? true);
  };
  const annotations = manifest.annotations.filter(concerns);
  return annotations.length === manifest.annotations.length ? manifest : { ...manifest, annotations };
}
