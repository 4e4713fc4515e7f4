import type { Day } from '@/lib/model/day';
import type { Gap } from '@/lib/model/manifest';
import type { Settings } from '@/lib/model/settings';
import { isSystemCode } from '@/lib/model/system-codes';
import { TOLD_COLUMNS, type ToldColumn, type TrustDocument, type TrustSource } from '@/lib/model/trust';
import { findClockShifts, type WeekProfile } from '@/lib/stats/clock-shift';
import type { Queries } from '@/lib/store/database';
import type { Dictionaries } from './coded';
import type { Notes } from './notes';

const ANSWERED: readonly ToldColumn[] = ['topic', 'disposition', 'operator_id', 'talk_s', 'hold_s', 'wrap_s'];
const MOST_NAMED = 100;

const whole = (sql: string) => `CAST(floor(epoch(${sql})) AS BIGINT)`;

type Figures = Pick<
  TrustSource,
  'source' | 'contacts' | 'summed' | 'from' | 'to' | 'answered' | 'known' | 'incomplete' | 'overDay'
>;

/** Expects the views of the store. */
export async function readSources(
  database: Queries,
  settings: Settings,
  { sources: noted }: Notes,
  { source: labels }: Dictionaries,
): Promise<TrustSource[]> {
  const day = (local: string) => `(${whole(local)} - ${settings.operatingDayStartsAt * 3600}) // 86400`;
  const intervals = await database.rows<{ source: string; summed: number; first: Day; last: Day }>(
    `SELECT source, CAST(sum(offered) AS DOUBLE) AS summed, ${day('min(starts_local)')} AS first, ${day('max(starts_local)')} AS last FROM intervals GROUP BY source`,
  );
  const sources = new Map<string, Figures>();
  const figuresOf = (source: string, first: Day): Figures => {
    const found = sources.get(source) ?? noFigures(source, first);
    sources.set(source, found);
    return found;
  };
  for (const [row, at] of noted.day.entries()) {
    const figures = figuresOf(labels[noted.source[row]!]!, at);
    figures.to = Math.max(figures.to, at);
    for (const name of ['contacts', 'answered', 'incomplete', 'overDay'] as const) figures[name] += noted[name][row]!;
    for (const column of TOLD_COLUMNS) {
      const of = ANSWERED.includes(column) ? noted.answered : column === 'wait_s' ? noted.offered : noted.contacts;
      figures.known[column].n += noted[column][row]!;
      figures.known[column].of += of[row]!;
    }
  }
  for (const { source, summed, first, last } of intervals) {
    const figures = figuresOf(source, first);
    figures.summed += summed;
    figures.from = Math.min(figures.from, first);
    figures.to = Math.max(figures.to, last);
  }
  return [...sources.values()].sort((a, b) => (a.source < b.source ? -1 : 1)).map(describeSource);
}

function noFigures(source: string, day: Day): Figures {
  const known = Object.fromEntries(TOLD_COLUMNS.map((column) => [column, { n: 0, of: 0 }])) as TrustSource['known'];
  return { source, contacts: 0, summed: 0, from: day, to: day, answered: 0, known, incomplete: 0, overDay: 0 };
}

function describeSource({
  source,
  contacts,
  summed,
  from,
  to,
  answered,
  known,
  incomplete,
  overDay,
}: Figures): TrustSource {
  /** A column of which a source gives nothing at all is one that its export lacks. */
  const lacking = ({ n, of }: { n: number; of: number }) => (n > 0 ? of - n : 0);
  return {
    source,
    contacts,
    summed,
    from,
    to,
    answered,
    known,
    incomplete,
    withoutEnd: lacking(known.talk_s),
    withoutOperator: lacking(known.operator_id),
    overDay,
  };
}

