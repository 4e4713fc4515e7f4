'use client';

import { lazy } from 'react';
import type { Answer } from '@/lib/model/question';
import { ABANDONED_CALLS, lineCalls } from '@/lib/reading/call-links';
import { missing } from '@/lib/reading/chart-marks';
import { seriesTable } from '@/lib/reading/chart-tables';
import { nounsOf } from '@/lib/reading/nouns';
import { grainWords, lineBefore } from '@/lib/reading/period-words';
import { emptyWords } from '@/lib/reading/reason-words';
import { annotationsWithin, totalOf } from '@/lib/reading/series';
import { abandonmentTrendTitle } from '@/lib/reading/trend-title';
import type { WaitingReading } from '@/lib/reading/waiting';
import { ChartFrame } from '../chart/chart-frame';
import { chartHeight } from '../chart/chart-height';
import type { Scoped } from '../hooks/use-scope';
import { useWords } from '../hooks/use-words';

const ControlChart = lazy(() => import('../chart/control-chart'));
const MOST_HEIGHT = 280;

export function AbandonmentChart({ reading, now, scoped }: { reading: WaitingReading; now: Answer; scoped: Scoped }) {
  const words = useWords();
  const { m, f } = words;
  const { scope, manifest } = scoped;
  const rate = totalOf(now, 'abandonRate');
  const short = totalOf(now, 'shortAbandoned');
  const seconds = f.seconds(manifest.settings.shortAbandon_s);
  const absent = missing(scope.period, manifest.gaps, manifest.coverage ?? scope.period);
  const height = chartHeight(reading.abandonment.marks.length, MOST_HEIGHT);
  const besideLabel = m.waiting.shortLine;
  const name = m.measures.abandonment;
  const before = lineBefore(reading.abandonmentBefore, scope, words);
  return (
    <ChartFrame
      part="abandonment"
      title={typeof rate?.value === 'number' ? abandonmentTrendTitle(rate.value, reading.abandonment, words) : name}
      subtitle={`${m.waiting.abandonmentUnit(grainWords(scope.grain, words), nounsOf(scope, m).many)} · ${m.measures.n(f.count(rate?.n ?? 0))}${before ? ` · ${m.chart.greyLine(before.label)}` : ''}`}
      explained={[
        { measure: 'abandonRate', value: rate },
        { measure: 'shortAbandoned', value: short },
      ]}
      table={seriesTable(
        [
          { label: name, series: reading.abandonment },
          { label: besideLabel, series: reading.afterShort },
          ...(before ? [before] : []),
        ],
        'share',
        absent,
        manifest.annotations,
        words,
      )}
      scoped={scoped}
      calls={ABANDONED_CALLS}
      height={height}
      empty={emptyWords(rate, m)}
      note={
        short?.value && reading.shortShare !== null
          ? m.waiting.shortNote(f.count(short.value), f.percent(reading.shortShare, 0), seconds)
          : null
      }
    >
      {(width) => (
        <ControlChart
          width={width}
          height={height}
          period={scope.period}
          series={reading.abandonment}
          before={before}
          beside={{ series: reading.afterShort, label: besideLabel }}
          label={name}
          kind="share"
          target={manifest.settings.targets.abandonRate ?? null}
          better="lower"
          absent={absent}
          annotations={annotationsWithin(scope.period, manifest.annotations)}
          callsOf={lineCalls(ABANDONED_CALLS, scoped)}
        />
      )}
    </ChartFrame>
  );
}
