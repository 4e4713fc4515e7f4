'use client';

import { useState } from 'react';
import { clip } from '@/lib/reading/split';
import { operatorsWords, type WhatIf } from '@/lib/reading/what-if';
import { MarkTip, type Tip } from '../chart/mark-tip';
import { useRoving } from '../chart/use-roving';
import type { LoadWords } from './words';

interface Props {
  width: number;
  /** Pixels of the headings, and of each row. */
  head: number;
  row: number;
  rows: readonly WhatIf[];
  /** Share of contacts that is aimed at. */
  aim: number;
  words: LoadWords;
}

const GAP = 14;

/** A row for each number of operators, a column for each figure, with a bar as long as the figure is large; last what was observed. */
export default function WhatIfRows({ width, head, row, rows, aim, words }: Props) {
  const { m, f, d } = words;
  const [tip, setTip] = useState<Tip | null>(null);
  const { mark, setCurrent } = useRoving(rows.length, 1);
  const narrow = width < 520;
  const left = narrow ? 80 : Math.min(180, width * 0.2);
  const longest = Math.max(1, ...rows.map(({ asa_s }) => asa_s ?? 0));
  const share = (value: number | null) => (value === null ? null : f.percent(value, narrow ? 0 : 1));
  const figures = [
    { name: m.measures.serviceLevel, short: d.shortHeads.level, of: ({ level }: WhatIf) => level, say: share, most: 1 },
    {
      name: m.measures.abandonment,
      short: d.shortHeads.abandonment,
      of: ({ abandonment }: WhatIf) => abandonment,
      say: share,
      most: 1,
    },
    {
      name: d.meanWait,
      short: d.shortHeads.wait,
      of: ({ asa_s }: WhatIf) => asa_s,
      say: (value: number | null) => (value === null ? null : f.seconds(Math.round(value))),
      most: longest,
    },
    {
      name: m.measures.named.occupancy?.name ?? '',
      short: d.shortHeads.occupancy,
      of: ({ occupancy }: WhatIf) => occupancy,
      say: share,
      most: 1,
    },
  ];
  const step = (width - left) / figures.length;
  const bar = step - GAP;
  const height = head + rows.length * row;
  return (
    <div className="relative" style={{ height }}>
      {/* biome-ignore lint/a11y/useSemanticElements: there is no such element inside a picture. */}
      <svg width={width} height={height} role="group" aria-label={m.chart.keys}>
        <text x={0} y={head - 12} fontSize={12} fill="var(--muted)">
          {d.operators}
        </text>
        {figures.map(({ name, short }, i) => (
          <text key={name} x={left + i * step} y={head - 12} fontSize={12} fill="var(--muted)">
            {narrow ? short : clip(name, bar + 4)}
          </text>
        ))}
        {!narrow && (
          <text x={left + aim * bar} y={12} textAnchor="middle" fontSize={12} fill="var(--ink)">
            {m.chart.target(f.percent(aim, 0))}
          </text>
        )}
        {rows.map((one, i) => {
          const y = head + i * row;
          const title = operatorsWords(one, words);
          const seen = one.operators === null;
          const lines = figures.map(({ name, of, say }) => `${name}: ${say(of(one)) ?? m.chart.noData}`);
          const show = () => setTip({ x: left + bar, y, title, lines });
          const [number = '', said] = title.split(' · ');
          return (
            // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a named picture that focus can reach.
            <g
              key={one.operators}
              role="img"
              {...mark(i, [title, ...lines].join(', '))}
              onFocus={() => {
                setCurrent(i);
                show();
              }}
              onBlur={() => setTip(null)}
              onPointerEnter={show}
              onPointerLeave={() => setTip(null)}
            >
              <rect x={0} y={y} width={width} height={row} fill={one.is === 'there' ? 'var(--band)' : 'transparent'} />
              <line x1={0} x2={width} y1={y} y2={y} stroke="var(--rule)" />
              <text
                x={4}
                y={y + 17}
                fontSize={narrow ? 12 : 13}
                fontWeight={one.is || seen ? 600 : 400}
                fill="var(--ink)"
              >
                {seen && narrow ? d.shortHeads.observed : number}
              </text>
              {said && (
                <text x={4} y={y + 32} fontSize={11} fill="var(--muted)">
                  {clip(said, left * 1.25)}
                </text>
              )}
              {figures.map(({ name, of, say, most }, at) => {
                const value = of(one);
                const x = left + at * step;
                return (
                  <g key={name}>
                    <text
                      x={x}
                      y={y + 17}
                      fontSize={narrow ? 11.5 : 12.5}
                      fill={value === null ? 'var(--muted)' : 'var(--ink)'}
                    >
                      {say(value) ?? '—'}
                    </text>
                    {value !== null && (
                      <rect
                        x={x}
                        y={y + 24}
                        width={Math.max(1, Math.min(1, value / most) * bar)}
                        height={8}
                        rx={1.5}
                        fill={seen ? 'none' : 'var(--category-1)'}
                        stroke={seen ? 'var(--category-1)' : 'none'}
                      />
                    )}
                    {at === 0 && (
                      <line
                        x1={x + aim * bar}
                        x2={x + aim * bar}
                        y1={y + 20}
                        y2={y + 36}
                        stroke="var(--ink)"
                        strokeDasharray="2 2"
                      />
                    )}
                  </g>
                );
              })}
            </g>
          );
        })}
      </svg>
      <MarkTip tip={tip} width={width} />
    </div>
  );
}
