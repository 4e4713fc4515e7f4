'use client';

import { outcomesWords } from '@/lib/i18n/outcomes';
import { Headline } from '../frame/headline';
import { PageState } from '../frame/page-state';
import { Skeleton } from '../frame/skeleton';
import { usePageWords } from '../hooks/use-page-words';

export function Outcomes() {
  const words = usePageWords(outcomesWords);
  return <PageState>{() => (words ? <Headline sentence={words.d.title} below="" /> : <Skeleton />)}</PageState>;
}
