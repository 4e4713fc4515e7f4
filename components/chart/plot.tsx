'use client';

import { createContext, type ReactNode, useContext, useMemo } from 'react';

interface Axis {
  /** First and last value; what lies beyond is drawn outside of the plot. */
  from: number;
  to: number;
  ticks: readonly number[];
  name(tick: number): string;
}

interface Props {
  width: number;
  height: number;
  /** Pixels kept free above and beside the plot; below it the x axis is named. */
  margin: { top: number; right: number };
  x: Axis & { line?: boolean };
  /** `width` is what the names of its ticks take. */
  y: Axis & { width: number };
  children: ReactNode;
}

interface Plotted {
  area: { x: number; y: number; width: number; height: number; right: number; bottom: number };
  /** Pixels from the left, and from the top. */
  x(value: number): number;
  y(value: number): number;
}

const AXIS_HEIGHT = 30;
const TICK_GAP = 8;
const TEXT = { fontSize: 12, fill: 'var(--muted)' };

const Shared = createContext<Plotted | null>(null);

export function usePlot(): Plotted {
  const plotted = useContext(Shared);
  if (!plotted) throw new Error('outside of a plot');
  return plotted;
}

/** A picture with two linear axes; what is drawn in it finds its place by `usePlot`. */
export function Plot({ width, height, margin, x, y, children }: Props) {
  const [fromX, toX, fromY, toY] = [x.from, x.to, y.from, y.to];
  const { top, right } = margin;
  const plotted = useMemo<Plotted>(() => {
    const area = {
      x: y.width,
      y: top,
      width: Math.max(0, width - y.width - right),
      height: Math.max(0, height - top - AXIS_HEIGHT),
      right: Math.max(y.width, width - right),
      bottom: Math.max(top, height - AXIS_HEIGHT),
    };
    return {
      area,
      x: (value) => area.x + ((value - fromX) / (toX - fromX)) * area.width,
      y: (value) => area.bottom - ((value - fromY) / (toY - fromY)) * area.height,
    };
  }, [width, height, top, right, y.width, fromX, toX, fromY, toY]);
  const { area } = plotted;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="presentation">
      {x.line && <line x1={area.x} x2={area.right} y1={area.bottom} y2={area.bottom} stroke="var(--line)" />}
      <g>
        {x.ticks.map((tick) => (
          <text key={tick} x={plotted.x(tick)} y={area.bottom + TICK_GAP} dy="0.71em" textAnchor="middle" {...TEXT}>
            {x.name(tick)}
          </text>
        ))}
      </g>
      <g>
        {y.ticks.map((tick) => (
          <text key={tick} x={area.x - TICK_GAP} y={plotted.y(tick)} dy="0.355em" textAnchor="end" {...TEXT}>
            {y.name(tick)}
          </text>
        ))}
      </g>
      <Shared value={plotted}>{children}</Shared>
    </svg>
  );
}
