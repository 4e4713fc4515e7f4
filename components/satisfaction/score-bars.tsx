'use client';

import { createContext, memo, useContext, useState } from 'react';
import { Bar, BarChart, CartesianGrid, LabelList, XAxis, YAxis } from 'recharts';
import type { SatisfactionReading } from '@/lib/reading/satisfaction';
import { MarkTip, type Tip } from '../chart/mark-tip';
import { useRoving } from '../chart/use-roving';
import type { SatisfactionWords } from './words';

interface Props {
  width: number;
  height: number;
  scores: SatisfactionReading['scores'];
  words: SatisfactionWords;
}

const MARGIN = { top: 22, right: 8, bottom: 0, left: 0 };
const TICK = { fontSize: 12, fill: 'var(--muted)' };

interface Shared extends Pick<Props, 'scores' | 'words'>, ReturnType<typeof useRoving> {
  onTip(tip: Tip | null): void;
}

/** Reaches the bars past the chart, which draws them anew when anything it is given changes, and so would lose the focus. */
const Bars = createContext<Shared | null>(null);

export default function ScoreBars({ width, height, scores, words }: Props) {
  const [tip, setTip] = useState<Tip | null>(null);
  const roving = useRoving(scores.length);
  return (
    <div className="relative" style={{ height }}>
      <Bars value={{ scores, words, ...roving, onTip: setTip }}>
        <Picture width={width} height={height} scores={scores} words={words} />
      </Bars>
      <MarkTip tip={tip} width={width} />
    </div>
  );
}

const Picture = memo(function Picture({ width, height, scores, words: { f } }: Props) {
  const total = scores.reduce((sum, { count }) => sum + count, 0);
  return (
    <BarChart
      width={width}
      height={height}
      data={scores}
      margin={MARGIN}
      accessibilityLayer={false}
      role="presentation"
    >
      <CartesianGrid vertical={false} stroke="var(--grid)" />
      <XAxis dataKey="name" tick={TICK} tickLine={false} axisLine={{ stroke: 'var(--line)' }} interval={0} />
      <YAxis tick={TICK} tickLine={false} axisLine={false} tickFormatter={f.count} allowDecimals={false} width={56} />
      <Bar dataKey="count" shape={ScoreBar} isAnimationActive={false}>
        <LabelList
          dataKey="count"
          position="top"
          formatter={(count) => (typeof count === 'number' ? f.percent(count / total, 0) : '')}
          fontSize={12}
          fill="var(--muted)"
        />
      </Bar>
    </BarChart>
  );
});

function ScoreBar({
  x = 0,
  y = 0,
  width = 0,
  height = 0,
  index = 0,
}: Partial<Record<'x' | 'y' | 'width' | 'height' | 'index', number>>) {
  const shared = useContext(Bars);
  const score = shared?.scores[index];
  if (!shared || !score) return <g />;
  const { scores, words, mark, setCurrent, onTip } = shared;
  const { m, f, d } = words;
  const total = scores.reduce((sum, { count }) => sum + count, 0);
  const title = `${d.score} ${score.name}`;
  const lines = [f.percent(score.count / total), m.chart.of(f.count(score.count), f.count(total))];
  const show = () => onTip({ x: x + width / 2, y, title, lines });
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a named picture that focus can reach.
    <g
      role="img"
      {...mark(index, [title, ...lines].join(', '))}
      onFocus={() => {
        setCurrent(index);
        show();
      }}
      onBlur={() => onTip(null)}
      onPointerEnter={show}
      onPointerLeave={() => onTip(null)}
    >
      <rect x={x} y={y} width={width} height={height} rx={2} fill="var(--category-1)" />
    </g>
  );
}
