'use client';

import { lazy } from 'react';
import type { Answer } from '@/lib/model/question';
import { waitsTable } from '@/lib/reading/chart-tables';
import { totalOf } from '@/lib/reading/series';
import type { WaitingReading } from '@/lib/reading/waiting';
import { ChartFrame } from '../chart/chart-frame';
import type { Scoped } from '../hooks/use-scope';
import { useWords } from '../hooks/use-words';

const WaitHistogram = lazy(() => import('../chart/wait-histogram'));
const HEIGHT = 280;

export function WaitsChart({ reading, now, scoped }: { reading: WaitingReading; now: Answer; scoped: Scoped }) {
  const words = useWords();
  const { m, f } = words;
  const { waits } = reading;
  const median = totalOf(now, 'waitMedian');
  const p90 = totalOf(now, 'waitP90');
  return (
    <ChartFrame
      part="waits"
      title={m.waiting.waitsTitle(f.figure('seconds', median?.value), f.figure('seconds', p90?.value))}
      subtitle={`${m.waiting.waitsUnit} · ${m.waiting.waitsUnitN(f.count(waits.answered), f.count(waits.abandoned))}`}
      explained={[
        { measure: 'waitMedian', value: median },
        { measure: 'waitP90', value: p90 },
        { measure: 'waitMax', value: totalOf(now, 'waitMax') },
      ]}
      table={waitsTable(waits, words)}
      scoped={scoped}
      height={HEIGHT}
      empty={waits.answered + waits.abandoned === 0 ? m.chart.empty : null}
      lead={
        <p className="mt-2 flex gap-5 text-muted text-xs">
          <span className="flex items-center gap-1.5">
            <span className="size-2.5 rounded-sm bg-(--category-1)" />
            {m.overview.endings.answered}
          </span>
          <span className="flex items-center gap-1.5">
            <span className="size-2.5 rounded-sm bg-(--category-3)" />
            {m.overview.endings.abandoned}
          </span>
        </p>
      }
    >
      {(width) => <WaitHistogram width={width} height={HEIGHT} waits={waits} threshold_s={scoped.scope.threshold_s} />}
    </ChartFrame>
  );
}
