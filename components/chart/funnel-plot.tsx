'use client';

import { memo, useState } from 'react';
import { labelWidth } from '@/lib/reading/label-width';
import type { DotMark, Funnel, FunnelDot } from '@/lib/reading/operators-funnel';
import { placeDotNames } from '@/lib/reading/operators-names';
import { clip } from '@/lib/reading/split';
import { MarkTip, type Tip } from './mark-tip';
import { Plot, usePlot } from './plot';
import { useFollowedMarks } from './use-followed-marks';
import { useRoving } from './use-roving';

interface FunnelWords {
  /** Names of the inner and of the outer limits, and of what lies in the middle. */
  inner: string;
  outer: string;
  expected: string;
  /** What marked dots are; the first two are diamonds, full and empty. */
  marks: Record<NonNullable<DotMark>, string>;
  x(n: number): string;
  y(value: number): string;
}

interface Props {
  width: number;
  height: number;
  funnel: Funnel;
  words: FunnelWords;
  /** Who stands out among the others: then nobody else is named. */
  highlighted?: string;
  nameOf(dot: FunnelDot): string;
  /** What a dot says beside its name. */
  saidOf(dot: FunnelDot): string[];
  /** Where a dot leads to, on a click or Enter. */
  onFollow?(dot: FunnelDot): void;
}

const NARROW = 520;
const RADIUS = 4;
const DIAMOND = 6.5;
const LEGEND_ROW = 20;
const LEGEND_GAP = 18;
const LEGEND_MARK = 18;
const NAME_APART = 15;
/** Letters of a name in a narrow plot. */
const NARROW_NAME = 120;

/** Control limits around what is expected, and people as dots: quiet, but those outside of the limits or with a flag. */
export function FunnelPlot(props: Props) {
  const [tip, setTip] = useState<Tip | null>(null);
  return (
    <div className="relative" style={{ height: props.height }}>
      <Picture {...props} onTip={setTip} />
      <MarkTip tip={tip} width={props.width} />
    </div>
  );
}

const MARKS = ['flagged', 'worse', 'better'] as const;

/** Beside one who stands out all others are quiet. */
function markOf({ id, mark }: FunnelDot, highlighted: string | undefined): DotMark {
  return highlighted === undefined || id === highlighted ? mark : null;
}

/** Where the entries of the legend stand, in rows that fit. */
function legendOf({ funnel, words, width, highlighted }: Props) {
  const shown = MARKS.filter((mark) => funnel.dots.some((dot) => markOf(dot, highlighted) === mark));
  let [x, row] = [0, 0];
  return shown.map((mark) => {
    const wide = LEGEND_MARK + labelWidth(words.marks[mark]) + LEGEND_GAP;
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    const entry = { mark, x, row, text: words.marks[mark] };
    x += wide;
    return entry;
  });
}

const Picture = memo(function Picture(props: Props & { onTip(tip: Tip | null): void }) {
  const { width, height, funnel, words } = props;
  const narrow = width < NARROW;
  const legend = legendOf(props);
  const rows = legend.length === 0 ? 0 : legend.at(-1)!.row + 1;
  const names = [words.inner, words.outer, words.expected];
  const side = Math.max(...names.map(labelWidth)) + 12;
  return (
    <Plot
      width={width}
      height={height}
      margin={{ top: 10 + rows * LEGEND_ROW, right: narrow ? 12 : side }}
      x={{ from: funnel.x.low, to: funnel.x.high, ticks: funnel.x.ticks, name: words.x, line: true }}
      y={{
        from: funnel.y.low,
        to: funnel.y.high,
        ticks: funnel.y.ticks,
        name: words.y,
        width: Math.max(36, ...funnel.y.ticks.map((tick) => labelWidth(words.y(tick)) + 12)),
      }}
    >
      {legend.map(({ mark, x, row, text }) => (
        <g key={mark}>
          <Mark x={x + DIAMOND + 1} y={row * LEGEND_ROW + 8} mark={mark} />
          <text x={x + LEGEND_MARK} y={row * LEGEND_ROW + 12} fontSize={12} fill="var(--muted)">
            {text}
          </text>
        </g>
      ))}
      <Limits funnel={funnel} words={words} inside={narrow} />
      <Dots {...props} narrow={narrow} />
    </Plot>
  );
});

/** A diamond, full where there is a flag, empty where only a limit is passed: orange, or blue where it is for the better. */
function Mark({ x, y, mark }: { x: number; y: number; mark: DotMark }) {
  if (mark === null) return <circle cx={x} cy={y} r={RADIUS} fill="var(--line)" stroke="var(--ground)" />;
  const colour = mark === 'better' ? 'var(--accent)' : 'var(--attention)';
  const full = mark === 'flagged';
  return (
    <path
      d={`M${x} ${y - DIAMOND}l${DIAMOND} ${DIAMOND}l${-DIAMOND} ${DIAMOND}l${-DIAMOND} ${-DIAMOND}z`}
      fill={full ? colour : 'var(--ground)'}
      stroke={full ? 'var(--ground)' : colour}
      strokeWidth={full ? 1 : 1.75}
    />
  );
}

