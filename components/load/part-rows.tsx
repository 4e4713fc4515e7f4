'use client';

import { useState } from 'react';
import { axisAround } from '@/lib/reading/axis';
import type { PartRow } from '@/lib/reading/load';
import { reasonWords } from '@/lib/reading/reason-words';
import { MarkTip, type Tip } from '../chart/mark-tip';
import { useRoving } from '../chart/use-roving';
import type { LoadWords } from './words';

const ROW = 34;
const LEFT = 128;
const RIGHT = 28;
const MINUTE = 60;
const DIAMOND = 6;

interface Props {
  width: number;
  height: number;
  rows: readonly PartRow[];
  words: LoadWords;
}

/** A row a part of the handling: its median and what nine in ten stay within. */
export default function PartRows({ width, height, rows, words: { m, f, d } }: Props) {
  const [tip, setTip] = useState<Tip | null>(null);
  const { mark, setCurrent } = useRoving(rows.length, 1);
  const values = rows.flatMap(({ median, p90 }) => [median?.value ?? 0, p90?.value ?? 0]);
  const unit = Math.max(0, ...values) > 2 * MINUTE ? MINUTE : 1;
  const axis = axisAround([0, ...values.map((value) => value / unit)], {
    floor: 0,
    fromZero: true,
    parts: width < 480 ? 2 : 4,
  });
  const x = (seconds: number) => LEFT + ((seconds / unit - axis.low) / (axis.high - axis.low)) * (width - LEFT - RIGHT);
  const bottom = rows.length * ROW;
  return (
    <div className="relative" style={{ height }}>
      {/* biome-ignore lint/a11y/useSemanticElements: there is no such element inside a picture. */}
      <svg width={width} height={height} role="group" aria-label={m.chart.keys}>
        {axis.ticks.map((tick) => (
          <g key={tick}>
            <line x1={x(tick * unit)} x2={x(tick * unit)} y1={0} y2={bottom} stroke="var(--grid)" />
            <text x={x(tick * unit)} y={bottom + 18} textAnchor="middle" fontSize={12} fill="var(--muted)">
              {unit === MINUTE ? `${f.decimal(tick, 0)} min` : f.seconds(tick)}
            </text>
          </g>
        ))}
        {rows.map(({ id, median, p90 }, i) => {
          const y = i * ROW + ROW / 2;
          const [half, most] = [median?.value ?? null, p90?.value ?? null];
          const lines =
            half === null
              ? [reasonWords(median?.reason, m)]
              : [
                  `${d.median}: ${f.figure('seconds', half)}`,
                  `${d.nineInTen}: ${f.figure('seconds', most)}`,
                  m.measures.n(f.count(median?.n ?? 0)),
                ];
          const show = () => setTip({ x: half === null ? LEFT : x(half), y: y - 8, title: d.parts[id], lines });
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
              <rect x={0} y={y - ROW / 2} width={width} height={ROW} fill="transparent" />
              <text x={0} y={y + 4} fontSize={12.5} fill="var(--ink)">
                {d.parts[id]}
              </text>
              {half === null ? (
                <text x={LEFT} y={y + 4} fontSize={12.5} fill="var(--muted)">
                  {d.noPart}
                </text>
              ) : (
                <>
                  {most !== null && (
                    <>
                      <line
                        x1={x(half)}
                        x2={x(most)}
                        y1={y}
                        y2={y}
                        stroke="var(--accent)"
                        strokeWidth={3}
                        opacity={0.4}
                      />
                      <path
                        d={`M${x(most)} ${y - DIAMOND}l${DIAMOND} ${DIAMOND}l${-DIAMOND} ${DIAMOND}l${-DIAMOND} ${-DIAMOND}z`}
                        fill="var(--accent)"
                      />
                    </>
                  )}
                  <circle cx={x(half)} cy={y} r={5} fill="var(--accent)" />
                </>
              )}
            </g>
          );
        })}
      </svg>
      <MarkTip tip={tip} width={width} />
    </div>
  );
}
