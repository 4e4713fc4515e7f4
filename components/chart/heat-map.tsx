'use client';

import { useState } from 'react';
import type { FigureKind } from '@/lib/format/figure';
import { cellKey, FEW, HEAT_LEVELS, type HeatCell, HOURS, heatScale, WEEKDAYS } from '@/lib/reading/heat';
import { hoursWords } from '@/lib/reading/period-words';
import type { WorstHours } from '@/lib/reading/worst-hours';
import type { View } from '@/lib/url/view';
import { useWords } from '../hooks/use-words';
import { Diamond } from './diamond';
import { MarkTip, type Tip } from './mark-tip';
import { useRoving } from './use-roving';

interface Props {
  width: number;
  cells: readonly HeatCell[];
  kind: FigureKind;
  /** Which end of the scale is dark. */
  darkest: 'most' | 'least';
  /** Hours to mark as standing apart. */
  worst: readonly WorstHours[];
  chosen?: View['cell'];
  onChoose(cell: { weekday: number; hour: number }): void;
}

const LABEL = 36;
const ROW = 24;
const SMALL = 0.5;
const TOP = 24;
export const HEAT_HEIGHT = TOP + 7 * ROW + 22;

export function HeatMap({ width, cells, kind, darkest, worst, chosen, onChoose }: Props) {
  const words = useWords();
  const { m, f } = words;
  const [tip, setTip] = useState<Tip | null>(null);
  const { mark, setCurrent } = useRoving(cells.length, HOURS.length);
  const scale = heatScale(cells, darkest);
  const step = (width - LABEL) / HOURS.length;
  const isSmall = ({ value, n }: HeatCell) => kind !== 'count' && value !== null && n < FEW;
  const apart = new Set(
    worst.flatMap(({ weekday, from, to }) =>
      HOURS.filter((hour) => hour >= from && hour < to).map((hour) => cellKey({ weekday, hour })),
    ),
  );
  return (
    <div className="relative" style={{ height: HEAT_HEIGHT }}>
      {/* biome-ignore lint/a11y/useSemanticElements: there is no such element inside a picture. */}
      <svg width={width} height={HEAT_HEIGHT} role="group" aria-label={m.chart.keys} className="text-xs">
        {scale && (
          <Legend
            width={width}
            kind={kind}
            least={scale.least}
            most={scale.most}
            darkest={darkest}
            marked={apart.size > 0}
            small={cells.some(isSmall)}
          />
        )}
        {WEEKDAYS.map((weekday, row) => (
          <text key={weekday} x={LABEL - 8} y={TOP + row * ROW + 15} textAnchor="end" fontSize={12} fill="var(--muted)">
            {f.weekday(weekday, 'short')}
          </text>
        ))}
        {cells.map((cell, i) => {
          const key = cellKey(cell);
          const x = LABEL + cell.hour * step;
          const y = TOP + (cell.weekday - 1) * ROW;
          const level = scale?.level(cell.value) ?? null;
          const out = apart.has(key);
          const side = isSmall(cell) ? SMALL : 1;
          const [w, h] = [Math.max(1, step - 1.5) * side, (ROW - 1.5) * side];
          const picked = chosen !== undefined && cellKey(chosen) === key;
          const title = m.waiting.cellTitle(
            f.weekday(cell.weekday, 'long'),
            hoursWords(cell.hour, cell.hour + 1, words),
          );
          const lines = [
            cell.value === null ? m.chart.noData : f.figure(kind, cell.value),
            m.measures.n(f.count(cell.n)),
            ...(out ? [m.chart.special] : []),
          ];
          const show = () => setTip({ x: x + step / 2, y, title, lines });
          const named = mark(i, [title, ...lines].join(', '));
          return (
            // biome-ignore lint/a11y/useSemanticElements: there is no button inside a picture.
            <g
              key={key}
              role="button"
              {...named}
              aria-pressed={picked}
              className="cursor-pointer"
              onClick={() => onChoose(cell)}
              onKeyDown={(event) => {
                named.onKeyDown(event);
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                onChoose(cell);
              }}
              onFocus={() => {
                setCurrent(i);
                show();
              }}
              onBlur={() => setTip(null)}
              onPointerEnter={show}
              onPointerLeave={() => setTip(null)}
            >
              <rect
                x={x + (step - w) / 2}
                y={y + (ROW - h) / 2}
                width={w}
                height={h}
                rx={3 * side}
                fill={out ? 'var(--attention)' : level === null ? 'var(--heat-none)' : `var(--heat-${level})`}
                stroke={picked ? 'var(--ink)' : level === null ? 'var(--rule)' : 'none'}
                strokeWidth={picked ? 2 : 1}
              />
              <rect x={x} y={y} width={step} height={ROW} fill="transparent" />
              {out && <OutSign x={x + step / 2} y={y + ROW / 2} />}
            </g>
          );
        })}
        {[0, 6, 12, 18, 23].map((hour) => (
          <text
            key={hour}
            x={LABEL + (hour + 0.5) * step}
            y={HEAT_HEIGHT - 6}
            textAnchor={hour === 23 ? 'end' : 'middle'}
            dx={hour === 23 ? step / 2 : 0}
            fontSize={12}
            fill="var(--muted)"
          >
            {m.period.hour(String(hour))}
          </text>
        ))}
      </svg>
      <MarkTip tip={tip} width={width} />
    </div>
  );
}

function OutSign({ x, y }: { x: number; y: number }) {
  return <path d={`M${x} ${y - 4}l4 4l-4 4l-4 -4z`} fill="var(--ground)" />;
}

const LEGEND_TEXT = 68;

interface LegendProps extends Pick<Props, 'width' | 'kind' | 'darkest'> {
  least: number;
  most: number;
  marked: boolean;
  small: boolean;
}

function Legend({ width, kind, least, most, darkest, marked, small }: LegendProps) {
  const { f, m } = useWords();
  const narrow = width < 460;
  const [pale, dark] = darkest === 'most' ? [least, most] : [most, least];
  const levels = least === most ? [1] : Array.from({ length: HEAT_LEVELS }, (_, level) => level);
  const start = (narrow ? 0 : LABEL) + (least === most ? 0 : 56);
  const swatch = narrow ? 9 : 18;
  const end = start + levels.length * swatch + 6;
  const after = end + LEGEND_TEXT;
  return (
    <g aria-hidden fontSize={12} fill="var(--muted)">
      {least !== most && (
        <text x={start - 6} y={12} textAnchor="end">
          {f.figure(kind, pale)}
        </text>
      )}
      {levels.map((level, i) => (
        <rect
          key={level}
          x={start + i * swatch}
          y={3}
          width={swatch}
          height={10}
          fill={`var(--heat-${level})`}
          stroke="var(--line)"
          strokeWidth={0.5}
        />
      ))}
      <text x={end} y={12}>
        {f.figure(kind, dark)}
      </text>
      {marked && (
        <>
          <Diamond x={narrow ? width - 124 : after} y={8} size={5} />
          <text x={narrow ? width : after + 10} y={12} textAnchor={narrow ? 'end' : 'start'}>
            {m.chart.special}
          </text>
        </>
      )}
      {small && !(narrow && marked) && (
        <text x={narrow ? width : after + (marked ? 150 : 0)} y={12} textAnchor={narrow ? 'end' : 'start'}>
          {m.chart.few(f.count(FEW))}
        </text>
      )}
    </g>
  );
}
