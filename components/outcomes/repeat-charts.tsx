'use client';

import { lazy } from 'react';
import { apart } from '@/lib/reading/apart';
import { ANSWERED_CALLS, lineCalls } from '@/lib/reading/call-links';
import { missing } from '@/lib/reading/chart-marks';
import { seriesTable } from '@/lib/reading/chart-tables';
import { sharesTable } from '@/lib/reading/outcomes-tables';
import { grainWords } from '@/lib/reading/period-words';
import { emptyWords } from '@/lib/reading/reason-words';
import { annotationsWithin, totalOf } from '@/lib/reading/series';
import { ChartFrame } from '../chart/chart-frame';
import { chartHeight } from '../chart/chart-height';
import { valueRowsHeight } from '../chart/value-rows';
import { ShareRows } from './share-rows';
import type { ChartProps } from './words';

const ControlChart = lazy(() => import('../chart/control-chart'));
const MOST_HEIGHT = 260;

export function RepeatsChart({ reading, now, scoped, words }: ChartProps) {
  const { m, f, d } = words;
  const { scope, manifest } = scoped;
  const value = totalOf(now, 'fcr7');
  const [day, week] = [totalOf(now, 'repeat1d'), totalOf(now, 'repeat7d')];
  const absent = missing(scope.period, manifest.gaps, manifest.coverage ?? scope.period);
  const height = chartHeight(reading.repeats.marks.length, MOST_HEIGHT);
  const known = value?.known;
  return (
    <ChartFrame
      part="repeats"
      title={typeof value?.value === 'number' ? d.repeatsTitle(f.percent(value.value)) : d.repeatsPlain}
      subtitle={`${d.repeatsUnit(grainWords(scope.grain, words))} · ${m.measures.n(f.count(value?.n ?? 0))}`}
      explained={[
        { measure: 'fcr7', value },
        { measure: 'repeat1d', value: day },
        { measure: 'repeat7d', value: week },
      ]}
      table={seriesTable(
        [{ label: d.repeatsPlain, series: reading.repeats }],
        'share',
        absent,
        manifest.annotations,
        words,
      )}
      scoped={scoped}
      calls={ANSWERED_CALLS}
      height={height}
      empty={emptyWords(value, m)}
      note={
        typeof value?.value !== 'number'
          ? null
          : [
              d.repeatsNote(f.figure('share', day?.value), f.figure('share', week?.value)),
              known ? d.withheld(f.percent(1 - known.n / known.of)) : '',
            ]
              .filter(Boolean)
              .join(' ')
      }
    >
      {(width) => (
        <ControlChart
          width={width}
          height={height}
          period={scope.period}
          series={reading.repeats}
          label={d.repeatsPlain}
          kind="share"
          target={null}
          better="higher"
          absent={absent}
          annotations={annotationsWithin(scope.period, manifest.annotations)}
          callsOf={lineCalls(ANSWERED_CALLS, scoped)}
        />
      )}
    </ChartFrame>
  );
}

export function RepeatTopicsChart({ reading, now, scoped, words }: ChartProps) {
  const { m, f, d } = words;
  const value = totalOf(now, 'fcr7');
  const rows = reading.repeatTopics;
  const ends = apart(rows);
  const share = (row: (typeof rows)[number]) => f.figure('share', row.value.value);
  return (
    <ChartFrame
      part="repeat-topics"
      title={
        rows.length === 0
          ? `${d.repeatsPlain} · ${d.sections.topics}`
          : ends
            ? d.repeatTopicsTitle(ends.low.name, share(ends.low), ends.high.name, share(ends.high))
            : d.repeatTopicsEven
      }
      subtitle={`${d.repeatTopicsUnit} · ${m.measures.n(f.count(value?.n ?? 0))}`}
      explained={[{ measure: 'fcr7', value }]}
      table={sharesTable(rows, d.topic, d.repeatsPlain, words)}
      scoped={scoped}
      calls={ANSWERED_CALLS}
      height={valueRowsHeight(rows.length)}
      empty={rows.length === 0 ? (emptyWords(value, m) ?? emptyWords(reading.untold.repeatTopics, m)) : null}
    >
      {(width) => <ShareRows width={width} rows={rows} whole={value?.value ?? null} />}
    </ChartFrame>
  );
}
