'use client';

import { useEffect, useMemo, useState } from 'react';
import type { PageWords } from '@/lib/i18n/page-words';
import { usePreferences } from './preferences';
import { useWords, type Words } from './use-words';

/** The words of all pages, with those of one page as `d`. */
export interface WordsOf<T> extends Words {
  d: T;
}

/** Null until the page's words are there. Where they can't be had, Spanish. */
export function usePageWords<T>(source: PageWords<T>): WordsOf<T> | null {
  const { m, f } = useWords();
  const { locale } = usePreferences();
  const [, setTried] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    source.load(locale).then(
      () => setTried(locale),
      () => setFailed(true),
    );
  }, [source, locale]);
  const d = source.in(locale) ?? (failed ? source.in('es-MX') : undefined);
  return useMemo(() => (d ? { m, f, d } : null), [m, f, d]);
}
