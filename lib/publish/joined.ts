import type { Companion, Joined } from '@/lib/model/manifest';
import type { Database } from '@/lib/store/database';
import { type Notes, total } from './notes';
import type { Previous } from './previous';
import { leftParts, type StoreParts, sameParts } from './store-parts';

type Counted = Exclude<Companion, 'surveys'>;

/** Rows of a companion table by how they hang on the contacts. */
const JOINED: Record<Counted, string> = {
  evaluations: `
    SELECT found.contact_id IS NOT NULL AS by_id, false AS by_time, operator_id IN (FROM known_operators) AS of_operator
    FROM evaluations e LEFT JOIN (
      SELECT asked.source, contact_id FROM whole_contacts c
      JOIN (SELECT DISTINCT source, contact_id, sources_of_contacts.label AS within FROM evaluations LEFT JOIN sources_of_contacts ON label = source
        WHERE contact_id IS NOT NULL) asked USING (contact_id)
      WHERE within IS NULL OR within = c.source
      GROUP BY asked.source, contact_id HAVING min(c.source) = max(c.source)
    ) found ON found.source = e.source AND found.contact_id = e.contact_id`,
  operators:
    'SELECT false AS by_id, false AS by_time, operator_id IN (SELECT label FROM operators_of_contacts) AS of_operator FROM operators',
  states: `SELECT false AS by_id, false AS by_time, operator_id IN (FROM known_operators) AS of_operator FROM whole_states`,
  trainings:
    'SELECT false AS by_id, false AS by_time, operator_id IN (FROM known_operators) AS of_operator FROM trainings',
  annotations: `
    SELECT false AS by_id, coalesce(from_at <= latest AND coalesce(to_at, from_at + INTERVAL 1 HOUR) > earliest, false) AS by_time, false AS of_operator
    FROM annotations, (SELECT min(entered_at) AS earliest, max(entered_at) AS latest FROM whole_contacts)`,
};

/** Rows of each companion table by how they hang on the contacts. An annotation hangs on them by time, where it lies within theirs. Expects the views of the store and the tables `sources_of_contacts`, `known_operators` and `operators_of_contacts`. What is `known` already is not counted again. */
export async function readJoined(
  database: Database,
  { answers }: Notes,
  known: Partial<Record<Counted, Joined>> = {},
): Promise<Partial<Record<Companion, Joined>>> {
  const names = (Object.keys(JOINED) as Counted[]).filter((name) => !known[name]);
  const arms = names.map((name) => `SELECT '${name}' AS name, * FROM (${JOINED[name]})`);
  const rows = await database.rows<{ name: Counted } & Record<keyof Joined, number>>(`
    SELECT name, count(*) FILTER (by_id) AS "byId", count(*) FILTER (NOT by_id AND by_time) AS "byTime",
      count(*) FILTER (NOT by_id AND NOT by_time AND coalesce(of_operator, false)) AS "byOperator",
      count(*) FILTER (NOT by_id AND NOT by_time AND NOT coalesce(of_operator, false)) AS "none"
    FROM (${arms.join(' UNION ALL ')}) GROUP BY name`);
  const counted = new Map(rows.map(({ name, ...joined }) => [name, joined]));
  const surveys = {
    byId: total(answers.byId),
    byTime: total(answers.byTime),
    byOperator: total(answers.byOperator),
    none: total(answers.none),
  };
  const found = (Object.keys(JOINED) as Counted[]).flatMap((name) => {
    const joined = known[name] ?? counted.get(name);
    return joined ? [[name, joined]] : [];
  });
  return { ...(answers.day.length ? { surveys } : {}), ...Object.fromEntries(found) };
}

/** What was published last of those tables whose rows hang on the contacts as they did then. Expects the tables `changed_ids` and `known_operators`. */
export async function keptJoined(
  database: Database,
  { manifest: { trust }, parts: before, operators }: Previous,
  now: StoreParts,
): Promise<Partial<Record<Counted, Joined>>> {
  if (JSON.stringify(operators) !== JSON.stringify(await readKnownOperators(database))) return {};
  const { trainings, states, evaluations, annotations } = trust.joined ?? {};
  // Contacts that only came span no less time, so annotations within it are so still.
  const spanStays = sameParts(before.annotations, now.annotations) && !leftParts(before.contacts, now.contacts);
  const [named] = await database.rows(
    'SELECT 1 AS one FROM evaluations SEMI JOIN changed_ids USING (contact_id) LIMIT 1',
  );
  return {
    ...(trainings ? { trainings } : {}),
    ...(states && sameParts(before.states, now.states) ? { states } : {}),
    ...(evaluations && !named ? { evaluations } : {}),
    ...(annotations?.none === 0 && spanStays ? { annotations } : {}),
  };
}

/** Operators of contacts and of the roster. Expects the table `known_operators`. */
export async function readKnownOperators(database: Database): Promise<string[]> {
  const rows = await database.rows<{ label: string }>('SELECT label FROM known_operators ORDER BY label');
  return rows.map(({ label }) => label);
}
