'use client';

import { lazy } from 'react';
import { ANSWERED_CALLS, lineCalls } from '@/lib/reading/call-links';
import { missing } from '@/lib/reading/chart-marks';
import { seriesTable } from '@/lib/reading/chart-tables';
import { notesOnlyTransfers } from '@/lib/reading/outcomes';
import { grainWords } from '@/lib/reading/period-words';
import { annotationsWithin, totalOf } from '@/lib/reading/series';
import { ChartFrame } from '../chart/chart-frame';
import { chartHeight } from '../chart/chart-height';
import type { ChartProps } from './words';

const ControlChart = lazy(() => import('../chart/control-chart'));
const MOST_HEIGHT = 200;

/** A trend for each of the rates that have a value. */
export function RateTrends({ reading, now, scoped, words }: ChartProps) {
  const { m, f, d } = words;
  const { scope, manifest } = scoped;
  const absent = missing(scope.period, manifest.gaps, manifest.coverage ?? scope.period);
  return reading.trends.map(({ id, series }) => {
    const value = totalOf(now, id);
    if (typeof value?.value !== 'number') return null;
    const name = d.rates[id] ?? id;
    const height = chartHeight(series.marks.length, MOST_HEIGHT);
    return (
      <ChartFrame
        key={id}
        part={id}
        title={d.trendTitle(name, f.percent(value.value))}
        subtitle={`${d.trendUnit(grainWords(scope.grain, words), notesOnlyTransfers(now))} · ${m.measures.n(f.count(value.n))}`}
        explained={[{ measure: id, value }]}
        table={seriesTable([{ label: name, series }], 'share', absent, manifest.annotations, words)}
        scoped={scoped}
        calls={ANSWERED_CALLS}
        height={height}
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
            better="higher"
            absent={absent}
            annotations={annotationsWithin(scope.period, manifest.annotations)}
            callsOf={lineCalls(ANSWERED_CALLS, scoped)}
          />
        )}
      </ChartFrame>
    );
  });
}
