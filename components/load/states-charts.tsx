'use client';

import { lazy } from 'react';
import type { MeasureValue } from '@/lib/model/question';
import { hoursWords } from '@/lib/reading/period-words';
import {
  operatorsTable,
  type PresencePart,
  type PresenceReading,
  presenceTable,
  presenceTitle,
} from '@/lib/reading/presence-parts';
import { emptyWords } from '@/lib/reading/reason-words';
import { sendWords } from '@/lib/reading/send-words';
import { totalOf } from '@/lib/reading/series';
import { stateRows, statesTable, statesTitle, stateTotal } from '@/lib/reading/state-rows';
import { ChartFrame } from '../chart/chart-frame';
import { SplitBars, splitHeight } from '../chart/split-bars';
import type { ChartProps, LoadWords } from './words';

const HourColumns = lazy(() => import('./hour-columns'));
const TimeBars = lazy(() => import('./time-bars'));
const HEIGHT = 300;
/** Height is kept for a narrow panel, so that nothing jumps. */
const NARROW = 480;
const ROW = 30;
const COLORS: Record<PresencePart, number> = { handling: 1, staffed: 1, ready: 2, away: 5 };

interface Props extends ChartProps {
  presence: PresenceReading;
}

const explainedOf = ({ answers }: Pick<Props, 'answers'>) =>
  ['staffedTime', 'occupancy', 'shrinkage'].map((measure) => ({ measure, value: totalOf(answers.now, measure) }));

/** Why there is nothing to show, and what to do; null where there is. */
function lackingOf(value: MeasureValue | undefined, { m, d }: LoadWords): string | null {
  if (!value || typeof value.value === 'number') return null;
  const said = emptyWords(value, m) ?? m.chart.empty;
  return `${said} ${sendWords(value.reason, d)}`.trim();
}

/** How many people are in each state, hour by hour. */
export function StatesByHour(props: Props) {
  const { presence, scoped, words } = props;
  const { m, f, d } = words;
  const { parts, hours } = presence;
  const days = Math.max(...hours.map((hour) => hour.days));
  const color = (part: PresencePart) => `var(--category-${COLORS[part]})`;
  return (
    <ChartFrame
      part="states"
      title={presenceTitle(presence, words)}
      subtitle={`${d.presenceUnit} · ${m.measures.n(d.dayCount(f.count(days)))}`}
      explained={explainedOf(props)}
      table={presenceTable(presence, words)}
      scoped={scoped}
      calls={null}
      height={HEIGHT}
      empty={lackingOf(presence.lacking, words)}
      note={d.statesNote}
    >
      {(width) => (
        <HourColumns
          width={width}
          height={HEIGHT}
          unit={d.peopleAtOnce}
          keys={parts.map((part) => ({ label: d.presenceParts[part], shape: 'box', color: color(part) }))}
          colors={parts.map(color)}
          columns={hours.map(({ hour, people }) => ({
            key: String(hour),
            title: hoursWords(hour, hour + 1, words),
            lines: people
              ? parts.map((part, i) => `${d.presenceParts[part]}: ${f.decimal(people[i] ?? 0, 1)}`)
              : [m.chart.noData],
            stack: people,
          }))}
          tick={(value) => f.decimal(value, Number.isInteger(value) ? 0 : 1)}
          every={3}
        />
      )}
    </ChartFrame>
  );
}

/** The time of each person by state, in the order of the alphabet. */
export function StatesByPerson(props: Props) {
  const { presence, scoped, words } = props;
  const { m, f, d } = words;
  const { parts, operators } = presence;
  const labels = parts.map((part) => d.presenceParts[part]);
  return (
    <ChartFrame
      part="person-states"
      title={d.personStates}
      subtitle={`${d.personStatesUnit} · ${m.measures.n(d.peopleCount(f.count(operators.length)))}`}
      explained={explainedOf(props)}
      table={operatorsTable(presence, words)}
      scoped={scoped}
      calls={null}
      height={splitHeight(operators.length, labels, NARROW)}
      empty={lackingOf(presence.lacking, words) ?? (operators.length === 0 ? m.chart.empty : null)}
      note={d.peopleNote}
    >
      {(width) => (
        <SplitBars
          width={width}
          rows={operators}
          say={f.seconds}
          names={220}
          parts={parts.map((part, i) => ({
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

/** Recorded time by state and reason, as the system writes them. */
export function StatesByReason(props: Props) {
  const { answers, scoped, words } = props;
  const { m, f, d } = words;
  const rows = stateRows(answers, words);
  const reason = answers.states.reasons?.stateTime;
  const total = stateTotal(rows, reason);
  return (
    <ChartFrame
      part="reasons"
      title={statesTitle(rows, words)}
      subtitle={`${d.reasonsUnit} · ${m.measures.n(d.stretchCount(f.count(total.n)))}`}
      explained={[{ measure: 'stateTime', value: total }]}
      table={statesTable(rows, words)}
      scoped={scoped}
      calls={null}
      height={Math.max(1, rows.length) * ROW}
      empty={lackingOf(total, words)}
      note={d.reasonsNote}
    >
      {(width) => <TimeBars width={width} rows={rows} row={ROW} words={words} />}
    </ChartFrame>
  );
}
