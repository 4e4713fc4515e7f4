'use client';

import { useMemo } from 'react';
import { furtherMeasuresWords } from '@/lib/i18n/further-measures';
import { withFurtherMeasures } from '@/lib/reading/measure-words';
import { usePageWords } from './use-page-words';
import type { Words } from './use-words';

/** The words of all pages with those of every measure; null until they are there. For what loads by itself, as they are many. */
export function useMeasureWords(): Words | null {
  const words = usePageWords(furtherMeasuresWords);
  return useMemo(() => (words ? { m: withFurtherMeasures(words.m, words.d), f: words.f } : null), [words]);
}
