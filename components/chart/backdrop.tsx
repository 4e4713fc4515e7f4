'use client';

import type { Annotation } from '@/lib/model/manifest';
import { bandPath } from '@/lib/reading/band-path';
import { placeNotes } from '@/lib/reading/place-notes';
import { usePlot } from './plot';

interface Props {
  ticks: readonly number[];
  /** What is ordinary from mark to mark, on an axis of days. */
  band?: readonly { from: number; to: number; lower: number; upper: number }[];
  target?: number | null;
  notes?: readonly Annotation[];
}

const HOURS_PER_DAY = 24;

/** Shorter ones are their line. */
const LEAST_LENGTH = 12;

/** How long what a note tells of went on. */
function Length({ from, to, y }: { from: number; to: number; y: number }) {
  if (to - from < LEAST_LENGTH) return null;
  return <line x1={from} x2={to} y1={y - 1} y2={y - 1} stroke="var(--line)" strokeWidth={2} />;
}

/** What lies behind the marks: grid, ordinary band, target, notes. */
export function Backdrop({ ticks, band = [], target = null, notes = [] }: Props) {
  const { area, x: xOf, y } = usePlot();
  const { right, bottom } = area;
  return (
    <g>
      <path
        d={bandPath(
          band.map(({ from, to, lower, upper }) => ({
            left: xOf(from),
            right: xOf(to),
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
        notes.map(({ from, label }) => ({ x: Math.max(area.x, xOf(from / HOURS_PER_DAY)), label })),
        area.x,
        right,
      ).map(({ x, label, shown, late }, i) => (
        <g key={`${x}${label}`}>
          <Length from={x} to={Math.min(right, xOf((notes[i]?.to ?? 0) / HOURS_PER_DAY))} y={bottom} />
          <title>{label}</title>
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
