import { DISPOSITIONS, ENDINGS, type Ending, OFFERED_ENDINGS } from '@/lib/model/contact';
import type { Day } from '@/lib/model/day';
import { type Joined, OF_ANSWERED, type OfAnswered } from '@/lib/model/manifest';
import type { ToldColumn } from '@/lib/model/trust';
import type { Database } from '@/lib/store/database';
import type { Days } from './days';

const RESOLUTIONS = ['resolved', 'unresolved'] as const;

const KNOWN = {
  queue: 'queue > 0',
  channel: 'channel > 0',
  topic: 'topic > 0',
  operator_id: 'operator > 0',
  wait_s: 'wait_s >= 0',
  talk_s: 'talk_s >= 0',
  hold_s: 'hold_s >= 0',
  wrap_s: 'wrap_s >= 0',
  caller_key: 'caller_known',
  resolution: `disposition IN (${RESOLUTIONS.map((word) => 1 + DISPOSITIONS.indexOf(word)).join(', ')})`,
} as const;
type Known = keyof typeof KNOWN;
export const KNOWN_COLUMNS = Object.keys(KNOWN) as Known[];

const ended = (...endings: readonly Ending[]) =>
  `ending IN (${endings.map((ending) => 1 + ENDINGS.indexOf(ending)).join(', ')})`;

/** Of which contacts what may be set as they are answered is known. */
function ofAnswered<Of extends 'answered' | 'other'>(of: Of, test: string): Record<`${Of}_${OfAnswered}`, string> {
  return Object.fromEntries(OF_ANSWERED.map((name) => [`${of}_${name}`, `${name} > 0 AND ${test}`])) as Record<
    `${Of}_${OfAnswered}`,
    string
  >;
}

/** Values of contacts that could have one: of all, of the offered, of the answered. */
const TOLD: Record<ToldColumn, string> = {
  queue: KNOWN.queue,
  channel: KNOWN.channel,
  caller_key: KNOWN.caller_key,
  wait_s: `${KNOWN.wait_s} AND ${ended(...OFFERED_ENDINGS)}`,
  topic: `${KNOWN.topic} AND ${ended('answered')}`,
  disposition: `disposition > 0 AND ${ended('answered')}`,
  operator_id: `${KNOWN.operator_id} AND ${ended('answered')}`,
  talk_s: `${KNOWN.talk_s} AND ${ended('answered')}`,
  hold_s: `${KNOWN.hold_s} AND ${ended('answered')}`,
  wrap_s: `${KNOWN.wrap_s} AND ${ended('answered')}`,
};

/** Columns of one length, one row a day and what else it is counted by, in order. */
type Columns<Name extends string> = { day: number[] } & Record<Name, number[]>;

/** What the manifest says of contacts and answers beyond the cuboids, kept by day: so the days that changed can be noted anew and the others not. */
export interface Notes {
  /** `through` is the wall clock of the last contact in seconds, `longest_s` the longest that one took from its beginning to the end of its wrap-up. */
  days: Columns<
    | 'through'
    | 'longest_s'
    | 'contacts'
    | 'incomplete'
    | 'menu'
    | 'answered'
    | `${'answered' | 'other'}_${OfAnswered}`
    | Known
  >;
  /** Contacts of each hour of the wall clock, counted since 1970-01-01T00, and code of a source. */
  hours: Columns<'hour' | 'source' | 'n'>;
  /** Contacts of each code of a source; `overDay` those with a wait or a conversation of more than 24 hours. */
  sources: Columns<'source' | 'contacts' | 'offered' | 'answered' | 'incomplete' | 'overDay' | ToldColumn>;
  /** Answered contacts of each code of a topic. */
  topics: Columns<'topic' | 'n'>;
  /** Those that satisfaction leaves out, and all by how they hang on contacts. */
  answers: Columns<'otherScale' | 'undated' | keyof Joined>;
}

export type ContactNotes = Omit<Notes, 'answers'>;

const OF_OPERATOR = 'coalesce(operator_id IN (FROM known_operators), false)';

/** Stands for the day of answers of no known day. */
export const NO_DAY: Day = -(2 ** 31);

