'use client';

import type { Answer } from '@/lib/model/question';
import { endingsTable } from '@/lib/reading/chart-tables';
import { type EndingRow, SHOWN_ENDINGS } from '@/lib/reading/endings';
import type { OverviewReading } from '@/lib/reading/overview';
import { totalOf } from '@/lib/reading/series';
import { ChartFrame } from '../chart/chart-frame';
import { SplitBars, splitHeight } from '../chart/split-bars';
import type { Scoped } from '../hooks/use-scope';
import { useWords } from '../hooks/use-words';

const INKS = ['var(--on-accent)', '#101820', '#101820', '#101820', '#ffffff', '#101820'];
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
  const noun = scoped.scope.callsOnly ? m.overview.calls : m.overview.contacts;
  const name = (row: EndingRow) =>
    row.channel === null ? m.frame.unknown : (m.frame.channelNames[row.channel] ?? row.channel);
  const rows = reading.endings.length > 1 ? [allEndings, ...reading.endings] : reading.endings;
  const nameRow = (row: EndingRow) => (row === allEndings ? m.overview.allChannels : name(row));
  const shown = SHOWN_ENDINGS.filter((ending) => allEndings.counts[ending] > 0);
  const height = splitHeight(Math.max(rows.length, 3), shown.length, 640);
  return (
    <ChartFrame
      title={
        reading.shareAnswered === null || reading.shareAbandoned === null
          ? m.overview.endingsPlain
          : m.overview.endingsTitle({
              answered: f.count(reading.shareAnswered),
              abandoned: f.count(reading.shareAbandoned),
              many: noun.many,
            })
      }
      subtitle={`${m.overview.endingsUnit} · ${m.measures.n(f.count(allEndings.total))}`}
      explained={[
        { measure: 'contacts', value: totalOf(now, 'offered') },
        { measure: 'abandonRate', value: totalOf(now, 'abandonRate') },
      ]}
      table={endingsTable(rows, nameRow, words)}
      scoped={scoped}
      height={height}
      empty={allEndings.total === 0 ? m.chart.empty : null}
    >
      {(width) => (
        <SplitBars
          width={width}
          rows={rows.map((row) => ({
            id: nameRow(row),
            name: nameRow(row),
            counts: shown.map((ending) => row.counts[ending]),
            total: row.total,
          }))}
          parts={shown.map((ending) => ({
            id: ending,
            label: m.overview.endings[ending] ?? ending,
            color: `var(--category-${COLORS[ending]})`,
            ink: INKS[COLORS[ending] - 1] ?? 'var(--ink)',
          }))}
        />
      )}
    </ChartFrame>
  );
}
