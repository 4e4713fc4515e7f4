'use client';

import { memo, useMemo, useState } from 'react';
import type { TrainingDocument } from '@/lib/model/training';
import { labelWidth } from '@/lib/reading/label-width';
import { layMatrix, nameLines, walkMatrix } from '@/lib/reading/operator-matrix';
import { type PersonPlaces, type Place, placeAt, tellingAt } from '@/lib/reading/operator-places';
import {
  cellWords,
  faceOf,
  levelOf,
  measureWords,
  type OperatorWords,
  topicWords,
  unitOf,
} from '@/lib/reading/operator-words';
import { MarkTip, type Tip } from '../chart/mark-tip';
import { useRoving } from '../chart/use-roving';

interface Props {
  width: number;
  document: TrainingDocument;
  person: PersonPlaces;
  chosen: Place | null;
  words: OperatorWords;
  onChoose(place: Place): void;
}

const GROUND = 'var(--ground)';
const STRENGTHS = [0, 14, 26, 38, 48];

/** Stronger with the difference, blue where it is for the better, orange where for the worse. */
function fillOf(level: number): string {
  if (level === 0) return `color-mix(in srgb, var(--line) 9%, ${GROUND})`;
  const hue = level > 0 ? 'var(--attention)' : 'var(--accent)';
  return `color-mix(in srgb, ${hue} ${STRENGTHS[Math.abs(level)]}%, ${GROUND})`;
}

export const LEGEND_HEIGHT = 44;
const NAME_LINE = 13;

export function MatrixPicture(props: Props) {
  const [tip, setTip] = useState<Tip | null>(null);
  const layout = useMemo(() => layMatrix(props.person, props.width), [props.person, props.width]);
  return (
    <div className="relative" style={{ height: layout.height + LEGEND_HEIGHT }}>
      <Picture {...props} layout={layout} onTip={setTip} />
      <MarkTip tip={tip} width={props.width} />
    </div>
  );
}

interface PictureProps extends Props {
  layout: ReturnType<typeof layMatrix>;
  onTip(tip: Tip | null): void;
}

const Picture = memo(function Picture(props: PictureProps) {
  const { width, document, person, chosen, words, onChoose, layout, onTip } = props;
  const { m, d } = words;
  const walk = useMemo(() => walkMatrix(layout.walk), [layout]);
  const { mark, setCurrent } = useRoving(layout.cells.length, walk);
  const cells = useMemo(
    () =>
      layout.cells.map((cell) => {
        const place = placeAt(person, cell.measure, cell.topic);
        return {
          ...cell,
          place,
          telling: tellingAt(place),
          level: levelOf(place),
          face: faceOf(place, words),
          said: cellWords(place, unitOf(cell.measure, document), words),
        };
      }),
    [layout, person, document, words],
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no such element inside a picture.
    <svg width={width} height={layout.height + LEGEND_HEIGHT} role="group" aria-label={m.chart.keys}>
      <Legend words={words} width={width} />
      <g transform={`translate(0 ${LEGEND_HEIGHT})`} fontSize={12}>
        {layout.titles.map(({ of, x, y }) => (
          <text key={of} x={x} y={y} fontWeight={600} fill="var(--muted)">
            {d.matrix.sources[of]}
          </text>
        ))}
        {layout.heads.map(({ of, x, y, room }) => (
          <text key={of} transform={`translate(${x + 3} ${y}) rotate(50)`} textAnchor="end" fill="var(--muted)">
            {nameLines(d.matrix.heads[of] ?? measureWords(of, words), room, 1)[0]}
          </text>
        ))}
        {layout.rows.map(({ of, x, y }) => (
          <RowName
            key={`${of}${y}`}
            x={x}
            y={y}
            lines={nameLines(topicWords(of, words), x, layout.narrow ? 2 : 1)}
            strong={of === null}
          />
        ))}
        {cells.map(({ place, telling, level, face, said, x, y, width: wide, height }, i) => {
          const picked = chosen?.measure === place.measure && chosen.topic === place.topic;
          const roving = mark(i, [said.title, face.text, ...said.lines].filter(Boolean).join('. '));
          const show = (ring: Tip['ring'] = null) =>
            onTip({ x: x + wide / 2, y: y + LEGEND_HEIGHT, title: said.title, lines: said.lines, ring });
          const known = telling === 'flagged' || telling === 'told';
          return (
            // biome-ignore lint/a11y/useSemanticElements: there is no button inside a picture.
            <g
              key={`${place.measure} ${place.topic}`}
              role="button"
              {...roving}
              aria-pressed={picked}
              className="cursor-pointer"
              onClick={() => {
                setCurrent(i);
                onChoose(place);
              }}
              onKeyDown={(event) => {
                roving.onKeyDown(event);
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                onChoose(place);
              }}
              onFocus={({ currentTarget }) => {
                setCurrent(i);
                show(currentTarget.matches(':focus-visible') ? { width: wide, height } : null);
              }}
              onBlur={() => onTip(null)}
              onPointerEnter={() => show()}
              onPointerLeave={() => onTip(null)}
            >
              <rect
                x={x + 1}
                y={y + 1}
                width={wide - 2}
                height={height - 2}
                rx={3}
                fill={known ? fillOf(level) : 'none'}
                stroke={known ? 'none' : 'var(--line)'}
                strokeOpacity={0.7}
                strokeDasharray="2 3"
              />
              <rect x={x} y={y} width={wide} height={height} fill="transparent" />
              {telling === 'flagged' && <Outline {...{ x, y, wide, height }} inset={2} stroke="var(--attention)" />}
              {picked && <Outline {...{ x, y, wide, height }} inset={0} stroke="var(--ink)" />}
              {face.sign && <Sign x={x + wide / 2} y={y + height / 2} up={face.sign === 'up'} />}
              {face.text && (
                <text
                  x={x + wide / 2}
                  y={y + height / 2 + 4}
                  textAnchor="middle"
                  fill="var(--ink)"
                  fontWeight={telling === 'flagged' ? 700 : 500}
                >
                  {face.text}
                </text>
              )}
            </g>
          );
        })}
      </g>
    </svg>
  );
});

