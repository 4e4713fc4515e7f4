import type { DataTable } from '@/lib/export/table';
import type { Format } from '@/lib/format/figure';
import type { LoadMessages } from '@/lib/i18n/load';
import type { Messages } from '@/lib/i18n/messages';
import type { Headline, Manifest } from '@/lib/model/manifest';
import type { Answer, AnswerRow, MeasureValue } from '@/lib/model/question';
import { labelWords } from './chips';
import type { loadLead, loadRest } from './load-questions';
import { hoursWords, whenWords } from './period-words';
import { reasonWords } from './reason-words';
import type { Scope } from './scope';
import { sendWords } from './send-words';
import { buildSeries, type Series, totalOf } from './series';
import type { StaffingReading } from './staffing';

interface Words {
  m: Messages;
  f: Format;
  d: LoadMessages;
}

export type LoadLead = Record<keyof ReturnType<typeof loadLead>, Answer>;
/** What the headline is said from; of a period that is held, without its hours. */
type Headed = Pick<LoadLead, 'now'> & Partial<LoadLead>;
export type LoadAnswers = LoadLead & Record<keyof ReturnType<typeof loadRest>, Answer>;

export interface OccupiedHour {
  hour: number;
  value: MeasureValue | undefined;
}

/** Hours of the wall clock from the hour on at which the line's day begins. */
export function occupiedHours({ hours }: Pick<LoadLead, 'hours'>, { firstHour }: Scope): OccupiedHour[] {
  const found = new Map(hours.rows.map((row) => [Number(row.key.hour), row.values.occupancy]));
  return Array.from({ length: 24 }, (_, i) => (firstHour + i) % 24).map((hour) => ({ hour, value: found.get(hour) }));
}

/** Hours with less than this share of the mean hour's presence say little of load. */
const LEAST_PRESENCE = 0.1;

function weighty(hours: readonly OccupiedHour[]): OccupiedHour[] {
  const judged = hours.filter(({ value }) => typeof value?.value === 'number');
  const mean = judged.reduce((sum, { value }) => sum + (value?.n ?? 0), 0) / Math.max(1, judged.length);
  return judged.filter(({ value }) => (value?.n ?? 0) >= LEAST_PRESENCE * mean);
}

function heaviest(lead: Pick<LoadLead, 'hours'>, scope: Scope): OccupiedHour | null {
  return (
    weighty(occupiedHours(lead, scope)).toSorted((a, b) => (b.value?.value ?? 0) - (a.value?.value ?? 0))[0] ?? null
  );
}

/** Between what the hours lie that say anything. */
export function occupancyTitle(hours: readonly OccupiedHour[], words: Words): string {
  const { f, d } = words;
  const judged = weighty(hours).toSorted((a, b) => (a.value?.value ?? 0) - (b.value?.value ?? 0));
  const [least, most] = [judged[0], judged.at(-1)];
  if (!least || !most || least === most) return d.occupancyPlain;
  const share = ({ value }: OccupiedHour) => f.percent(value?.value ?? 0, 0);
  const at = ({ hour }: OccupiedHour) => hoursWords(hour, hour + 1, words);
  return d.occupancyTitle(share(least), at(least), share(most), at(most));
}

/** `En octubre, quienes estaban disponibles pasaron *72 %* de su tiempo atendiendo, dentro de la franja de 60 a 80 %.` */
export function loadHeadline(
  lead: Headed,
  scope: Scope,
  { settings }: Pick<Manifest, 'settings'>,
  words: Words,
): Headline {
  const { m, f, d } = words;
  const when = whenWords(scope, words);
  const occupancy = totalOf(lead.now, 'occupancy');
  if (typeof occupancy?.value !== 'number') {
    return { sentence: d.notKnown(when, reasonWords(occupancy?.reason, m)), below: sendWords(occupancy?.reason, d) };
  }
  const band = settings.targets.occupancy;
  const [low, high] = band ?? [0, 1];
  const percent = (share: number) => f.percent(share, 0);
  const verdict = !band
    ? ''
    : occupancy.value > high
      ? d.above(percent(low), percent(high))
      : occupancy.value < low
        ? d.beneath(percent(low), percent(high))
        : d.inside(percent(low), percent(high));
  const top = lead.hours ? heaviest({ hours: lead.hours }, scope) : null;
  const away = totalOf(lead.now, 'shrinkage');
  return {
    sentence: d.sentence(when, percent(occupancy.value), verdict),
    below: [
      ...(top?.value?.value == null
        ? []
        : [d.heaviest(hoursWords(top.hour, top.hour + 1, words), percent(top.value.value))]),
      d.presence(f.count((occupancy.denominator ?? 0) / 3600)),
      typeof away?.value === 'number' ? d.away(percent(away.value)) : '',
    ]
      .filter((text) => text !== '')
      .join(' '),
  };
}

