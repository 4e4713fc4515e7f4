'use client';

import { lazy } from 'react';
import type { Answer } from '@/lib/model/question';
import { lineCalls } from '@/lib/reading/call-links';
import { missing } from '@/lib/reading/chart-marks';
import { seriesTable } from '@/lib/reading/chart-tables';
import type { OverviewReading } from '@/lib/reading/overview';
import { grainWords, lineBefore } from '@/lib/reading/period-words';
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
  reading: Pick<OverviewReading, 'service' | 'serviceBefore' | 'serviceMeasure'>;
  now: Answer;
  scoped: Scoped;
}

export function ServiceChart({ reading, now, scoped }: Props) {
  const words = useWords();
  const { m, f } = words;
  const { scope, manifest } = scoped;
  const { service, serviceBefore, serviceMeasure } = reading;
  const before = lineBefore(serviceBefore, scope, words);
  const own = serviceMeasure === 'serviceLevel';
  const value = totalOf(now, serviceMeasure);
  const name = own ? m.measures.serviceLevel : (m.measures.named.serviceLevelReported?.name ?? '');
  const by = grainWords(scope.grain, words);
  const unit = own ? m.overview.trendUnit(by, f.seconds(scope.threshold_s), scope.formula) : `${name}, ${by}`;
  const absent = missing(scope.period, manifest.gaps, manifest.coverage ?? scope.period);
  const height = chartHeight(service.marks.length, MOST_HEIGHT);
  const band = service.limits ? ` · ${m.chart.ordinaryBand}` : '';
  return (
    <ChartFrame
      title={serviceTrendTitle(service, words)}
      subtitle={`${unit} · ${m.measures.n(f.count(value?.n ?? 0))}${band}${before ? ` · ${m.chart.greyLine(before.label)}` : ''}`}
      explained={[{ measure: serviceMeasure, value }]}
      table={seriesTable(
        [{ label: name, series: service }, ...(before ? [before] : [])],
        'share',
        absent,
        manifest.annotations,
        words,
      )}
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
          before={before}
          label={name}
          kind="share"
          target={own ? manifest.settings.serviceLevel.target : null}
          better="higher"
          absent={absent}
          annotations={annotationsWithin(scope.period, manifest.annotations)}
          callsOf={lineCalls({}, scoped)}
        />
      )}
    </ChartFrame>
  );
}
