'use client';

import { memo, useMemo, useState } from 'react';
import type { Day } from '@/lib/model/day';
import { DAY_LABEL, layCalendar, MONTH_HEAD } from '@/lib/reading/calendar-layout';
import { type CoverageDay, type CoverageStretch, countHours, type HourState } from '@/lib/reading/coverage';
import { dayWords } from '@/lib/reading/data-tables';
import { labelWidth } from '@/lib/reading/label-width';
import { hoursWords } from '@/lib/reading/period-words';
import { civilDate } from '@/lib/time/day';
import type { Period } from '@/lib/time/period';
import { MarkTip, type Tip } from '../chart/mark-tip';
import { useRoving } from '../chart/use-roving';
import type { DataWords } from '../hooks/use-data-words';
import { usePaper } from '../hooks/use-paper';
import { HourMarks } from './hour-marks';

const SHOWN: readonly HourState[] = ['data', 'partly', 'none', 'quiet'];
const LEGEND_ROW = 18;
const HOURS = 24;

interface Props {
  width: number;
  stretches: readonly CoverageStretch[];
  /** Days that the reader chose, to be marked. */
  period: Period;
  words: DataWords;
}

/** Every hour of the data, a row a day, a block a month. One tab stop: arrows walk the days, each of which names itself. */
export function CoverageCalendar(props: Props) {
  const [tip, setTip] = useState<Tip | null>(null);
  return (
    <div className="relative">
      <Picture {...props} onTip={setTip} />
      <MarkTip tip={tip} width={props.width} />
    </div>
  );
}

