'use client';

import { useState } from 'react';
import type { CallNarrowing } from '@/lib/reading/call-links';
import { clip, legendLayout, type SplitRow, splitLayout } from '@/lib/reading/split';
import { useWords } from '../hooks/use-words';
import { MarkTip, type Tip } from './mark-tip';
import { useCallsMarks } from './use-calls-marks';
import { useRoving } from './use-roving';

interface Props {
  width: number;
  rows: readonly SplitRow[];
  /** In the order of each row's parts. */
  parts: readonly { id: string; label: string; color: string; ink: string }[];
  /** The calls that a part of a row counts; where there is none, its marks lead nowhere. */
  callsOf?(row: number, part: number): CallNarrowing | null;
  /** Most pixels of the rows' names. */
  names?: number;
  /** How what is counted is said, where it is no mere number. */
  say?(count: number): string;
}

const ROW = 34;
const BAR = 22;
const LEGEND = 22;

const legendHeight = (labels: readonly string[], width: number) =>
  ((legendLayout(labels, width).at(-1)?.line ?? 0) + 1) * LEGEND + 6;

/** Pixels for so many rows under a legend of these labels. */
export function splitHeight(rows: number, labels: readonly string[], width: number): number {
  return legendHeight(labels, width) + rows * ROW;
}

/** Horizontal bars of equal length, each split into the same parts. */
export function SplitBars({ width, rows, parts, callsOf, say, names = 130 }: Props) {
  const { m, f } = useWords();
  const said = say ?? f.count;
  const [tip, setTip] = useState<Tip | null>(null);
  const label = rows.some(({ name }) => name !== '') ? Math.min(names, width * 0.28) : 0;
  const pieces = splitLayout(rows, width - label);
  const callsMark = useCallsMarks();
  const { mark, setCurrent } = useRoving(pieces.length);
  const labels = parts.map((part) => part.label);
  const places = legendLayout(labels, width);
  const top = legendHeight(labels, width);
  const height = splitHeight(rows.length, labels, width);
  return (
    <div className="relative" style={{ height }}>
      {/* biome-ignore lint/a11y/useSemanticElements: there is no such element inside a picture. */}
      <svg width={width} height={height} role="group" aria-label={m.chart.keys}>
        {parts.map(({ id, label: name, color }, i) => (
          <g key={id} transform={`translate(${places[i]?.x ?? 0} ${(places[i]?.line ?? 0) * LEGEND})`}>
            <rect width={10} height={10} y={3} rx={2} fill={color} />
            <text x={16} y={12.5} fontSize={12} fill="var(--muted)">
              {name}
            </text>
          </g>
        ))}
        {rows.map(({ id, name }, row) => (
          <text key={id} x={label - 10} y={top + row * ROW + 15.5} textAnchor="end" fontSize={12.5} fill="var(--ink)">
            {clip(name, label - 10)}
          </text>
        ))}
        {pieces.map((piece, i) => {
          const part = parts[piece.part];
          const row = rows[piece.row];
          if (!part || !row) return null;
          const x = label + piece.x;
          const y = top + piece.row * ROW;
          const title = row.name ? `${row.name}, ${part.label}` : part.label;
          const narrowing = callsOf?.(piece.row, piece.part);
          const link = narrowing ? callsMark(narrowing) : undefined;
          const lines = [
            f.percent(piece.share),
            m.chart.of(said(piece.count), said(row.total)),
            ...(link ? [m.chart.toCalls] : []),
          ];
          const roving = mark(i, [title, ...lines].join(', '));
          const show = () => setTip({ x: x + piece.width / 2, y, title, lines });
          return (
            <g key={`${row.id} ${part.id}`}>
              {/* biome-ignore lint/a11y/noStaticElementInteractions: a link where it leads to calls, else a named picture that focus can reach. */}
              <g
                role={link ? 'link' : 'img'}
                {...roving}
                {...link}
                className={link && 'cursor-pointer'}
                onKeyDown={(event) => {
                  roving.onKeyDown(event);
                  link?.onKeyDown(event);
                }}
                onFocus={() => {
                  setCurrent(i);
                  show();
                }}
                onBlur={() => setTip(null)}
                onPointerEnter={show}
                onPointerLeave={() => setTip(null)}
              >
                <rect x={x} y={y} width={Math.max(1, piece.width - 1.5)} height={BAR} rx={2} fill={part.color} />
              </g>
              {piece.width > 34 && (
                <text aria-hidden x={x + 7} y={y + 15.5} fontSize={12} fill={part.ink} pointerEvents="none">
                  {f.decimal(piece.share * 100, piece.share < 0.1 ? 1 : 0)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <MarkTip tip={tip} width={width} />
    </div>
  );
}
