'use client';

import { useState } from 'react';
import { Bar, CartesianGrid, ComposedChart, usePlotArea, useXAxisScale, XAxis, YAxis } from 'recharts';
import { axisAround } from '@/lib/reading/axis';
import { barName } from '@/lib/reading/chart-tables';
import type { WaitBars } from '@/lib/reading/wait-bins';
import { useWords } from '../hooks/use-words';
import { MarkColumns } from './mark-columns';
import { MarkTip, type Tip } from './mark-tip';

interface Props {
  width: number;
  height: number;
  waits: WaitBars;
  threshold_s: number;
}

export default function WaitHistogram({ width, height, waits, threshold_s }: Props) {
  const words = useWords();
  const { m, f } = words;
  const [tip, setTip] = useState<Tip | null>(null);
  const data = waits.bars.map((bar) => ({ ...bar, name: barName(bar, words) }));
  const axis = axisAround(
    data.map(({ answered, abandoned }) => answered + abandoned),
    { fromZero: true, floor: 0 },
  );
  const last = data.find(({ upTo }) => upTo === threshold_s);
  const narrow = width < 560;
  const ends = new Map(
    data.map(({ name, upTo, over }) => [name, upTo === null ? `> ${f.seconds(over ?? 0)}` : f.seconds(upTo)]),
  );
  return (
    <div className="relative" style={{ height }}>
      <ComposedChart
        width={width}
        height={height}
        data={data}
        accessibilityLayer={false}
        barCategoryGap="12%"
        margin={{ top: 22, right: 8, bottom: 0, left: 0 }}
      >
        <CartesianGrid vertical={false} stroke="var(--grid)" />
        <XAxis
          dataKey="name"
          interval={narrow ? 2 : 0}
          tickFormatter={(name: string) => (ends.get(name) ?? '').replace(/\s00\ss$/, '')}
          tickLine={false}
          axisLine={false}
          tick={{ fill: 'var(--muted)', fontSize: 12 }}
        />
        <YAxis
          domain={[axis.low, axis.high]}
          ticks={axis.ticks}
          tickFormatter={(value: number) => f.count(value)}
          tickLine={false}
          axisLine={false}
          width={52}
          tick={{ fill: 'var(--muted)', fontSize: 12 }}
        />
        <Bar dataKey="answered" stackId="waits" fill="var(--category-1)" isAnimationActive={false} />
        <Bar dataKey="abandoned" stackId="waits" fill="var(--category-3)" isAnimationActive={false} />
        {last && <Threshold name={last.name} text={`${m.waiting.threshold} ${f.seconds(threshold_s)}`} />}
        <MarkColumns
          onTip={setTip}
          marks={data.map((bar) => ({
            key: bar.name,
            x: bar.name,
            y: bar.answered + bar.abandoned,
            title: bar.name,
            lines: [
              `${m.overview.endings.answered}: ${f.count(bar.answered)}`,
              `${m.overview.endings.abandoned}: ${f.count(bar.abandoned)}`,
            ],
          }))}
        />
      </ComposedChart>
      <MarkTip tip={tip} width={width} />
    </div>
  );
}

function Threshold({ name, text }: { name: string; text: string }) {
  const area = usePlotArea();
  const scale = useXAxisScale();
  const x = scale?.(name, { position: 'end' });
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
