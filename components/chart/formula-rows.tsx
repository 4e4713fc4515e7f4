'use client';

import type { Formula } from '@/lib/model/settings';
import { axisAround } from '@/lib/reading/axis';
import type { FormulaBand } from '@/lib/reading/formula-band';
import { useWords } from '../hooks/use-words';

interface Props {
  width: number;
  band: FormulaBand;
  target: number | null;
  current: Formula;
}

const ROW = 40;
const TOP = 26;
export const FORMULA_HEIGHT = TOP + 6 * ROW + 24;

/** The six formulas side by side on one axis, the target through them, and in words whether each meets it. */
export function FormulaRows({ width, band, target, current }: Props) {
  const { m, f } = useWords();
  const narrow = width < 620;
  const left = narrow ? 8 : 292;
  const right = width - (narrow ? 12 : 160);
  const axis = axisAround([...band.values.flatMap(({ value }) => [value?.value, value?.low, value?.high]), target], {
    floor: 0,
    ceiling: 1,
  });
  const verdictOf = (meets: boolean | null) =>
    meets === null ? '' : meets ? m.waiting.verdictMet : m.waiting.verdictMissed;
  const words = band.values
    .map(({ formula, value, meets }) => `${formula}: ${f.figure('share', value?.value)} ${verdictOf(meets)}`)
    .join('; ');
  const x = (value: number) => left + ((value - axis.low) / (axis.high - axis.low)) * (right - left);
  return (
    <svg width={width} height={FORMULA_HEIGHT} role="img" aria-label={words}>
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={TOP - 4} y2={TOP + 6 * ROW} stroke="var(--grid)" />
          <text x={x(tick)} y={FORMULA_HEIGHT - 6} textAnchor="middle" fontSize={12} fill="var(--muted)">
            {f.decimal(tick * 100, 0)}
          </text>
        </g>
      ))}
      {band.low !== null && band.high !== null && (
        <rect
          x={x(band.low)}
          y={TOP - 4}
          width={Math.max(1, x(band.high) - x(band.low))}
          height={6 * ROW + 4}
          fill="var(--band)"
        />
      )}
      {target !== null && (
        <g>
          <line
            x1={x(target)}
            x2={x(target)}
            y1={TOP - 8}
            y2={TOP + 6 * ROW}
            stroke="var(--ink)"
            strokeDasharray="2 3"
          />
          <text x={Math.min(x(target), width - 36)} y={12} textAnchor="middle" fontSize={12} fill="var(--ink)">
            {m.chart.target(f.percent(target, 0))}
          </text>
        </g>
      )}
      {band.values.map(({ formula, value, meets }, i) => {
        const y = TOP + i * ROW + (narrow ? 28 : 20);
        const chosen = formula === current;
        const color = meets === false ? 'var(--attention)' : chosen ? 'var(--accent)' : 'var(--line)';
        const known = typeof value?.value === 'number' ? value.value : null;
        const verdict = verdictOf(meets);
        const said = `${f.figure('share', known)}${verdict && !narrow ? ` · ${verdict}` : ''}`;
        const name = `${formula} · ${m.measures.serviceLevels[formula]}${narrow ? ` · ${said}` : ''}`;
        return (
          <g key={formula} fontWeight={chosen ? 600 : 400}>
            <text
              x={narrow ? left : 0}
              y={narrow ? y - 14 : y + 4}
              fontSize={12.5}
              fill={chosen ? 'var(--ink)' : 'var(--muted)'}
              stroke="var(--ground)"
              strokeWidth={narrow ? 4 : 0}
              paintOrder="stroke"
            >
              {name}
            </text>
            {!narrow && (
              <text
                x={right + 14}
                y={y + 4}
                fontSize={12.5}
                fill={meets === false ? 'var(--attention-text)' : 'var(--ink)'}
              >
                {said}
              </text>
            )}
            <line x1={left} x2={right} y1={y} y2={y} stroke="var(--rule)" />
            {known !== null && value?.low !== undefined && value.high !== undefined && (
              <line x1={x(value.low)} x2={x(value.high)} y1={y} y2={y} stroke={color} strokeWidth={4} opacity={0.45} />
            )}
            {known !== null &&
              (meets === false ? (
                <path d={`M${x(known)} ${y - 7}l7 7l-7 7l-7 -7z`} fill={color} />
              ) : (
                <circle cx={x(known)} cy={y} r={chosen ? 6.5 : 5} fill={color} />
              ))}
          </g>
        );
      })}
    </svg>
  );
}