const Picture = memo(function Picture({
  width,
  stretches,
  period,
  words,
  onTip,
}: Props & { onTip(tip: Tip | null): void }) {
  const { m, d, f } = words;
  const onPaper = usePaper();
  const layout = useMemo(() => layCalendar(width, stretches, onPaper), [width, stretches, onPaper]);
  const legend = useMemo(() => layLegend(width, [...SHOWN.map((state) => d.states[state]), d.chosen]), [width, d]);
  const days = stretches.flatMap((one) => (one.kind === 'month' ? one.days : []));
  const firsts = new Map<Day, number>();
  for (const [i, { day }] of days.entries()) firsts.set(day, i);
  const { mark, setCurrent } = useRoving(days.length, (at, key) => walk(days, firsts, at, key));
  const { step, row, block } = layout;
  const lineOf = (day: CoverageDay) => {
    const missing = dayWords(day, ['none', 'partly'], words);
    const n = day.hours.reduce((sum, hour) => sum + hour.n, 0);
    return [d.contacts(f.count(n)), missing || d.wholeDay];
  };
  const top = legend.height;
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no such element inside a picture.
    <svg width={width} height={top + layout.height} role="group" aria-label={m.chart.keys} className="text-xs">
      <g aria-hidden fontSize={12} fill="var(--muted)">
        {legend.items.map(({ x, y, label }, i) => (
          <g key={label}>
            {i < SHOWN.length ? (
              <HourMarks x={x} y={y - 9} step={12} row={10} hours={[SHOWN[i] as HourState]} />
            ) : (
              <path d={`M${x + 5} ${y - 10}v12`} stroke="var(--ink)" strokeWidth={2} />
            )}
            <text x={x + 18} y={y}>
              {label}
            </text>
          </g>
        ))}
      </g>
      {stretches.map((stretch, i) => {
        const { x, y } = layout.at[i] as { x: number; y: number };
        if (stretch.kind === 'empty') {
          const [from, to] = [f.monthShort(stretch.from), f.monthShort(stretch.to)];
          return (
            <g key={`empty${stretch.from}`} fontSize={12} fill="var(--muted)">
              <text x={x} y={top + y + 12}>
                {from === to ? from : `${from} – ${to}`}
              </text>
              <text x={x} y={top + y + 30}>
                {d.states.none}
              </text>
            </g>
          );
        }
        const { none } = countHours(stretch.days);
        const start = stretch.days[0]?.hours[0]?.hour ?? 0;
        return (
          <g key={stretch.month} transform={`translate(${x} ${top + y})`}>
            <text x={0} y={12} fontSize={12} fontWeight={600} fill="var(--ink)">
              {f.monthShort(stretch.month)}
            </text>
            {none > 0 && (
              <text x={block} y={12} fontSize={12} textAnchor="end" fill="var(--attention-text)">
                {d.noneHours(f.count(none))}
              </text>
            )}
            {[0, 6, 12, 18].map((hour) => (
              <text key={hour} x={DAY_LABEL + hour * step} y={MONTH_HEAD - 8} fontSize={11} fill="var(--muted)">
                {(start + hour) % HOURS}
              </text>
            ))}
            {stretch.days.map((day) => {
              const { dayOfMonth } = civilDate(day.day);
              const index = firsts.get(day.day) ?? 0;
              const dayTop = MONTH_HEAD + (dayOfMonth - 1) * row;
              const [title, lines] = [f.dayNamed(day.day), lineOf(day)];
              const chosen = day.day >= period.from && day.day <= period.to;
              const tipAt = (tipX: number) => ({ x: x + tipX, y: top + y + dayTop });
              const ring = { width: block - DAY_LABEL, height: row };
              return (
                <g key={day.day}>
                  {(dayOfMonth - 1) % 7 === 0 && (
                    <text x={DAY_LABEL - 8} y={dayTop + row} fontSize={11} textAnchor="end" fill="var(--muted)">
                      {dayOfMonth}
                    </text>
                  )}
                  {chosen && <path d={`M${DAY_LABEL - 4} ${dayTop}v${row}`} stroke="var(--ink)" strokeWidth={2} />}
                  <HourMarks
                    x={DAY_LABEL}
                    y={dayTop}
                    step={step}
                    row={row}
                    hours={day.hours.map(({ state }) => state)}
                  />
                  {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a named picture that focus can reach. */}
                  <rect
                    role="img"
                    {...mark(index, [title, ...lines].join(', '))}
                    className="coverage-day"
                    x={DAY_LABEL}
                    y={dayTop}
                    width={block - DAY_LABEL}
                    height={row}
                    fill="transparent"
                    onFocus={({ currentTarget }) => {
                      setCurrent(index);
                      const seen = currentTarget.matches(':focus-visible');
                      onTip({ ...tipAt(DAY_LABEL + ring.width / 2), title, lines, ring: seen ? ring : null });
                    }}
                    onBlur={() => onTip(null)}
                    onPointerMove={({ clientX, currentTarget }) => {
                      const hour = Math.floor((clientX - currentTarget.getBoundingClientRect().left) / step);
                      const found = day.hours[Math.min(HOURS - 1, Math.max(0, hour))];
                      if (!found) return;
                      const at = hoursWords(found.hour, found.hour + 1, words);
                      const counted = found.n > 0 ? [d.contacts(f.count(found.n))] : [];
                      onTip({
                        ...tipAt(DAY_LABEL + (hour + 0.5) * step),
                        title: `${title}, ${at}`,
                        lines: [d.states[found.state], ...counted],
                      });
                    }}
                    onPointerLeave={() => onTip(null)}
                  />
                </g>
              );
            })}
          </g>
        );
      })}
    </svg>
  );
});

/** Up and down to the day before and after, left and right to the same day of the month before and after. */
function walk(days: readonly CoverageDay[], places: ReadonlyMap<Day, number>, at: number, key: string): number {
  if (key === 'ArrowUp') return at - 1;
  if (key === 'ArrowDown') return at + 1;
  if (key === 'Home') return 0;
  if (key === 'End') return days.length - 1;
  const day = days[at]?.day;
  if (day === undefined || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return -1;
  const sign = key === 'ArrowLeft' ? -1 : 1;
  const { dayOfMonth } = civilDate(day);
  for (const distance of [31, 30, 29, 28]) {
    const other = day + sign * distance;
    if (civilDate(other).dayOfMonth === dayOfMonth) return places.get(other) ?? -1;
  }
  return -1;
}

function layLegend(width: number, labels: readonly string[]) {
  let [x, y] = [0, 12];
  const items = labels.map((label) => {
    const wide = 18 + labelWidth(label) + 16;
    if (x > 0 && x + wide > width) [x, y] = [0, y + LEGEND_ROW];
    const item = { x, y, label };
    x += wide;
    return item;
  });
  return { items, height: y + LEGEND_ROW };
}
