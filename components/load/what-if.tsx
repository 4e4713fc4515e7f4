'use client';

import { lazy } from 'react';
import type { HalfHour } from '@/lib/reading/staffing';
import { type WhatIf, whatIfTable, whatIfTitle } from '@/lib/reading/what-if';
import { ChartFrame } from '../chart/chart-frame';
import { HalfChoice } from './choices';
import type { StaffingProps } from './half-hours';

const WhatIfRows = lazy(() => import('./what-if-rows'));
const ROW = 40;
const HEAD = 42;

/** What one person more or fewer would do in one half hour. */
export function WhatIfChart(props: StaffingProps & { chosen: HalfHour; rows: readonly WhatIf[] }) {
  const { reading, chosen, rows, scoped, words } = props;
  const { f, d } = words;
  const { plan, halves } = reading;
  const { level, abandonment, asa, occupancy } = chosen.observed;
  const height = HEAD + rows.length * ROW;
  const contacts = chosen.contacts === null ? '' : f.decimal(chosen.contacts, 1);
  return (
    <ChartFrame
      part="what-if"
      title={whatIfTitle(rows, chosen, reading, words)}
      subtitle={d.whatIfUnit(contacts, d.dayCount(f.count(chosen.days)))}
      explained={[
        { measure: 'serviceLevel.SL-2', value: level },
        { measure: 'abandonRate', value: abandonment },
        { measure: 'asa', value: asa },
        { measure: 'occupancy', value: occupancy },
      ]}
      table={whatIfTable(rows, words)}
      scoped={scoped}
      calls={null}
      height={height}
      lead={<HalfChoice words={words} halves={halves} chosen={chosen} />}
      note={d.shrinkNote(
        f.figure('count', chosen.needed),
        f.percent(plan.shrinkage, 0),
        f.figure('count', chosen.paid),
      )}
    >
      {(width) => <WhatIfRows width={width} head={HEAD} row={ROW} rows={rows} aim={plan.aim} words={words} />}
    </ChartFrame>
  );
}
