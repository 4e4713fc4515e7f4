'use client';

import { useMemo } from 'react';
import { planOf, readStaffing } from '@/lib/reading/staffing';
import { readWhatIf } from '@/lib/reading/what-if';
import { useView } from '../hooks/use-view';
import { ArrivalsChart, NeededChart } from './half-hours';
import { WhatIfChart } from './what-if';
import type { ChartProps } from './words';

/** Arrivals by half hour, who was there and who would be needed, and what one more or fewer would do. */
export function Staffing(props: ChartProps) {
  const { answers, scoped } = props;
  const { scope, manifest } = scoped;
  const { days, aim, shrinkage, half } = useView();
  const plan = useMemo(
    () => planOf({ days, aim, shrinkage }, scope, manifest),
    [days, aim, shrinkage, scope, manifest],
  );
  const reading = useMemo(() => readStaffing(answers, plan, scope, manifest), [answers, plan, scope, manifest]);
  const chosen = reading.halves.find(({ name }) => name === half) ?? reading.busiest;
  const rows = useMemo(() => (chosen && !reading.lacking ? readWhatIf(reading, chosen) : []), [chosen, reading]);
  const shared = { ...props, reading, chosen };
  return (
    <>
      <ArrivalsChart {...shared} />
      <NeededChart {...shared} />
      {chosen && rows.length > 0 && <WhatIfChart {...shared} chosen={chosen} rows={rows} />}
    </>
  );
}
