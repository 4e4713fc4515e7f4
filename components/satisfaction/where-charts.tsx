'use client';

import { SURVEYED_CALLS } from '@/lib/reading/call-links';
import { emptyWords, isTooFew } from '@/lib/reading/reason-words';
import { apart, type MeanRow, meansTable, overallScale, shownRow } from '@/lib/reading/satisfaction';
import { totalOf } from '@/lib/reading/series';
import type { ValueRow } from '@/lib/reading/value-rows';
import { FEWEST_SCORES } from '@/lib/stats/interval';
import { ChartFrame } from '../chart/chart-frame';
import { ValueRows, valueRowsHeight } from '../chart/value-rows';
import type { ChartProps } from './words';

export function TopicsChart(props: ChartProps) {
  const { reading, words } = props;
  const { f, d } = words;
  const ends = apart(reading.topics, 'score');
  const score = (row: ValueRow) => f.figure('score', row.value.value);
  const title =
    reading.topics.length === 0 || isTooFew(totalOf(props.now, 'satisfaction'))
      ? d.topic
      : ends
        ? d.whereTitle(ends.low.name, score(ends.low), ends.high.name, score(ends.high))
        : d.whereEven;
  return <Means {...props} part="where" title={title} subtitle={d.whereUnit} first={d.topic} rows={reading.topics} />;
}

export function PlacesChart(props: ChartProps) {
  const { d } = props.words;
  const { places } = props.reading;
  return <Means {...props} part="places" title={d.placesTitle} subtitle={d.placesUnit} first={d.place} rows={places} />;
}

interface MeansProps extends ChartProps {
  part: string;
  title: string;
  subtitle: string;
  /** Heading of the names. */
  first: string;
  rows: readonly MeanRow[];
}

function Means({ now, scoped, words, part, title, subtitle, first, rows }: MeansProps) {
  const { m, f, d } = words;
  const value = totalOf(now, 'satisfaction');
  const rates = new Map<ValueRow, number | null>(rows.map((row) => [row, row.response]));
  const [floor, ceiling] = overallScale(scoped.manifest);
  return (
    <ChartFrame
      part={part}
      title={title}
      subtitle={`${subtitle} · ${m.measures.n(f.count(value?.n ?? 0))}`}
      explained={[
        { measure: 'satisfaction', value },
        { measure: 'responseRate', value: totalOf(now, 'responseRate') },
      ]}
      table={meansTable(rows, first, words)}
      scoped={scoped}
      calls={SURVEYED_CALLS}
      height={valueRowsHeight(rows.length)}
      empty={rows.length === 0 || isTooFew(value) ? (emptyWords(value, m) ?? m.chart.empty) : null}
    >
      {(width) => (
        <ValueRows
          width={width}
          rows={rows}
          kind="score"
          whole={value?.value ?? null}
          target={scoped.manifest.settings.targets.satisfaction ?? null}
          ends={{ floor: floor ?? undefined, ceiling: ceiling ?? undefined }}
          beside={(row) => {
            const rate = rates.get(row);
            return typeof rate === 'number' ? d.responseOf(f.percent(rate, 0)) : d.responseNotKnown;
          }}
          hidden={(row) => (shownRow(row, 'score') ? null : d.few(f.count(FEWEST_SCORES)))}
        />
      )}
    </ChartFrame>
  );
}
