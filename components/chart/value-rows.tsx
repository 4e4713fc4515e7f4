'use client';

import { useState } from 'react';
import type { FigureKind } from '@/lib/format/figure';
import { axisAround } from '@/lib/reading/axis';
import { estimateMark } from '@/lib/reading/estimate';
import { labelWidth } from '@/lib/reading/label-width';
import { clip } from '@/lib/reading/split';
import type { ValueRow } from '@/lib/reading/value-rows';
import { useWords } from '../hooks/use-words';
import { MarkTip, type Tip } from './mark-tip';
import { useRoving } from './use-roving';

interface Props {
  width: number;
  rows: readonly ValueRow[];
  kind: FigureKind;
  target?: number | null;
  /** The value of all rows together. */
  whole?: number | null;
  /** Ends of the axis that no value passes. */
  ends?: { floor?: number; ceiling?: number };
  /** Said of each row between its value and its n. */
  beside?(row: ValueRow): string;
  /** Says why a row has no mark; null where it has one. */
  hidden(row: ValueRow): string | null;
}

const ROW = 30;
const TOP = 26;
const BOTTOM = 22;
const APART = 14;
/** Pixels for the marks, below which what is said beside them is left to their tips. */
const LEAST_AXIS = 180;
const MINUTE = 60;

export const valueRowsHeight = (rows: number) => TOP + Math.max(1, rows) * ROW + BOTTOM;

/** Values under each other on one axis, each with its interval and n. */
export function ValueRows({ width, rows, kind, target = null, whole = null, ends = {}, beside, hidden }: Props) {
  const { m, f } = useWords();
  const [tip, setTip] = useState<Tip | null>(null);
  const { mark, setCurrent } = useRoving(rows.length, 1);
  const height = valueRowsHeight(rows.length);
  const narrow = width < 520;
  const left = narrow ? width * 0.36 : Math.min(230, width * 0.38);
  const roomFor = (texts: readonly string[], least: number) =>
    Math.max(least, ...texts.map((text) => labelWidth(text) + APART));
  const values = rows.map((row) =>
    hidden(row) === null ? estimateMark(row.value) + f.figure(kind, row.value.value) : '',
  );
  const counts = rows.map(({ value }) => m.measures.n(f.count(value.n)));
  const full = roomFor(
    rows.map((row, i) => [values[i], beside?.(row) ?? '', counts[i]].filter(Boolean).join(' · ')),
    120,
  );
  const crowded = narrow || width - left - full < LEAST_AXIS;
  const right = width - (crowded ? roomFor(values, narrow ? 52 : 120) : full);
  const shown = rows.filter((row) => hidden(row) === null).map(({ value }) => value);
  const lengths = shown.flatMap(({ value, low, high }) => [value, low, high]);
  const minutes = kind === 'seconds' && lengths.some((length) => (length ?? 0) > 2 * MINUTE);
  const unit = minutes ? MINUTE : 1;
  const inUnits = [...lengths, target, whole].map((value) => (value == null ? value : value / unit));
  const axis = axisAround(inUnits, ends);
  const x = (value: number) => left + ((value / unit - axis.low) / (axis.high - axis.low)) * (right - left);
  const [first = 0, second = 1] = axis.ticks;
  const short = (value: number) => {
    if (minutes) return `${f.decimal(value, second - first < 1 ? 1 : 0)} min`;
    return kind === 'share' ? f.decimal(value * 100, 0) : f.decimal(value, second - first < 0.099 ? 2 : 1);
  };
  const bottom = TOP + rows.length * ROW;
  return (
    <div className="relative" style={{ height }}>
      {/* biome-ignore lint/a11y/useSemanticElements: there is no such element inside a picture. */}
      <svg width={width} height={height} role="group" aria-label={m.chart.keys}>
        {axis.ticks.map((tick) => (
          <g key={tick}>
            <line x1={x(tick * unit)} x2={x(tick * unit)} y1={TOP - 4} y2={bottom} stroke="var(--grid)" />
            <text x={x(tick * unit)} y={height - 6} textAnchor="middle" fontSize={12} fill="var(--muted)">
              {short(tick)}
            </text>
          </g>
        ))}
        {whole !== null && <line x1={x(whole)} x2={x(whole)} y1={TOP - 4} y2={bottom} stroke="var(--line)" />}
        {target !== null && (
          <g>
            <line x1={x(target)} x2={x(target)} y1={TOP - 8} y2={bottom} stroke="var(--ink)" strokeDasharray="2 3" />
            <text x={x(target)} y={12} textAnchor="middle" fontSize={12} fill="var(--ink)">
              {m.chart.target(f.figure(kind, target))}
            </text>
          </g>
        )}
        {rows.map((row, i) => {
          const { value } = row;
          const y = TOP + i * ROW + ROW / 2;
          const reason = hidden(row);
          const known = reason === null ? (value.value as number) : null;
          const n = m.measures.n(f.count(value.n));
          const interval =
            known !== null && value.low !== undefined && value.high !== undefined
              ? [m.measures.interval(f.figure(kind, value.low), f.figure(kind, value.high))]
              : [];
          const said = beside ? [beside(row)] : [];
          const lines = [reason ?? values[i] ?? '', ...interval, ...said, n];
          const show = () => setTip({ x: known === null ? left : x(known), y: y - 8, title: row.name, lines });
          return (
            // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a named picture that focus can reach.
            <g
              key={`${row.id} ${row.name}`}
              role="img"
              {...mark(i, [row.name, ...lines].join(', '))}
              onFocus={() => {
                setCurrent(i);
                show();
              }}
              onBlur={() => setTip(null)}
              onPointerEnter={show}
              onPointerLeave={() => setTip(null)}
            >
              <rect x={0} y={y - ROW / 2} width={width} height={ROW} fill="transparent" />
              <text x={0} y={y + 4} fontSize={12.5} fill="var(--ink)">
                {clip(row.name, left - 10)}
              </text>
              <line x1={left} x2={right} y1={y} y2={y} stroke="var(--rule)" />
              {known !== null && (
                <>
                  {interval.length > 0 && (
                    <line
                      x1={x(value.low as number)}
                      x2={x(value.high as number)}
                      y1={y}
                      y2={y}
                      stroke="var(--accent)"
                      strokeWidth={4}
                      opacity={0.4}
                    />
                  )}
                  <circle cx={x(known)} cy={y} r={5} fill="var(--accent)" />
                </>
              )}
              <text
                x={width}
                y={y + 4}
                textAnchor="end"
                fontSize={12.5}
                fill={known === null ? 'var(--muted)' : 'var(--ink)'}
              >
                {[
                  ...(known === null ? [] : [values[i]]),
                  ...(crowded ? [] : said),
                  ...(crowded && known !== null ? [] : [n]),
                ].join(' · ')}
              </text>
            </g>
          );
        })}
      </svg>
      <MarkTip tip={tip} width={width} />
    </div>
  );
}
