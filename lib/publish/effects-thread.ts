import { Worker } from 'node:worker_threads';
import type { Day } from '@/lib/model/day';
import type { Judging, Line } from '@/lib/model/training';
import { type TrainingEffect, trainingEffects } from '@/lib/training/effects';

export interface EffectsAsked {
  line: Line;
  judging: Judging;
  asOf: Day;
}

/** What trainings did, worked out in a thread of its own while flags are looked for; here and now where the program is not compiled, or no training is known. */
export async function effectsBeside(asked: EffectsAsked): Promise<TrainingEffect[]> {
  const { line, judging, asOf } = asked;
  if (line.trainings.length === 0) return [];
  if (import.meta.url.endsWith('.ts')) return trainingEffects(line, judging, asOf);
  const worker = new Worker(new URL('./effects-worker.mjs', import.meta.url), { workerData: asked });
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the thread of the effects ended without an answer')));
    });
  } finally {
    await worker.terminate();
  }
}
