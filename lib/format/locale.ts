export const LOCALES = ['es-MX', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** The first locale that speaks one of the languages, in the reader's order; Spanish when none does. */
export function chooseLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    const primary = language.toLowerCase().split('-')[0];
    const found = LOCALES.find((locale) => locale.split('-')[0] === primary);
    if (found) return found;
  }
  return 'es-MX';
}
