import type { DataTable } from '@/lib/export/table';
import type { Format } from '@/lib/format/figure';
import type { LoadMessages } from '@/lib/i18n/load';
import type { Messages } from '@/lib/i18n/messages';
import type { Manifest } from '@/lib/model/manifest';
import type { Answer, AnswerRow, MeasureValue } from '@/lib/model/question';
import { labelWords } from './chips';
import { knownDays } from './known-days';
import { hoursWords } from './period-words';
import type { Scope } from './scope';
import { totalOf } from './series';
import type { SplitRow } from './split';

interface Words {
  m: Messages;
  f: Format;
  d: LoadMessages;
}

/** What time with a session open is made of; `staffed` where handling is not told from being ready. */
export type PresencePart = 'handling' | 'ready' | 'staffed' | 'away';

interface PresenceHour {
  hour: number;
  /** Days of which the hour is known. */
  days: number;
  /** People at a time, one a part; null where the hour is not known. */
  people: number[] | null;
}

export interface PresenceReading {
  parts: PresencePart[];
  hours: PresenceHour[];
  /** Seconds of each operator, by name. */
  operators: SplitRow[];
  /** Seconds of all. */
  totals: number[];
  /** Why there is nothing to show; undefined where there is. */
  lacking: MeasureValue | undefined;
}

type Values = AnswerRow['values'];

const staffedOf = (values: Values | undefined) => values?.staffedTime?.value ?? 0;
const handlingOf = (values: Values) => values.occupancy?.numerator ?? 0;

/** Handling is a part of being ready only where no operator takes two contacts at once. */
function isTold({ rows, reasons }: Answer): boolean {
  return (
    reasons?.occupancy === undefined &&
    rows.every(({ values }) => handlingOf(values) <= staffedOf(values)) &&
    rows.some(({ values }) => typeof values.occupancy?.value === 'number')
  );
}

function secondsOf(values: Values, parts: readonly PresencePart[]): number[] {
  const [staffed, handling] = [staffedOf(values), handlingOf(values)];
  const of = { handling, ready: staffed - handling, staffed, away: values.shrinkage?.numerator ?? 0 };
  return parts.map((part) => of[part]);
}

const sum = (seconds: readonly number[]) => seconds.reduce((a, b) => a + b, 0);

/** Time with a session open, by hour of the clock and by operator: each stretch once, however systems write it. */
export function readPresence(
  answers: Record<'now' | 'hours' | 'people', Answer>,
  scope: Scope,
  manifest: Manifest,
  { m, f }: Pick<Words, 'm' | 'f'>,
): PresenceReading {
  const { now, hours, people } = answers;
  const told = [now, hours, people].every(isTold);
  const away = typeof totalOf(now, 'shrinkage')?.value === 'number';
  const parts: PresencePart[] = [
    ...(told ? (['handling', 'ready'] as const) : (['staffed'] as const)),
    ...(away ? (['away'] as const) : []),
  ];
  const days = knownDays(scope, manifest, scope.firstHour);
  const byHour = new Map(hours.rows.map(({ key, values }) => [Number(key.hour), values]));
  const totals = secondsOf(now.rows[0]?.values ?? {}, parts);
  return {
    parts,
    hours: Array.from({ length: 24 }, (_, i) => (scope.firstHour + i) % 24).map((hour) => {
      const have = scope.where.hour && !scope.where.hour.includes(String(hour)) ? 0 : days.at(hour * 2);
      const seconds = secondsOf(byHour.get(hour) ?? {}, parts);
      return { hour, days: have, people: have > 0 ? seconds.map((s) => s / 3600 / have) : null };
    }),
    operators: people.rows
      .filter(({ key }) => typeof key.operator === 'string')
      .map(({ key, values }) => ({
        id: key.operator ?? '',
        name: labelWords('operator', key.operator ?? null, manifest, { m }),
        counts: secondsOf(values, parts),
        total: sum(secondsOf(values, parts)),
      }))
      .filter(({ total }) => total > 0)
      .sort((a, b) => a.name.localeCompare(b.name, f.locale)),
    totals,
    lacking: sum(totals) > 0 ? undefined : lackingOf(now),
  };
}

function lackingOf(now: Answer): MeasureValue {
  const value = totalOf(now, 'staffedTime');
  return value?.value === null ? value : NOTHING;
}

const NOTHING: MeasureValue = { value: null, n: 0, from: 'cuboid', reason: { code: 'no-contacts' } };

/** When most people are there, and how the time with a session open is divided. */
export function presenceTitle({ hours, parts, totals }: PresenceReading, words: Words): string {
  const { f, d } = words;
  const whole = sum(totals);
  const ranked = hours
    .flatMap(({ hour, people }) => (people ? [{ hour, there: sum(people) }] : []))
    .sort((a, b) => b.there - a.there);
  const [most, least] = [ranked[0], ranked.at(-1)];
  if (!most || !least || whole === 0) return d.statesPlain;
  const named = ({ hour }: { hour: number }) => hoursWords(hour, hour + 1, words);
  const range = d.statesRange(f.decimal(least.there, 1), named(least), f.decimal(most.there, 1), named(most));
  const at = parts.indexOf('handling');
  return at < 0 ? range : d.statesTold(range, f.percent((totals[at] ?? 0) / whole, 0));
}

export function presenceTable({ hours, parts }: PresenceReading, words: Words): DataTable {
  const { m, d } = words;
  return {
    columns: [
      { id: 'hour', label: m.chart.hour, kind: 'text' },
      ...parts.map((part) => ({ id: part, label: d.presenceParts[part], kind: 'score' as const })),
      { id: 'all', label: d.together, kind: 'score' },
      { id: 'days', label: d.daysCounted, kind: 'count' },
    ],
    rows: hours.map(({ hour, people, days }) => [
      hoursWords(hour, hour + 1, words),
      ...parts.map((_, i) => people?.[i] ?? null),
      people && sum(people),
      days,
    ]),
  };
}

export function operatorsTable({ operators, parts }: PresenceReading, { d }: Words): DataTable {
  return {
    columns: [
      { id: 'name', label: d.person, kind: 'text' },
      ...parts.map((part) => ({ id: part, label: d.presenceParts[part], kind: 'seconds' as const })),
      { id: 'all', label: d.together, kind: 'seconds' },
    ],
    rows: operators.map(({ name, counts, total }) => [name, ...counts, total]),
  };
}
