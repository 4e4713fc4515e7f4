import type { Settings } from '@/lib/model/settings';
import type { Database } from '@/lib/store/database';
import { Days, moment } from './days';
import { NO_DAY, type Notes } from './notes';
import { CLOCK_DAYS, FATE_DAYS, type Touched } from './touched-days';

const TABLES = ['contacts', 'surveys', 'states'] as const;

/** Gives the views of contacts, surveys and states a second name, `whole_…`, by which they stay when an excerpt takes their place. */
export async function nameWhole(database: Database): Promise<void> {
  for (const name of TABLES) {
    await database.run(`ALTER VIEW ${name} RENAME TO whole_${name}`);
    await database.run(`CREATE VIEW ${name} AS FROM whole_${name}`);
  }
}

/** Puts in place of the views of contacts, surveys and states those of their rows that decide what is published of the touched days: contacts
 * so near that one may be about another, answers of those days and of those contacts, all visits of a contact that answers name, states that reach
 * into those days, and the last contact of all. What is worked out from them of other days is wrong. Expects the views `whole_…`. */
export async function takeExcerpt(
  database: Database,
  touched: Touched,
  notes: Notes,
  settings: Settings,
): Promise<void> {
  for (const name of TABLES) await database.run(`DROP VIEW ${name}`);
  await takeContactsAndAnswers(database, touched, notes, settings);
  await takeStates(database, touched.beyondFates);
}

async function takeContactsAndAnswers(
  database: Database,
  { days, reach, lastDay }: Touched,
  notes: Notes,
  settings: Settings,
): Promise<void> {
  const ends = new Days([[lastDay - 1, lastDay]]);
  const near = days
    .widened(2 * reach, FATE_DAYS + 2 * reach)
    .with(ends)
    .hold('entered_local', settings);
  await database.run(`CREATE TABLE contacts AS SELECT * FROM whole_contacts WHERE ${near}`);
  const given = days.widened(reach, reach).hold('answered_local', settings);
  const undated = notes.answers.day.includes(NO_DAY)
    ? 'true'
    : 'contact_id IS NULL OR contact_id IN (FROM changed_ids)';
  await database.run(`CREATE TABLE surveys AS
    SELECT * FROM whole_surveys WHERE ${given} OR (answered_local IS NULL AND (${undated}))`);
  await database.run(`INSERT INTO surveys
    SELECT s.* FROM whole_surveys s SEMI JOIN contacts USING (contact_id)
    WHERE NOT coalesce(${given}, false) AND NOT (answered_local IS NULL AND coalesce(${undated}, false))`);
  await database.run(`INSERT INTO contacts
    SELECT c.* FROM whole_contacts c SEMI JOIN (SELECT DISTINCT contact_id FROM surveys WHERE contact_id IS NOT NULL) named USING (contact_id)
    WHERE NOT ${near}`);
}

/** A state without an end ends where the operator's next one begins, which then is taken too. */
async function takeStates(database: Database, days: Days): Promise<void> {
  const bounds = days.stretches.map(([first, last]) => ({
    begin: moment((first - CLOCK_DAYS) * 86_400),
    end: moment((last + 1 + CLOCK_DAYS) * 86_400),
  }));
  const within =
    bounds
      .map(
        ({ begin, end }) =>
          `(started_at < ${end} AND greatest(started_at, ended_at) > ${begin} AND ended_at IS NOT NULL)`,
      )
      .join(' OR ') || 'false';
  await database.run(`CREATE TABLE states AS SELECT * FROM whole_states WHERE ${within}`);
  const [open] = await database.rows('SELECT 1 AS one FROM whole_states WHERE ended_at IS NULL LIMIT 1');
  if (!open) return;
  await database.run(`CREATE OR REPLACE TEMP TABLE open_states AS
    SELECT DISTINCT operator_id, started_at FROM whole_states WHERE ended_at IS NULL`);
  await database.run(`INSERT INTO states
    SELECT s.* FROM whole_states s SEMI JOIN (
      FROM open_states
      UNION SELECT o.operator_id, later.started_at FROM open_states o
        ASOF JOIN whole_states later ON o.operator_id = later.operator_id AND o.started_at < later.started_at
    ) USING (operator_id, started_at)
    WHERE NOT coalesce(${within}, false)`);
}
