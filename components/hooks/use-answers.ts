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

interface Reply<A, F extends string, L extends string, R extends string> {
  /** The numbers of a new choice, a frame ahead of what leads; null once that is there. */
  told: Answered<A, F> | null;
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

/** Runs what it is given one after the other, each with so many frames begun and painted after it. */
function framed(isStale: () => boolean): (run: () => void, frames: number) => void {
  let before: Promise<void> = Promise.resolve();
  return (run, frames) => {
    before = before.then(async () => {
      if (isStale()) return;
      run();
      for (let frame = 0; frame < frames; frame++) await new Promise<void>(afterPaint);
    });
  };
}

/** Time for a number to come to the screen before anything else is drawn. */
const NUMBER_FRAMES = 2;

/** Asks all questions whenever they change, and keeps the former answers until the new ones come: the numbers of `first`,
 * then all that lead, then, once these are painted, the rest. What nothing leads lets the others ask first. */
export function useAnswers<A, L extends string, R extends string, F extends L = never>(
  asker: string,
  asked: A,
  lead: Questions<L>,
  rest: Questions<R>,
  first: readonly F[] = [],
): Reply<A, F, L, R> {
  const key = JSON.stringify([lead, rest]);
  const [told, setTold] = useState<Answered<A, F> | null>(null);
  const [leading, setLeading] = useState<Answered<A, L> | null>(() => {
    const known = recallAnswers(list(lead));
    return known && { asked, answers: named(lead, known) };
  });
  const [settled, setSettled] = useState<(Answered<A, L | R> & { key: string }) | null>(null);
  const [failed, setFailed] = useState<{ key: string; message: string } | null>(null);
  const latest = useRef({ asked, lead, rest, first, leading });
  latest.current = { asked, lead, rest, first, leading };

  useEffect(() => {
    let stale = false;
    const { asked, lead, rest, first, leading } = latest.current;
    const all = { ...lead, ...rest };
    const sooner = Object.fromEntries(first.map((name) => [name, lead[name]])) as Questions<F>;
    const inTurn = framed(() => stale);
    const tell = (answers: Answer[]) => flushSync(() => setTold({ asked, answers: named(sooner, answers) }));
    const show = (answers: Answer[]) => {
      const next = { asked, answers: named(lead, answers) };
      flushSync(() => setLeading((now) => (now && isSame(now, next) ? now : next)));
    };
    const settle = (answers: Answer[]) =>
      startTransition(() => setSettled({ asked, answers: named(all, answers), key }));
    const stage = (questions: Questions<string>, take: (answers: Answer[]) => void, frames = 1) => ({
      questions: list(questions),
      take: (answers: Answer[]) => inTurn(() => take(answers), frames),
    });
    const ask = () =>
      askEngine(
        asker,
        [
          ...(first.length > 0 && leading && leading.asked !== asked ? [stage(sooner, tell, NUMBER_FRAMES)] : []),
          stage(lead, show),
          stage(all, settle),
        ],
        ({ message }) => setFailed({ key, message }),
      );
    if (list(lead).length > 0) ask();
    else afterPaint(() => afterPaint(() => !stale && ask()));
    return () => {
      stale = true;
    };
  }, [asker, key]);

  return {
    told: told && told.asked !== leading?.asked ? told : null,
    leading,
    settled,
    pending: settled?.key !== key && failed?.key !== key,
    error: failed?.key === key ? failed.message : null,
  };
}
