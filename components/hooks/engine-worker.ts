import { ask } from '@/lib/engine/ask';
import type { Question, Source } from '@/lib/model/question';
import { openPublished } from '@/lib/source/published';
import type { FromEngine, ToEngine } from './engine-protocol';

/** After so many questions the engine's code is compiled; a reader's first change then meets it warm. */
const WARM = 40;
const IDLE_MS = 250;

const newest = new Map<string, number>();
const tell = (message: FromEngine) => postMessage(message);
const words = (error: unknown) => (error instanceof Error ? error.message : String(error));
let source: Promise<Source> | undefined;
let answered = 0;

async function open(base: string): Promise<void> {
  source = openPublished(base);
  try {
    tell({ type: 'opened', manifest: (await source).manifest });
  } catch (error) {
    tell({ type: 'failed', message: words(error) });
  }
}

async function answer({ asker, batch, stages }: Extract<ToEngine, { type: 'ask' }>): Promise<void> {
  newest.set(asker, batch);
  const stale = () => newest.get(asker) !== batch;
  try {
    const opened = await source;
    if (!opened || stale()) return;
    for (const [stage, questions] of stages.entries()) {
      const answers = [];
      for (const question of questions) {
        answers.push(await ask(opened, question));
        answered++;
        if (stale()) return;
      }
      tell({ type: 'answered', asker, batch, stage, answers });
    }
    setTimeout(() => warm(opened, stages.flat(), stale), IDLE_MS);
  } catch (error) {
    if (!stale()) tell({ type: 'refused', asker, batch, message: words(error) });
  }
}

/** Asks again what was just answered, a question at a time so that none waits behind it. */
async function warm(opened: Source, questions: readonly Question[], stale: () => boolean): Promise<void> {
  const question = questions[answered % questions.length];
  if (!question || answered >= WARM || stale()) return;
  await ask(opened, question);
  answered++;
  setTimeout(() => warm(opened, questions, stale));
}

addEventListener('message', ({ data }: MessageEvent<ToEngine>) => {
  if (data.type === 'open') open(data.base);
  else answer(data);
});
