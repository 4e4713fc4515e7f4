import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { Answer } from '@/lib/model/question';
import { FATE_MEASURES } from './questions';
import { totalOf } from './series';

type FateId = (typeof FATE_MEASURES)[number];

export interface Fates {
  counts: Record<FateId, number>;
  total: number;
  /** Those whose number is known. */
  known: number;
  /** Of these, those whose seven days were over when the data end, and how many of them were answered in time. */
  over: number;
  reached: number;
  /** Share (0–1) of those whose number is not known; null where nobody gave up. */
  unknownShare: number | null;
}

export const NO_FATES: Fates = {
  counts: {
    unheardAnswered1h: 0,
    unheardAnswered24h: 0,
    unheardAnswered7d: 0,
    unheardNever: 0,
    unheardOpen: 0,
    unheardUnknown: 0,
  },
  total: 0,
  known: 0,
  over: 0,
  reached: 0,
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
  const { numerator: reached = 0, denominator: over = 0 } = totalOf(answer, 'reachedLater7d') ?? {};
  return {
    counts,
    total,
    known: total - counts.unheardUnknown,
    over,
    reached,
    unknownShare: total > 0 ? counts.unheardUnknown / total : null,
  };
}

/** Of whom nothing is known, and of whom not yet; null where everything is. */
export function unheardNote({ counts, unknownShare }: Fates, { m, f }: { m: Messages; f: Format }): string | null {
  const notes = [
    ...(counts.unheardOpen > 0 ? [m.waiting.unheardOpenNote(f.count(counts.unheardOpen))] : []),
    ...(unknownShare ? [m.waiting.unheardNote(f.percent(unknownShare, 0))] : []),
  ];
  return notes.length > 0 ? notes.join(' ') : null;
}
