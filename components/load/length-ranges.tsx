'use client';

import { useState } from 'react';
import { axisAround } from '@/lib/reading/axis';
import { isKnown, lengthWords, type PartRow } from '@/lib/reading/handling';
import { reasonWords } from '@/lib/reading/reason-words';
import { clip } from '@/lib/reading/split';
import { MarkTip, type Tip } from '../chart/mark-tip';
import { useRoving } from '../chart/use-roving';
import { Legend } from './legend';
import { LENGTHS_HEIGHT } from './lengths-height';
import type { LoadWords } from './words';

interface Props {
  width: number;
  rows: readonly PartRow[];
  words: LoadWords;
}

const TOP = 36;
const BOTTOM = 26;

/** Median and 9 in 10 of each part on one axis of minutes. */
export default function LengthRanges({ width, rows, words }: Props) {
  const { m, f, d } = words;
  const [tip, setTip] = useState<Tip | null>(null);
  const { mark, setCurrent } = useRoving(rows.length, 1);
  const narrow = width < 520;
  const left = narrow ? width * 0.4 : Math.min(190, width * 0.3);
  const right = width - 20;
  const minutes = rows.flatMap(({ median, p90 }) => [median, p90].map((value) => (value?.value ?? 0) / 60));
  const axis = axisAround([0, ...minutes], { floor: 0, fromZero: true });
  const x = (seconds: number) => left + (seconds / 60 / axis.high) * (right - left);
  const bottom = LENGTHS_HEIGHT - BOTTOM;
  const minute = (tick: number) => f.decimal(tick, Number.isInteger(tick) ? 0 : 1);
  const step = (bottom - TOP) / Math.max(1, rows.length);
  const keys = [
    { label: d.median, shape: 'dot', color: 'var(--accent)' },
    { label: d.nineInTen, shape: 'diamond', color: 'var(--category-2)' },
  ] as const;
  return (
    <div className="relative" style={{ height: LENGTHS_HEIGHT }}>
      {/* biome-ignore lint/a11y/useSemanticElements: there is no such element inside a picture. */}
      <svg width={width} height={LENGTHS_HEIGHT} role="group" aria-label={m.chart.keys}>
        <Legend keys={keys} width={width} />
        {axis.ticks.map((tick, i) => (
          <g key={tick}>
            <line x1={x(tick * 60)} x2={x(tick * 60)} y1={TOP - 4} y2={bottom} stroke="var(--grid)" />
            <text
              x={x(tick * 60)}
              y={LENGTHS_HEIGHT - 8}
              textAnchor={i === axis.ticks.length - 1 ? 'end' : 'middle'}
              fontSize={12}
              fill="var(--muted)"
            >
              {i === axis.ticks.length - 1 ? d.minutes(minute(tick)) : minute(tick)}
            </text>
          </g>
        ))}
        {rows.map((row, i) => {
          const { id, median, p90 } = row;
          const y = TOP + i * step + step / 2;
          const lines = isKnown(median)
            ? [
                `${d.median}: ${lengthWords(median, words)}`,
                `${d.nineInTen}: ${lengthWords(p90, words)}`,
                m.measures.n(f.count(median?.n ?? 0)),
              ]
            : [reasonWords(median?.reason, m)];
          const [from, to] = [x(median?.value ?? 0), x(p90?.value ?? 0)];
          const show = () => setTip({ x: isKnown(median) ? to : left, y: y - 8, title: d.parts[id], lines });
          return (
            // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a named picture that focus can reach.
            <g
              key={id}
              role="img"
              {...mark(i, [d.parts[id], ...lines].join(', '))}
              onFocus={() => {
                setCurrent(i);
                show();
              }}
              onBlur={() => setTip(null)}
              onPointerEnter={show}
              onPointerLeave={() => setTip(null)}
            >
              <rect x={0} y={y - step / 2} width={width} height={step} fill="transparent" />
              <text x={0} y={y + 4} fontSize={12.5} fill="var(--ink)">
                {clip(d.parts[id], left - 10)}
              </text>
              <line x1={left} x2={right} y1={y} y2={y} stroke="var(--rule)" />
              {isKnown(median) && isKnown(p90) ? (
                <>
                  <line x1={from} x2={to} y1={y} y2={y} stroke="var(--category-2)" strokeWidth={4} opacity={0.5} />
                  <path d={`M${to} ${y - 6}l6 6l-6 6l-6 -6Z`} fill="var(--category-2)" />
                  <circle cx={from} cy={y} r={5} fill="var(--accent)" />
                </>
              ) : (
                <text x={left + 6} y={y - 5} fontSize={12} fill="var(--muted)">
                  {m.chart.noData}
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
