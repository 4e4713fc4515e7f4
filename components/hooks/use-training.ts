'use client';

import { useEffect, useState } from 'react';
import type { Manifest } from '@/lib/model/manifest';
import type { PlacesDocument, TrainingDocument } from '@/lib/model/training';
import { readPlaces, readTraining } from '@/lib/source/training';
import { dataFolder } from './engine-client';

export type Fetched<T> =
  | { state: 'loading' }
  /** Null where nothing is published. */
  | { state: 'ready'; value: T | null }
  | { state: 'failed'; message: string };

/** What is published of training needs, fetched when a page asks for it. */
export function useTraining(manifest: Manifest): Fetched<TrainingDocument> {
  const [fetched, setFetched] = useState<Fetched<TrainingDocument>>({ state: 'loading' });
  useEffect(() => follow(() => readTraining(dataFolder(), manifest), setFetched), [manifest]);
  return fetched;
}

/** The places of an operator and of others, by the operator's index in the training document; null asks for none. */
export function usePlaces(manifest: Manifest, index: number | null): Fetched<PlacesDocument> {
  const [fetched, setFetched] = useState<Fetched<PlacesDocument>>({ state: 'loading' });
  useEffect(() => {
    if (index === null) return setFetched({ state: 'ready', value: null });
    setFetched({ state: 'loading' });
    return follow(() => readPlaces(dataFolder(), manifest, index), setFetched);
  }, [manifest, index]);
  return fetched;
}

function follow<T>(read: () => Promise<T | null>, set: (fetched: Fetched<T>) => void): () => void {
  let stale = false;
  read().then(
    (value) => !stale && set({ state: 'ready', value }),
    (error: Error) => !stale && set({ state: 'failed', message: error.message }),
  );
  return () => {
    stale = true;
  };
}
