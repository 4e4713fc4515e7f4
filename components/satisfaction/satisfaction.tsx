'use client';

import { satisfactionWords } from '@/lib/i18n/satisfaction';
import { Headline } from '../frame/headline';
import { PageState } from '../frame/page-state';
import { Skeleton } from '../frame/skeleton';
import { usePageWords } from '../hooks/use-page-words';

export function Satisfaction() {
  const words = usePageWords(satisfactionWords);
  return <PageState>{() => (words ? <Headline sentence={words.d.title} below="" /> : <Skeleton />)}</PageState>;
}
