import type { Companion, Joined } from '@/lib/model/manifest';
import type { Database } from '@/lib/store/database';
import { type Notes, total } from './notes';

/** Rows of a companion table by how they hang on the contacts: tables of which an excerpt may be taken are named as `of` says. */
const JOINED: Record<Exclude<Companion, 'surveys'>, (of: (table: 'contacts' | 'states') => string) => string> = {
  evaluations: (of) => `
    SELECT found.contact_id IS NOT NULL AS by_id, false AS by_time, operator_id IN (FROM known_operators) AS of_operator
    FROM evaluations e LEFT JOIN (
      SELECT asked.source, contact_id FROM ${of('contacts')} c
      JOIN (SELECT DISTINCT source, contact_id, code_source.label AS within FROM evaluations LEFT JOIN code_source ON label = source
        WHERE contact_id IS NOT NULL) asked USING (contact_id)
      WHERE within IS NULL OR within = c.source
      GROUP BY asked.source, contact_id HAVING min(c.source) = max(c.source)
    ) found ON found.source = e.source AND found.contact_id = e.contact_id`,
  operators: (of) => `
    SELECT false AS by_id, false AS by_time, operator_id IN (SELECT operator_id FROM ${of('contacts')}) AS of_operator FROM operators`,
  states: (of) =>
    `SELECT false AS by_id, false AS by_time, operator_id IN (FROM known_operators) AS of_operator FROM ${of('states')}`,
  trainings: () =>
    'SELECT false AS by_id, false AS by_time, operator_id IN (FROM known_operators) AS of_operator FROM trainings',
  annotations: (of) => `
    SELECT false AS by_id, coalesce(from_at <= latest AND coalesce(to_at, from_at + INTERVAL 1 HOUR) > earliest, false) AS by_time, false AS of_operator
    FROM annotations, (SELECT min(entered_at) AS earliest, max(entered_at) AS latest FROM ${of('contacts')})`,
};

/** Rows of each companion table by how they hang on the contacts. An annotation hangs on them by time, where it lies within theirs. Expects the views of the store, of which an excerpt
 * may be taken, the codes of source and the table `known_operators`. */
export async function readJoined(
  database: Database,
  { answers }: Notes,
  isExcerpt: boolean,
): Promise<Partial<Record<Companion, Joined>>> {
  const of = (table: string) => (isExcerpt ? `whole_${table}` : table);
  const arms = Object.entries(JOINED).map(([name, sql]) => `SELECT '${name}' AS name, * FROM (${sql(of)})`);
  const rows = await database.rows<{ name: Companion } & Record<keyof Joined, number>>(`
    SELECT name, count(*) FILTER (by_id) AS "byId", count(*) FILTER (NOT by_id AND by_time) AS "byTime",
      count(*) FILTER (NOT by_id AND NOT by_time AND coalesce(of_operator, false)) AS "byOperator",
      count(*) FILTER (NOT by_id AND NOT by_time AND NOT coalesce(of_operator, false)) AS "none"
    FROM (${arms.join(' UNION ALL ')}) GROUP BY name`);
  const surveys = {
    byId: total(answers.byId),
    byTime: total(answers.byTime),
    byOperator: total(answers.byOperator),
    none: total(answers.none),
  };
  const found = Object.keys(JOINED).flatMap((table) => {
    const row = rows.find(({ name }) => name === table);
    return row ? [[table, { byId: row.byId, byTime: row.byTime, byOperator: row.byOperator, none: row.none }]] : [];
  });
  return { ...(answers.day.length ? { surveys } : {}), ...Object.fromEntries(found) };
}
