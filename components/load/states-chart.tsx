'use client';

import { lazy, useMemo } from 'react';
import { emptyWords } from '@/lib/reading/reason-words';
import { totalOf } from '@/lib/reading/series';
import { readStateHours, stateHoursTable } from '@/lib/reading/state-hours';
import { ChartFrame } from '../chart/chart-frame';
import type { ChartProps } from './words';

const StateColumns = lazy(() => import('./state-columns'));
const HEIGHT = 260;

/** What the time of operators went to, hour by hour. */
export function StatesByHour({ answers, scoped, words }: ChartProps) {
  const { m, f, d } = words;
  const reading = useMemo(() => readStateHours(answers, scoped.scope, words), [answers, scoped, words]);
  const { parts, hours, total_s, most } = reading;
  const value = totalOf(answers.stateTotal, 'stateTime');
  return (
    <ChartFrame
      part="states"
      title={most ? d.stateHoursTitle(most.label, f.percent(most.share, 0)) : d.stateHoursPlain}
      subtitle={d.stateHoursUnit(f.count(Math.round(total_s / 3600)))}
      explained={[{ measure: 'stateTime', value }]}
      table={stateHoursTable(reading, words)}
      scoped={scoped}
      calls={null}
      height={HEIGHT}
      empty={most ? null : (emptyWords(value, m) ?? m.chart.empty)}
      lead={
        <p className="mt-3 flex flex-wrap gap-x-5 text-muted text-xs">
          {parts.map(({ id, label, color }) => (
            <span key={id} className="flex items-center gap-1.5">
              <svg width="10" height="10" aria-hidden>
                <rect width="10" height="10" rx="2" fill={color} />
              </svg>
              {label}
            </span>
          ))}
        </p>
      }
      note={`${d.stateHoursNote} ${d.statesNote}`}
    >
      {(width) => <StateColumns width={width} height={HEIGHT} parts={parts} hours={hours} />}
    </ChartFrame>
  );
}
