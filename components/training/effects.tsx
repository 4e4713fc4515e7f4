'use client';

import { useState } from 'react';
import type { TrainingDocument } from '@/lib/model/training';
import { axisAround } from '@/lib/reading/axis';
import {
  type EffectRow,
  effectRows,
  effectsTitle,
  effectWords,
  modulesTable,
  signed,
  trainingsTable,
} from '@/lib/reading/training-effects';
import { ChartFrame } from '../chart/chart-frame';
import { FiguresTable } from '../chart/figures-table';
import { MarkTip, type Tip } from '../chart/mark-tip';
import { useRoving } from '../chart/use-roving';
import type { Scoped } from '../hooks/use-scope';
import type { TrainingWords } from './words';

interface Props {
  document: TrainingDocument;
  scoped: Scoped;
  words: TrainingWords;
}

const ROW = 46;
const TOP = 30;
const BOTTOM = 24;

/** Whether trainings worked, by kind and measure over everyone trained; and every one of them. */
export default function Effects({ document, scoped, words }: Props) {
  const { d, f } = words;
  const rows = effectRows(document.modules, words);
  const height = TOP + BOTTOM + ROW * Math.max(1, rows.length);
  return (
    <div className="space-y-8">
      <ChartFrame
        part="effects"
        title={effectsTitle(document, words)}
        subtitle={d.effectsUnit}
        explained={[]}
        table={modulesTable(rows, words)}
        scoped={scoped}
        calls={null}
        height={height}
        empty={rows.length === 0 ? d.effectsTitle.early : null}
        note={d.effectsNote}
      >
        {(width) => <Rows width={width} height={height} rows={rows} words={words} />}
      </ChartFrame>
      <FiguresTable
        part="trainings"
        title={d.each(f.count(document.trainings.length))}
        unit={d.eachUnit}
        table={trainingsTable(document, scoped.manifest, words)}
      />
    </div>
  );
}

/** Effects under each other on one axis: the estimate with its interval, and the plain before and after as a hollow mark. */
function Rows({
  width,
  height,
  rows,
  words,
}: {
  width: number;
  height: number;
  rows: readonly EffectRow[];
  words: TrainingWords;
}) {
  const { d, m } = words;
  const [tip, setTip] = useState<Tip | null>(null);
  const { mark, setCurrent } = useRoving(rows.length, 1);
  const axis = axisAround(
    rows.flatMap(({ low, high, naive }) => [low, high, naive, 0]),
    {},
  );
  const left = Math.min(280, width * 0.42);
  const right = width - 16;
  const x = (value: number) => left + ((value - axis.low) / (axis.high - axis.low)) * (right - left);
  const bottom = height - BOTTOM;
  return (
    <div className="relative" style={{ height }}>
      {/* biome-ignore lint/a11y/useSemanticElements: there is no such element inside a picture. */}
      <svg width={width} height={height} role="group" aria-label={m.chart.keys}>
        {axis.ticks.map((tick) => (
          <g key={tick}>
            <line
              x1={x(tick)}
              x2={x(tick)}
              y1={TOP - 6}
              y2={bottom}
              stroke={tick === 0 ? 'var(--ink)' : 'var(--grid)'}
            />
            <text x={x(tick)} y={height - 6} textAnchor="middle" fontSize={12} fill="var(--muted)">
              {tick === 0 ? '0' : signed(tick, words)}
            </text>
          </g>
        ))}
        <text x={left} y={12} fontSize={12} fill="var(--muted)">
          <tspan fill="var(--accent)">●</tspan> {d.effect} · ○ {d.naive}
        </text>
        {rows.map((row, i) => {
          const y = TOP + i * ROW + ROW / 2;
          const show = () =>
            setTip({
              x: x(row.estimate),
              y: y - 8,
              title: `${row.name}, ${row.detail}`,
              lines: effectWords(row, words).split('; '),
            });
          return (
            // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a named picture that focus can reach.
            <g
              key={row.key}
              role="img"
              {...mark(i, `${row.name}, ${row.detail}. ${effectWords(row, words)}`)}
              onFocus={() => {
                setCurrent(i);
                show();
              }}
              onBlur={() => setTip(null)}
              onPointerEnter={show}
              onPointerLeave={() => setTip(null)}
            >
              <rect x={0} y={y - ROW / 2} width={width} height={ROW} fill="transparent" />
              <text x={0} y={y - 3} fontSize={13} fill="var(--ink)">
                {row.name}
              </text>
              <text x={0} y={y + 13} fontSize={12} fill="var(--muted)">
                {row.detail}
              </text>
              <line x1={left} x2={right} y1={y} y2={y} stroke="var(--rule)" />
              <line
                x1={x(row.low)}
                x2={x(row.high)}
                y1={y}
                y2={y}
                stroke="var(--accent)"
                strokeWidth={4}
                opacity={0.4}
              />
              <circle cx={x(row.naive)} cy={y} r={5} fill="none" stroke="var(--muted)" strokeWidth={1.5} />
              <circle cx={x(row.estimate)} cy={y} r={5} fill="var(--accent)" />
            </g>
          );
        })}
      </svg>
      <MarkTip tip={tip} width={width} />
    </div>
  );
}
