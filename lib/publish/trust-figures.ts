import { type Ending, OFFERED_ENDINGS } from '@/lib/model/contact';
import type { Gap } from '@/lib/model/manifest';
import type { Settings } from '@/lib/model/settings';
import { isSystemCode } from '@/lib/model/system-codes';
import { TOLD_COLUMNS, type ToldColumn, type TrustDocument, type TrustSource } from '@/lib/model/trust';
import { findClockShifts, type WeekProfile } from '@/lib/stats/clock-shift';
import type { Queries } from '@/lib/store/database';
import { ident, texts } from '@/lib/store/sql';

const ANSWERED: readonly Ending[] = ['answered'];
/** Contacts that could have a value of the column; null: all. */
const ELIGIBLE: Record<ToldColumn, readonly Ending[] | null> = {
  queue: null,
  channel: null,
  caller_key: null,
  wait_s: OFFERED_ENDINGS,
  topic: ANSWERED,
  disposition: ANSWERED,
  operator_id: ANSWERED,
  talk_s: ANSWERED,
  hold_s: ANSWERED,
  wrap_s: ANSWERED,
};
const OVER_DAY = '(coalesce(wait_s, 0) > 86400 OR coalesce(talk_s, 0) > 86400)';
const MOST_NAMED = 100;

const whole = (sql: string) => `CAST(floor(epoch(${sql})) AS BIGINT)`;
const among = (endings: readonly Ending[] | null) => (endings ? `ending IN (${texts(endings)})` : 'true');

/** Expects the views of the store. */
export async function readSources(database: Queries, settings: Settings): Promise<TrustSource[]> {
  const day = (local: string) => `(${whole(local)} - ${settings.operatingDayStartsAt * 3600}) // 86400`;
  const counts = TOLD_COLUMNS.flatMap((column) => {
    const eligible = among(ELIGIBLE[column]);
    return [
      `count(*) FILTER (${eligible}) AS ${ident(`of ${column}`)}`,
      `count(*) FILTER (${eligible} AND ${ident(column)} IS NOT NULL) AS ${ident(`n ${column}`)}`,
    ];
  });
  const rows = await database.rows<Record<string, number> & { source: never }>(`SELECT source,
      count(*) AS contacts, 0 AS summed, ${day('min(entered_local)')} AS first, ${day('max(entered_local)')} AS last,
      count(*) FILTER (ending = 'answered') AS answered, count(*) FILTER (ending = 'incomplete') AS incomplete,
      count(*) FILTER (${OVER_DAY}) AS over_day, ${counts.join(', ')}
    FROM contacts GROUP BY source
    UNION ALL BY NAME SELECT source, 0 AS contacts, CAST(sum(offered) AS DOUBLE) AS summed, ${day('min(starts_local)')} AS first, ${day('max(starts_local)')} AS last
    FROM intervals GROUP BY source ORDER BY source, contacts DESC`);
  const sources = new Map<string, TrustSource>();
  for (const row of rows) {
    const found = sources.get(row.source);
    if (found) {
      found.summed += row.summed!;
      found.from = Math.min(found.from, row.first!);
      found.to = Math.max(found.to, row.last!);
    } else sources.set(row.source, describeSource(row));
  }
  return [...sources.values()];
}

function describeSource(row: Record<string, number> & { source: string }): TrustSource {
  const known = Object.fromEntries(
    TOLD_COLUMNS.map((column) => [column, { n: row[`n ${column}`] ?? 0, of: row[`of ${column}`] ?? 0 }]),
  ) as TrustSource['known'];
  /** A column of which a source gives nothing at all is one that its export lacks. */
  const lacking = ({ n, of }: { n: number; of: number }) => (n > 0 ? of - n : 0);
  return {
    source: row.source,
    contacts: row.contacts!,
    summed: row.summed!,
    from: row.first!,
    to: row.last!,
    answered: row.answered ?? 0,
    known,
    incomplete: row.incomplete ?? 0,
    withoutEnd: lacking(known.talk_s),
    withoutOperator: lacking(known.operator_id),
    overDay: row.over_day ?? 0,
  };
}

/** Expects the views of the store. */
export async function readUnknownOperators(database: Queries): Promise<TrustDocument['unknownOperators']> {
  const [roster] = await database.rows<{ n: number }>('SELECT count(*) AS n FROM operators');
  if (roster!.n === 0) return null;
  const rows = await database.rows<{ operator: string; contacts: number; states: number }>(`
    SELECT operator_id AS operator, CAST(sum(contacts) AS INTEGER) AS contacts, CAST(sum(states) AS INTEGER) AS states FROM (
      SELECT operator_id, count(*) AS contacts, 0 AS states FROM contacts GROUP BY 1
      UNION ALL SELECT operator_id, 0, count(*) FROM states GROUP BY 1
    ) seen ANTI JOIN operators USING (operator_id) WHERE operator_id IS NOT NULL GROUP BY 1 ORDER BY contacts DESC, states DESC, operator`);
  return { total: rows.length, first: rows.slice(0, MOST_NAMED) };
}

/** Expects the views of the store. */
export async function readSystemTopics(database: Queries): Promise<TrustDocument['systemTopics']> {
  const rows = await database.rows<{ topic: string; contacts: number }>(
    `SELECT topic, count(*) AS contacts FROM contacts WHERE topic IS NOT NULL AND ending = 'answered' GROUP BY topic ORDER BY contacts DESC, topic`,
  );
  return rows.filter(({ topic }) => isSystemCode(topic));
}

/** Stretches of each source whose clock was another; days with a gap are left out, and the first and the last of each source. Where contacts are there one by one, intervals are not looked at.
 * Expects the views of the store. */
export async function readClockShifts(database: Queries, gaps: readonly Gap[]): Promise<TrustDocument['clockShifts']> {
  const hour = (local: string) => `${whole(local)} // 3600`;
  const rows = await database.rows<{ source: string; clock: number; n: number }>(`
    SELECT source, ${hour('entered_local')} AS clock, count(*) AS n FROM contacts GROUP BY 1, 2
    UNION ALL SELECT source, ${hour('starts_local')} AS clock, CAST(sum(offered) AS DOUBLE) AS n FROM intervals WHERE source NOT IN (SELECT source FROM contacts) GROUP BY 1, 2
    ORDER BY source, clock`);
  const sources = [...new Set(rows.map(({ source }) => source))];
  return sources.flatMap((source) => {
    const weeks = weeksOf(
      rows.filter((row) => row.source === source),
      gaps,
    );
    return findClockShifts(weeks).map((shift) => ({ source, ...shift, evidence: Math.round(shift.evidence) }));
  });
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
