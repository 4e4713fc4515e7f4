'use client';

import { useMemo } from 'react';
import type { Manifest } from '@/lib/model/manifest';
import { withAnnotationsIn } from '@/lib/reading/annotation-scope';
import { resolveScope, type Scope } from '@/lib/reading/scope';
import { useOpening } from './use-opening';
import { useView } from './use-view';

export interface Scoped {
  /** Of its annotations, those that are about what is chosen. */
  manifest: Manifest;
  scope: Scope;
}

/** The reader's choice resolved against the data; null until there are data. */
export function useScope(): Scoped | null {
  const opening = useOpening();
  const view = useView();
  const manifest = opening.state === 'ready' ? opening.manifest : null;
  return useMemo(() => {
    if (!manifest?.coverage) return null;
    const scope = resolveScope(view, manifest, manifest.coverage);
    return { manifest: withAnnotationsIn(scope, manifest), scope };
  }, [manifest, view]);
}
