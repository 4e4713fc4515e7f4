'use client';

import { memo } from 'react';
import type { Series } from '@/lib/reading/series';
import { sparkPath } from '@/lib/reading/spark';
import { useWidth } from '../hooks/use-width';
import { Diamond } from './diamond';

const HEIGHT = 34;
/** Three tiles stand side by side on a sheet. */
const ON_PAPER = 190;

/** A line without axes inside its control limits; its words are the caller's. */
export const Sparkline = memo(function Sparkline({
  series,
  better,
  leastSpan,
  label,
}: {
  series: Series;
  /** In the measure's unit. */
  leastSpan: number;
  better: 'higher' | 'lower' | null;
  label: string;
}) {
  const [ref, width] = useWidth<HTMLDivElement>(ON_PAPER);
  const { segments, last, band, special } = sparkPath(series, width, HEIGHT, leastSpan);
  return (
    <div ref={ref} className="h-[34px]">
      {width > 0 && (
        <svg width={width} height={HEIGHT} role="img" aria-label={label} className="overflow-visible">
          <path d={band} fill="var(--band)" />
          {segments.map((path) => (
            <path key={path} d={path} fill="none" stroke="var(--accent)" strokeWidth={1.5} strokeLinejoin="round" />
          ))}
          {last && <circle cx={last.x} cy={last.y} r={2.5} fill="var(--accent)" />}
          {special.map(({ x, y, towards }) => (
            <Diamond key={x} x={x} y={y} size={4} good={towards === better || better === null} />
          ))}
        </svg>
      )}
    </div>
  );
});