function Limits({ funnel, words, inside }: Pick<Props, 'funnel' | 'words'> & { inside: boolean }) {
  const { area, x, y } = usePlot();
  const { centre, curves } = funnel;
  const outer = curves.at(-1);
  const path = (side: 'low' | 'high', points: Funnel['curves'][number]['points']) =>
    points.map((point, i) => `${i === 0 ? 'M' : 'L'}${x(point.n).toFixed(1)} ${y(point[side]).toFixed(1)}`).join('');
  const named = limitNames(funnel, words, y);
  return (
    <g>
      {funnel.y.ticks.map((tick) => (
        <line key={tick} x1={area.x} x2={area.right} y1={y(tick)} y2={y(tick)} stroke="var(--grid)" />
      ))}
      {/* Cuts off what lies outside of the plot. */}
      <svg
        x={area.x}
        y={area.y}
        width={area.width}
        height={area.height}
        viewBox={`${area.x} ${area.y} ${area.width} ${area.height}`}
        role="presentation"
      >
        {curves.map(({ level, points }) => (
          <g
            key={level.z}
            fill="none"
            stroke="var(--line)"
            strokeDasharray={level === outer?.level ? '4 3' : undefined}
          >
            <path d={path('high', points)} />
            <path d={path('low', points)} />
          </g>
        ))}
      </svg>
      <line x1={area.x} x2={area.right} y1={y(centre)} y2={y(centre)} stroke="var(--ink)" strokeDasharray="2 3" />
      {named.map(({ text, at }) => (
        <text
          key={text}
          x={inside ? area.right - 2 : area.right + 6}
          y={inside ? at - 4 : at + 4}
          textAnchor={inside ? 'end' : 'start'}
          fontSize={12}
          fill={text === words.expected ? 'var(--ink)' : 'var(--muted)'}
          stroke={inside ? 'var(--ground)' : 'none'}
          strokeWidth={inside ? 3 : undefined}
          paintOrder="stroke"
        >
          {text}
        </text>
      ))}
    </g>
  );
}

/** Names of the limits and of the middle with their heights, from above, none over another. */
function limitNames({ centre, curves, y }: Funnel, words: FunnelWords, at: (value: number) => number) {
  const [inner, outer] = curves;
  const named = [
    { text: words.outer, value: outer?.points.at(-1)?.high },
    { text: words.inner, value: inner?.points.at(-1)?.high },
    { text: words.expected, value: centre as number | undefined },
  ].flatMap(({ text, value }) => (value === undefined || value > y.high ? [] : [{ text, at: at(value) }]));
  named.forEach((name, i) => {
    const above = named[i - 1];
    if (above && name.at - above.at < NAME_APART) name.at = above.at + NAME_APART;
  });
  return named;
}

/** The one who stands out, over all others. */
function Ringed({ x, y, mark }: { x: number; y: number; mark: DotMark }) {
  return (
    <g>
      <circle cx={x} cy={y} r={DIAMOND + 3.5} fill="none" stroke="var(--accent)" strokeWidth={2} />
      {mark === null ? <circle cx={x} cy={y} r={RADIUS} fill="var(--accent)" /> : <Mark x={x} y={y} mark={mark} />}
    </g>
  );
}

interface DotsProps extends Props {
  narrow: boolean;
  onTip(tip: Tip | null): void;
}

function Dots({ funnel, words, highlighted, nameOf, saidOf, onFollow, narrow, onTip }: DotsProps) {
  const { area, x, y } = usePlot();
  const { dots } = funnel;
  const followed = useFollowedMarks();
  const { mark, setCurrent } = useRoving(dots.length);
  const named = dots
    .filter((dot) => markOf(dot, highlighted) !== null || dot.id === highlighted)
    .sort((a, b) => Number(b.mark === 'flagged') - Number(a.mark === 'flagged'))
    .map((dot) => ({ dot, x: x(dot.n), y: y(dot.y), text: clip(nameOf(dot), narrow ? NARROW_NAME : 240) }));
  const standing = limitNames(funnel, words, y).map(({ text, at }) => ({
    left: area.right - labelWidth(text) - 4,
    right: area.right,
    top: at - NAME_APART,
    bottom: at,
  }));
  const placed = placeDotNames(
    named,
    { left: area.x, right: area.right + (narrow ? 0 : 4), top: area.y, bottom: area.bottom },
    narrow ? standing : [],
  );
  return (
    <>
      <g>
        {dots.map((dot, i) => {
          const [cx, cy] = [x(dot.n), y(dot.y)];
          const [title, lines] = [nameOf(dot), saidOf(dot)];
          const show = () => onTip({ x: cx, y: cy - DIAMOND, title, lines });
          const link = onFollow && followed(() => onFollow(dot));
          const roving = mark(i, [title, ...lines].join(', '));
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: a link where it leads to somebody, else a named picture that focus can reach.
            <g
              key={dot.id}
              role={link ? 'link' : 'img'}
              {...roving}
              {...link}
              onKeyDown={(event) => {
                roving.onKeyDown(event);
                link?.onKeyDown(event);
              }}
              className={link ? 'cursor-pointer' : undefined}
              onFocus={() => {
                setCurrent(i);
                show();
              }}
              onBlur={() => onTip(null)}
              onPointerEnter={show}
              onPointerLeave={() => onTip(null)}
            >
              <circle cx={cx} cy={cy} r={9} fill="transparent" />
              <Mark x={cx} y={cy} mark={markOf(dot, highlighted)} />
            </g>
          );
        })}
      </g>
      <g pointerEvents="none">
        {named.map(({ dot, x, y }) => dot.id === highlighted && <Ringed key={dot.id} x={x} y={y} mark={dot.mark} />)}
        {named.map(({ dot, text }, i) => {
          const place = placed[i];
          return (
            place && (
              <text
                key={dot.id}
                x={place.x}
                y={place.y + 4}
                textAnchor={place.anchor}
                fontSize={12}
                fontWeight={600}
                fill="var(--ink)"
                stroke="var(--ground)"
                strokeWidth={3}
                paintOrder="stroke"
              >
                {text}
              </text>
            )
          );
        })}
      </g>
    </>
  );
}
