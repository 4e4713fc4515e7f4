'use client';

import { useEffect, useRef, useState } from 'react';
import type { Answer, Question } from '@/lib/model/question';
import { askEngine } from './engine-client';

interface Answered<A, K extends string> {
  /** What the answers below are answers to; while a new batch is under way, still the former one. */
  asked: A;
  answers: Record<K, Answer>;
}

export interface Reply<A, K extends string> {
  settled: Answered<A, K> | null;
  pending: boolean;
  error: string | null;
}

/** Asks all questions in one batch whenever they change, and keeps the former answers until the new ones come. */
export function useAnswers<A, K extends string>(asker: string, asked: A, questions: Record<K, Question>): Reply<A, K> {
  const key = JSON.stringify(questions);
  const latest = useRef({ asked, questions });
  latest.current = { asked, questions };
  const [settled, setSettled] = useState<(Answered<A, K> & { key: string }) | null>(null);
  const [failed, setFailed] = useState<{ key: string; message: string } | null>(null);

  useEffect(() => {
    let stale = false;
    const { asked, questions } = latest.current;
    const names = Object.keys(questions) as K[];
    askEngine(asker, Object.values(questions) as Question[]).then(
      (list) => {
        if (stale) return;
        const answers = Object.fromEntries(names.map((name, i) => [name, list[i]])) as Record<K, Answer>;
        setSettled({ asked, answers, key });
      },
      (error: Error) => {
        if (!stale) setFailed({ key, message: error.message });
      },
    );
    return () => {
      stale = true;
    };
  }, [asker, key]);

  return {
    settled,
    pending: settled?.key !== key && failed?.key !== key,
    error: failed?.key === key ? failed.message : null,
  };
}
