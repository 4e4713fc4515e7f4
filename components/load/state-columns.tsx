'use client';

import { useState } from 'react';
import type { StateHours } from '@/lib/reading/state-hours';
import { stackOf } from '@/lib/reading/state-hours';
import { MarkTip, type Tip } from '../chart/mark-tip';
import { Plot, usePlot } from '../chart/plot';
import { useRoving } from '../chart/use-roving';
import { useWords } from '../hooks/use-words';

interface Props extends Pick<StateHours, 'parts' | 'hours'> {
  width: number;
  height: number;
}

const MARGIN = { top: 10, right: 8 };
const EVERY = 3;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** A column an hour, split by state; an hour without recorded time has none. */
export default function StateColumns({ width, height, parts, hours }: Props) {
  const { f } = useWords();
  const [tip, setTip] = useState<Tip | null>(null);
  const ticks = hours.map((_, i) => i).filter((i) => i % EVERY === 0);
  return (
    <div className="relative" style={{ height }}>
      <Plot
        width={width}
        height={height}
        margin={MARGIN}
        x={{ from: 0, to: hours.length, ticks, name: (i) => String(hours[i]?.hour ?? ''), line: true }}
        y={{ from: 0, to: 1, ticks: TICKS, name: (share) => f.decimal(share * 100, 0), width: 44 }}
      >
        <Marks parts={parts} hours={hours} onTip={setTip} />
      </Plot>
      <MarkTip tip={tip} width={width} />
    </div>
  );
}

function Marks({ parts, hours, onTip }: Omit<Props, 'width' | 'height'> & { onTip(tip: Tip | null): void }) {
  const { m, f } = useWords();
  const { area, x, y } = usePlot();
  const { mark, setCurrent } = useRoving(hours.length);
  return (
    <>
      {TICKS.map((tick) => (
        <line key={tick} x1={area.x} x2={area.right} y1={y(tick)} y2={y(tick)} stroke="var(--grid)" />
      ))}
      <g className="focusables">
        {hours.map(({ hour, name, total_s, seconds }, i) => {
          const stack = stackOf(seconds, total_s);
          const lines =
            total_s > 0
              ? parts.map(({ label }, part) => `${label}: ${f.figure('share', stack[part]?.share)}`)
              : [m.chart.noData];
          const show = () => onTip({ x: x(i + 0.5), y: y(1), title: name, lines });
          return (
            // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a named picture that focus can reach.
            <g
              key={hour}
              role="img"
              {...mark(i, [name, ...lines].join(', '))}
              onFocus={() => {
                setCurrent(i);
                show();
              }}
              onBlur={() => onTip(null)}
              onPointerEnter={show}
              onPointerLeave={() => onTip(null)}
            >
              <rect
                className="mark-column"
                x={x(i)}
                y={area.y}
                width={x(i + 1) - x(i)}
                height={area.height}
                fill="transparent"
              />
              {stack.map(({ from, to }, part) => (
                <rect
                  key={parts[part]?.id}
                  x={x(i) + 0.75}
                  width={Math.max(1, x(i + 1) - x(i) - 1.5)}
                  y={y(to)}
                  height={y(from) - y(to)}
                  fill={parts[part]?.color}
                  pointerEvents="none"
                />
              ))}
            </g>
          );
        })}
      </g>
    </>
  );
}
