'use client';

import { useMemo } from 'react';
import type { Manifest } from '@/lib/model/manifest';
import { resolveScope, type Scope } from '@/lib/reading/scope';
import { useOpening } from './use-opening';
import { useView } from './use-view';

export interface Scoped {
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
    return { manifest, scope: resolveScope(view, manifest, manifest.coverage) };
  }, [manifest, view]);
}
