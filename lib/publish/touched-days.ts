import { join } from 'node:path';
import type { Day } from '@/lib/model/day';
import type { Settings } from '@/lib/model/settings';
import type { Database } from '@/lib/store/database';
import { noRows, readFiles } from '@/lib/store/part-files';
import { Days, serviceDay } from './days';
import { most, type Notes } from './notes';
import type { SeenPart } from './store-parts';
import { answerWithin } from './timed-answers';

/** Parts that hold every row which came or left. */
export interface ChangedParts {
  contacts: SeenPart[];
  surveys: SeenPart[];
  states: SeenPart[];
  /** Whether contacts may have left. */
  contactsLeft: boolean;
}

/** Days after which it is known whether somebody who gave up was answered, or somebody answered contacted again, and one for a wall clock that was put forward or back. */
export const FATE_DAYS = 8;
/** Days over which a time before is told, and one for the wall clock. */
const BEFORE_DAYS = 2;
/** As the wall clock is put back. */
const CLOCK_S = 3600;
/** An answer that is about another contact now leaves the one that it was about to a third. */
const LINKS = 3;
/** As the wall clock is at most 14 hours off UTC, and service days begin up to 23 hours after midnight. */
export const CLOCK_DAYS = 2;
/** Of a state without an end. */
const LONGEST_STATE_DAYS = 31;

export interface Touched {
  /** Days of which something may be otherwise than before. */
  days: Days;
  /** Those of them of which more than marks may be: fates, and whether callers came again. */
  beyondFates: Days;
  /** Days over which one contact says something of another, or of an answer, at most. */
  reach: number;
  /** The last one with contacts. */
  lastDay: Day;
}

/** Which days can differ once these rows came to the store or left it; more than do. Leaves the table `changed_ids` of the contacts that changed or that changed answers name.
 * Null where there are no contacts, now or before. Expects the views of the store and the table `claimed`. */
export async function touchedDays(
  database: Database,
  store: string,
  changed: ChangedParts,
  notes: Notes,
  settings: Settings,
): Promise<Touched | null> {
  const before = notes.days.day.at(-1);
  if (before === undefined) return null;
  const rowsOf = (name: 'contacts' | 'surveys' | 'states') => {
    const files = changed[name].map(({ file }) => join(store, file));
    return `(${files.length ? `FROM ${readFiles(name, files)}` : noRows(name)})`;
  };
  await database.run(`CREATE OR REPLACE TEMP TABLE changed_contacts AS
    SELECT contact_id, ${serviceDay('entered_local', settings)} AS day,
      coalesce(wait_s, 0) + coalesce(talk_s, 0) + coalesce(hold_s, 0) + coalesce(wrap_s, 0) AS lasted_s FROM ${rowsOf('contacts')}`);
  await database.run(`CREATE OR REPLACE TEMP TABLE changed_surveys AS
    SELECT contact_id, ${serviceDay('answered_local', settings)} AS day FROM ${rowsOf('surveys')}`);
  await database.run(`CREATE OR REPLACE TEMP TABLE changed_ids AS
    SELECT contact_id FROM changed_contacts UNION SELECT contact_id FROM changed_surveys WHERE contact_id IS NOT NULL`);
  const [longest] = await database.rows<{ lasted: number | null }>(
    'SELECT max(lasted_s) AS lasted FROM changed_contacts',
  );
  const near_s = most(notes.days.longest_s, longest!.lasted ?? 0) + answerWithin(settings) * 60 + CLOCK_S;
  const reach = Math.ceil((LINKS * near_s) / 86_400);
  const came = await readDays(database, 'SELECT DISTINCT day FROM changed_contacts');
  const answers = await daysOfAnswers(database, settings);
  const states = changed.states.length ? await daysOfStates(database, rowsOf('states')) : new Days();
  const ends = await endsOf(database, changed, came, notes, settings);
  // The first day holds the states that lasted already.
  if (!ends || ends.first !== notes.days.day[0]) return null;
  const lastDay = ends.last;
  // Fates and states are open until the end of the data, wherever that was and is.
  const endMoves = changed.contactsLeft || (came.last ?? lastDay - 1) >= before;
  const moved = new Days(endMoves ? [[Math.min(before, lastDay), Math.max(before, lastDay)]] : []);
  const beyondFates = came.with(moved, answers, states).widened(reach, reach);
  return { days: beyondFates.with(came.with(moved).widened(FATE_DAYS, BEFORE_DAYS)), beyondFates, reach, lastDay };
}

async function readDays(database: Database, sql: string): Promise<Days> {
  return new Days((await database.rows<{ day: Day }>(sql)).map(({ day }) => [day, day]));
}

/** Days of the visits that answers are about, or were, and of the answers themselves. */
async function daysOfAnswers(database: Database, settings: Settings): Promise<Days> {
  const some = await database.rows(
    'SELECT 1 AS one FROM (SELECT 1 FROM surveys UNION ALL SELECT 1 FROM changed_surveys) LIMIT 1',
  );
  if (!some.length) return new Days();
  return readDays(
    database,
    `SELECT DISTINCT day FROM (
      SELECT ${serviceDay('entered_local', settings)} AS day FROM contacts SEMI JOIN changed_ids USING (contact_id)
      UNION ALL SELECT ${serviceDay('answered_local', settings)} FROM surveys SEMI JOIN changed_ids USING (contact_id)
      UNION ALL SELECT day FROM changed_surveys
    ) WHERE day IS NOT NULL`,
  );
}

/** Days on which an operator's presence may be otherwise: a state without an end lasts until the operator's next one. */
async function daysOfStates(database: Database, changed: string): Promise<Days> {
  await database.run(`CREATE OR REPLACE TEMP TABLE changed_states AS
    SELECT coalesce(claimed.operator_id, s.operator_id) AS operator_id, started_at, ended_at FROM ${changed} s LEFT JOIN claimed ON claimed.alias = s.operator_id`);
  const day = (moment: string) => `CAST(floor(epoch(${moment}) / 86400) AS INTEGER)`;
  const rows = await database.rows<{ first: Day; last: Day }>(`
    SELECT DISTINCT ${day('started_at')} AS first,
      ${day(`greatest(started_at, coalesce(ended_at, started_at), coalesce(next_at, started_at + INTERVAL ${LONGEST_STATE_DAYS} DAY))`)} AS last
    FROM changed_states s ASOF LEFT JOIN (
        SELECT operator_id AS same_operator, started_at AS next_at FROM states WHERE started_at > (SELECT min(started_at) FROM changed_states)
      ) later ON s.operator_id = same_operator AND s.started_at < next_at`);
  return new Days(rows.map(({ first, last }) => [first - CLOCK_DAYS, last + CLOCK_DAYS]));
}

/** First and last day with contacts; null where there are none. */
async function endsOf(
  database: Database,
  { contactsLeft }: ChangedParts,
  came: Days,
  { days: { day } }: Notes,
  settings: Settings,
): Promise<{ first: Day; last: Day } | null> {
  const [first, last] = [day[0]!, day.at(-1)!];
  if (!contactsLeft) return { first: Math.min(first, came.first ?? first), last: Math.max(last, came.last ?? last) };
  const [row] = await database.rows<{ first: Day | null; last: Day }>(
    `SELECT ${serviceDay('min(entered_local)', settings)} AS first, ${serviceDay('max(entered_local)', settings)} AS last FROM contacts`,
  );
  return row!.first === null ? null : { first: row!.first, last: row!.last };
}
