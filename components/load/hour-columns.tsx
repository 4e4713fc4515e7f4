'use client';

import { useState } from 'react';
import { axisAround } from '@/lib/reading/axis';
import { MarkTip, type Tip } from '../chart/mark-tip';
import { Plot, usePlot } from '../chart/plot';
import { useRoving } from '../chart/use-roving';
import { type Key, Legend, legendHeight } from './legend';

interface HourColumn {
  key: string;
  title: string;
  lines: string[];
  /** What the column is made of, from below; null where nothing is known of it. */
  stack: readonly number[] | null;
  /** Values drawn as stairs. */
  steps?: readonly (number | null)[];
  /** Stands out. */
  marked?: boolean;
}

interface Props {
  width: number;
  height: number;
  columns: readonly HourColumn[];
  tick(value: number): string;
  /** Of the y axis. */
  unit?: string;
  /** Every so many columns are named below. */
  every: number;
  /** The keys of the stack's colours, and then those of the stairs. */
  keys?: readonly Key[];
  colors?: readonly string[];
  band?: [number, number] | null;
  ceiling?: number;
  chosen?: string;
  onChoose?(key: string): void;
}

/** Pixels above a column that stands out: what paper shows of it. */
const STRIP = 4;
const USUAL_COLORS = ['var(--category-1)'];
const STAIRS = [
  { stroke: 'var(--ink)', strokeWidth: 2 },
  { stroke: 'var(--attention)', strokeWidth: 2, strokeDasharray: '5 3' },
] as const;

/** Columns over the hours of a day, with stairs over them and a band behind. */
export default function HourColumns(props: Props) {
  const { width, height, columns, tick, unit, every, band, ceiling, keys = [] } = props;
  const [tip, setTip] = useState<Tip | null>(null);
  const values = columns.flatMap(({ stack, steps = [] }) => [stack && sum(stack), ...steps]);
  const axis = axisAround([0, ...values, ...(band ?? [])], { floor: 0, ceiling, fromZero: true, parts: 3 });
  const ticks = columns.map((_, i) => i).filter((i) => i % every === 0);
  const top = legendHeight(keys, width) + (unit ? 28 : 10);
  return (
    <div className="relative" style={{ height }}>
      <Plot
        width={width}
        height={height}
        margin={{ top, right: 8 }}
        x={{ from: 0, to: columns.length, ticks, name: (i) => columns[i]?.key ?? '', line: true }}
        y={{ from: axis.low, to: axis.high, ticks: axis.ticks, name: tick, width: 34 }}
      >
        <Legend keys={keys} width={width} />
        {unit && (
          <text x={0} y={top - 14} fontSize={12} fill="var(--muted)">
            {unit}
          </text>
        )}
        <Marks {...props} ticks={axis.ticks} onTip={setTip} />
      </Plot>
      <MarkTip tip={tip} width={width} />
    </div>
  );
}

const sum = (stack: readonly number[]) => stack.reduce((a, b) => a + b, 0);

type Drawn = Props & { ticks: readonly number[]; onTip(tip: Tip | null): void };

function Marks(props: Drawn) {
  const { columns, band, ticks } = props;
  const { area, x, y } = usePlot();
  const stairs = (which: number) =>
    columns
      .map(({ steps }, i) => {
        const value = steps?.[which];
        if (typeof value !== 'number') return '';
        const joined = typeof columns[i - 1]?.steps?.[which] === 'number';
        return `${joined ? 'L' : 'M'}${x(i)} ${y(value)}H${x(i + 1)}`;
      })
      .join('');
  return (
    <>
      {band && (
        <rect x={area.x} width={area.width} y={y(band[1])} height={y(band[0]) - y(band[1])} fill="var(--band)" />
      )}
      {columns.map(({ key, marked }, i) =>
        marked ? (
          <g key={key}>
            <rect x={x(i)} width={x(i + 1) - x(i)} y={area.y} height={area.height} fill="var(--attention-soft)" />
            <rect x={x(i)} width={x(i + 1) - x(i)} y={area.y - STRIP} height={STRIP} fill="var(--attention)" />
          </g>
        ) : null,
      )}
      {ticks.map((tick) => (
        <line key={tick} x1={area.x} x2={area.right} y1={y(tick)} y2={y(tick)} stroke="var(--grid)" />
      ))}
      <Stacks {...props} />
      {STAIRS.map((style, i) => (
        <path key={style.stroke} d={stairs(i)} fill="none" {...style} />
      ))}
      <Columns {...props} />
    </>
  );
}

function Stacks({ columns, colors = USUAL_COLORS, chosen }: Drawn) {
  const { x, y } = usePlot();
  return columns.map(({ key, stack }, i) => {
    let low = 0;
    return (
      <g key={key} stroke={chosen === key ? 'var(--ink)' : 'none'} strokeWidth={1.5}>
        {stack?.map((value, part) => {
          const bottom = y(low);
          low += value;
          return value > 0 ? (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place.
              key={part}
              x={x(i) + 0.75}
              width={Math.max(1, x(i + 1) - x(i) - 1.5)}
              y={y(low)}
              height={Math.max(0, bottom - y(low))}
              fill={colors[part]}
            />
          ) : null;
        })}
      </g>
    );
  });
}

/** What pointer, touch and keyboard reach. */
function Columns({ columns, onChoose, onTip }: Drawn) {
  const { area, x, y } = usePlot();
  const { mark, setCurrent } = useRoving(columns.length);
  return (
    <g className="focusables">
      {columns.map(({ key, title, lines, stack, steps = [] }, i) => {
        const top = Math.max(0, sum(stack ?? []), ...steps.map((step) => step ?? 0));
        const show = () => onTip({ x: x(i + 0.5), y: y(top), title, lines });
        const roving = mark(i, [title, ...lines].join(', '));
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: a button where it can be chosen, else a named picture that focus can reach.
          <rect
            key={key}
            role={onChoose ? 'button' : 'img'}
            {...roving}
            className={`mark-column ${onChoose ? 'cursor-pointer' : ''}`}
            x={x(i)}
            y={area.y}
            width={x(i + 1) - x(i)}
            height={area.height}
            fill="transparent"
            onKeyDown={(event) => {
              roving.onKeyDown(event);
              if (!onChoose || (event.key !== 'Enter' && event.key !== ' ')) return;
              event.preventDefault();
              onChoose(key);
            }}
            onClick={() => onChoose?.(key)}
            onFocus={() => {
              setCurrent(i);
              show();
            }}
            onBlur={() => onTip(null)}
            onPointerEnter={show}
            onPointerLeave={() => onTip(null)}
          />
        );
      })}
    </g>
  );
}
