'use client';

import { useState } from 'react';
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

export default function ScoreBars({ width, height, scores, words }: Props) {
  const { m, f, d } = words;
  const [tip, setTip] = useState<Tip | null>(null);
  const { mark, setCurrent } = useRoving(scores.length);
  const total = scores.reduce((sum, { count }) => sum + count, 0);
  const shape = (drawn: { x?: number; y?: number; width?: number; height?: number; index?: number }) => {
    const { x = 0, y = 0, index = 0 } = drawn;
    const score = scores[index];
    if (!score) return <g />;
    const title = `${d.score} ${score.name}`;
    const lines = [f.percent(score.count / total), m.chart.of(f.count(score.count), f.count(total))];
    const show = () => setTip({ x: x + (drawn.width ?? 0) / 2, y, title, lines });
    return (
      // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a named picture that focus can reach.
      <g
        role="img"
        {...mark(index, [title, ...lines].join(', '))}
        onFocus={() => {
          setCurrent(index);
          show();
        }}
        onBlur={() => setTip(null)}
        onPointerEnter={show}
        onPointerLeave={() => setTip(null)}
      >
        <rect x={x} y={y} width={drawn.width} height={drawn.height} rx={2} fill="var(--category-1)" />
      </g>
    );
  };
  return (
    <div className="relative" style={{ height }}>
      <BarChart width={width} height={height} data={scores} margin={MARGIN} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--grid)" />
        <XAxis dataKey="name" tick={TICK} tickLine={false} axisLine={{ stroke: 'var(--line)' }} interval={0} />
        <YAxis tick={TICK} tickLine={false} axisLine={false} tickFormatter={f.count} allowDecimals={false} width={44} />
        <Bar dataKey="count" shape={shape} isAnimationActive={false}>
          <LabelList
            dataKey="count"
            position="top"
            formatter={(count) => (typeof count === 'number' ? f.percent(count / total, 0) : '')}
            fontSize={12}
            fill="var(--muted)"
          />
        </Bar>
      </BarChart>
      <MarkTip tip={tip} width={width} />
    </div>
  );
}
