'use client';

import { lazy } from 'react';
import type { Answer } from '@/lib/model/question';
import { gapsWithin } from '@/lib/reading/attention';
import { seriesTable } from '@/lib/reading/chart-tables';
import { grainWords } from '@/lib/reading/period-words';
import { annotationsWithin, totalOf } from '@/lib/reading/series';
import { abandonmentTrendTitle } from '@/lib/reading/trend-title';
import type { WaitingReading } from '@/lib/reading/waiting';
import { ChartFrame } from '../chart/chart-frame';
import type { Scoped } from '../hooks/use-scope';
import { useWords } from '../hooks/use-words';

const ControlChart = lazy(() => import('../chart/control-chart'));
const HEIGHT = 280;

export function AbandonmentChart({ reading, now, scoped }: { reading: WaitingReading; now: Answer; scoped: Scoped }) {
  const words = useWords();
  const { m, f } = words;
  const { scope, manifest } = scoped;
  const rate = totalOf(now, 'abandonRate');
  const short = totalOf(now, 'shortAbandoned');
  const seconds = f.seconds(manifest.settings.shortAbandon_s);
  const besideLabel = m.waiting.shortLine;
  const name = m.measures.abandonment;
  return (
    <ChartFrame
      part="abandonment"
      title={typeof rate?.value === 'number' ? abandonmentTrendTitle(rate.value, reading.abandonment, words) : name}
      subtitle={`${m.waiting.abandonmentUnit(grainWords(scope.grain, words))} · ${m.measures.n(f.count(rate?.n ?? 0))}`}
      explained={[
        { measure: 'abandonRate', value: rate },
        { measure: 'shortAbandoned', value: short },
      ]}
      table={seriesTable(
        [
          { label: name, series: reading.abandonment },
          { label: besideLabel, series: reading.afterShort },
        ],
        'share',
        words,
      )}
      scoped={scoped}
      height={HEIGHT}
      empty={rate?.value == null ? m.chart.empty : null}
      note={
        typeof short?.value === 'number' && reading.shortShare !== null
          ? m.waiting.shortNote(f.count(short.value), f.percent(reading.shortShare, 0), seconds)
          : null
      }
    >
      {(width) => (
        <ControlChart
          width={width}
          height={HEIGHT}
          period={scope.period}
          series={reading.abandonment}
          beside={{ series: reading.afterShort, label: besideLabel }}
          label={name}
          kind="share"
          target={manifest.settings.targets.abandonRate ?? null}
          better="lower"
          gaps={gapsWithin(scope, manifest)}
          annotations={annotationsWithin(scope.period, manifest.annotations)}
        />
      )}
    </ChartFrame>
  );
}