/** Expects the views of the store, that of states as `whole_states`, and the table `operators_of_contacts`. */
export async function readUnknownOperators(database: Queries): Promise<TrustDocument['unknownOperators']> {
  const [roster] = await database.rows<{ n: number }>('SELECT count(*) AS n FROM operators');
  if (roster!.n === 0) return null;
  const rows = await database.rows<{ operator: string; contacts: number; states: number }>(`
    SELECT operator_id AS operator, CAST(sum(contacts) AS INTEGER) AS contacts, CAST(sum(states) AS INTEGER) AS states FROM (
      SELECT label AS operator_id, n AS contacts, 0 AS states FROM operators_of_contacts
      UNION ALL SELECT operator_id, 0, count(*) FROM whole_states GROUP BY 1
    ) seen ANTI JOIN operators USING (operator_id) WHERE operator_id IS NOT NULL GROUP BY 1 ORDER BY contacts DESC, states DESC, operator`);
  return { total: rows.length, first: rows.slice(0, MOST_NAMED) };
}

export function systemTopics({ topics }: Notes, { topic: labels }: Dictionaries): TrustDocument['systemTopics'] {
  const contacts = new Map<string, number>();
  for (const [row, code] of topics.topic.entries()) {
    const topic = labels[code]!;
    if (isSystemCode(topic)) contacts.set(topic, (contacts.get(topic) ?? 0) + topics.n[row]!);
  }
  return [...contacts]
    .map(([topic, n]) => ({ topic, contacts: n }))
    .sort((a, b) => b.contacts - a.contacts || (a.topic < b.topic ? -1 : 1));
}

/** Stretches of each source whose clock was another; days with a gap are left out, and the first and the last of each source. Where contacts are there one by one, intervals are not looked at.
 * Expects the views of the store. */
export async function readClockShifts(
  database: Queries,
  gaps: readonly Gap[],
  { hours: noted }: Notes,
  { source: labels }: Dictionaries,
): Promise<TrustDocument['clockShifts']> {
  const bySource = new Map<string, { clock: number; n: number }[]>();
  const add = (source: string, clock: number, n: number) => {
    const hours = bySource.get(source) ?? [];
    hours.push({ clock, n });
    bySource.set(source, hours);
  };
  for (const [row, clock] of noted.hour.entries()) add(labels[noted.source[row]!]!, clock, noted.n[row]!);
  const singly = new Set(bySource.keys());
  const intervals = await database.rows<{ source: string; clock: number; n: number }>(`
    SELECT source, ${whole('starts_local')} // 3600 AS clock, CAST(sum(offered) AS DOUBLE) AS n FROM intervals GROUP BY 1, 2 ORDER BY source, clock`);
  for (const { source, clock, n } of intervals) if (!singly.has(source)) add(source, clock, n);
  return [...bySource.keys()].sort().flatMap((source) =>
    findClockShifts(weeksOf(bySource.get(source)!, gaps)).map((shift) => ({
      source,
      ...shift,
      evidence: Math.round(shift.evidence),
    })),
  );
}

const HOURS = 24;
const WEEK = 7;
/** 1970-01-01 was a Thursday. */
const mondayOf = (day: number) => Math.floor((day + 3) / WEEK) * WEEK - 3;

/** Hours of the wall clock with contacts, in order, as profiles of weeks. */
export function weeksOf(hours: readonly { clock: number; n: number }[], gaps: readonly Gap[]): WeekProfile[] {
  const dayOf = (clock: number) => Math.floor(clock / HOURS);
  const [first, last] = [dayOf(hours[0]?.clock ?? 0), dayOf(hours.at(-1)?.clock ?? 0)];
  const weeks: (WeekProfile & { hours: number[] })[] = [];
  let gap = 0;
  for (const { clock, n } of hours) {
    const day = dayOf(clock);
    while (gap < gaps.length && dayOf(gaps[gap]!.to - 1) < day) gap++;
    const torn = gap < gaps.length && dayOf(gaps[gap]!.from) <= day;
    if (torn || day === first || day === last) continue;
    const monday = mondayOf(day);
    let week = weeks.at(-1);
    if (!week || mondayOf(week.from) !== monday) {
      week = { from: day, to: day, hours: Array.from({ length: HOURS }, () => 0) };
      weeks.push(week);
    }
    week.to = day;
    week.hours[clock - day * HOURS]! += n;
  }
  return weeks;
}
