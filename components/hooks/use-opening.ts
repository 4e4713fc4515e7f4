'use client';

import { useSyncExternalStore } from 'react';
import { type Opening, readOpening, subscribeOpening } from './engine-client';

const LOADING: Opening = { state: 'loading' };

export function useOpening(): Opening {
  return useSyncExternalStore(subscribeOpening, readOpening, () => LOADING);
}
