import type { Locale } from '@/lib/format/locale';
import { data as spanish } from './es/data';

/** The words of the Data page, which come with that page alone. Spanish is the measure: English has exactly its keys and its parameters. */
export type DataMessages = typeof spanish;

const loaded = new Map<Locale, DataMessages>([['es-MX', spanish]]);

export async function loadDataMessages(locale: Locale): Promise<void> {
  if (locale === 'en' && !loaded.has(locale)) loaded.set('en', (await import('./en/data')).data);
}

/** Undefined where the language is not loaded yet. */
export function dataMessagesFor(locale: Locale): DataMessages | undefined {
  return loaded.get(locale);
}
