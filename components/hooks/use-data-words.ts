'use client';

import { type DataMessages, dataWords } from '@/lib/i18n/data';
import { usePageWords, type WordsOf } from './use-page-words';

export type DataWords = WordsOf<DataMessages>;

export function useDataWords(): DataWords | null {
  return usePageWords(dataWords);
}
