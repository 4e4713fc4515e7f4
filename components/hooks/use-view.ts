'use client';

import { useMemo, useSyncExternalStore } from 'react';
import { NO_CHOICE, readView, type View, writeView } from '@/lib/url/view';

const listeners = new Set<() => void>();
let last: { search: string; view: View } = { search: '', view: NO_CHOICE };

export function readChoice(): View {
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

/** `replace` leaves no step to go back to. The state that the router left is passed on, which tells it that a new address of the
 * same page is none of its business: it would draw the page's frame once more. */
export function changeView(change: Partial<View>, how: 'push' | 'replace' = 'push'): void {
  const search = writeView({ ...readChoice(), ...change });
  if (search === location.search) return;
  history[`${how}State`](history.state, '', `${location.pathname}${search}${location.hash}`);
  noticeAddress();
}

export function useView(): View {
  return useSyncExternalStore(subscribe, readChoice, () => NO_CHOICE);
}

/** One part of the reader's choice, the same object until that part changes. */
export function useChoice<K extends keyof View>(part: K): View[K] {
  const text = useSyncExternalStore(
    subscribe,
    () => JSON.stringify(readChoice()[part]),
    () => JSON.stringify(NO_CHOICE[part]),
  );
  return useMemo(() => (text === undefined ? undefined : JSON.parse(text)), [text]);
}
