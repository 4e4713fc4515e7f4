'use client';

import { useSyncExternalStore } from 'react';
import { NO_CHOICE, readView, type View, writeView } from '@/lib/url/view';

const listeners = new Set<() => void>();
let last: { search: string; view: View } = { search: '', view: NO_CHOICE };

function read(): View {
  if (last.search !== location.search) last = { search: location.search, view: readView(location.search) };
  return last.view;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('popstate', listener);
  };
}

/** To be called when something else than `changeView` moved the address. */
export function noticeAddress(): void {
  for (const listener of listeners) listener();
}

export function changeView(change: Partial<View>): void {
  const search = writeView({ ...read(), ...change });
  if (search === location.search) return;
  history.pushState(null, '', `${location.pathname}${search}${location.hash}`);
  noticeAddress();
}

export function useView(): View {
  return useSyncExternalStore(subscribe, read, () => NO_CHOICE);
}
