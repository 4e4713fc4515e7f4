'use client';

import { useEffect, useState } from 'react';
import type { Manifest } from '@/lib/model/manifest';
import type { TrustDocument } from '@/lib/model/trust';
import { resolveInside } from '@/lib/source/resolve-inside';
import { readTrustDocument } from '@/lib/source/trust';
import { dataFolder } from './engine-client';

export type Trusted =
  | { state: 'loading' }
  /** Null where an older version published none. */
  | { state: 'ready'; trust: TrustDocument | null }
  | { state: 'failed'; message: string };

/** The trust document of what is published, fetched when a page asks for it. */
export function useTrust(manifest: Manifest): Trusted {
  const [trusted, setTrusted] = useState<Trusted>({ state: 'loading' });
  useEffect(() => {
    let stale = false;
    readTrustDocument(dataFolder(), manifest).then(
      (trust) => !stale && setTrusted({ state: 'ready', trust }),
      (error: Error) => !stale && setTrusted({ state: 'failed', message: error.message }),
    );
    return () => {
      stale = true;
    };
  }, [manifest]);
  return trusted;
}

export function downloadAddress(file: string): string {
  return resolveInside(dataFolder(), file).href;
}
