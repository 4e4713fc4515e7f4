'use client';

import { useEffect, useSyncExternalStore } from 'react';
import type { Answer } from '@/lib/model/question';
import type { Scope } from '@/lib/reading/scope';

/** A period that the reader holds on to, before it is chosen: what is asked of it in the same frame. */
export interface Held {
  scope: Scope;
  now: Answer;
  /** Of the comparison; null where there is none. */
  before: Answer | null;
}

/** What came ahead of all else of a new choice (`useAnswers`). */
export interface Told {
  asked: { scope: Scope };
  answers: { now: Answer; before?: Answer };
}

/** Its numbers are shown as those of a held period are. */
export function heldOf(told: Told | null): Held | null {
  if (!told) return null;
  const { scope } = told.asked;
  return { scope, now: told.answers.now, before: (scope.comparison && told.answers.before) ?? null };
}

const listeners = new Set<() => void>();
const followers = new Map<symbol, readonly string[]>();
let held: Held | null = null;

export function showHeld(next: Held | null): void {
  held = next;
  document.documentElement.toggleAttribute('data-held', next !== null);
  for (const listener of listeners) listener();
}

export const readHeld = (): Held | null => held;

/** Measures that something on the page shows of a held period. */
export function followedMeasures(): string[] {
  return [...new Set([...followers.values()].flat())];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const isOf = ({ scope }: Held, { period }: Scope) => scope.period.from === period.from && scope.period.to === period.to;

/** What is held, where that is another period than the one shown; then these measures are in it. `measures` must be one and
 * the same list at each call. */
export function useHeld(measures: readonly string[], shown: Scope): Held | null {
  const now = useSyncExternalStore(subscribe, readHeld, () => null);
  useEffect(() => {
    const follower = Symbol();
    followers.set(follower, measures);
    return () => {
      followers.delete(follower);
    };
  }, [measures]);
  const other = now !== null && !isOf(now, shown);
  const arrived = now !== null && !other;
  useEffect(() => {
    if (arrived) showHeld(null);
  }, [arrived]);
  return other ? now : null;
}
