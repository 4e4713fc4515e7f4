import type { Companion, Joined } from '@/lib/model/manifest';
import type { Database } from '@/lib/store/database';

/** Rows of each companion table by how they hang on the contacts. An annotation hangs on them by time, where it lies within theirs. Expects the views of the store, the codes of source and the tables
 * `known_operators` and `answers`. */
const JOINED: Record<Companion, string> = {
  surveys: `SELECT by_id, by_time, operator_id IN (FROM known_operators) AS of_operator FROM answers`,
  evaluations: `
    SELECT found.contact_id IS NOT NULL AS by_id, false AS by_time, operator_id IN (FROM known_operators) AS of_operator
    FROM evaluations e LEFT JOIN (
      SELECT asked.source, contact_id FROM contacts c
      JOIN (SELECT DISTINCT source, contact_id, code_source.label AS within FROM evaluations LEFT JOIN code_source ON label = source
        WHERE contact_id IS NOT NULL) asked USING (contact_id)
      WHERE within IS NULL OR within = c.source
      GROUP BY asked.source, contact_id HAVING min(c.source) = max(c.source)
    ) found ON found.source = e.source AND found.contact_id = e.contact_id`,
  operators: `
    SELECT false AS by_id, false AS by_time, operator_id IN (SELECT operator_id FROM contacts) AS of_operator FROM operators`,
  states: `SELECT false AS by_id, false AS by_time, operator_id IN (FROM known_operators) AS of_operator FROM states`,
  trainings: `SELECT false AS by_id, false AS by_time, operator_id IN (FROM known_operators) AS of_operator FROM trainings`,
  annotations: `
    SELECT false AS by_id, coalesce(from_at <= latest AND coalesce(to_at, from_at + INTERVAL 1 HOUR) > earliest, false) AS by_time, false AS of_operator
    FROM annotations, (SELECT min(entered_at) AS earliest, max(entered_at) AS latest FROM contacts)`,
};

export async function readJoined(database: Database): Promise<Partial<Record<Companion, Joined>>> {
  const arms = Object.entries(JOINED).map(([name, sql]) => `SELECT '${name}' AS name, * FROM (${sql})`);
  const rows = await database.rows<{ name: Companion } & Record<keyof Joined, number>>(`
    SELECT name, count(*) FILTER (by_id) AS "byId", count(*) FILTER (NOT by_id AND by_time) AS "byTime",
      count(*) FILTER (NOT by_id AND NOT by_time AND coalesce(of_operator, false)) AS "byOperator",
      count(*) FILTER (NOT by_id AND NOT by_time AND NOT coalesce(of_operator, false)) AS "none"
    FROM (${arms.join(' UNION ALL ')}) GROUP BY name`);
  return Object.fromEntries(
    Object.keys(JOINED).flatMap((table) => {
      const row = rows.find(({ name }) => name === table);
      return row ? [[table, { byId: row.byId, byTime: row.byTime, byOperator: row.byOperator, none: row.none }]] : [];
    }),
  );
}
