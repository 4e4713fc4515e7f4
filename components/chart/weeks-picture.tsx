'use client';

import { memo } from 'react';
import type { Format } from '@/lib/format/figure';
import type { FlagMessages } from '@/lib/i18n/flags';
import type { Messages } from '@/lib/i18n/messages';
import { axisAround, axisOfSeconds, thin } from '@/lib/reading/axis';
import { weekKind } from '@/lib/reading/operator-tables';
import { middleOf, type NamedDay, noteOf, type WeekMark } from '@/lib/reading/operator-weeks';
import { Backdrop } from './backdrop';
import { Diamond } from './diamond';
import { MarkColumns } from './mark-columns';
import type { Tip } from './mark-tip';
import { Plot, usePlot } from './plot';
import { ValueLine } from './value-line';

interface WeeksWords {
  m: Messages;
  f: Format;
  weeks: FlagMessages['weeks'];
}

interface Props {
  width: number;
  height: number;
  measure: string;
  marks: readonly WeekMark[];
  named: readonly NamedDay[];
  words: WeeksWords;
  onTip(tip: Tip | null): void;
}

const NARROW = 480;
/** `20 min` of `20 min 00 s`. */
const WHOLE_MINUTES = /\s00\ss$/;

export const WeeksPicture = memo(function WeeksPicture({ width, height, measure, marks, named, words, onTip }: Props) {
  const { m, f, weeks } = words;
  const kind = weekKind(measure);
  const values = marks.flatMap(({ value, expected, ordinary }) => [value, expected, ordinary?.lower, ordinary?.upper]);
  const axis =
    kind === 'seconds'
      ? axisOfSeconds(values, { floor: 0 })
      : axisAround(values, kind === 'share' ? { floor: 0, ceiling: 1 } : { ceiling: 5 });
  const narrow = width < NARROW;
  const points = (of: 'value' | 'expected') => marks.map((mark) => ({ x: middleOf(mark), value: mark[of] }));
  const tick = (value: number) =>
    kind === 'share'
      ? f.decimal(value * 100, 0)
      : kind === 'score'
        ? f.decimal(value, 1)
        : f.seconds(value).replace(WHOLE_MINUTES, '');
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last) return null;
  return (
    <Plot
      width={width}
      height={height}
      margin={{ top: 14, right: narrow ? 12 : 76 }}
      x={{
        from: first.from,
        to: last.to + 1,
        ticks: thin(marks, narrow ? 4 : 6).map(middleOf),
        name: (x) => f.dayShort(marks.find((mark) => middleOf(mark) === x)?.from ?? x),
      }}
      y={{ from: axis.low, to: axis.high, ticks: axis.ticks, name: tick, width: kind === 'seconds' ? 72 : 36 }}
    >
      <Bands marks={marks} />
      <Backdrop ticks={axis.ticks} notes={named.map(noteOf)} />
      <ValueLine points={points('expected')} stroke="var(--ink)" strokeWidth={1} />
      <ValueLine points={points('value')} stroke="var(--accent)" strokeWidth={2} />
      <Points marks={marks} />
      {!narrow && <Names mark={marks.findLast(({ value }) => value !== null)} words={words} />}
      <MarkColumns
        onTip={onTip}
        marks={marks.map((mark) => ({
          key: String(mark.from),
          x: middleOf(mark),
          y: mark.value,
          title: weeks.week(f.dayShort(mark.from)),
          lines:
            mark.value === null
              ? [m.chart.noData]
              : [
                  `${weeks.observed}: ${f.figure(kind, mark.value)}`,
                  `${weeks.expected}: ${f.figure(kind, mark.expected)}`,
                  `${m.chart.ordinary}: ${f.figure(kind, mark.ordinary?.lower)} – ${f.figure(kind, mark.ordinary?.upper)}`,
                  m.measures.n(f.count(mark.n)),
                  ...(mark.outside ? [weeks[mark.outside]] : []),
                ],
        }))}
      />
    </Plot>
  );
});

/** What is ordinary for each week: a box of its own, so that a week without calls is a gap in it. */
function Bands({ marks }: { marks: readonly WeekMark[] }) {
  const { x, y } = usePlot();
  return (
    <g>
      {marks.map(({ from, to, ordinary }) => {
        if (!ordinary) return null;
        const [left, right, top, bottom] = [x(from), x(to + 1), y(ordinary.upper), y(ordinary.lower)];
        return (
          <g key={from}>
            <rect
              x={left}
              y={top}
              width={right - left}
              height={bottom - top}
              fill="var(--band)"
              fillOpacity={0.6}
              shapeRendering="crispEdges"
            />
            <path d={`M${left} ${top}H${right}M${left} ${bottom}H${right}`} stroke="var(--limit)" />
          </g>
        );
      })}
    </g>
  );
}

function Points({ marks }: { marks: readonly WeekMark[] }) {
  const { x, y } = usePlot();
  return (
    <g>
      {marks.map((mark) => {
        if (mark.value === null) return null;
        const at = { x: x(middleOf(mark)), y: y(mark.value) };
        return mark.outside ? (
          <Diamond key={mark.from} {...at} size={6} good={mark.outside === 'better'} />
        ) : (
          <circle key={mark.from} cx={at.x} cy={at.y} r={2.5} fill="var(--accent)" />
        );
      })}
    </g>
  );
}

const APART = 15;

/** The lines named at their ends. */
function Names({ mark, words: { m, weeks } }: { mark: WeekMark | undefined; words: WeeksWords }) {
  const { area, y } = usePlot();
  if (!mark || mark.value === null || mark.expected === null) return null;
  const names = [
    { text: weeks.expected, y: y(mark.expected) + 4, strong: true },
    { text: weeks.observed, y: y(mark.value) + 4, strong: false },
    ...(mark.ordinary ? [{ text: m.chart.ordinary, y: y(mark.ordinary.upper) + 4, strong: false }] : []),
  ].sort((a, b) => a.y - b.y);
  names.forEach((name, i) => {
    const above = names[i - 1];
    if (above && name.y - above.y < APART) name.y = above.y + APART;
  });
  return (
    <g fontSize={12}>
      {names.map(({ text, y: at, strong }) => (
        <text key={text} x={area.right + 6} y={at} fill={strong ? 'var(--ink)' : 'var(--muted)'}>
          {text}
        </text>
      ))}
    </g>
  );
}
