'use client';

import type { Mark, Series } from '@/lib/reading/series';
import { useWords } from '../hooks/use-words';
import { usePlot } from './plot';

interface Props {
  /** Whether there is no room beside the plot: only the target is named then, above the plot. */
  inside: boolean;
  target: { value: number; text: string } | null;
  ordinary: Mark['ordinary'];
  /** Further lines. */
  others: readonly { series: Series; label: string }[];
}

const APART = 15;

/** Names of the target, the limits and the further lines, at the right end of what they name. */
export function LineNames({ inside, target, ordinary, others }: Props) {
  const { m } = useWords();
  const { area, y } = usePlot();
  const { right } = area;
  if (inside)
    return (
      target && (
        <g>
          <text x={right - 24} y={area.y - 8} textAnchor="end" fontSize={12} fill="var(--ink)">
            {target.text}
          </text>
          <line
            x1={right - 18}
            x2={right}
            y1={area.y - 12}
            y2={area.y - 12}
            stroke="var(--ink)"
            strokeDasharray="2 3"
          />
        </g>
      )
    );
  const names = [
    ...(target ? [{ ...target, strong: true }] : []),
    ...(ordinary ? [{ text: m.chart.ordinary, value: ordinary.upper, strong: false }] : []),
    ...others.flatMap(({ series, label }) => {
      const last = series.marks.findLast(({ value }) => value !== null)?.value;
      return typeof last === 'number' ? [{ text: label, value: last, strong: false }] : [];
    }),
  ].map((name) => ({ ...name, y: y(name.value) + 4 }));
  names.sort((a, b) => a.y - b.y);
  names.forEach((name, i) => {
    const above = names[i - 1];
    if (above && name.y - above.y < APART) name.y = above.y + APART;
  });
  return (
    <g>
      {names.map(({ text, y, strong }) => (
        <text key={text} x={right + 6} y={y} fontSize={12} fill={strong ? 'var(--ink)' : 'var(--muted)'}>
          {text}
        </text>
      ))}
    </g>
  );
}
