import type { Answer } from '@/lib/model/question';
import { FATE_MEASURES } from './questions';
import { totalOf } from './series';

type FateId = (typeof FATE_MEASURES)[number];

export interface Fates {
  counts: Record<FateId, number>;
  total: number;
  /** Those whose number is known. */
  known: number;
  /** Share (0–1) of those whose number is not known; null where nobody gave up. */
  unknownShare: number | null;
}

export const NO_FATES: Fates = {
  counts: {
    unheardAnswered1h: 0,
    unheardAnswered24h: 0,
    unheardAnswered7d: 0,
    unheardNever: 0,
    unheardUnknown: 0,
  },
  total: 0,
  known: 0,
  unknownShare: null,
};

/** Null where the data can't tell at all. */
export function buildFates(answer: Answer): Fates | null {
  const counts = { ...NO_FATES.counts };
  let total = 0;
  for (const id of FATE_MEASURES) {
    const value = totalOf(answer, id)?.value;
    if (typeof value !== 'number') return null;
    counts[id] = value;
    total += value;
  }
  const known = total - counts.unheardUnknown;
  return {
    counts,
    total,
    known,
    unknownShare: total > 0 ? counts.unheardUnknown / total : null,
  };
}
