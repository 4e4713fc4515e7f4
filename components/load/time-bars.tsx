'use client';

import { useState } from 'react';
import { clip } from '@/lib/reading/split';
import type { StateRow } from '@/lib/reading/state-rows';
import { MarkTip, type Tip } from '../chart/mark-tip';
import { useRoving } from '../chart/use-roving';
import type { LoadWords } from './words';

interface Props {
  width: number;
  rows: readonly StateRow[];
  /** Pixels of a row. */
  row: number;
  words: LoadWords;
}

const HOUR = 3600;

/** Lengths of time under each other, each with how long it is and of how many stretches. */
export default function TimeBars({ width, rows, row, words }: Props) {
  const { m, f, d } = words;
  const [tip, setTip] = useState<Tip | null>(null);
  const { mark, setCurrent } = useRoving(rows.length, 1);
  const narrow = width < 520;
  const left = narrow ? width * 0.38 : Math.min(230, width * 0.3);
  const right = width - (narrow ? 72 : 200);
  const most = Math.max(1, ...rows.map(({ seconds }) => seconds));
  return (
    <div className="relative" style={{ height: rows.length * row }}>
      {/* biome-ignore lint/a11y/useSemanticElements: there is no such element inside a picture. */}
      <svg width={width} height={rows.length * row} role="group" aria-label={m.chart.keys}>
        {rows.map(({ id, name, seconds, n }, i) => {
          const y = i * row + row / 2;
          const hours = seconds < HOUR ? f.seconds(seconds) : d.hours(f.count(seconds / HOUR));
          const lines = [f.seconds(seconds), d.stretchCount(f.count(n))];
          const length = (seconds / most) * (right - left);
          const show = () => setTip({ x: left + length, y: y - 8, title: name, lines });
          return (
            // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a named picture that focus can reach.
            <g
              key={id}
              role="img"
              {...mark(i, [name, ...lines].join(', '))}
              onFocus={() => {
                setCurrent(i);
                show();
              }}
              onBlur={() => setTip(null)}
              onPointerEnter={show}
              onPointerLeave={() => setTip(null)}
            >
              <rect x={0} y={y - row / 2} width={width} height={row} fill="transparent" />
              <text x={0} y={y + 4} fontSize={12.5} fill="var(--ink)">
                {clip(name, left - 10)}
              </text>
              <rect x={left} y={y - 8} width={Math.max(1, length)} height={16} rx={2} fill="var(--category-1)" />
              <text x={width} y={y + 4} textAnchor="end" fontSize={12.5} fill="var(--ink)">
                {narrow ? hours : `${hours} · ${d.stretchCount(f.count(n))}`}
              </text>
            </g>
          );
        })}
      </svg>
      <MarkTip tip={tip} width={width} />
    </div>
  );
}
