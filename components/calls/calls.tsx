'use client';

import { callsWords } from '@/lib/i18n/calls';
import { Headline } from '../frame/headline';
import { PageState } from '../frame/page-state';
import { Skeleton } from '../frame/skeleton';
import { usePageWords } from '../hooks/use-page-words';

export function Calls() {
  const words = usePageWords(callsWords);
  return <PageState>{() => (words ? <Headline sentence={words.d.title} below="" /> : <Skeleton />)}</PageState>;
}
