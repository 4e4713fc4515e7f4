'use client';

import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import type { Annotation } from '@/lib/model/manifest';
import { bandPath } from '@/lib/reading/band-path';
import { placeNotes } from '@/lib/reading/place-notes';

interface Props {
  ticks: readonly number[];
  /** What is ordinary from mark to mark, on an axis of days. */
  band?: readonly { from: number; to: number; lower: number; upper: number }[];
  target?: number | null;
  notes?: readonly Annotation[];
}

const HOURS_PER_DAY = 24;

/** What lies behind the marks: grid, ordinary band, target, notes. Recharts' own parts for this weigh 6 KB. */
export function Backdrop({ ticks, band = [], target = null, notes = [] }: Props) {
  const area = usePlotArea();
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (!area || !xScale || !yScale) return null;
  const right = area.x + area.width;
  const bottom = area.y + area.height;
  const y = (value: number) => yScale(value) ?? bottom;
  return (
    <g>
      <path
        d={bandPath(
          band.map(({ from, to, lower, upper }) => ({
            left: xScale(from) ?? area.x,
            right: xScale(to) ?? right,
            top: y(upper),
            bottom: y(lower),
          })),
        )}
        fill="var(--band)"
        fillOpacity={0.6}
        stroke="var(--limit)"
      />
      {ticks.map((tick) => (
        <line key={tick} x1={area.x} x2={right} y1={y(tick)} y2={y(tick)} stroke="var(--grid)" />
      ))}
      {target !== null && (
        <line x1={area.x} x2={right} y1={y(target)} y2={y(target)} stroke="var(--ink)" strokeDasharray="2 3" />
      )}
      {placeNotes(
        notes.map(({ from, label }) => ({ x: xScale(from / HOURS_PER_DAY) ?? area.x, label })),
        area.x,
        right,
      ).map(({ x, label, shown, late }) => (
        <g key={`${x}${label}`}>
          <line x1={x} x2={x} y1={area.y} y2={bottom} stroke="var(--line)" strokeDasharray="1 3" />
          {shown && (
            <text
              x={x + (late ? -5 : 5)}
              y={bottom - 7}
              textAnchor={late ? 'end' : 'start'}
              fontSize={12}
              fill="var(--muted)"
            >
              {shown}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
