'use client';

import { lazy, useMemo } from 'react';
import { missing } from '@/lib/reading/chart-marks';
import { seriesTable } from '@/lib/reading/chart-tables';
import { occupancySeries, occupancyTable, occupancyTitle, occupiedHours } from '@/lib/reading/load';
import { grainWords, hoursWords } from '@/lib/reading/period-words';
import { emptyWords } from '@/lib/reading/reason-words';
import { sendWords } from '@/lib/reading/send-words';
import { annotationsWithin, totalOf } from '@/lib/reading/series';
import { ChartFrame } from '../chart/chart-frame';
import { chartHeight } from '../chart/chart-height';
import type { ChartProps } from './words';

const ControlChart = lazy(() => import('../chart/control-chart'));
const HourColumns = lazy(() => import('./hour-columns'));
const HEIGHT = 260;

export function OccupancyByHour({ answers, scoped, words }: ChartProps) {
  const { m, f, d } = words;
  const { scope, manifest } = scoped;
  const hours = useMemo(() => occupiedHours(answers, scope), [answers, scope]);
  const value = totalOf(answers.now, 'occupancy');
  const band = manifest.settings.targets.occupancy ?? null;
  const note = band ? ` · ${d.band(f.percent(band[0], 0), f.percent(band[1], 0))}` : '';
  return (
    <ChartFrame
      part="occupancy"
      title={occupancyTitle(hours, words)}
      subtitle={`${d.occupancyUnit}${note} · ${m.measures.n(d.hours(f.count((value?.denominator ?? 0) / 3600)))}`}
      explained={[{ measure: 'occupancy', value }]}
      table={occupancyTable(hours, words)}
      scoped={scoped}
      calls={null}
      height={HEIGHT}
      empty={emptyWords(value, m) && `${emptyWords(value, m)} ${sendWords(value?.reason, d)}`.trim()}
    >
      {(width) => (
        <HourColumns
          width={width}
          height={HEIGHT}
          columns={hours.map(({ hour, value: of }) => ({
            key: String(hour),
            title: hoursWords(hour, hour + 1, words),
            lines: [f.figure('share', of?.value)],
            stack: of?.value == null ? null : [of.value],
          }))}
          tick={(share) => f.decimal(share * 100, 0)}
          every={3}
          band={band}
        />
      )}
    </ChartFrame>
  );
}

export function OccupancyTrend({ answers, scoped, words }: ChartProps) {
  const { m, f, d } = words;
  const { scope, manifest } = scoped;
  const series = useMemo(() => occupancySeries(answers, scope), [answers, scope]);
  const value = totalOf(answers.now, 'occupancy');
  const absent = missing(scope.period, manifest.gaps, manifest.coverage ?? scope.period);
  const height = chartHeight(series.marks.length, HEIGHT);
  const name = m.measures.named.occupancy?.name ?? '';
  return (
    <ChartFrame
      part="trend"
      title={value?.value == null ? name : d.trendTitle(f.figure('share', value.value))}
      subtitle={`${d.trendUnit(grainWords(scope.grain, words))} · ${m.measures.n(d.hours(f.count((value?.denominator ?? 0) / 3600)))}`}
      explained={[{ measure: 'occupancy', value }]}
      table={seriesTable([{ label: name, series }], 'share', absent, manifest.annotations, words)}
      scoped={scoped}
      calls={null}
      height={height}
      empty={emptyWords(value, m) && `${emptyWords(value, m)} ${sendWords(value?.reason, d)}`.trim()}
    >
      {(width) => (
        <ControlChart
          width={width}
          height={height}
          period={scope.period}
          series={series}
          label={name}
          kind="share"
          target={null}
          better={null}
          absent={absent}
          annotations={annotationsWithin(scope.period, manifest.annotations)}
        />
      )}
    </ChartFrame>
  );
}
