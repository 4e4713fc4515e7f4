'use client';

import type { Answer } from '@/lib/model/question';
import { fatesTable } from '@/lib/reading/chart-tables';
import { NO_FATES } from '@/lib/reading/fates';
import { FATE_MEASURES } from '@/lib/reading/questions';
import { reasonWords } from '@/lib/reading/reason-words';
import { totalOf } from '@/lib/reading/series';
import type { WaitingReading } from '@/lib/reading/waiting';
import { ChartFrame } from '../chart/chart-frame';
import { SplitBars, splitHeight } from '../chart/split-bars';
import type { Scoped } from '../hooks/use-scope';
import { useWords } from '../hooks/use-words';

const STYLES = [
  { color: 'var(--category-1)', ink: 'var(--on-accent)' },
  { color: 'var(--category-2)', ink: '#101820' },
  { color: 'var(--category-5)', ink: '#ffffff' },
  { color: 'var(--category-3)', ink: '#101820' },
  { color: 'var(--category-4)', ink: '#101820' },
];

/** What became of those who gave up waiting. */
export function UnheardChart({ reading, answer, scoped }: { reading: WaitingReading; answer: Answer; scoped: Scoped }) {
  const words = useWords();
  const { m, f } = words;
  const fates = reading.fates ?? NO_FATES;
  const title =
    fates.total === 0
      ? m.waiting.unheardNone
      : fates.reachedInHundred === null || fates.neverInHundred === null
        ? m.waiting.unheardUnknownOnly
        : m.waiting.unheardTitle(f.count(fates.reachedInHundred), f.count(fates.neverInHundred));
  const height = splitHeight(1, FATE_MEASURES.length, 640);
  return (
    <ChartFrame
      part="unheard"
      title={title}
      subtitle={`${m.waiting.unheardUnit} · ${m.measures.n(f.count(fates.total))}`}
      explained={[
        { measure: 'reachedLater7d', value: totalOf(answer, 'reachedLater7d') },
        { measure: 'unheardNever', value: totalOf(answer, 'unheardNever') },
      ]}
      table={fatesTable(fates, words)}
      scoped={scoped}
      height={height}
      empty={
        reading.fates === null
          ? reasonWords(totalOf(answer, FATE_MEASURES[0])?.reason, m)
          : fates.total === 0
            ? m.waiting.unheardNone
            : null
      }
      note={
        fates.unknownShare !== null && fates.unknownShare > 0
          ? m.waiting.unheardNote(f.percent(fates.unknownShare, 0))
          : null
      }
    >
      {(width) => (
        <SplitBars
          width={width}
          rows={[{ id: 'all', name: '', counts: FATE_MEASURES.map((id) => fates.counts[id]), total: fates.total }]}
          parts={FATE_MEASURES.map((id, i) => ({
            id,
            label: m.waiting.fates[id],
            color: STYLES[i]?.color ?? 'var(--line)',
            ink: STYLES[i]?.ink ?? 'var(--ink)',
          }))}
        />
      )}
    </ChartFrame>
  );
}
