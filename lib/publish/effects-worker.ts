import { parentPort, workerData } from 'node:worker_threads';
import { trainingEffects } from '@/lib/training/effects';
import type { EffectsAsked } from './effects-thread';

const { line, judging, asOf } = workerData as EffectsAsked;
parentPort!.postMessage(trainingEffects(line, judging, asOf));
