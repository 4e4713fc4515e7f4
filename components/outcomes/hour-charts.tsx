'use client';

import { ANSWERED_CALLS } from '@/lib/reading/call-links';
import { sharesTable } from '@/lib/reading/outcomes-tables';
import { emptyWords } from '@/lib/reading/reason-words';
import { totalOf } from '@/lib/reading/series';
import type { ValueRow } from '@/lib/reading/value-rows';
import { ChartFrame } from '../chart/chart-frame';
import { valueRowsHeight } from '../chart/value-rows';
import { ShareRows } from './share-rows';
import type { ChartProps } from './words';

export function ResolvedHoursChart(props: ChartProps) {
  const { d } = props.words;
  const { resolvedHours, untold } = props.reading;
  return (
    <Hours
      {...props}
      part="hours"
      measure="resolutionRate"
      name={d.rates.resolutionRate ?? ''}
      rows={resolvedHours}
      untold={untold.resolvedHours}
      unit={d.resolvedHoursUnit}
    />
  );
}

export function RepeatHoursChart(props: ChartProps) {
  const { d } = props.words;
  const { repeatHours, untold } = props.reading;
  return (
    <Hours
      {...props}
      part="repeat-hours"
      measure="fcr7"
      name={d.repeatsPlain}
      rows={repeatHours}
      untold={untold.repeatHours}
      unit={d.repeatHoursUnit}
    />
  );
}

interface HoursProps extends ChartProps {
  part: string;
  measure: string;
  name: string;
  rows: readonly ValueRow[];
  untold: ChartProps['reading']['untold']['resolvedHours'];
  unit: string;
}

/** A share by hour of the day. The title names none: among so many hours some are apart by chance. */
function Hours({ now, scoped, words, part, measure, name, rows, untold, unit }: HoursProps) {
  const { m, f, d } = words;
  const value = totalOf(now, measure);
  return (
    <ChartFrame
      part={part}
      title={typeof value?.value === 'number' ? d.hoursTitle(name, f.percent(value.value)) : `${name} · ${d.hour}`}
      subtitle={`${unit} · ${m.measures.n(f.count(value?.n ?? 0))}`}
      explained={[{ measure, value }]}
      table={sharesTable(rows, d.hour, name, words)}
      scoped={scoped}
      calls={ANSWERED_CALLS}
      height={valueRowsHeight(rows.length)}
      empty={rows.length === 0 ? (emptyWords(value, m) ?? emptyWords(untold, m)) : null}
    >
      {(width) => <ShareRows width={width} rows={rows} whole={value?.value ?? null} />}
    </ChartFrame>
  );
}
