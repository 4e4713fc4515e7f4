'use client';

import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import type { Annotation } from '@/lib/model/manifest';

interface Props {
  ticks: readonly number[];
  /** What is ordinary, between two values. */
  band?: { lower: number; upper: number } | null;
  target?: number | null;
  notes?: readonly Annotation[];
}

const HOURS_PER_DAY = 24;
/** Pixels a character takes, on the generous side. */
const CHARACTER = 6.6;

/** What lies behind the marks: grid, ordinary band, target, notes. Recharts' own parts for this weigh 6 KB. */
export function Backdrop({ ticks, band = null, target = null, notes = [] }: Props) {
  const area = usePlotArea();
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (!area || !xScale || !yScale) return null;
  const right = area.x + area.width;
  const bottom = area.y + area.height;
  const y = (value: number) => yScale(value) ?? bottom;
  return (
    <g>
      {band && (
        <rect
          x={area.x}
          y={y(band.upper)}
          width={area.width}
          height={Math.max(0, y(band.lower) - y(band.upper))}
          fill="var(--band)"
        />
      )}
      {ticks.map((tick) => (
        <line key={tick} x1={area.x} x2={right} y1={y(tick)} y2={y(tick)} stroke="var(--grid)" />
      ))}
      {target !== null && (
        <line x1={area.x} x2={right} y1={y(target)} y2={y(target)} stroke="var(--ink)" strokeDasharray="2 3" />
      )}
      {notes.map((note) => {
        const x = xScale(note.from / HOURS_PER_DAY) ?? area.x;
        const late = x > area.x + area.width * 0.6;
        const most = Math.floor((late ? x - area.x : right - x) / CHARACTER);
        return (
          <g key={`${note.from}${note.label}`}>
            <line x1={x} x2={x} y1={area.y} y2={bottom} stroke="var(--line)" strokeDasharray="1 3" />
            <text
              x={x + (late ? -5 : 5)}
              y={bottom - 7}
              textAnchor={late ? 'end' : 'start'}
              fontSize={12}
              fill="var(--muted)"
            >
              {note.label.length > most ? `${note.label.slice(0, most - 1)}…` : note.label}
            </text>
          </g>
        );
      })}
    </g>
  );
}
