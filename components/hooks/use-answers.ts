'use client';

import { startTransition, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Answer, Question } from '@/lib/model/question';
import { afterPaint } from './after-paint';
import { askEngine, recallAnswers } from './engine-client';

interface Answered<A, K extends string> {
  /** What the answers below are answers to; while a new batch is under way, still the former one. */
  asked: A;
  answers: Record<K, Answer>;
}

interface Reply<A, L extends string, R extends string> {
  /** What a page says first; a frame ahead of the rest. */
  leading: Answered<A, L> | null;
  settled: Answered<A, L | R> | null;
  pending: boolean;
  error: string | null;
}

type Questions<K extends string> = Record<K, Question>;

const list = <K extends string>(questions: Questions<K>) => Object.values<Question>(questions);
const named = <K extends string>(questions: Questions<K>, list: readonly Answer[]) =>
  Object.fromEntries(Object.keys(questions).map((name, i) => [name, list[i]])) as Record<K, Answer>;

const isSame = <A, K extends string>(a: Answered<A, K>, b: Answered<A, K>) =>
  a.asked === b.asked && Object.entries(a.answers).every(([name, answer]) => answer === b.answers[name as K]);

/** Asks all questions whenever they change, and keeps the former answers until the new ones come: first those that lead,
 * then, once these are painted, all of them. */
export function useAnswers<A, L extends string, R extends string>(
  asker: string,
  asked: A,
  lead: Questions<L>,
  rest: Questions<R>,
): Reply<A, L, R> {
  const key = JSON.stringify([lead, rest]);
  const latest = useRef({ asked, lead, rest });
  latest.current = { asked, lead, rest };
  const [leading, setLeading] = useState<Answered<A, L> | null>(() => {
    const known = recallAnswers(list(lead));
    return known && { asked, answers: named(lead, known) };
  });
  const [settled, setSettled] = useState<(Answered<A, L | R> & { key: string }) | null>(null);
  const [failed, setFailed] = useState<{ key: string; message: string } | null>(null);

  useEffect(() => {
    let stale = false;
    const { asked, lead, rest } = latest.current;
    const all = { ...lead, ...rest };
    const show = (answers: Answer[]) => {
      const next = { asked, answers: named(lead, answers) };
      if (!stale) flushSync(() => setLeading((now) => (now && isSame(now, next) ? now : next)));
    };
    const settle = (answers: Answer[]) => {
      if (!stale) startTransition(() => setSettled({ asked, answers: named(all, answers), key }));
    };
    askEngine(
      asker,
      [
        { questions: list(lead), take: (answers) => queueMicrotask(() => show(answers)) },
        { questions: list(all), take: (answers) => afterPaint(() => settle(answers)) },
      ],
      ({ message }) => setFailed({ key, message }),
    );
    return () => {
      stale = true;
    };
  }, [asker, key]);

  return {
    leading,
    settled,
    pending: settled?.key !== key && failed?.key !== key,
    error: failed?.key === key ? failed.message : null,
  };
}
