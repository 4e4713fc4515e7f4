'use client';

import { useEffect, useRef, useState } from 'react';
import type { CallList, CallListQuestion } from '@/lib/model/call-list';
import { askForCalls } from './engine-client';

export interface Listed<A> {
  /** What the list is of; while a new one is under way, still the former one. */
  asked: A;
  list: CallList;
}

interface Reply<A> {
  listed: Listed<A> | null;
  pending: boolean;
  error: string | null;
}

/** Lists the calls of a question whenever it changes, and keeps the former ones until the new ones come. Null asks nothing. */
export function useCalls<A>(asker: string, asked: A, question: CallListQuestion | null): Reply<A> {
  const key = JSON.stringify(question);
  const latest = useRef({ asked, question });
  latest.current = { asked, question };
  const [listed, setListed] = useState<(Listed<A> & { key: string }) | null>(null);
  const [failed, setFailed] = useState<{ key: string; message: string } | null>(null);

  useEffect(() => {
    let stale = false;
    const { asked, question } = latest.current;
    if (!question || JSON.stringify(question) !== key) return;
    askForCalls(asker, question, {
      take: (list) => !stale && setListed({ asked, list, key }),
      refuse: ({ message }) => !stale && setFailed({ key, message }),
    });
    return () => {
      stale = true;
    };
  }, [asker, key]);

  return {
    listed,
    pending: question !== null && listed?.key !== key && failed?.key !== key,
    error: failed?.key === key ? failed.message : null,
  };
}
