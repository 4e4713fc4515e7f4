'use client';

import { lazy } from 'react';
import { arrivalsTable, halvesTable } from '@/lib/reading/load';
import { emptyWords, reasonWords } from '@/lib/reading/reason-words';
import { sendWords } from '@/lib/reading/send-words';
import { totalOf } from '@/lib/reading/series';
import { type HalfHour, isShort, type StaffingReading } from '@/lib/reading/staffing';
import { patienceWords } from '@/lib/reading/what-if';
import { ChartFrame } from '../chart/chart-frame';
import { changeView } from '../hooks/use-view';
import { AimChoices, DaysChoice, dayWords } from './choices';
import type { Key } from './legend';
import type { ChartProps, LoadWords } from './words';

const HourColumns = lazy(() => import('./hour-columns'));
const ARRIVALS_HEIGHT = 200;
const NEEDED_HEIGHT = 320;

export interface StaffingProps extends ChartProps {
  reading: StaffingReading;
  /** The half hour that is looked at. */
  chosen: HalfHour | null;
}

const chooseHalf = (half: string) => changeView({ half });
const every = (width: number) => (width < 520 ? 12 : 6);
const one = (value: number | null, { m, f }: LoadWords) => (value === null ? m.chart.noData : f.decimal(value, 1));

export function ArrivalsChart({ reading, chosen, answers, scoped, words }: StaffingProps) {
  const { m, f, d } = words;
  const { halves, busiest, plan, days } = reading;
  const offered = totalOf(answers.load, 'offered');
  const title = !busiest
    ? d.arrivalsPlain
    : busiest.there === null
      ? d.arrivalsAlone(busiest.name, one(busiest.contacts, words))
      : d.arrivalsTitle(busiest.name, one(busiest.contacts, words), one(busiest.there, words));
  return (
    <ChartFrame
      part="arrivals"
      title={title}
      subtitle={d.arrivalsUnit(dayWords(plan.days, words), d.dayCount(f.count(days)))}
      explained={[{ measure: 'offered', value: offered }]}
      table={arrivalsTable(reading, words)}
      scoped={scoped}
      calls={null}
      height={ARRIVALS_HEIGHT}
      empty={halves.every(({ contacts }) => contacts === null) ? (emptyWords(offered, m) ?? d.onlyHours) : null}
      lead={<DaysChoice words={words} days={plan.days} />}
    >
      {(width) => (
        <HourColumns
          width={width}
          height={ARRIVALS_HEIGHT}
          unit={d.contactsPerHalf}
          columns={halves.map(({ name, contacts, days: of }) => ({
            key: name,
            title: name,
            lines: [`${d.contacts}: ${one(contacts, words)}`, m.measures.n(d.dayCount(f.count(of)))],
            stack: contacts === null ? null : [contacts],
          }))}
          tick={(value) => f.decimal(value, Number.isInteger(value) ? 0 : 1)}
          every={every(width)}
          chosen={chosen?.name}
          onChoose={chooseHalf}
        />
      )}
    </ChartFrame>
  );
}

function neededTitle({ lacking, known, short, halves, plan }: StaffingReading, words: LoadWords): string {
  const { f, d } = words;
  const [days, target, within] = [dayWords(plan.days, words), f.percent(plan.aim, 0), f.seconds(plan.within_s)];
  if (lacking) return d.staffingPlain;
  if (known === 0) {
    const most = halves.toSorted((a, b) => (b.needed ?? -1) - (a.needed ?? -1))[0];
    return typeof most?.needed === 'number'
      ? d.staffingNeeded(d.peopleCount(f.count(most.needed)), most.name, target, within)
      : d.staffingPlain;
  }
  return short.length > 0
    ? d.staffingShort(days, f.count(short.length), f.count(known), target, within)
    : d.staffingEnough(days, target, within);
}

/** Offered load, who was there and who would be needed. */
export function NeededChart({ reading, chosen, answers, scoped, words }: StaffingProps) {
  const { m, f, d } = words;
  const { halves, lacking, handle, patience, plan, days, short } = reading;
  const knows = (of: 'load' | 'there' | 'needed') => halves.some((half) => half[of] !== null);
  const keys: Key[] = [
    ...(knows('load') ? [{ label: d.chartKeys.load, shape: 'box' as const, color: 'var(--category-2)' }] : []),
    ...(knows('there') ? [{ label: d.chartKeys.there, shape: 'line' as const, color: 'var(--ink)' }] : []),
    ...(knows('needed') ? [{ label: d.chartKeys.needed, shape: 'dashes' as const, color: 'var(--attention)' }] : []),
    ...(short.length > 0 ? [{ label: d.chartKeys.short, shape: 'box' as const, color: 'var(--attention)' }] : []),
  ];
  const stays =
    patience?.value == null ? (lacking ? d.patienceUnknown : d.patienceEndless) : f.seconds(Math.round(patience.value));
  const unit = d.staffingUnit(f.figure('seconds', handle?.value), stays, f.count(patience?.n ?? 0));
  const reason = answers.there.reasons?.staffedTime;
  const absent = knows('there') ? [] : [d.noPresence(reasonWords(reason, m)), sendWords(reason, d)];
  const empty =
    knows('load') || knows('there')
      ? null
      : [emptyWords(lacking ?? undefined, m) ?? d.onlyHours, sendWords(lacking?.reason, d)].join(' ');
  const said = empty
    ? []
    : lacking
      ? [`${d.needed}: ${reasonWords(lacking.reason, m)}.`, sendWords(lacking.reason, d)]
      : [patienceWords(reading, chosen, words), d.loadNote, d.assumptions];
  return (
    <ChartFrame
      part="staffing"
      title={neededTitle(reading, words)}
      subtitle={`${dayWords(plan.days, words)} · ${m.measures.n(d.dayCount(f.count(days)))} · ${unit}`}
      explained={[
        { measure: 'patience', value: patience },
        { measure: 'handleMean', value: handle },
      ]}
      table={halvesTable(reading, words)}
      scoped={scoped}
      calls={null}
      height={NEEDED_HEIGHT}
      empty={empty}
      lead={<AimChoices words={words} plan={plan} />}
      note={[...said, ...absent].filter((text) => text !== '').join(' ')}
    >
      {(width) => (
        <HourColumns
          width={width}
          height={NEEDED_HEIGHT}
          unit={d.peopleAtOnce}
          keys={keys}
          colors={['var(--category-2)']}
          columns={halves.map((half) => ({
            key: half.name,
            title: half.name,
            lines: [
              `${d.contacts}: ${one(half.contacts, words)}`,
              `${d.load}: ${one(half.load, words)}`,
              `${d.there}: ${one(half.there, words)}`,
              `${d.needed}: ${half.needed === null ? m.chart.noData : f.count(half.needed)}`,
            ],
            stack: half.load === null ? null : [half.load],
            steps: [half.there, half.needed],
            marked: isShort(half),
          }))}
          tick={(value) => f.decimal(value, Number.isInteger(value) ? 0 : 1)}
          every={every(width)}
          chosen={chosen?.name}
          onChoose={chooseHalf}
        />
      )}
    </ChartFrame>
  );
}
