'use client';

import { lazy } from 'react';
import type { Answer } from '@/lib/model/question';
import { missing } from '@/lib/reading/chart-marks';
import { seriesTable } from '@/lib/reading/chart-tables';
import type { OverviewReading } from '@/lib/reading/overview';
import { grainWords } from '@/lib/reading/period-words';
import { emptyWords } from '@/lib/reading/reason-words';
import { annotationsWithin, totalOf } from '@/lib/reading/series';
import { serviceTrendTitle } from '@/lib/reading/trend-title';
import { ChartFrame } from '../chart/chart-frame';
import { chartHeight } from '../chart/chart-height';
import type { Scoped } from '../hooks/use-scope';
import { useWords } from '../hooks/use-words';

const ControlChart = lazy(() => import('../chart/control-chart'));
const MOST_HEIGHT = 372;

interface Props {
  reading: Pick<OverviewReading, 'service'>;
  now: Answer;
  scoped: Scoped;
}

export function ServiceChart({ reading, now, scoped }: Props) {
  const words = useWords();
  const { m, f } = words;
  const { scope, manifest } = scoped;
  const value = totalOf(now, 'serviceLevel');
  const { service } = reading;
  const unit = m.overview.trendUnit(grainWords(scope.grain, words), f.seconds(scope.threshold_s), scope.formula);
  const absent = missing(scope.period, manifest.gaps, manifest.coverage ?? scope.period);
  const height = chartHeight(service.marks.length, MOST_HEIGHT);
  const band = service.limits ? ` · ${m.chart.ordinaryBand}` : '';
  return (
    <ChartFrame
      title={serviceTrendTitle(service, words)}
      subtitle={`${unit} · ${m.measures.n(f.count(value?.n ?? 0))}${band}`}
      explained={[{ measure: 'serviceLevel', value }]}
      table={seriesTable([{ label: m.measures.serviceLevel, series: service }], 'share', absent, words)}
      scoped={scoped}
      height={height}
      empty={emptyWords(value, m)}
    >
      {(width) => (
        <ControlChart
          width={width}
          height={height}
          period={scope.period}
          series={service}
          label={m.measures.serviceLevel}
          kind="share"
          target={manifest.settings.serviceLevel.target}
          better="higher"
          absent={absent}
          annotations={annotationsWithin(scope.period, manifest.annotations)}
        />
      )}
    </ChartFrame>
  );
}
