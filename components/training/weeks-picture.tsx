'use client';

import { useState } from 'react';
import type { Flag } from '@/lib/model/training';
import { axisAround, axisOfSeconds, thin } from '@/lib/reading/axis';
import { type FlagWeek, flagWeeks } from '@/lib/reading/flag-weeks';
import { judgedName, tellingOf } from '@/lib/reading/flag-words';
import { Backdrop } from '../chart/backdrop';
import { Diamond } from '../chart/diamond';
import { MarkColumns } from '../chart/mark-columns';
import { MarkTip, type Tip } from '../chart/mark-tip';
import { Plot, usePlot } from '../chart/plot';
import { ValueLine } from '../chart/value-line';
import { useWidth } from '../hooks/use-width';
import type { TrainingWords } from './words';

const HEIGHT = 170;
const WEEK = 7;
const ON_PAPER = 330;

/** A flag's measure by week, with what would be expected and its ordinary variation. */
export function WeeksPicture({ flag, words }: { flag: Flag; words: TrainingWords }) {
  const { d, f, m } = words;
  const [box, width] = useWidth<HTMLDivElement>(ON_PAPER);
  const [tip, setTip] = useState<Tip | null>(null);
  const weeks = flagWeeks(flag, flag.weeks);
  const telling = tellingOf(flag.measure);
  const kind = telling === 'log' ? 'seconds' : telling === 'score' ? 'score' : 'share';
  const axis = (kind === 'seconds' ? axisOfSeconds : axisAround)(
    weeks.flatMap(({ value, low, high }) => [value, low, high]),
    kind === 'share' ? { floor: 0, ceiling: 1 } : kind === 'score' ? { floor: 1, ceiling: 5 } : { floor: 0 },
  );
  const middle = (week: FlagWeek) => week.from + WEEK / 2;
  const ticks = new Map(thin(weeks, width < 420 ? 3 : 5).map((week) => [middle(week), f.dayShort(week.from)]));
  const from = flag.weeks.from;
  return (
    <div>
      <p className="text-sm">
        <span className="font-semibold">{d.picture(judgedName(flag.measure, words))}</span>{' '}
        <span className="text-muted">
          {d.weeksUnit[telling]} · <Key dashed={false} /> {d.observedLine} · <Key dashed /> {d.expectedLine} ·{' '}
          {d.ordinary}{' '}
          <svg width="14" height="10" aria-hidden className="inline">
            <rect width="14" height="10" fill="var(--band)" stroke="var(--limit)" />
          </svg>
        </span>
      </p>
      <div ref={box} className="relative mt-1" style={{ height: HEIGHT }}>
        {width > 0 && (
          <Plot
            width={width}
            height={HEIGHT}
            margin={{ top: 8, right: 8 }}
            x={{ from, to: from + WEEK * weeks.length, ticks: [...ticks.keys()], name: (x) => ticks.get(x) ?? '' }}
            y={{
              from: axis.low,
              to: axis.high,
              ticks: axis.ticks,
              name: (value) => (kind === 'share' ? f.decimal(value * 100, 0) : f.figure(kind, value)),
              width: kind === 'seconds' ? 84 : 36,
            }}
          >
            <Backdrop ticks={axis.ticks} band={weeks.flatMap(bandOf)} />
            <ValueLine
              points={weeks.map((week) => ({ x: middle(week), value: week.expected }))}
              stroke="var(--muted)"
              strokeWidth={1}
            />
            <ValueLine
              points={weeks.map((week) => ({ x: middle(week), value: week.value }))}
              stroke="var(--accent)"
              strokeWidth={1.75}
            />
            {flag.since !== null && <Onset day={flag.since} />}
            <Outside weeks={weeks} middle={middle} lower={telling === 'score'} />
            <MarkColumns
              onTip={setTip}
              marks={weeks.map((week) => ({
                key: String(week.from),
                x: middle(week),
                y: week.value,
                title: d.week(f.dayShort(week.from)),
                lines: [
                  week.value === null
                    ? m.chart.gap
                    : d.weekMark(f.figure(kind, week.value), f.figure(kind, week.expected), f.count(week.n)),
                ],
              }))}
            />
          </Plot>
        )}
        <MarkTip tip={tip} width={width} />
      </div>
    </div>
  );
}

function bandOf({ from, low, high }: FlagWeek) {
  return low === null || high === null ? [] : [{ from, to: from + WEEK, lower: low, upper: high }];
}

function Key({ dashed }: { dashed: boolean }) {
  return (
    <svg width="16" height="8" aria-hidden className="inline">
      <line
        x1={0}
        x2={16}
        y1={4}
        y2={4}
        stroke={dashed ? 'var(--muted)' : 'var(--accent)'}
        strokeWidth={dashed ? 1 : 2}
      />
    </svg>
  );
}

/** Where the gap began. */
function Onset({ day }: { day: number }) {
  const { area, x } = usePlot();
  return <line x1={x(day)} x2={x(day)} y1={area.y} y2={area.bottom} stroke="var(--ink)" strokeDasharray="2 3" />;
}

/** Weeks beyond the ordinary variation; `lower`: lower is worse. */
function Outside({
  weeks,
  middle,
  lower,
}: {
  weeks: readonly FlagWeek[];
  middle(week: FlagWeek): number;
  lower: boolean;
}) {
  const plot = usePlot();
  return (
    <g>
      {weeks.map((week) => {
        if (!week.outside || week.value === null) return null;
        const good = lower === week.value > (week.expected ?? 0);
        return <Diamond key={week.from} x={plot.x(middle(week))} y={plot.y(week.value)} size={4.5} good={good} />;
      })}
    </g>
  );
}
