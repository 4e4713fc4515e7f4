'use client';

import type { Answer } from '@/lib/model/question';
import { fateCalls, hasCalls, unheardCalls } from '@/lib/reading/call-links';
import { fatesTable } from '@/lib/reading/chart-tables';
import { NO_FATES, unheardNote } from '@/lib/reading/fates';
import { fatesTitle } from '@/lib/reading/hundred-title';
import { nounsOf } from '@/lib/reading/nouns';
import { FATE_MEASURES } from '@/lib/reading/questions';
import { emptyWords } from '@/lib/reading/reason-words';
import { totalOf } from '@/lib/reading/series';
import type { WaitingReading } from '@/lib/reading/waiting';
import { ChartFrame } from '../chart/chart-frame';
import { SplitBars, splitHeight } from '../chart/split-bars';
import type { Scoped } from '../hooks/use-scope';
import { useWords } from '../hooks/use-words';

/** Category of each fate, so that giving up for good has the colour of abandonment. */
const COLORS = [1, 2, 5, 3, 6, 4];

/** Height is kept for a narrow panel, so that nothing jumps. */
const NARROW = 480;

/** What became of those who gave up waiting. */
export function UnheardChart({ reading, answer, scoped }: { reading: WaitingReading; answer: Answer; scoped: Scoped }) {
  const words = useWords();
  const { m, f } = words;
  const fates = reading.fates ?? NO_FATES;
  const labels = FATE_MEASURES.map((id) => m.waiting.fates[id]);
  const noun = nounsOf(scoped.scope, m);
  return (
    <ChartFrame
      part="unheard"
      title={fatesTitle(reading.fates, words)}
      subtitle={`${m.waiting.unheardUnit} · ${m.measures.n(f.count(fates.total))}`}
      explained={[
        { measure: 'reachedLater7d', value: totalOf(answer, 'reachedLater7d') },
        { measure: 'unheardNever', value: totalOf(answer, 'unheardNever') },
      ]}
      table={fatesTable(fates, noun, words)}
      scoped={scoped}
      height={splitHeight(1, labels, NARROW)}
      empty={
        reading.fates === null
          ? emptyWords(totalOf(answer, FATE_MEASURES[0]), m)
          : fates.total === 0
            ? m.waiting.unheardNone
            : null
      }
      note={unheardNote(fates, words)}
      calls={unheardCalls()}
    >
      {(width) => (
        <SplitBars
          width={width}
          callsOf={
            hasCalls(scoped.manifest) ? (_, part) => fateCalls(FATE_MEASURES[part] ?? 'unheardUnknown') : undefined
          }
          rows={[{ id: 'all', name: '', counts: FATE_MEASURES.map((id) => fates.counts[id]), total: fates.total }]}
          parts={FATE_MEASURES.map((id, i) => ({
            id,
            label: labels[i] ?? id,
            color: `var(--category-${COLORS[i]})`,
            ink: `var(--on-category-${COLORS[i]})`,
          }))}
        />
      )}
    </ChartFrame>
  );
}
