'use client';

import { useMemo } from 'react';
import { type GlossaryMessages, glossaryWords } from '@/lib/i18n/glossary';
import { useMeasureWords } from './use-measure-words';
import { usePageWords, type WordsOf } from './use-page-words';

export type GlossaryWords = WordsOf<GlossaryMessages>;

/** The words of the glossary with those of every measure; null until they are there. */
export function useGlossaryWords(): GlossaryWords | null {
  const measures = useMeasureWords();
  const words = usePageWords(glossaryWords);
  return useMemo(() => (measures && words ? { ...measures, d: words.d } : null), [measures, words]);
}
