'use client';

import { memo, useState } from 'react';
import type { FigureKind } from '@/lib/format/figure';
import type { Annotation } from '@/lib/model/manifest';
import { axisAround, axisOfSeconds, thin } from '@/lib/reading/axis';
import { spanOf } from '@/lib/reading/buckets';
import type { CallNarrowing } from '@/lib/reading/call-links';
import { chanceWords } from '@/lib/reading/chance-words';
import { markX } from '@/lib/reading/chart-marks';
import { absentWords } from '@/lib/reading/chart-tables';
import { nameMark, tickMark } from '@/lib/reading/period-words';
import { annotationsWithin, type Mark, type Series } from '@/lib/reading/series';
import type { Period } from '@/lib/time/period';
import { useWords } from '../hooks/use-words';
import { Backdrop } from './backdrop';
import { Diamond } from './diamond';
import { LineNames } from './line-names';
import { MarkColumns } from './mark-columns';
import { MarkTip, type Tip } from './mark-tip';
import { Plot, usePlot } from './plot';
import { ValueLine } from './value-line';

interface Props {
  width: number;
  height: number;
  period: Period;
  series: Series;
  /** A second, fainter line, named at its end. */
  beside?: { series: Series; label: string };
  /** What is compared with, a grey line. */
  before?: { series: Series; label: string } | null;
  label: string;
  kind: FigureKind;
  target: number | null;
  better: 'higher' | 'lower' | null;
  /** Stretches without data, on the axis of days. */
  absent: readonly { from: number; to: number }[];
  annotations: readonly Annotation[];
  /** Where a mark leads to the calls that it counts. */
  callsOf?(mark: Mark): CallNarrowing;
}

/** `20 min` of `20 min 00 s`. */
const WHOLE_MINUTES = /\s00\ss$/;

export default function ControlChart(props: Props) {
  const [tip, setTip] = useState<Tip | null>(null);
  const said = chanceWords(props.series, useWords());
  return (
    <>
      <div className="relative" style={{ height: props.height }}>
        <Picture {...props} onTip={setTip} />
        <MarkTip tip={tip} width={props.width} />
      </div>
      {said && <p className="mt-2 max-w-4xl text-muted text-sm">{said}</p>}
    </>
  );
}

