'use client';

import { useSyncExternalStore } from 'react';
import { chooseLocale, LOCALES, type Locale } from '@/lib/format/locale';
import { hasMessages, loadMessages } from '@/lib/i18n/messages';

export const THEMES = ['light', 'dark', 'system'] as const;
export type Theme = (typeof THEMES)[number];

interface Preferences {
  locale: Locale;
  theme: Theme;
  /** Whether the reader's language is there; until then labels keep their place unseen. */
  spoken: boolean;
}

const SERVER: Preferences = { locale: 'es-MX', theme: 'system', spoken: false };
const listeners = new Set<() => void>();
let current: Preferences | undefined;

function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Private windows may refuse storage; the choice then lasts as long as the page.
  }
}

function read(): Preferences {
  if (current) return current;
  const params = new URLSearchParams(location.search);
  const lang = params.get('lang') ?? recall('escucha.lang');
  const theme = params.get('theme') ?? recall('escucha.theme');
  const locale = chooseLocale(lang ? [lang, ...navigator.languages] : navigator.languages);
  current = {
    locale: hasMessages(locale) ? locale : SERVER.locale,
    theme: THEMES.find((known) => known === theme) ?? 'system',
    spoken: hasMessages(locale),
  };
  if (current.locale !== locale) speak(locale);
  return current;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(next: Partial<Preferences>): void {
  current = { ...read(), ...next };
  for (const listener of listeners) listener();
}

/** Stays with the language there is where the other can't be had. */
async function speak(locale: Locale): Promise<void> {
  await loadMessages(locale).catch(() => undefined);
  change({ ...(hasMessages(locale) && { locale }), spoken: true });
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, read, () => SERVER);
}

export function switchLocale(): void {
  const next = LOCALES.find((locale) => locale !== read().locale) ?? 'es-MX';
  remember('escucha.lang', next);
  speak(next);
}

export function chooseTheme(theme: Theme): void {
  remember('escucha.theme', theme);
  change({ theme });
}
