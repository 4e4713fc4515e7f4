'use client';

import { lazy } from 'react';
import { lineCalls, SURVEYED_CALLS } from '@/lib/reading/call-links';
import { missing } from '@/lib/reading/chart-marks';
import { seriesTable } from '@/lib/reading/chart-tables';
import { grainWords } from '@/lib/reading/period-words';
import { emptyWords } from '@/lib/reading/reason-words';
import { scoreTrendTitle } from '@/lib/reading/score-trend-title';
import { annotationsWithin, totalOf } from '@/lib/reading/series';
import { ChartFrame } from '../chart/chart-frame';
import { chartHeight } from '../chart/chart-height';
import type { ChartProps } from './words';

const ControlChart = lazy(() => import('../chart/control-chart'));
const MOST_HEIGHT = 260;

export function SatisfactionChart({ reading, now, scoped, words }: ChartProps) {
  const { m, f, d } = words;
  const { scope, manifest } = scoped;
  const value = totalOf(now, 'satisfaction');
  const absent = missing(scope.period, manifest.gaps, manifest.coverage ?? scope.period);
  const height = chartHeight(reading.trend.marks.length, MOST_HEIGHT);
  const name = m.measures.named.satisfaction?.name ?? d.title;
  const band = reading.trend.limits ? ` · ${m.chart.ordinaryBand}` : '';
  return (
    <ChartFrame
      part="trend"
      title={value?.value == null ? name : scoreTrendTitle(reading.trend, words)}
      subtitle={`${d.trendUnit(grainWords(scope.grain, words))} · ${m.measures.n(f.count(value?.n ?? 0))}${band}`}
      explained={[
        { measure: 'satisfaction', value },
        { measure: 'responseRate', value: totalOf(now, 'responseRate') },
      ]}
      table={seriesTable([{ label: name, series: reading.trend }], 'score', absent, manifest.annotations, words)}
      scoped={scoped}
      calls={SURVEYED_CALLS}
      height={height}
      empty={emptyWords(value, m)}
    >
      {(width) => (
        <ControlChart
          width={width}
          height={height}
          period={scope.period}
          series={reading.trend}
          label={name}
          kind="score"
          target={manifest.settings.targets.satisfaction ?? null}
          better="higher"
          absent={absent}
          annotations={annotationsWithin(scope.period, manifest.annotations)}
          callsOf={lineCalls(SURVEYED_CALLS, scoped)}
        />
      )}
    </ChartFrame>
  );
}

export function ResponseChart({ reading, now, scoped, words }: ChartProps) {
  const { m, f, d } = words;
  const { scope, manifest } = scoped;
  const value = totalOf(now, 'responseRate');
  const absent = missing(scope.period, manifest.gaps, manifest.coverage ?? scope.period);
  const height = chartHeight(reading.response.marks.length, MOST_HEIGHT);
  const name = d.responsePlain;
  return (
    <ChartFrame
      part="response"
      title={value?.value == null ? name : d.responseTitle(f.percent(value.value))}
      subtitle={`${d.responseUnit(grainWords(scope.grain, words))} · ${m.measures.n(f.count(value?.n ?? 0))}`}
      explained={[{ measure: 'responseRate', value }]}
      table={seriesTable([{ label: name, series: reading.response }], 'share', absent, manifest.annotations, words)}
      scoped={scoped}
      calls={SURVEYED_CALLS}
      height={height}
      empty={emptyWords(value, m)}
    >
      {(width) => (
        <ControlChart
          width={width}
          height={height}
          period={scope.period}
          series={reading.response}
          label={name}
          kind="share"
          target={null}
          better="higher"
          absent={absent}
          annotations={annotationsWithin(scope.period, manifest.annotations)}
          callsOf={lineCalls(SURVEYED_CALLS, scoped)}
        />
      )}
    </ChartFrame>
  );
}
