'use client';

import { glossaryWords } from '@/lib/i18n/glossary';
import { Headline } from '../frame/headline';
import { PageState } from '../frame/page-state';
import { Skeleton } from '../frame/skeleton';
import { usePageWords } from '../hooks/use-page-words';

export function Glossary() {
  const words = usePageWords(glossaryWords);
  return <PageState>{() => (words ? <Headline sentence={words.d.title} below="" /> : <Skeleton />)}</PageState>;
}
