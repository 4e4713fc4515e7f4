'use client';

import { lazy, useMemo } from 'react';
import { missing } from '@/lib/reading/chart-marks';
import { seriesTable } from '@/lib/reading/chart-tables';
import { handlingSeries, partRows, partsTable } from '@/lib/reading/load';
import { grainWords } from '@/lib/reading/period-words';
import { emptyWords } from '@/lib/reading/reason-words';
import { annotationsWithin } from '@/lib/reading/series';
import { ChartFrame } from '../chart/chart-frame';
import { chartHeight } from '../chart/chart-height';
import type { ChartProps } from './words';

const ControlChart = lazy(() => import('../chart/control-chart'));
const PartRows = lazy(() => import('./part-rows'));
const PARTS_HEIGHT = 170;
const TREND_HEIGHT = 260;

/** How long talk, hold, wrap-up and all of it last, and how that changed. */
export function Handling({ answers, scoped, words }: ChartProps) {
  const { m, f, d } = words;
  const { scope, manifest } = scoped;
  const parts = useMemo(() => partRows(answers), [answers]);
  const { medians, p90s } = useMemo(() => handlingSeries(answers, scope), [answers, scope]);
  const whole = parts.find(({ id }) => id === 'handle');
  const [median, p90] = [whole?.median, whole?.p90];
  const absent = missing(scope.period, manifest.gaps, manifest.coverage ?? scope.period);
  const height = chartHeight(medians.marks.length, TREND_HEIGHT);
  const explained = [
    { measure: 'handleMedian', value: median },
    { measure: 'handleP90', value: p90 },
  ];
  const empty = emptyWords(median, m);
  const n = m.measures.n(f.count(median?.n ?? 0));
  return (
    <div className="grid gap-x-10 gap-y-12 print:block print:space-y-6 @5xl:grid-cols-2">
      <ChartFrame
        part="handling"
        title={
          typeof median?.value === 'number' && typeof p90?.value === 'number'
            ? d.handlingTitle(f.seconds(median.value), f.seconds(p90.value))
            : d.handlingPlain
        }
        subtitle={`${d.handlingUnit} · ${n}`}
        explained={explained}
        table={partsTable(parts, words)}
        scoped={scoped}
        calls={{ ending: ['answered'] }}
        height={PARTS_HEIGHT}
        empty={empty}
        note={d.handlingNote}
      >
        {(width) => <PartRows width={width} height={PARTS_HEIGHT} rows={parts} words={words} />}
      </ChartFrame>
      <ChartFrame
        part="handling-trend"
        title={typeof median?.value === 'number' ? d.handlingTrendTitle(f.seconds(median.value)) : d.handlingTrendPlain}
        subtitle={`${d.handlingTrendUnit(grainWords(scope.grain, words))} · ${n}`}
        explained={explained}
        table={seriesTable(
          [
            { label: d.median, series: medians },
            { label: d.nineInTen, series: p90s },
          ],
          'seconds',
          absent,
          manifest.annotations,
          words,
        )}
        scoped={scoped}
        calls={{ ending: ['answered'] }}
        height={height}
        empty={empty}
      >
        {(width) => (
          <ControlChart
            width={width}
            height={height}
            period={scope.period}
            series={medians}
            beside={{ series: p90s, label: d.nineInTen }}
            label={d.median}
            kind="seconds"
            target={null}
            plain
            better={null}
            absent={absent}
            annotations={annotationsWithin(scope.period, manifest.annotations)}
          />
        )}
      </ChartFrame>
    </div>
  );
}
