'use client';

import { useState } from 'react';
import { axisAround } from '@/lib/reading/axis';
import { MarkTip, type Tip } from '../chart/mark-tip';
import { Plot, usePlot } from '../chart/plot';
import { useRoving } from '../chart/use-roving';

interface HourColumn {
  key: string;
  title: string;
  lines: string[];
  bar: number | null;
  /** Values drawn as stairs, the first plain and the second dashed. */
  steps: (number | null)[];
}

interface Props {
  width: number;
  height: number;
  columns: readonly HourColumn[];
  tick(value: number): string;
  /** Every so many columns are named below. */
  every: number;
  band?: [number, number] | null;
  ceiling?: number;
  chosen?: string;
  onChoose?(key: string): void;
}

const MARGIN = { top: 10, right: 8 };

/** Columns over the hours of a day, with stairs over them and a band behind. */
export default function HourColumns(props: Props) {
  const { width, height, columns, tick, every, band, ceiling } = props;
  const [tip, setTip] = useState<Tip | null>(null);
  const values = columns.flatMap(({ bar, steps }) => [bar, ...steps]);
  const axis = axisAround([0, ...values, ...(band ?? [])], { floor: 0, ceiling, fromZero: true, parts: 3 });
  const ticks = columns.map((_, i) => i).filter((i) => i % every === 0);
  return (
    <div className="relative" style={{ height }}>
      <Plot
        width={width}
        height={height}
        margin={MARGIN}
        x={{ from: 0, to: columns.length, ticks, name: (i) => columns[i]?.key ?? '', line: true }}
        y={{ from: axis.low, to: axis.high, ticks: axis.ticks, name: tick, width: 44 }}
      >
        <Marks {...props} ticks={axis.ticks} onTip={setTip} />
      </Plot>
      <MarkTip tip={tip} width={width} />
    </div>
  );
}

function Marks({
  columns,
  band,
  ticks,
  chosen,
  onChoose,
  onTip,
}: Props & { ticks: readonly number[]; onTip(tip: Tip | null): void }) {
  const { area, x, y } = usePlot();
  const { mark, setCurrent } = useRoving(columns.length);
  const stairs = (which: number) =>
    columns
      .map(({ steps }, i) => {
        const value = steps[which];
        if (typeof value !== 'number') return '';
        const joined = typeof columns[i - 1]?.steps[which] === 'number';
        return `${joined ? 'L' : 'M'}${x(i)} ${y(value)}H${x(i + 1)}`;
      })
      .join('');
  return (
    <>
      {band && (
        <rect x={area.x} width={area.width} y={y(band[1])} height={y(band[0]) - y(band[1])} fill="var(--band)" />
      )}
      {ticks.map((tick) => (
        <line key={tick} x1={area.x} x2={area.right} y1={y(tick)} y2={y(tick)} stroke="var(--grid)" />
      ))}
      {columns.map(({ key, bar }, i) =>
        bar === null ? null : (
          <rect
            key={key}
            x={x(i) + 0.75}
            width={Math.max(1, x(i + 1) - x(i) - 1.5)}
            y={y(bar)}
            height={area.bottom - y(bar)}
            fill="var(--category-1)"
            opacity={chosen !== undefined && chosen !== key ? 0.7 : 1}
          />
        ),
      )}
      <path d={stairs(0)} fill="none" stroke="var(--ink)" strokeWidth={2} />
      <path d={stairs(1)} fill="none" stroke="var(--attention)" strokeWidth={2} strokeDasharray="5 3" />
      <g className="focusables">
        {columns.map(({ key, title, lines, bar, steps }, i) => {
          const top = Math.max(0, bar ?? 0, ...steps.map((step) => step ?? 0));
          const show = () => onTip({ x: x(i + 0.5), y: y(top), title, lines });
          const shape = {
            ...mark(i, [title, ...lines].join(', ')),
            className: 'mark-column',
            x: x(i),
            y: area.y,
            width: x(i + 1) - x(i),
            height: area.height,
            fill: 'transparent',
            onFocus: () => {
              setCurrent(i);
              show();
            },
            onBlur: () => onTip(null),
            onPointerEnter: show,
            onPointerLeave: () => onTip(null),
          };
          return (
            // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a named picture that focus can reach.
            <rect key={key} role="img" {...shape} {...(onChoose && { onClick: () => onChoose(key) })} />
          );
        })}
      </g>
    </>
  );
}
