'use client';

import { unpackAnswer } from '@/lib/engine/packed';
import type { CallList, CallListQuestion } from '@/lib/model/call-list';
import type { Manifest } from '@/lib/model/manifest';
import type { Answer, Question } from '@/lib/model/question';
import { readManifest } from '@/lib/source/manifest';
import type { Early } from '../frame/opening-script';
import { forgetAnswers, keepAnswer, recallAnswer } from './answer-cache';
import type { FromEngine, ToEngine } from './engine-protocol';

export type Opening =
  | { state: 'loading' }
  | { state: 'ready'; manifest: Manifest }
  | { state: 'failed'; message: string };

export interface Stage {
  questions: readonly Question[];
  /** One answer for each question. */
  take(answers: Answer[]): void;
}

type Moved = Extract<FromEngine, { type: 'moved' }>;

interface Waiting {
  batch: number;
  /** Keys of what each stage asked the worker. */
  sent: string[][];
  receive(): void;
  refuse(error: Error): void;
}

interface Listing {
  batch: number;
  take(list: CallList): void;
  refuse(error: Error): void;
}

const listeners = new Set<() => void>();
const waiting = new Map<string, Waiting>();
const listing = new Map<string, Listing>();
let opening: Opening = { state: 'loading' };
let worker: Worker | undefined;
let batches = 0;
let moved: ((told: Moved) => void) | undefined;

function turn(next: Opening): void {
  opening = next;
  for (const listener of listeners) listener();
}

function receive({ data }: MessageEvent<FromEngine>): void {
  if (data.type === 'moved') {
    moved?.(data);
    return;
  }
  const asked = waiting.get(data.asker);
  const listed = listing.get(data.asker);
  if (data.type === 'listed') {
    if (listed?.batch === data.batch) listed.take(data.list);
  } else if (data.type === 'refused') {
    for (const one of [asked, listed]) if (one?.batch === data.batch) one.refuse(new Error(data.message));
  } else if (asked?.batch === data.batch) {
    for (const [i, answer] of data.answers.entries())
      keepAnswer(asked.sent[data.stage]?.[i] ?? '', unpackAnswer(answer));
    asked.receive();
  }
}

const send = (message: ToEngine) => worker?.postMessage(message);

/** Where the published data lie. */
export function dataFolder(): URL {
  return new URL(`${process.env.NEXT_PUBLIC_BASE_PATH}/data/supervisors/`, location.origin);
}

/** What the page fetched before its programs were there is taken up (`openingScript`). */
async function open(early?: Early): Promise<void> {
  const own = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
  worker = own;
  own.onmessage = receive;
  own.onerror = (event) => turn({ state: 'failed', message: event.message });
  const base = dataFolder();
  try {
    const manifest = await readManifest(new URL('manifest.json', base), early && (() => early.manifest));
    if (worker !== own) return;
    send({ type: 'open', base: base.href, manifest });
    const known = (await early?.answers) ?? [];
    if (worker !== own) return;
    for (const [question, answer] of known) keepAnswer(question, unpackAnswer(answer));
    send({ type: 'warm', questions: known.map(([question]) => JSON.parse(question)) });
    turn({ state: 'ready', manifest });
  } catch (error) {
    if (worker === own) turn({ state: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

export function reopen(): void {
  worker?.terminate();
  waiting.clear();
  listing.clear();
  forgetAnswers();
  turn({ state: 'loading' });
  open();
}

// Not when somebody first listens: the worker starts while React still takes up the page.
if (typeof window !== 'undefined') open(globalThis.early);

export function subscribeOpening(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const readOpening = (): Opening => opening;

/** One answer for each question where all are known already. */
export function recallAnswers(questions: readonly Question[]): Answer[] | null {
  const answers = questions.map((question) => recallAnswer(JSON.stringify(question)));
  return answers.every((answer) => answer !== undefined) ? answers : null;
}

/** Gives each stage its answers as soon as all of them are there, one stage after the other. What was answered before is
 * not asked again; the rest goes to the worker in one message. A later call of the same asker silences an earlier one. */
export function askEngine(asker: string, stages: readonly Stage[], refuse: (error: Error) => void): void {
  const batch = ++batches;
  const found = new Map<string, Answer>();
  const asked = new Set<string>();
  const sent: string[][] = [];
  const missing: Question[][] = [];
  const keys = stages.map(({ questions }) => questions.map((question) => JSON.stringify(question)));
  for (const [stage, { questions }] of stages.entries()) {
    const fresh = questions.flatMap((question, i) => {
      const key = keys[stage]?.[i] ?? '';
      const known = recallAnswer(key);
      if (known) found.set(key, known);
      if (known || asked.has(key)) return [];
      asked.add(key);
      return [{ key, question }];
    });
    sent.push(fresh.map(({ key }) => key));
    missing.push(fresh.map(({ question }) => question));
  }

  let next = 0;
  const receive = () => {
    for (; next < stages.length; next++) {
      const wanted = keys[next] ?? [];
      for (const key of wanted) {
        const answer = found.get(key) ?? recallAnswer(key);
        if (!answer) return;
        found.set(key, answer);
      }
      stages[next]?.take(wanted.map((key) => found.get(key) as Answer));
    }
    waiting.delete(asker);
  };
  waiting.set(asker, { batch, sent, receive, refuse });
  if (asked.size > 0) send({ type: 'ask', asker, batch, stages: missing });
  receive();
}

/** Lists calls one by one. A later call of the same asker silences an earlier one. */
export function askForCalls(asker: string, question: CallListQuestion, { take, refuse }: Omit<Listing, 'batch'>): void {
  const batch = ++batches;
  listing.set(asker, { batch, take, refuse });
  send({ type: 'list', asker, batch, question });
}

/** Takes hold of a question whose period is dragged, or tells where it is now; `take` hears what any such move led to. */
export function moveGrasped(message: Extract<ToEngine, { type: 'grasp' | 'move' }>, take = moved): void {
  moved = take;
  send(message);
}
