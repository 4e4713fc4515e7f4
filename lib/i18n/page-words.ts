import type { Locale } from '@/lib/format/locale';

/** The words of one page, which come with that page alone. Spanish is the measure: English has exactly its keys and its parameters. */
export interface PageWords<T> {
  load(locale: Locale): Promise<void>;
  /** Undefined where the language is not loaded yet. */
  in(locale: Locale): T | undefined;
}

export function pageWords<T>(spanish: T, english: () => Promise<T>): PageWords<T> {
  const loaded = new Map<Locale, T>([['es-MX', spanish]]);
  return {
    load: async (locale) => {
      if (locale === 'en' && !loaded.has(locale)) loaded.set('en', await english());
    },
    in: (locale) => loaded.get(locale),
  };
}