export function occupancySeries({ trend, trendBefore }: LoadAnswers, scope: Scope): Series {
  return buildSeries(trend, 'occupancy', scope.period, scope.grain, { most: 1, history: trendBefore });
}

/** Operators by their names, in the order of the alphabet: nobody stands above another. */
function people(
  { people: answer }: LoadAnswers,
  manifest: Manifest,
  { m, f }: Words,
): { name: string; row: AnswerRow }[] {
  return answer.rows
    .filter((row) => typeof row.key.operator === 'string')
    .map((row) => ({ name: labelWords('operator', row.key.operator ?? null, manifest, { m }), row }))
    .sort((a, b) => a.name.localeCompare(b.name, f.locale));
}

export function peopleTable(answers: LoadAnswers, manifest: Manifest, words: Words): DataTable {
  const { m, d } = words;
  const value = (row: AnswerRow, id: string) => row.values[id]?.value ?? null;
  return {
    columns: [
      { id: 'name', label: d.person, kind: 'text' },
      { id: 'answered', label: m.measures.named.answered?.name ?? '', kind: 'count' },
      { id: 'handle', label: d.meanHandle, kind: 'seconds' },
      { id: 'occupancy', label: m.measures.named.occupancy?.name ?? '', kind: 'share' },
    ],
    rows: people(answers, manifest, words).map(({ name, row }) => [
      name,
      value(row, 'answered'),
      value(row, 'handleMean'),
      value(row, 'occupancy'),
    ]),
  };
}

export function exposureTable(answers: LoadAnswers, manifest: Manifest, words: Words): DataTable {
  const { d } = words;
  const columns = [
    ['severeContacts', 'count'],
    ['severeShare', 'share'],
    ['severeTalk', 'seconds'],
    ['severeRuns', 'count'],
    ['longestRun', 'count'],
    ['shortRecoveries', 'share'],
    ['nightsWorked', 'count'],
  ] as const;
  return {
    columns: [
      { id: 'name', label: d.person, kind: 'text' },
      ...columns.map(([id, kind]) => ({ id, label: d.exposed[id], kind })),
    ],
    rows: people(answers, manifest, words).map(({ name, row }) => [
      name,
      ...columns.map(([id]) => row.values[id]?.value ?? null),
    ]),
  };
}

export function occupancyTable(hours: readonly OccupiedHour[], words: Words): DataTable {
  const { m } = words;
  return {
    columns: [
      { id: 'hour', label: m.chart.hour, kind: 'text' },
      { id: 'value', label: m.measures.named.occupancy?.name ?? '', kind: 'share' },
      { id: 'numerator', label: m.chart.numerator, kind: 'seconds' },
      { id: 'denominator', label: m.chart.denominator, kind: 'seconds' },
    ],
    rows: hours.map(({ hour, value }) => [
      hoursWords(hour, hour + 1, words),
      value?.value ?? null,
      value?.numerator ?? null,
      value?.denominator ?? null,
    ]),
  };
}

export function halvesTable({ halves }: StaffingReading, { d }: Words): DataTable {
  return {
    columns: [
      { id: 'half', label: d.half, kind: 'text' },
      { id: 'contacts', label: d.contacts, kind: 'score' },
      { id: 'load', label: d.load, kind: 'score' },
      { id: 'there', label: d.there, kind: 'score' },
      { id: 'needed', label: d.needed, kind: 'count' },
      { id: 'paid', label: d.paid, kind: 'count' },
      { id: 'days', label: d.daysCounted, kind: 'count' },
    ],
    rows: halves.map(({ name, contacts, load, there, needed, paid, days }) => [
      name,
      contacts,
      load,
      there,
      needed,
      paid,
      days,
    ]),
  };
}

export function arrivalsTable({ halves }: StaffingReading, { d }: Words): DataTable {
  return {
    columns: [
      { id: 'half', label: d.half, kind: 'text' },
      { id: 'contacts', label: d.contacts, kind: 'score' },
      { id: 'days', label: d.daysCounted, kind: 'count' },
    ],
    rows: halves.map(({ name, contacts, days }) => [name, contacts, days]),
  };
}
