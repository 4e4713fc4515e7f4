'use client';

import { lazy, useMemo } from 'react';
import { halvesTable, whatIfTable } from '@/lib/reading/load';
import { emptyWords, reasonWords } from '@/lib/reading/reason-words';
import { planOf, readStaffing, readWhatIf } from '@/lib/reading/staffing';
import { STAFFING_DAYS, type StaffingDays } from '@/lib/url/view';
import { ChartFrame } from '../chart/chart-frame';
import { FiguresTable } from '../chart/figures-table';
import { changeView, useView } from '../hooks/use-view';
import type { ChartProps, LoadWords } from './words';

const HourColumns = lazy(() => import('./hour-columns'));
const HEIGHT = 280;
const AIMS = [70, 80, 85, 90, 95];
const SHRINKAGES = [0, 10, 20, 25, 30, 35, 40];

/** Arrivals by half hour, who was there and who would be needed, and what one more or fewer would do. */
export function Staffing({ answers, scoped, words }: ChartProps) {
  const { m, f, d } = words;
  const { scope, manifest } = scoped;
  const view = useView();
  const { days, aim, shrinkage, half } = view;
  const plan = useMemo(
    () => planOf({ days, aim, shrinkage }, scope, manifest),
    [days, aim, shrinkage, scope, manifest],
  );
  const reading = useMemo(() => readStaffing(answers, plan, scope, manifest), [answers, plan, scope, manifest]);
  const { halves, short, known, busiest, lacking, handle, patience } = reading;
  const chosen = halves.find(({ name }) => name === half) ?? busiest;
  const one = (value: number | null) => (value === null ? m.chart.noData : f.decimal(value, 1));
  const named = `${dayWords(plan.days, words)}`;
  const [target, within] = [f.percent(plan.aim, 0), f.seconds(plan.within_s)];
  const title =
    lacking || known === 0
      ? d.staffingPlain
      : short.length > 0
        ? d.staffingShort(named, f.count(short.length), f.count(known), target, within)
        : d.staffingEnough(named, target, within);
  const shown = patience?.value == null ? d.patienceEndless : f.seconds(Math.round(patience.value));
  const rows = chosen && !lacking ? readWhatIf(reading, chosen) : [];
  return (
    <>
      <ChartFrame
        part="staffing"
        title={title}
        subtitle={`${d.arrivalsUnit(named, f.count(reading.days))} · ${d.staffingUnit(
          f.figure('seconds', handle?.value),
          shown,
          f.count(patience?.n ?? 0),
        )}`}
        explained={[
          { measure: 'patience', value: patience },
          { measure: 'handleMean', value: handle },
        ]}
        table={halvesTable(reading, words)}
        scoped={scoped}
        calls={null}
        height={HEIGHT}
        empty={
          halves.every(({ contacts }) => contacts === null)
            ? (emptyWords(lacking ?? undefined, m) ?? m.chart.empty)
            : null
        }
        lead={
          <>
            <Choices words={words} plan={plan} />
            <Keys words={words} />
          </>
        }
        note={lacking ? `${d.needed}: ${reasonWords(lacking.reason, m)}.` : d.assumptions}
      >
        {(width) => (
          <HourColumns
            width={width}
            height={HEIGHT}
            columns={halves.map(({ name, contacts, there, needed }) => ({
              key: name,
              title: name,
              lines: [
                `${d.contacts}: ${one(contacts)}`,
                `${d.there}: ${one(there)}`,
                `${d.needed}: ${needed === null ? m.chart.noData : f.count(needed)}`,
              ],
              stack: contacts === null ? null : [contacts],
              steps: [there, needed],
            }))}
            tick={(value) => f.decimal(value, 0)}
            every={width < 520 ? 12 : 6}
            chosen={half}
            onChoose={(key) => changeView({ half: key })}
          />
        )}
      </ChartFrame>
      {chosen && rows.length > 0 && (
        <FiguresTable
          part="what-if"
          title={d.whatIfTitle(chosen.name, one(chosen.contacts))}
          unit={d.whatIfLead}
          table={whatIfTable(rows, chosen, words)}
          note={d.shrinkNote(
            f.figure('count', chosen.needed),
            f.percent(plan.shrinkage, 0),
            f.figure('count', chosen.paid),
          )}
        />
      )}
    </>
  );
}

const KEYS = [
  ['contacts', <rect key="contacts" y="1" width="16" height="8" fill="var(--category-1)" />],
  ['there', <path key="there" d="M0 5h16" stroke="var(--ink)" strokeWidth="2" />],
  ['needed', <path key="needed" d="M0 5h16" stroke="var(--attention)" strokeWidth="2" strokeDasharray="5 3" />],
] as const;

function Keys({ words: { d } }: { words: LoadWords }) {
  return (
    <p className="mt-3 flex flex-wrap gap-x-5 text-muted text-xs">
      {KEYS.map(([key, picture]) => (
        <span key={key} className="flex items-center gap-1.5">
          <svg width="16" height="10" aria-hidden>
            {picture}
          </svg>
          {d.chartKeys[key]}
        </span>
      ))}
    </p>
  );
}

function dayWords(days: StaffingDays, { f, d }: LoadWords): string {
  return d.days[days] ?? f.weekday(Number(days), 'long');
}

function Choices({ words, plan }: { words: LoadWords; plan: ReturnType<typeof planOf> }) {
  const { f, d } = words;
  const aim = Math.round(plan.aim * 100);
  const shrinkage = Math.round(plan.shrinkage * 100);
  const sorted = (list: readonly number[], one: number) => [...new Set([...list, one])].sort((a, b) => a - b);
  return (
    <div className="mt-3 flex flex-wrap items-end gap-x-5 gap-y-2 print:hidden">
      <label>
        <span className="block pb-1 text-muted text-xs">{d.daysLabel}</span>
        <select
          className="control"
          value={plan.days}
          onChange={(event) => changeView({ days: STAFFING_DAYS.find((days) => days === event.target.value) })}
        >
          {STAFFING_DAYS.map((days) => (
            <option key={days} value={days}>
              {dayWords(days, words)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="block pb-1 text-muted text-xs">{d.aim}</span>
        <select className="control" value={aim} onChange={(event) => changeView({ aim: Number(event.target.value) })}>
          {sorted(AIMS, aim).map((share) => (
            <option key={share} value={share}>
              {f.percent(share / 100, 0)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="block pb-1 text-muted text-xs">{d.shrinkage}</span>
        <select
          className="control"
          value={shrinkage}
          onChange={(event) => changeView({ shrinkage: Number(event.target.value) })}
        >
          {sorted(SHRINKAGES, shrinkage).map((share) => (
            <option key={share} value={share}>
              {f.percent(share / 100, 0)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
