'use client';

import type { Manifest } from '@/lib/model/manifest';
import type { Answer, Question } from '@/lib/model/question';
import type { FromEngine, ToEngine } from './engine-protocol';

export type Opening =
  | { state: 'loading' }
  | { state: 'ready'; manifest: Manifest }
  | { state: 'failed'; message: string };

interface Waiting {
  resolve(answers: Answer[]): void;
  reject(error: Error): void;
}

const listeners = new Set<() => void>();
const waiting = new Map<number, Waiting>();
let opening: Opening = { state: 'loading' };
let worker: Worker | undefined;
let batches = 0;

function turn(next: Opening): void {
  opening = next;
  for (const listener of listeners) listener();
}

function receive({ data }: MessageEvent<FromEngine>): void {
  if (data.type === 'opened') turn({ state: 'ready', manifest: data.manifest });
  else if (data.type === 'failed') turn({ state: 'failed', message: data.message });
  else {
    const asked = waiting.get(data.batch);
    waiting.delete(data.batch);
    if (data.type === 'answered') asked?.resolve(data.answers);
    else asked?.reject(new Error(data.message));
  }
}

const send = (message: ToEngine) => worker?.postMessage(message);

function open(): void {
  worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = receive;
  worker.onerror = (event) => turn({ state: 'failed', message: event.message });
  send({
    type: 'open',
    base: new URL(`${process.env.NEXT_PUBLIC_BASE_PATH}/data/supervisors/`, location.origin).href,
  });
}

export function reopen(): void {
  worker?.terminate();
  waiting.clear();
  turn({ state: 'loading' });
  open();
}

export function subscribeOpening(listener: () => void): () => void {
  if (!worker) open();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const readOpening = (): Opening => opening;

/** Resolves with one answer for each question. Never settles when the same asker asks again before that. */
export function askEngine(asker: string, questions: Question[]): Promise<Answer[]> {
  const batch = ++batches;
  return new Promise((resolve, reject) => {
    waiting.set(batch, { resolve, reject });
    send({ type: 'ask', asker, batch, questions });
  });
}
