'use client';

import { linePaths } from '@/lib/reading/line-paths';
import { usePlot } from './plot';

interface Props {
  points: readonly { x: number; value: number | null }[];
  stroke: string;
  strokeWidth: number;
}

/** A line that breaks at gaps. */
export function ValueLine({ points, stroke, strokeWidth }: Props) {
  const plot = usePlot();
  const placed = points.map(({ x, value }) => (value === null ? null : { x: plot.x(x), y: plot.y(value) }));
  return (
    <g>
      {linePaths(placed).map((path) => (
        <path key={path} d={path} fill="none" stroke={stroke} strokeWidth={strokeWidth} strokeLinejoin="round" />
      ))}
    </g>
  );
}
