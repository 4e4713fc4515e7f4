'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';

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

/** Says a page's first sentence whenever it changes, but not when the page opens. */
export function useAnnouncedHeadline(sentence: string | undefined): void {
  const former = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (sentence && former.current && former.current !== sentence) announce(sentence.replaceAll('*', ''));
    if (sentence) former.current = sentence;
  }, [sentence]);
}
