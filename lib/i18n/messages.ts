import type { Locale } from '@/lib/format/locale';
import { chart } from './es/chart';
import { frame } from './es/frame';
import { measures } from './es/measures';
import { overview } from './es/overview';
import { period } from './es/period';
import { waiting } from './es/waiting';

const spanish = { frame, period, measures, chart, overview, waiting };

/** Spanish is the measure: English has exactly its keys and its parameters. */
export type Messages = typeof spanish;

const loaded = new Map<Locale, Messages>([['es-MX', spanish]]);

export function hasMessages(locale: Locale): boolean {
  return loaded.has(locale);
}

/** Spanish comes with the page, any other language when somebody reads it. */
export async function loadMessages(locale: Locale): Promise<void> {
  if (locale === 'en') loaded.set('en', (await import('./english')).english);
}

/** The messages of a language that is loaded. */
export function messagesFor(locale: Locale): Messages {
  return loaded.get(locale) ?? spanish;
}
