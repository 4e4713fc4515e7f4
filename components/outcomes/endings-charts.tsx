'use client';

import { lazy, Suspense } from 'react';
import { OTHER_EXITS } from '@/lib/measures/counts';
import { ABANDONED_CALLS, hasCalls, lineCalls } from '@/lib/reading/call-links';
import { missing } from '@/lib/reading/chart-marks';
import { seriesTable } from '@/lib/reading/chart-tables';
import { nounsOf } from '@/lib/reading/nouns';
import { isOfAnswered } from '@/lib/reading/of-answered';
import { ENDING_PARTS, type EndingPart } from '@/lib/reading/outcomes';
import { barGrain } from '@/lib/reading/outcomes-questions';
import { splitTable } from '@/lib/reading/outcomes-tables';
import { grainWords } from '@/lib/reading/period-words';
import { emptyWords } from '@/lib/reading/reason-words';
import { annotationsWithin, totalOf } from '@/lib/reading/series';
import { abandonmentTrendTitle } from '@/lib/reading/trend-title';
import { ChartFrame } from '../chart/chart-frame';
import { chartHeight } from '../chart/chart-height';
import { SplitBars, splitHeight } from '../chart/split-bars';
import type { ChartProps } from './words';

const ControlChart = lazy(() => import('../chart/control-chart'));
const EventPanel = lazy(() => import('../events/event-panel'));
const MOST_HEIGHT = 280;
/** Height is kept for a narrow panel, so that nothing jumps. */
const NARROW = 480;
const COLORS: Record<EndingPart, number> = { answered: 1, abandoned: 3, otherExits: 2, left_in_menu: 6 };

export function EndingsChart({ reading, now, scoped, words }: ChartProps) {
  const { m, f, d } = words;
  const { scope, manifest } = scoped;
  const bars = barGrain(scope.period);
  const rows = reading.endings;
  const shown = ENDING_PARTS.map((part, i) => ({ part, i })).filter(({ i }) => rows.some(({ counts }) => counts[i]));
  const labels = shown.map(({ part }) => d.endings[part]);
  const picked = rows.map((row) => ({ ...row, counts: shown.map(({ i }) => row.counts[i] ?? 0) }));
  const [offered, abandoned] = [totalOf(now, 'offered'), totalOf(now, 'abandonRate')];
  const answered = totalOf(now, 'answered')?.value;
  const incomplete = totalOf(now, 'incomplete')?.value;
  return (
    <ChartFrame
      part="endings"
      title={
        offered?.value && typeof answered === 'number'
          ? d.endingsTitle(f.percent(answered / offered.value), f.figure('share', abandoned?.value))
          : d.sections.endings
      }
      subtitle={`${d.endingsUnit(
        grainWords(bars, words),
        nounsOf(scope, m).many,
        shown.some(({ part }) => part === 'left_in_menu'),
      )} · ${m.measures.n(f.count(reading.ended))}`}
      explained={[
        { measure: 'offered', value: offered },
        { measure: 'abandonRate', value: abandoned },
      ]}
      table={splitTable(picked, m.chart[bars], labels)}
      scoped={scoped}
      height={splitHeight(rows.length, labels, NARROW)}
      empty={isOfAnswered(now) || shown.length === 0 ? (emptyWords(offered, m) ?? m.chart.empty) : null}
      note={incomplete ? d.incomplete(incomplete, f.count(incomplete)) : null}
    >
      {(width) => (
        <SplitBars
          width={width}
          rows={picked}
          callsOf={
            hasCalls(manifest)
              ? (row, part) => ({
                  period: { from: rows[row]?.from ?? scope.period.from, to: rows[row]?.to ?? scope.period.to },
                  ending: endingsOf(shown[part]?.part ?? 'answered'),
                })
              : undefined
          }
          parts={shown.map(({ part }, i) => ({
            id: part,
            label: labels[i] ?? part,
            color: `var(--category-${COLORS[part]})`,
            ink: `var(--on-category-${COLORS[part]})`,
          }))}
        />
      )}
    </ChartFrame>
  );
}

const endingsOf = (part: EndingPart) => (part === 'otherExits' ? [...OTHER_EXITS] : [part]);

export function AbandonmentChart({ reading, now, scoped, words }: ChartProps) {
  const { m, f, d } = words;
  const { scope, manifest } = scoped;
  const rate = totalOf(now, 'abandonRate');
  const absent = missing(scope.period, manifest.gaps, manifest.coverage ?? scope.period);
  const height = chartHeight(reading.abandonment.marks.length, MOST_HEIGHT);
  const name = m.measures.abandonment;
  return (
    <div className="min-w-0">
      <ChartFrame
        part="abandonment"
        title={typeof rate?.value === 'number' ? abandonmentTrendTitle(rate.value, reading.abandonment, words) : name}
        subtitle={`${d.abandonmentUnit(grainWords(scope.grain, words))} · ${m.measures.n(f.count(rate?.n ?? 0))}`}
        explained={[{ measure: 'abandonRate', value: rate }]}
        table={seriesTable(
          [{ label: name, series: reading.abandonment }],
          'share',
          absent,
          manifest.annotations,
          words,
        )}
        scoped={scoped}
        calls={ABANDONED_CALLS}
        height={height}
        empty={emptyWords(rate, m)}
      >
        {(width) => (
          <ControlChart
            width={width}
            height={height}
            period={scope.period}
            series={reading.abandonment}
            label={name}
            kind="share"
            target={manifest.settings.targets.abandonRate ?? null}
            better="lower"
            absent={absent}
            annotations={annotationsWithin(scope.period, manifest.annotations)}
            callsOf={lineCalls(ABANDONED_CALLS, scoped)}
          />
        )}
      </ChartFrame>
      <Suspense>
        <EventPanel scoped={scoped} path="/outcomes/" />
      </Suspense>
    </div>
  );
}
