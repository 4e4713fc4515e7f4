'use client';

import { useMemo } from 'react';
import { type UnheardMessages, unheardWords } from '@/lib/i18n/unheard';
import { fateCalls, hasCalls, hoursCalls, unheardCalls } from '@/lib/reading/call-links';
import {
  buildUnheard,
  type UnheardAnswers,
  unheardNote,
  unheardQuestions,
  unheardRows,
  unheardTable,
  unheardTitle,
  unheardWhen,
} from '@/lib/reading/fates';
import { nounsOf } from '@/lib/reading/nouns';
import { FATE_MEASURES } from '@/lib/reading/questions';
import { emptyWords } from '@/lib/reading/reason-words';
import { totalOf } from '@/lib/reading/series';
import type { View } from '@/lib/url/view';
import { ChartFrame } from '../chart/chart-frame';
import { SplitBars, splitHeight } from '../chart/split-bars';
import { useAnswers } from '../hooks/use-answers';
import { usePageWords, type WordsOf } from '../hooks/use-page-words';
import type { Scoped } from '../hooks/use-scope';
import { useChoice } from '../hooks/use-view';

/** Category of each fate, so that giving up for good has the colour of abandonment. */
const COLORS = [1, 2, 5, 3, 6, 4];

/** Height is kept for a narrow panel, so that nothing jumps. */
const NARROW = 480;
const BARS = 2;

/** What became of those who gave up waiting; of one hour of the week, where the reader chose one. */
export default function UnheardChart({ scoped }: { scoped: Scoped }) {
  const words = usePageWords(unheardWords);
  const cell = useChoice('cell');
  const { scope } = scoped;
  const questions = useMemo(() => unheardQuestions(scope, cell), [scope, cell]);
  const asked = useMemo(() => ({ scoped, cell }), [scoped, cell]);
  const { settled } = useAnswers('unheard', asked, questions, {});
  if (!settled || !words)
    return (
      <div
        id="unheard"
        className="skeleton scroll-mt-20"
        style={{ height: splitHeight(BARS, FATE_MEASURES, NARROW) }}
      />
    );
  return <Fates answers={settled.answers} scoped={settled.asked.scoped} cell={settled.asked.cell} words={words} />;
}

interface Props {
  answers: UnheardAnswers;
  scoped: Scoped;
  cell: View['cell'];
  words: WordsOf<UnheardMessages>;
}

function Fates({ answers, scoped, cell, words }: Props) {
  const { m, f, d } = words;
  const unheard = useMemo(() => buildUnheard(answers), [answers]);
  const labels = FATE_MEASURES.map((id) => m.waiting.fates[id]);
  const noun = nounsOf(scoped.scope, m);
  const rows = unheard ? unheardRows(unheard, noun, words) : [];
  const value = (id: string) => totalOf(answers.unheard, id);
  const within = cell
    ? hoursCalls({ weekday: cell.weekday, from: cell.hour, to: cell.hour + 1 }, scoped.scope, scoped.manifest)
    : {};
  return (
    <ChartFrame
      part="unheard"
      title={unheardTitle(unheard, words)}
      subtitle={`${d.unit}${unheardWhen(cell, words)} · ${m.measures.n(f.count(unheard?.total ?? 0))}`}
      explained={[
        { measure: 'unheardPeople', value: value('unheardPeople') },
        { measure: 'unheardNeverPeople', value: value('unheardNeverPeople') },
        { measure: 'reachedLater7d', value: value('reachedLater7d') },
        { measure: 'unheardNever', value: value('unheardNever') },
        { measure: 'laterMedian', value: value('laterMedian') },
      ]}
      table={unheard ? unheardTable(unheard, noun, words) : { columns: [], rows: [] }}
      scoped={scoped}
      height={splitHeight(BARS, labels, NARROW)}
      empty={unheard === null ? emptyWords(value(FATE_MEASURES[0]), m) : unheard.total === 0 ? `${d.none}.` : null}
      note={unheard && unheardNote(unheard, words)}
      calls={{ ...unheardCalls(), ...within }}
    >
      {(width) => (
        <SplitBars
          width={width}
          callsOf={
            hasCalls(scoped.manifest)
              ? (row, part) =>
                  rows[row]?.id === 'people'
                    ? null
                    : { ...fateCalls(FATE_MEASURES[part] ?? 'unheardUnknown'), ...within }
              : undefined
          }
          rows={rows}
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
