import type { DataTable } from '@/lib/export/table';
import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { OutcomesMessages } from '@/lib/i18n/outcomes';
import type { Manifest } from '@/lib/model/manifest';
import type { Answer, MeasureValue, Reason } from '@/lib/model/question';
import { addMonths, monthEnd, monthStart } from '@/lib/time/calendar';
import { parseDay } from '@/lib/time/day';
import { question } from './questions';
import { reasonWords } from './reason-words';
import type { Scope } from './scope';
import type { ValueRow } from './value-rows';

const MEASURES = [
  'callers',
  'repeatCallers',
  'contactsOfTwice',
  'callersFive',
  'contactsOfFive',
  'callersTen',
  'contactsOfTen',
  'talkOfMost',
] as const;
/** So many months are shown at least, where the data have them, as one alone says little. */
const LEAST_MONTHS = 6;

interface Words {
  m: Messages;
  f: Format;
  d: OutcomesMessages;
}

export interface CallerMonth extends ValueRow {
  values: Record<string, MeasureValue>;
}

/** The months of the period, whole, and some before. */
export function callersQuestion(scope: Scope) {
  const { from, to } = scope.period;
  const least = addMonths(monthStart(to), 1 - LEAST_MONTHS);
  return question(scope, { from: Math.min(monthStart(from), least), to: monthEnd(to) }, MEASURES, ['month']);
}

/** Why nobody can be said to have called again, where no month has a row. */
export function callersUntold({ reasons }: Answer, { trust }: Pick<Manifest, 'trust'>): MeasureValue | undefined {
  const none: Reason | undefined = trust.known.caller_key
    ? undefined
    : { code: 'unknown-in-data', column: 'caller_key' };
  const reason = reasons?.repeatCallers ?? none;
  return reason && { value: null, n: 0, from: 'cuboid', reason };
}

/** The share of repeat callers of each month, the latest last. */
export function callerMonths(answer: Answer | undefined, { f }: Words): CallerMonth[] {
  return (answer?.rows ?? []).flatMap(({ key, values }) => {
    const month = key.month ?? '';
    const first = parseDay(`${month}-01`);
    const value = values.repeatCallers;
    return first === null || !value || value.n === 0 ? [] : [{ id: month, name: f.month(first, true), value, values }];
  });
}

/** `En octubre, de las personas que se reconocen llamó 2 veces o más 12.5 %: 24.6 % de los contactos`. */
export function callersTitle(months: readonly CallerMonth[], { f, d }: Words): string {
  const last = months.findLast(({ value }) => value.value !== null);
  if (!last) return d.callersPlain;
  return d.callersTitle(last.name, f.figure('share', last.value.value), contactsOf(last, f));
}

export function contactsOf({ values }: CallerMonth, f: Format): string {
  return f.figure('share', values.contactsOfTwice?.value);
}

/** What the latest month says of those who called oftener. */
export function callersNote(months: readonly CallerMonth[], { m, f, d }: Words): string {
  const last = months.at(-1);
  if (!last) return '';
  const { callersFive, callersTen, contactsOfFive, contactsOfTen, talkOfMost, callers } = last.values;
  const told = (people: MeasureValue | undefined, contacts: MeasureValue | undefined) =>
    typeof people?.value === 'number'
      ? d.callersAmong(f.count(people.value), f.figure('share', contacts?.value))
      : reasonWords(people?.reason, m);
  return [
    d.callersOften(last.name, told(callersFive, contactsOfFive), told(callersTen, contactsOfTen)),
    typeof talkOfMost?.value === 'number' ? d.callersTalk(f.figure('share', talkOfMost.value)) : '',
    callers?.known ? d.callersWithheld(f.percent(1 - callers.known.n / callers.known.of)) : '',
    d.callersDescribe,
  ]
    .filter(Boolean)
    .join(' ');
}

/** All figures of each month; what is too few to tell stays empty. */
export function callersTable(months: readonly CallerMonth[], { m, d }: Words): DataTable {
  return {
    columns: [
      { id: 'month', label: m.chart.month, kind: 'text' },
      ...MEASURES.map((id) => ({
        id,
        label: d.callerColumns[id] ?? id,
        kind: id.startsWith('callers') ? ('count' as const) : ('share' as const),
      })),
    ],
    rows: months.map(({ name, values }) => [name, ...MEASURES.map((id) => values[id]?.value ?? null)]),
  };
}
