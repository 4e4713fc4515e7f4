import { ask } from '@/lib/engine/ask';
import type { Source } from '@/lib/model/question';
import { openPublished } from '@/lib/source/published';
import type { FromEngine, ToEngine } from './engine-protocol';

const newest = new Map<string, number>();
const tell = (message: FromEngine) => postMessage(message);
const words = (error: unknown) => (error instanceof Error ? error.message : String(error));
let source: Promise<Source> | undefined;

async function open(base: string): Promise<void> {
  source = openPublished(base);
  try {
    tell({ type: 'opened', manifest: (await source).manifest });
  } catch (error) {
    tell({ type: 'failed', message: words(error) });
  }
}

async function answer({ asker, batch, questions }: Extract<ToEngine, { type: 'ask' }>): Promise<void> {
  newest.set(asker, batch);
  const stale = () => newest.get(asker) !== batch;
  try {
    const opened = await source;
    if (!opened || stale()) return;
    const answers = [];
    for (const question of questions) {
      answers.push(await ask(opened, question));
      if (stale()) return;
    }
    tell({ type: 'answered', asker, batch, answers });
  } catch (error) {
    if (!stale()) tell({ type: 'refused', asker, batch, message: words(error) });
  }
}

addEventListener('message', ({ data }: MessageEvent<ToEngine>) => {
  if (data.type === 'open') open(data.base);
  else answer(data);
});