const Picture = memo(function Picture(props: Props & { onTip(tip: Tip | null): void }) {
  const { width, height, period, series, beside, before, label, kind, target, absent, annotations, callsOf, onTip } =
    props;
  const words = useWords();
  const { m, f } = words;
  const { marks, limits, grain } = series;
  const axis = (kind === 'seconds' ? axisOfSeconds : axisAround)(
    [...marks, ...(beside?.series.marks ?? []), ...(before?.series.marks ?? [])]
      .map(({ value }) => value)
      .concat([target, limits?.lower ?? null, limits?.upper ?? null]),
    kind === 'share' ? { floor: 0, ceiling: 1 } : { floor: 0 },
  );
  const band = marks.flatMap((mark) => (mark.ordinary ? [{ ...spanOf(mark), ...mark.ordinary }] : []));
  const narrow = width < 480;
  const points = marks.map((mark) => ({ x: markX(mark), value: mark.value }));
  const ticks = thin(marks, narrow ? 4 : 6);
  const tickWords = new Map(ticks.map((mark) => [markX(mark), tickMark(mark, grain, words)]));
  const exact = (value: number) => (kind === 'share' ? f.percent(value, 0) : f.figure(kind, value));
  const short = (value: number) =>
    kind === 'share' ? f.decimal(value * 100, 0) : f.figure(kind, value).replace(WHOLE_MINUTES, '');
  return (
    <Plot
      width={width}
      height={height}
      margin={{ top: 22, right: narrow ? 12 : 92 }}
      x={{ from: period.from, to: period.to + 1, ticks: [...tickWords.keys()], name: (x) => tickWords.get(x) ?? '' }}
      y={{ from: axis.low, to: axis.high, ticks: axis.ticks, name: short, width: kind === 'seconds' ? 72 : 36 }}
    >
      <Backdrop ticks={axis.ticks} band={band} target={target} notes={annotations} />
      <Hatches stretches={absent} word={m.chart.gap} />
      {before && (
        <ValueLine
          points={before.series.marks.map((mark) => ({ x: markX(mark), value: mark.value }))}
          stroke="var(--muted)"
          strokeWidth={1}
        />
      )}
      {beside && (
        <ValueLine
          points={beside.series.marks.map((mark) => ({ x: markX(mark), value: mark.value }))}
          stroke="var(--category-2)"
          strokeWidth={1.5}
        />
      )}
      <ValueLine points={points} stroke="var(--accent)" strokeWidth={2} />
      <Singles marks={marks} better={props.better} />
      <LineNames
        inside={narrow}
        target={target === null ? null : { value: target, text: m.chart.target(exact(target)) }}
        ordinary={marks.at(-1)?.ordinary ?? null}
        others={[beside, before].filter((line) => line != null)}
      />
      <MarkColumns
        onTip={onTip}
        marks={marks.map((mark, i) => {
          const other = beside?.series.marks[i]?.value;
          const was = before?.series.marks[i]?.value;
          return {
            key: mark.key,
            x: markX(mark),
            y: mark.value,
            title: nameMark(mark, grain, words),
            ...(mark.n > 0 && callsOf && { calls: callsOf(mark) }),
            lines: [
              mark.value === null ? absentWords(mark, absent, m) : `${label}: ${f.figure(kind, mark.value)}`,
              ...(beside && typeof other === 'number' ? [`${beside.label}: ${f.figure(kind, other)}`] : []),
              ...(before && typeof was === 'number' ? [`${before.label}: ${f.figure(kind, was)}`] : []),
              ...(mark.n > 0 ? [m.measures.n(f.count(mark.n))] : []),
              ...(mark.signal ? [m.chart.special] : []),
              ...annotationsWithin(mark, annotations).map((note) => note.label),
            ],
          };
        })}
      />
    </Plot>
  );
});

function Hatches({ stretches, word }: { stretches: Props['absent']; word: string }) {
  const { area, x } = usePlot();
  if (stretches.length === 0) return null;
  const drawn = stretches.map(({ from, to }) => ({ from, left: x(from), right: x(to) }));
  const widest = drawn.reduce((a, b) => (b.right - b.left > a.right - a.left ? b : a));
  return (
    <g>
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line y2="6" stroke="var(--line)" strokeWidth="1.5" opacity="0.55" />
        </pattern>
      </defs>
      {drawn.map(({ from, left, right }) => (
        <rect
          key={from}
          x={left}
          y={area.y}
          width={Math.max(2, right - left)}
          height={area.height}
          fill="url(#hatch)"
        />
      ))}
      <text x={(widest.left + widest.right) / 2} y={area.y - 8} textAnchor="middle" fontSize={12} fill="var(--muted)">
        {word}
      </text>
    </g>
  );
}

/** Diamonds on marks out of the ordinary, dots on marks that have no neighbour to be joined to. */
function Singles({ marks, better }: { marks: readonly Mark[]; better: Props['better'] }) {
  const plot = usePlot();
  return (
    <g>
      {marks.map((mark, i) => {
        if (mark.value === null) return null;
        const x = plot.x(markX(mark));
        const y = plot.y(mark.value);
        if (mark.signal?.rule === 'outside')
          return <Diamond key={mark.key} x={x} y={y} size={6} good={mark.signal.towards === better} />;
        if (mark.signal) return <circle key={mark.key} cx={x} cy={y} r={3} fill="var(--accent)" />;
        const alone = marks[i - 1]?.value == null && marks[i + 1]?.value == null;
        return alone ? <circle key={mark.key} cx={x} cy={y} r={3} fill="var(--accent)" /> : null;
      })}
    </g>
  );
}
