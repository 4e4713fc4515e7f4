'use client';

import { lazy } from 'react';
import type { Answer } from '@/lib/model/question';
import { gapsWithin } from '@/lib/reading/attention';
import { seriesTable } from '@/lib/reading/chart-tables';
import type { OverviewReading } from '@/lib/reading/overview';
import { grainWords } from '@/lib/reading/period-words';
import { annotationsWithin, totalOf } from '@/lib/reading/series';
import { serviceTrendTitle } from '@/lib/reading/trend-title';
import { ChartFrame } from '../chart/chart-frame';
import type { Scoped } from '../hooks/use-scope';
import { useWords } from '../hooks/use-words';

const ControlChart = lazy(() => import('../chart/control-chart'));
const HEIGHT = 372;

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
  const band = service.limits ? ` · ${m.chart.ordinaryBand}` : '';
  return (
    <ChartFrame
      title={serviceTrendTitle(service, words)}
      subtitle={`${unit} · ${m.measures.n(f.count(value?.n ?? 0))}${band}`}
      explained={[{ measure: 'serviceLevel', value }]}
      table={seriesTable([{ label: m.measures.serviceLevel, series: service }], 'share', words)}
      scoped={scoped}
      height={HEIGHT}
      empty={value?.value == null ? m.chart.empty : null}
    >
      {(width) => (
        <ControlChart
          width={width}
          height={HEIGHT}
          period={scope.period}
          series={service}
          label={m.measures.serviceLevel}
          kind="share"
          target={manifest.settings.serviceLevel.target}
          better="higher"
          gaps={gapsWithin(scope, manifest)}
          annotations={annotationsWithin(scope.period, manifest.annotations)}
        />
      )}
    </ChartFrame>
  );
}
