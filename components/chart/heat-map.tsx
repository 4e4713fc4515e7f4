'use client';

import { memo, useMemo, useState } from 'react';
import type { FigureKind } from '@/lib/format/figure';
import { cellKey, FEW, HEAT_LEVELS, type HeatCell, HOURS, heatScale, WEEKDAYS } from '@/lib/reading/heat';
import { labelWidth } from '@/lib/reading/label-width';
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
  /** Hours that stand apart; the first few are marked. */
  worst: readonly WorstHours[];
  chosen?: View['cell'];
  onChoose(cell: { weekday: number; hour: number }): void;
}

const LABEL = 36;
const ROW = 24;
const SMALL = 0.5;
const MARKED = 3;
const TOP = 24;
export const HEAT_HEIGHT = TOP + 7 * ROW + 22;

export function HeatMap(props: Props) {
  const [tip, setTip] = useState<Tip | null>(null);
  return (
    <div className="relative" style={{ height: HEAT_HEIGHT }}>
      <Picture {...props} onTip={setTip} />
      <MarkTip tip={tip} width={props.width} />
    </div>
  );
}

const Picture = memo(function Picture(props: Props & { onTip(tip: Tip | null): void }) {
  const { width, cells, kind, darkest, worst, chosen, onChoose, onTip } = props;
  const words = useWords();
  const { m, f } = words;
  const { mark, setCurrent } = useRoving(cells.length, HOURS.length);
  const scale = useMemo(() => heatScale(cells, darkest), [cells, darkest]);
  const apart = useMemo(() => new Set(worst.slice(0, MARKED).flatMap(cellsOf)), [worst]);
  const named = useMemo(
    () =>
      cells.map((cell) => ({
        title: m.waiting.cellTitle(f.weekday(cell.weekday, 'long'), hoursWords(cell.hour, cell.hour + 1, { m, f })),
        lines: [
          cell.value === null ? m.chart.noData : f.figure(kind, cell.value),
          m.measures.n(f.count(cell.n)),
          ...(apart.has(cellKey(cell)) ? [m.chart.special] : []),
        ],
      })),
    [cells, kind, apart, m, f],
  );
  const step = (width - LABEL) / HOURS.length;
  const isSmall = ({ value, n }: HeatCell) => kind !== 'count' && value !== null && n < FEW;
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no such element inside a picture.
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
        const x = LABEL + (i % HOURS.length) * step;
        const y = TOP + (cell.weekday - 1) * ROW;
        const level = scale?.level(cell.value) ?? null;
        const out = apart.has(key);
        const side = isSmall(cell) ? SMALL : 1;
        const [w, h] = [Math.max(1, step - 1.5) * side, (ROW - 1.5) * side];
        const picked = chosen !== undefined && cellKey(chosen) === key;
        const { title = '', lines = [] } = named[i] ?? {};
        const show = (ring: Tip['ring'] = null) => onTip({ x: x + step / 2, y, title, lines, ring });
        const roving = mark(i, [title, ...lines].join(', '));
        return (
          // biome-ignore lint/a11y/useSemanticElements: there is no button inside a picture.
          <g
            key={key}
            role="button"
            {...roving}
            aria-pressed={picked}
            className="cursor-pointer"
            onClick={() => onChoose(cell)}
            onKeyDown={(event) => {
              roving.onKeyDown(event);
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              onChoose(cell);
            }}
            onFocus={({ currentTarget }) => {
              setCurrent(i);
              show(currentTarget.matches(':focus-visible') ? { width: step, height: ROW } : null);
            }}
            onBlur={() => onTip(null)}
            onPointerEnter={() => show()}
            onPointerLeave={() => onTip(null)}
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
      {[0, 6, 12, 18, 23].map((column) => (
        <text
          key={column}
          x={LABEL + (column + 0.5) * step}
          y={HEAT_HEIGHT - 6}
          textAnchor={column === 23 ? 'end' : 'middle'}
          dx={column === 23 ? step / 2 : 0}
          fontSize={12}
          fill="var(--muted)"
        >
          {m.period.hour(String(cells[column]?.hour ?? column))}
        </text>
      ))}
    </svg>
  );
});

const cellsOf = ({ cells }: WorstHours) => cells.map(cellKey);

function OutSign({ x, y }: { x: number; y: number }) {
  return <path d={`M${x} ${y - 4}l4 4l-4 4l-4 -4z`} fill="var(--ground)" />;
}

/** Between two entries of the legend, and for the mark before one. */
const LEGEND_GAP = 18;
const LEGEND_MARK = 10;

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
  const after = end + labelWidth(f.figure(kind, dark)) + LEGEND_GAP;
  const few = m.chart.few(f.count(FEW));
  const last = after + (marked ? LEGEND_MARK + labelWidth(m.chart.special) + LEGEND_GAP : 0);
  const toRight = narrow || last + labelWidth(few) > width;
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
          <Diamond x={narrow ? width - labelWidth(m.chart.special) - 11 : after} y={8} size={5} />
          <text x={narrow ? width : after + LEGEND_MARK} y={12} textAnchor={narrow ? 'end' : 'start'}>
            {m.chart.special}
          </text>
        </>
      )}
      {small && !(narrow && marked) && (
        <text x={toRight ? width : last} y={12} textAnchor={toRight ? 'end' : 'start'}>
          {few}
        </text>
      )}
    </g>
  );
}
