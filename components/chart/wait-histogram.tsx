'use client';

import { memo, useState } from 'react';
import { ComposedChart, usePlotArea, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts';
import { axisAround } from '@/lib/reading/axis';
import { barName } from '@/lib/reading/chart-tables';
import type { Nouns } from '@/lib/reading/nouns';
import { legendLayout } from '@/lib/reading/split';
import type { WaitBar, WaitBars } from '@/lib/reading/wait-bins';
import { useWords } from '../hooks/use-words';
import { Backdrop } from './backdrop';
import { MarkColumns } from './mark-columns';
import { MarkTip, type Tip } from './mark-tip';

interface Props {
  width: number;
  height: number;
  waits: WaitBars;
  noun: Nouns;
  threshold_s: number;
}

/** Bars of equal width between named edges: the axis counts bars, not seconds. */
export default function WaitHistogram(props: Props) {
  const [tip, setTip] = useState<Tip | null>(null);
  return (
    <div className="relative" style={{ height: props.height }}>
      <Plot {...props} onTip={setTip} />
      <MarkTip tip={tip} width={props.width} />
    </div>
  );
}

const Plot = memo(function Plot(props: Props & { onTip(tip: Tip | null): void }) {
  const { width, height, waits, noun, threshold_s, onTip } = props;
  const words = useWords();
  const { m, f } = words;
  const { bars } = waits;
  const axis = axisAround(
    bars.map(({ answered, abandoned }) => answered + abandoned),
    { fromZero: true, floor: 0 },
  );
  const step = width < 560 ? 3 : width < 900 ? 2 : 1;
  const edges = bars.flatMap(({ upTo }, i) => (upTo === null || i % step !== 0 ? [] : [i + 1]));
  const edgeName = (edge: number) => f.seconds(bars[edge - 1]?.upTo ?? 0).replace(/\s00\ss$/, '');
  const last = bars.findIndex(({ upTo }) => upTo === threshold_s);
  return (
    <ComposedChart
      width={width}
      height={height}
      data={[{ edge: 0 }, { edge: bars.length }]}
      accessibilityLayer={false}
      margin={{ top: 44, right: 16, bottom: 0, left: 0 }}
    >
      <XAxis
        type="number"
        dataKey="edge"
        domain={[0, bars.length]}
        allowDataOverflow
        ticks={edges}
        tickFormatter={edgeName}
        interval={0}
        tickLine={false}
        axisLine={{ stroke: 'var(--line)' }}
        tick={{ fill: 'var(--muted)', fontSize: 12 }}
      />
      <YAxis
        domain={[axis.low, axis.high]}
        allowDataOverflow
        ticks={axis.ticks}
        tickFormatter={(value: number) => f.count(value)}
        tickLine={false}
        axisLine={false}
        width={12 + f.count(axis.high).length * DIGIT}
        tick={{ fill: 'var(--muted)', fontSize: 12 }}
      />
      <Backdrop ticks={axis.ticks} />
      <Legend labels={[noun.answered, noun.abandoned]} width={width} />
      <Bars bars={bars} />
      {last >= 0 && <Threshold edge={last + 1} text={`${m.waiting.threshold} ${f.seconds(threshold_s)}`} />}
      <MarkColumns
        onTip={onTip}
        marks={bars.map((bar, i) => ({
          key: barName(bar, words),
          x: i + 0.5,
          y: bar.answered + bar.abandoned,
          title: barName(bar, words),
          lines: [`${noun.answered}: ${f.count(bar.answered)}`, `${noun.abandoned}: ${f.count(bar.abandoned)}`],
        }))}
      />
    </ComposedChart>
  );
});

/** Pixels a digit of the axis takes. */
const DIGIT = 7.5;
const COLORS = ['var(--category-1)', 'var(--category-3)'];

/** Inside the picture, so that it goes along when the picture leaves the page. */
function Legend({ labels, width }: { labels: readonly string[]; width: number }) {
  return (
    <g>
      {legendLayout(labels, width).map(({ x }, i) => (
        <g key={labels[i]} transform={`translate(${x} 0)`}>
          <rect width={10} height={10} y={3} rx={2} fill={COLORS[i]} />
          <text x={16} y={12.5} fontSize={12} fill="var(--muted)">
            {labels[i]}
          </text>
        </g>
      ))}
    </g>
  );
}

const GAP = 1.5;

function Bars({ bars }: { bars: readonly WaitBar[] }) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (!xScale || !yScale) return null;
  const box = (i: number, from: number, to: number, fill: string) => {
    const x = (xScale(i) ?? 0) + GAP;
    const top = yScale(to) ?? 0;
    const height = Math.max(0, (yScale(from) ?? 0) - top);
    return <rect x={x} y={top} width={Math.max(1, (xScale(i + 1) ?? 0) - x - GAP)} height={height} fill={fill} />;
  };
  return (
    <g>
      {bars.map((bar, i) => (
        <g key={bar.upTo ?? 'beyond'}>
          {box(i, 0, bar.answered, 'var(--category-1)')}
          {box(i, bar.answered, bar.answered + bar.abandoned, 'var(--category-3)')}
        </g>
      ))}
    </g>
  );
}

function Threshold({ edge, text }: { edge: number; text: string }) {
  const area = usePlotArea();
  const x = useXAxisScale()?.(edge);
  if (!area || x === undefined) return null;
  return (
    <g>
      <line x1={x} x2={x} y1={area.y - 6} y2={area.y + area.height} stroke="var(--ink)" strokeDasharray="2 3" />
      <text x={x + 5} y={area.y - 6} fontSize={12} fill="var(--ink)">
        {text}
      </text>
    </g>
  );
}
