'use client';

import { lazy, useMemo } from 'react';
import { lineCalls } from '@/lib/reading/call-links';
import { missing } from '@/lib/reading/chart-marks';
import { seriesTable } from '@/lib/reading/chart-tables';
import {
  handlingSeries,
  handlingTitle,
  handlingTrendTitle,
  isKnown,
  partRows,
  partsTable,
  usualPart,
} from '@/lib/reading/handling';
import { grainWords } from '@/lib/reading/period-words';
import { emptyWords } from '@/lib/reading/reason-words';
import { annotationsWithin } from '@/lib/reading/series';
import { HANDLED_PARTS, type HandledPart } from '@/lib/url/view';
import { ChartFrame } from '../chart/chart-frame';
import { chartHeight } from '../chart/chart-height';
import { changeView, useChoice } from '../hooks/use-view';
import { LENGTHS_HEIGHT } from './lengths-height';
import type { ChartProps, LoadWords } from './words';

const ControlChart = lazy(() => import('../chart/control-chart'));
const LengthRanges = lazy(() => import('./length-ranges'));
const HEIGHT = 260;
const ANSWERED_CALLS = { ending: ['answered'] };

/** How long contacts last, as median and 9 in 10 of each part. */
export function HandlingChart({ answers, scoped, words }: ChartProps) {
  const { m, f, d } = words;
  const rows = useMemo(() => partRows(answers), [answers]);
  const known = rows.filter(({ median }) => isKnown(median));
  const whole = known.find(({ id }) => id === 'handle') ?? known[0] ?? rows.at(-1);
  const lacking = rows.filter((row) => !known.includes(row)).map(({ id }) => d.parts[id]);
  return (
    <ChartFrame
      part="handling"
      title={whole ? handlingTitle(whole, words) : d.handlingPlain}
      subtitle={`${d.handlingUnit} · ${m.measures.n(f.count(whole?.median?.n ?? 0))}`}
      explained={HANDLED_PARTS.flatMap((id, i) => [
        { measure: `${id}Median`, value: rows[i]?.median },
        { measure: `${id}P90`, value: rows[i]?.p90 },
      ])}
      table={partsTable(rows, words)}
      scoped={scoped}
      calls={ANSWERED_CALLS}
      height={LENGTHS_HEIGHT}
      empty={known.length > 0 ? null : emptyWords(whole?.median, m)}
      note={[known.length > 0 && lacking.length > 0 ? d.partsLacking(lacking.join(', ')) : '', d.handlingNote]
        .filter((s) => s)
        .join(' ')}
    >
      {(width) => <LengthRanges width={width} rows={rows} words={words} />}
    </ChartFrame>
  );
}

/** One part of the handling along the period. */
export function HandlingTrend({ answers, scoped, words }: ChartProps) {
  const { m, f, d } = words;
  const { scope, manifest } = scoped;
  const rows = useMemo(() => partRows(answers), [answers]);
  const usual = usualPart(manifest);
  const part = useChoice('part') ?? usual;
  const { median, p90 } = useMemo(() => handlingSeries(answers, part, scope), [answers, part, scope]);
  const row = rows.find(({ id }) => id === part) ?? { id: part, median: undefined, p90: undefined };
  const absent = missing(scope.period, manifest.gaps, manifest.coverage ?? scope.period);
  const height = chartHeight(median.marks.length, HEIGHT);
  return (
    <ChartFrame
      part="handled"
      title={handlingTrendTitle(row, median, words)}
      subtitle={`${d.handledUnit(d.parts[part], grainWords(scope.grain, words))} · ${m.measures.n(f.count(row.median?.n ?? 0))}`}
      explained={[
        { measure: `${part}Median`, value: row.median },
        { measure: `${part}P90`, value: row.p90 },
      ]}
      table={seriesTable(
        [
          { label: d.median, series: median },
          { label: d.nineInTen, series: p90 },
        ],
        'seconds',
        absent,
        manifest.annotations,
        words,
      )}
      scoped={scoped}
      calls={ANSWERED_CALLS}
      height={height}
      empty={emptyWords(row.median, m)}
      lead={<PartSwitch part={part} usual={usual} words={words} />}
    >
      {(width) => (
        <ControlChart
          width={width}
          height={height}
          period={scope.period}
          series={median}
          beside={{ series: p90, label: d.nineInTen }}
          label={d.median}
          kind="seconds"
          target={null}
          better={null}
          callsOf={lineCalls(ANSWERED_CALLS, scoped)}
          absent={absent}
          annotations={annotationsWithin(scope.period, manifest.annotations)}
        />
      )}
    </ChartFrame>
  );
}

function PartSwitch({ part, usual, words: { d } }: Record<'part' | 'usual', HandledPart> & { words: LoadWords }) {
  return (
    <fieldset className="mt-3 min-w-0 print:hidden">
      <legend className="sr-only">{d.part}</legend>
      <div className="segments">
        {HANDLED_PARTS.map((one) => (
          <label key={one} className="segment px-3">
            <input
              type="radio"
              name="part"
              className="sr-only"
              checked={part === one}
              onChange={() => changeView({ part: one === usual ? undefined : one })}
            />
            {d.parts[one]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
