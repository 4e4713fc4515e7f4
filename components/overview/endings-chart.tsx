'use client';

import type { Answer } from '@/lib/model/question';
import { endingCalls, hasCalls } from '@/lib/reading/call-links';
import { endingName, endingsTable } from '@/lib/reading/chart-tables';
import { type EndingRow, SHOWN_ENDINGS } from '@/lib/reading/endings';
import { endingsTitle } from '@/lib/reading/hundred-title';
import { channelName, nounsOf } from '@/lib/reading/nouns';
import { isOfAnswered } from '@/lib/reading/of-answered';
import type { OverviewReading } from '@/lib/reading/overview';
import { emptyWords } from '@/lib/reading/reason-words';
import { totalOf } from '@/lib/reading/series';
import { ChartFrame } from '../chart/chart-frame';
import { SplitBars, splitHeight } from '../chart/split-bars';
import type { Scoped } from '../hooks/use-scope';
import { useWords } from '../hooks/use-words';

/** Height is kept for a narrow panel, so that nothing jumps. */
const NARROW = 480;
const COLORS: Record<(typeof SHOWN_ENDINGS)[number], number> = {
  answered: 1,
  abandoned: 3,
  timed_out: 2,
  left_by_key: 4,
  overflowed: 5,
  other: 6,
};

export function EndingsChart({ reading, now, scoped }: { reading: OverviewReading; now: Answer; scoped: Scoped }) {
  const words = useWords();
  const { m, f } = words;
  const { allEndings } = reading;
  const noun = nounsOf(scoped.scope, m);
  const rows = reading.endings.length > 1 ? [allEndings, ...reading.endings] : reading.endings;
  const nameRow = (row: EndingRow) => (row === allEndings ? m.overview.allChannels : channelName(row.channel, m));
  const ofAnswered = isOfAnswered(now) ? emptyWords(totalOf(now, 'offered'), m) : null;
  const shown = SHOWN_ENDINGS.filter((ending) => allEndings.counts[ending] > 0);
  const labels = shown.map((ending) => endingName(ending, noun, m));
  return (
    <ChartFrame
      title={ofAnswered ? m.overview.endingsPlain : endingsTitle(allEndings, noun, words)}
      subtitle={`${m.overview.endingsUnit(noun.many)} · ${m.measures.n(f.count(allEndings.total))}`}
      explained={[
        { measure: 'offered', value: totalOf(now, 'offered') },
        { measure: 'abandonRate', value: totalOf(now, 'abandonRate') },
      ]}
      table={endingsTable(rows, nameRow, noun, words)}
      scoped={scoped}
      height={splitHeight(rows.length, labels, NARROW)}
      empty={ofAnswered ?? (allEndings.total === 0 ? (emptyWords(totalOf(now, 'offered'), m) ?? m.chart.empty) : null)}
    >
      {(width) => (
        <SplitBars
          width={width}
          callsOf={
            hasCalls(scoped.manifest)
              ? (row, part) =>
                  endingCalls(shown[part] ?? 'other', rows[row] === allEndings ? undefined : rows[row]?.channel)
              : undefined
          }
          rows={rows.map((row) => ({
            id: nameRow(row),
            name: nameRow(row),
            counts: shown.map((ending) => row.counts[ending]),
            total: row.total,
          }))}
          parts={shown.map((ending, i) => ({
            id: ending,
            label: labels[i] ?? ending,
            color: `var(--category-${COLORS[ending]})`,
            ink: `var(--on-category-${COLORS[ending]})`,
          }))}
        />
      )}
    </ChartFrame>
  );
}
