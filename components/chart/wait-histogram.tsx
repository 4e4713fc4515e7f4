'use client';

import { memo, useState } from 'react';
import { axisAround } from '@/lib/reading/axis';
import { waitCalls } from '@/lib/reading/call-links';
import { barName } from '@/lib/reading/chart-tables';
import type { Nouns } from '@/lib/reading/nouns';
import { legendLayout } from '@/lib/reading/split';
import type { WaitBar, WaitBars } from '@/lib/reading/wait-bins';
import { useWords } from '../hooks/use-words';
import { Backdrop } from './backdrop';
import { MarkColumns } from './mark-columns';
import { MarkTip, type Tip } from './mark-tip';
import { Plot, usePlot } from './plot';

interface Props {
  width: number;
  height: number;
  waits: WaitBars;
  noun: Nouns;
  threshold_s: number;
  /** Whether its bars lead to the calls that they count. */
  toCalls: boolean;
}

/** Bars of equal width between named edges: the axis counts bars, not seconds. */
export default function WaitHistogram(props: Props) {
  const [tip, setTip] = useState<Tip | null>(null);
  return (
    <div className="relative" style={{ height: props.height }}>
      <Picture {...props} onTip={setTip} />
      <MarkTip tip={tip} width={props.width} />
    </div>
  );
}

const Picture = memo(function Picture(props: Props & { onTip(tip: Tip | null): void }) {
  const { width, height, waits, noun, threshold_s, toCalls, onTip } = props;
  const words = useWords();
  const { m, f } = words;
  const { bars } = waits;
  const axis = axisAround(
    bars.map(({ answered, abandoned }) => answered + abandoned),
    { fromZero: true, floor: 0 },
  );
  const counts = axis.ticks.filter(Number.isInteger);
  const step = width < 560 ? 3 : width < 900 ? 2 : 1;
  const edges = bars.flatMap(({ upTo }, i) => (upTo === null || i % step !== 0 ? [] : [i + 1]));
  const edgeName = (edge: number) => f.seconds(bars[edge - 1]?.upTo ?? 0).replace(/\s00\ss$/, '');
  const last = bars.findIndex(({ upTo }) => upTo === threshold_s);
  return (
    <Plot
      width={width}
      height={height}
      margin={{ top: 44, right: 16 }}
      x={{ from: 0, to: bars.length, ticks: edges, name: edgeName, line: true }}
      y={{
        from: axis.low,
        to: axis.high,
        ticks: counts,
        name: f.count,
        width: 12 + f.count(axis.high).length * DIGIT,
      }}
    >
      <Backdrop ticks={counts} />
      <Legend labels={waits.abandoned > 0 ? [noun.answered, noun.abandoned] : [noun.answered]} width={width} />
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
          ...(toCalls && { calls: waitCalls(bar) }),
        }))}
      />
    </Plot>
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
  const plot = usePlot();
  const box = (i: number, from: number, to: number, fill: string) => {
    const x = plot.x(i) + GAP;
    const top = plot.y(to);
    const height = Math.max(0, plot.y(from) - top);
    return <rect x={x} y={top} width={Math.max(1, plot.x(i + 1) - x - GAP)} height={height} fill={fill} />;
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
  const { area, x: xOf } = usePlot();
  const x = xOf(edge);
  return (
    <g>
      <line x1={x} x2={x} y1={area.y - 6} y2={area.bottom} stroke="var(--ink)" strokeDasharray="2 3" />
      <text x={x + 5} y={area.y - 6} fontSize={12} fill="var(--ink)">
        {text}
      </text>
    </g>
  );
}
