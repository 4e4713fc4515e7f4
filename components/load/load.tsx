'use client';

import { loadWords } from '@/lib/i18n/load';
import { Headline } from '../frame/headline';
import { PageState } from '../frame/page-state';
import { Skeleton } from '../frame/skeleton';
import { usePageWords } from '../hooks/use-page-words';

export function Load() {
  const words = usePageWords(loadWords);
  return <PageState>{() => (words ? <Headline sentence={words.d.title} below="" /> : <Skeleton />)}</PageState>;
}
