'use client';

import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let words = '';

/** Says something to those who listen to the page instead of seeing it. */
export function announce(text: string): void {
  words = text;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useAnnouncement(): string {
  return useSyncExternalStore(
    subscribe,
    () => words,
    () => '',
  );
}