interface Box {
  x: number;
  y: number;
  wide: number;
  height: number;
}

function Outline({ x, y, wide, height, inset, stroke }: Box & { inset: number; stroke: string }) {
  const less = 2 * inset;
  return (
    <rect
      x={x + inset}
      y={y + inset}
      width={wide - less}
      height={height - less}
      rx={4}
      fill="none"
      stroke={stroke}
      strokeWidth={2}
    />
  );
}

function Sign({ x, y, up }: { x: number; y: number; up: boolean }) {
  return <path d={up ? `M${x} ${y - 3}l4 6h-8z` : `M${x} ${y + 3}l4 -6h-8z`} fill="var(--ink)" fillOpacity={0.75} />;
}

function RowName({ x, y, lines, strong }: { x: number; y: number; lines: string[]; strong: boolean }) {
  const first = y + 4 - ((lines.length - 1) * NAME_LINE) / 2;
  return (
    <text textAnchor="end" fill="var(--ink)" fontWeight={strong ? 600 : 400}>
      {lines.map((line, i) => (
        <tspan key={line} x={x} y={first + i * NAME_LINE}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

const SWATCH = 14;
const LEGEND_ROW = 20;
const LEGEND_GAP = 16;

function Legend({ words: { d }, width }: { words: OperatorWords; width: number }) {
  const entries = [
    { name: d.matrix.better, level: -3, sign: 'up', flagged: false },
    { name: d.matrix.usual, level: 0, sign: null, flagged: false },
    { name: d.matrix.worse, level: 3, sign: 'down', flagged: false },
    { name: d.matrix.flagged, level: 4, sign: null, flagged: true },
    { name: d.matrix.few, level: null, sign: null, flagged: false },
  ] as const;
  let [x, y] = [0, 4];
  const placed = entries.map((entry) => {
    const long = SWATCH + 6 + labelWidth(entry.name);
    if (x > 0 && x + long > width) [x, y] = [0, y + LEGEND_ROW];
    const at = { x, y };
    x += long + LEGEND_GAP;
    return { ...entry, ...at };
  });
  return (
    <g aria-hidden fontSize={12} fill="var(--muted)">
      {placed.map(({ name, level, sign, flagged, x: left, y: top }) => (
        <g key={name}>
          <rect
            x={left + 0.5}
            y={top + 0.5}
            width={SWATCH - 1}
            height={SWATCH - 1}
            rx={2}
            fill={level === null ? 'none' : fillOf(level)}
            stroke={level === null ? 'var(--line)' : 'none'}
            strokeDasharray="2 3"
          />
          {flagged && <Outline x={left} y={top} wide={SWATCH} height={SWATCH} inset={1} stroke="var(--attention)" />}
          {sign && <Sign x={left + SWATCH / 2} y={top + SWATCH / 2} up={sign === 'up'} />}
          <text x={left + SWATCH + 6} y={top + 11}>
            {name}
          </text>
        </g>
      ))}
    </g>
  );
}