/** Expects the table `coded`. */
export async function noteContacts(database: Database): Promise<ContactNotes> {
  const count = (test: string) => `CAST(count(*) FILTER (${test}) AS INTEGER)`;
  const seconds = ['wait_s', 'talk_s', 'hold_s', 'wrap_s'].map((name) => `greatest(${name}, 0)`);
  const counts = <Name extends string>(tests: Record<Name, string>) =>
    Object.fromEntries(Object.entries<string>(tests).map(([name, test]) => [name, count(test)])) as Record<
      Name,
      string
    >;
  return {
    days: await read(database, 'coded', 'day', {
      through: 'CAST(max(clock) AS DOUBLE)',
      longest_s: `CAST(max(${seconds.join(' + ')}) AS INTEGER)`,
      contacts: count('true'),
      incomplete: count(ended('incomplete')),
      menu: count(ended('left_in_menu')),
      answered: count(ended('answered')),
      ...counts(KNOWN),
      ...counts(ofAnswered('answered', ended('answered'))),
      ...counts(ofAnswered('other', `NOT (${ended('answered')})`)),
    }),
    hours: await read(database, 'coded', 'day, clock // 3600, source', {
      hour: 'CAST(clock // 3600 AS INTEGER)',
      source: 'source',
      n: count('true'),
    }),
    sources: await read(database, 'coded', 'day, source', {
      source: 'source',
      contacts: count('true'),
      offered: count(ended(...OFFERED_ENDINGS)),
      answered: count(ended('answered')),
      incomplete: count(ended('incomplete')),
      overDay: count('wait_s > 86400 OR talk_s > 86400'),
      ...counts(TOLD),
    }),
    topics: await read(database, `(FROM coded WHERE topic > 0 AND ${ended('answered')})`, 'day, topic', {
      topic: 'topic',
      n: count('true'),
    }),
  };
}

/** Expects the tables `answers` and `known_operators`. */
export function noteAnswers(database: Database): Promise<Notes['answers']> {
  const count = (test: string) => `CAST(count(*) FILTER (${test}) AS INTEGER)`;
  return read(database, `(SELECT * REPLACE (coalesce(day, ${NO_DAY}) AS day) FROM answers)`, 'day', {
    otherScale: count('NOT on_scale'),
    undated: count(`on_scale AND day = ${NO_DAY}`),
    byId: count('by_id'),
    byTime: count('NOT by_id AND by_time'),
    byOperator: count(`NOT with_call AND ${OF_OPERATOR}`),
    none: count(`NOT with_call AND NOT ${OF_OPERATOR}`),
  });
}

async function read<Name extends string>(
  database: Database,
  from: string,
  by: string,
  columns: Record<Name, string>,
): Promise<Columns<Name>> {
  const list = Object.values(columns).join(', ');
  const [day, ...others] = await database.columns(
    `SELECT CAST(day AS INTEGER), ${list} FROM ${from} GROUP BY ${by} ORDER BY ${by}`,
  );
  const named = Object.keys(columns).map((name, index) => [name, [...others[index]!]]);
  return { ...Object.fromEntries(named), day: [...day!] } as Columns<Name>;
}

/** The notes `fresh` of those days and of no known day, and of the others what `kept` says. */
export function withDays<N extends Partial<Notes>>(kept: N, fresh: N, days: Days): N {
  const names = Object.keys(fresh) as (keyof N)[];
  return Object.fromEntries(
    names.map((name) => [name, replaced(kept[name] as Columns<string>, fresh[name] as Columns<string>, days)]),
  ) as N;
}

function replaced(kept: Columns<string>, fresh: Columns<string>, days: Days): Columns<string> {
  const isAnew = (day: Day) => day === NO_DAY || days.has(day);
  const rows: [columns: Columns<string>, row: number][] = [];
  for (const [row, day] of kept.day.entries()) if (!isAnew(day)) rows.push([kept, row]);
  for (const [row, day] of fresh.day.entries()) if (isAnew(day)) rows.push([fresh, row]);
  rows.sort(([a, i], [b, j]) => a.day[i]! - b.day[j]! || i - j);
  return Object.fromEntries(
    Object.keys(fresh).map((name) => [name, rows.map(([columns, row]) => columns[name]![row]!)]),
  ) as Columns<string>;
}

export function total(column: readonly number[]): number {
  return column.reduce((sum, value) => sum + value, 0);
}

export function most(column: readonly number[], least = Number.NEGATIVE_INFINITY): number {
  return column.reduce((found, value) => Math.max(found, value), least);
}
