'use client';

import { useMemo } from 'react';
import type { Answer } from '@/lib/model/question';
import { layCalendar } from '@/lib/reading/calendar-layout';
import { buildCoverage, countHours } from '@/lib/reading/coverage';
import { coverageTable } from '@/lib/reading/data-tables';
import { ChartFrame } from '../chart/chart-frame';
import type { DataWords } from '../hooks/use-data-words';
import type { Scoped } from '../hooks/use-scope';
import { CoverageCalendar } from './coverage-calendar';

/** Room is kept for a wide panel; on a narrow one the page grows below it. */
const WIDE = 1600;

/** The first and the last hour of the data are always there in part. */
const ENDS = 2;

function titleOf(none: number, partly: number, { d, f }: DataWords): string {
  const title = none > 0 ? d.coverageTitle(f.count(none), none === 1) : d.coverageWhole;
  return partly > ENDS ? d.coverageParts(title, f.count(partly)) : title;
}

export function CoverageChart({ hours, scoped, words }: { hours: Answer; scoped: Scoped; words: DataWords }) {
  const { d, f } = words;
  const { manifest, scope } = scoped;
  const stretches = useMemo(() => buildCoverage(hours, manifest), [hours, manifest]);
  const days = stretches.flatMap((one) => (one.kind === 'month' ? one.days : []));
  const { data, partly, none, quiet } = countHours(days);
  /** The calendar is of all the data, whatever is chosen. */
  const whole = useMemo(
    () => ({ manifest, scope: { ...scope, where: {}, period: manifest.coverage ?? scope.period } }),
    [manifest, scope],
  );
  return (
    <ChartFrame
      part="coverage"
      title={titleOf(none, partly, words)}
      subtitle={d.coverageUnit(f.count(data + partly + none + quiet))}
      explained={[]}
      table={coverageTable(stretches, words)}
      scoped={whole}
      calls={null}
      height={layCalendar(WIDE, stretches).height}
      empty={stretches.length === 0 ? words.m.chart.empty : null}
      note={d.coverageNote}
    >
      {(width) => <CoverageCalendar width={width} stretches={stretches} period={scope.period} words={words} />}
    </ChartFrame>
  );
}
