import type { Answer } from '@/lib/model/question';
import { FATE_MEASURES } from './questions';
import { totalOf } from './series';

export type FateId = (typeof FATE_MEASURES)[number];

export interface Fates {
  counts: Record<FateId, number>;
  total: number;
  /** Those whose number is known. */
  known: number;
  reached: number;
}

/** Null where the data can't tell at all. */
export function buildFates(answer: Answer): Fates | null {
  const counts = {} as Record<FateId, number>;
  let total = 0;
  for (const id of FATE_MEASURES) {
    const value = totalOf(answer, id)?.value;
    if (typeof value !== 'number') return null;
    counts[id] = value;
    total += value;
  }
  const known = total - counts.unheardUnknown;
  return { counts, total, known, reached: known - counts.unheardNever };
}
