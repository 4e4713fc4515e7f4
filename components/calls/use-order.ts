'use client';

import { useMemo } from 'react';
import type { CallList } from '@/lib/model/call-list';
import type { Manifest } from '@/lib/model/manifest';
import { type CallWords, orderOf } from '@/lib/reading/call-columns';
import { useChoice } from '../hooks/use-view';

/** Places of the list's rows in the order that the reader chose. */
export function useOrder(list: CallList, manifest: Manifest, words: CallWords): Int32Array {
  const sort = useChoice('sort');
  return useMemo(() => orderOf(list, sort, manifest, words), [list, sort, manifest, words]);
}
