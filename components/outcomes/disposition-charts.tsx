'use client';

import { DISPOSITIONS } from '@/lib/model/contact';
import type { MeasureValue } from '@/lib/model/question';
import { hasCalls } from '@/lib/reading/call-links';
import {
  DISPOSITION_PARTS,
  type DispositionPart,
  resolvedRange,
  type TimeRow,
  topDispositions,
} from '@/lib/reading/outcomes';
import { barGrain } from '@/lib/reading/outcomes-questions';
import { splitTable } from '@/lib/reading/outcomes-tables';
import { grainWords } from '@/lib/reading/period-words';
import { emptyWords } from '@/lib/reading/reason-words';
import { totalOf } from '@/lib/reading/series';
import type { SplitRow } from '@/lib/reading/split';
import type { View } from '@/lib/url/view';
import { ChartFrame } from '../chart/chart-frame';
import { SplitBars, splitHeight } from '../chart/split-bars';
import type { ChartProps } from './words';

const NARROW = 480;
const LEAST_HEIGHT = 120;
const COLORS: Record<DispositionPart, number> = {
  resolved: 1,
  referred: 5,
  transferred: 2,
  callback: 4,
  unresolved: 3,
  otherOutcome: 6,
};
const OTHERS = DISPOSITIONS.filter(
  (one) => one !== 'not_pertinent' && !(DISPOSITION_PARTS as readonly string[]).includes(one),
);
const dispositionsOf = (part: DispositionPart): string[] => (part === 'otherOutcome' ? [...OTHERS] : [part]);

interface BarsProps extends ChartProps {
  part: string;
  title: string;
  subtitle: string;
  first: string;
  rows: readonly SplitRow[];
  note: string;
  /** Why there are no rows. */
  untold?: MeasureValue | undefined;
  callsOf(row: SplitRow): Partial<View>;
}

function Bars(props: BarsProps) {
  const { now, scoped, words, reading, part, title, subtitle, first, rows, note, untold, callsOf } = props;
  const { m, f, d } = words;
  const value = totalOf(now, 'disposed');
  const shown = DISPOSITION_PARTS.map((one, i) => ({ one, i })).filter(({ i }) => rows.some(({ counts }) => counts[i]));
  const labels = shown.map(({ one }) => d.dispositions[one]);
  const picked = rows.map((row) => ({ ...row, counts: shown.map(({ i }) => row.counts[i] ?? 0) }));
  const empty = shown.length === 0 ? (emptyWords(value, m) ?? emptyWords(untold, m)) : null;
  return (
    <ChartFrame
      part={part}
      title={title}
      subtitle={`${subtitle} · ${m.measures.n(f.count(reading.pertinent))}`}
      explained={[
        { measure: 'disposed', value },
        { measure: 'resolutionRate', value: totalOf(now, 'resolutionRate') },
        { measure: 'notPertinentShare', value: totalOf(now, 'notPertinentShare') },
      ]}
      table={splitTable(picked, first, labels)}
      scoped={scoped}
      calls={{ ending: ['answered'] }}
      height={Math.max(LEAST_HEIGHT, splitHeight(rows.length, labels, NARROW))}
      empty={empty}
      note={empty ? null : note}
    >
      {(width) => (
        <SplitBars
          width={width}
          rows={picked}
          callsOf={
            hasCalls(scoped.manifest)
              ? (row, at) => ({
                  ...callsOf(rows[row] as SplitRow),
                  disposition: dispositionsOf(shown[at]?.one ?? 'resolved'),
                })
              : undefined
          }
          parts={shown.map(({ one }, i) => ({
            id: one,
            label: labels[i] ?? one,
            color: `var(--category-${COLORS[one]})`,
            ink: `var(--on-category-${COLORS[one]})`,
          }))}
        />
      )}
    </ChartFrame>
  );
}

const OTHER = DISPOSITION_PARTS.indexOf('otherOutcome');

function otherNote(rows: readonly SplitRow[], d: ChartProps['words']['d']): string {
  return rows.some(({ counts }) => counts[OTHER]) ? d.otherNote : '';
}

function apartNote({ reading, now, words: { f, d } }: ChartProps): string {
  const apart = totalOf(now, 'notPertinentShare');
  return [
    apart?.value ? d.apartNote(f.count(apart.numerator ?? 0), f.percent(apart.value)) : '',
    reading.unnoted > 0 ? d.unnotedNote(reading.unnoted, f.count(reading.unnoted)) : '',
    otherNote(reading.dispositions, d),
  ]
    .filter(Boolean)
    .join(' ');
}

export function DispositionsChart(props: ChartProps) {
  const { reading, scoped, words } = props;
  const { m, f, d } = words;
  const bars = barGrain(scoped.scope.period);
  const [first, second] = topDispositions(reading.dispositions);
  const title =
    first && second
      ? d.dispositionsTitle(
          d.dispositions[first.part],
          f.percent(first.share, 0),
          d.dispositions[second.part],
          f.percent(second.share, 0),
        )
      : d.dispositionsPlain;
  return (
    <Bars
      {...props}
      part="dispositions"
      title={title}
      subtitle={d.dispositionsUnit(grainWords(bars, words))}
      first={m.chart[bars]}
      rows={reading.dispositions}
      note={apartNote(props)}
      callsOf={(row) => ({ period: { from: (row as TimeRow).from, to: (row as TimeRow).to } })}
    />
  );
}

export function TopicsChart(props: ChartProps) {
  const { reading, words } = props;
  const { f, d } = words;
  const ends = resolvedRange(reading.topics);
  const title = ends
    ? d.topicsTitle(ends.low.name, f.percent(ends.low.share, 0), ends.high.name, f.percent(ends.high.share, 0))
    : d.topicsPlain;
  return (
    <Bars
      {...props}
      part="topics"
      title={title}
      subtitle={d.topicsUnit}
      first={d.topic}
      rows={reading.topics}
      note={otherNote(reading.topics, d)}
      untold={reading.untold.topics}
      callsOf={({ id }) => ({ topic: [id] })}
    />
  );
}
