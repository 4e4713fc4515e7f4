'use client';

import { useState } from 'react';
import type { SwitchboardMessages } from '@/lib/i18n/switchboard';
import type { Settings } from '@/lib/model/settings';
import type { FormulaGrid } from '@/lib/reading/formula-grid';
import type { Scope } from '@/lib/reading/scope';
import type { WordsOf } from '../hooks/use-page-words';
import { changeView } from '../hooks/use-view';
import { MarkTip, type Tip } from './mark-tip';
import { useRoving } from './use-roving';

interface Props {
  width: number;
  grid: FormulaGrid;
  scope: Scope;
  /** The target in words; null where there is none. */
  aim: string | null;
  settings: Settings;
  words: WordsOf<SwitchboardMessages>;
}

const ROW = 34;
const TOP = 26;
const ROWS = 6;
export const FORMULA_GRID_HEIGHT = TOP + ROWS * ROW + 26;
const WIDE = 620;
const LABEL = { narrow: 36, wide: 264 };

/** Seconds short enough for a column's head: `45 s`, `5 min`. */
const headWords = (seconds: number) => (seconds >= 60 && seconds % 60 === 0 ? `${seconds / 60}′` : String(seconds));

/** Rows of formulas, columns of thresholds; a line runs where the target begins to be met. */
export function FormulaGridPicture({ width, grid, scope, aim, settings, words }: Props) {
  const { m, f, d } = words;
  const [tip, setTip] = useState<Tip | null>(null);
  const { thresholds, rows } = grid;
  const { mark, setCurrent } = useRoving(rows.length * thresholds.length, thresholds.length);
  const wide = width >= WIDE;
  const left = wide ? LABEL.wide : LABEL.narrow;
  const step = (width - left - 2) / thresholds.length;
  const { serviceLevel } = settings;
  const x = (column: number) => left + column * step;
  const y = (row: number) => TOP + row * ROW;
  const stair = rows.flatMap(({ cells }, row) => {
    const column = cells.findIndex(({ meets }) => meets);
    return column < 0 ? [] : [{ row, column }];
  });
  return (
    <div className="relative" style={{ height: FORMULA_GRID_HEIGHT }}>
      {/* biome-ignore lint/a11y/useSemanticElements: there is no such element inside a picture. */}
      <svg width={width} height={FORMULA_GRID_HEIGHT} role="group" aria-label={m.chart.keys}>
        {thresholds.map((seconds, column) => (
          <text
            key={seconds}
            x={x(column + 0.5)}
            y={TOP - 9}
            textAnchor="middle"
            fontSize={12}
            fontWeight={seconds === scope.threshold_s ? 600 : 400}
            fill={seconds === scope.threshold_s ? 'var(--ink)' : 'var(--muted)'}
          >
            {wide ? f.seconds(seconds).replace(/\s00\ss$/, '') : headWords(seconds)}
          </text>
        ))}
        {rows.map(({ formula, cells }, row) => (
          <g key={formula}>
            <text
              x={0}
              y={y(row) + ROW / 2 + 4}
              fontSize={wide ? 12.5 : 11}
              fontWeight={formula === scope.formula ? 600 : 400}
              fill={formula === scope.formula ? 'var(--ink)' : 'var(--muted)'}
            >
              {wide ? `${formula} · ${m.measures.serviceLevels[formula]}` : formula}
            </text>
            {cells.map(({ threshold_s, value, meets }, column) => {
              const at = row * cells.length + column;
              const chosen = formula === scope.formula && threshold_s === scope.threshold_s;
              const verdict = meets === null ? [] : [meets ? m.waiting.verdictMet : m.waiting.verdictMissed];
              const title = d.cell(formula, f.seconds(threshold_s));
              const lines = [f.figure('share', value?.value), ...verdict, ...(chosen ? [d.chosen] : [])];
              const roving = mark(at, [title, ...lines].join(', '));
              const choose = () =>
                changeView({
                  formula: formula === serviceLevel.formula ? undefined : formula,
                  threshold: threshold_s === serviceLevel.threshold_s ? undefined : threshold_s,
                });
              const show = () => setTip({ x: x(column + 0.5), y: y(row), title, lines });
              return (
                <g key={threshold_s}>
                  <g aria-hidden>
                    <rect
                      x={x(column)}
                      y={y(row)}
                      width={step}
                      height={ROW}
                      fill={meets ? 'var(--accent-soft)' : 'var(--ground)'}
                      stroke="var(--rule)"
                    />
                    <text
                      x={x(column + 0.5)}
                      y={y(row) + ROW / 2 + 4}
                      textAnchor="middle"
                      fontSize={wide ? 12.5 : 10.5}
                      fontWeight={chosen ? 600 : 400}
                      fill="var(--ink)"
                    >
                      {typeof value?.value === 'number' ? f.decimal(value.value * 100, wide ? 1 : 0) : '—'}
                    </text>
                  </g>
                  {/* biome-ignore lint/a11y/useSemanticElements: there is no button inside a picture. */}
                  <rect
                    role="button"
                    aria-pressed={chosen}
                    {...roving}
                    className="cursor-pointer"
                    x={x(column) + 1.5}
                    y={y(row) + 1.5}
                    width={step - 3}
                    height={ROW - 3}
                    rx={3}
                    fill="transparent"
                    stroke={chosen ? 'var(--ink)' : 'none'}
                    strokeWidth={2}
                    onClick={choose}
                    onKeyDown={(event) => {
                      roving.onKeyDown(event);
                      if (event.key !== 'Enter' && event.key !== ' ') return;
                      event.preventDefault();
                      choose();
                    }}
                    onFocus={() => {
                      setCurrent(at);
                      show();
                    }}
                    onBlur={() => setTip(null)}
                    onPointerEnter={show}
                    onPointerLeave={() => setTip(null)}
                  />
                </g>
              );
            })}
          </g>
        ))}
        {stair.map(({ row, column }, i) => {
          const before = stair[i - 1];
          return (
            <path
              key={row}
              d={`${before?.row === row - 1 ? `M${x(before.column)} ${y(row)}H${x(column)}` : `M${x(column)} ${y(row)}`}V${y(row + 1)}`}
              fill="none"
              stroke="var(--accent)"
              strokeWidth={3}
            />
          );
        })}
        {aim !== null && stair.length > 0 && (
          <g aria-hidden>
            <line
              x1={wide ? left : 0}
              x2={(wide ? left : 0) + 18}
              y1={FORMULA_GRID_HEIGHT - 10}
              y2={FORMULA_GRID_HEIGHT - 10}
              stroke="var(--accent)"
              strokeWidth={3}
            />
            <text x={(wide ? left : 0) + 26} y={FORMULA_GRID_HEIGHT - 6} fontSize={12} fill="var(--muted)">
              {d.line(aim)}
            </text>
          </g>
        )}
      </svg>
      <MarkTip tip={tip} width={width} />
    </div>
  );
}
