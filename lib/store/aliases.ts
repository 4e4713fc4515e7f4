import type { Database } from './database';
import { ident } from './sql';
import { storedColumns, TABLE_NAMES } from './tables';

const SEPARATOR = '|';
/** An extension as Asterisk names the channel to it: `SIP/8007`, `Local/8007@from-queue/n`. */
const CHANNEL = '^(?:SIP|PJSIP|IAX2|SCCP|DAHDI|Agent|Local)/([^@/]+)(?:@.*)?$';

/** Makes every view with an operator_id say the operator of the roster where a row has one of that operator's aliases (`a|b|c`). Answers, sorted, the aliases that
 * several operators claim, one's own id among the claims: their rows stay as they are. `SIP/8007` and the like, which nobody claims as written, are who claims `8007`. Where the roster has no aliases
 * and no row such a name, the views stay as they are. Expects the views of the store. */
export async function resolveAliases(database: Database): Promise<string[]> {
  await database.run(`CREATE OR REPLACE TABLE claimed AS
    SELECT alias, min(operator_id) AS operator_id, count(DISTINCT operator_id) > 1 AS contested
    FROM (
      SELECT operator_id, trim(unnest(string_split(aliases, '${SEPARATOR}'))) AS alias FROM operators WHERE aliases IS NOT NULL
      UNION ALL SELECT operator_id, operator_id FROM operators
    ) WHERE alias <> '' GROUP BY alias HAVING contested OR alias <> min(operator_id)`);
  const contested = await database.rows<{ alias: string }>('SELECT alias FROM claimed WHERE contested ORDER BY alias');
  await database.run(
    `INSERT INTO claimed SELECT operator_id, operator_id, false FROM operators ANTI JOIN claimed ON alias = operators.operator_id`,
  );
  await database.run('DELETE FROM claimed WHERE contested');
  const [row] = await database.rows<{ n: number }>(
    `SELECT (SELECT count(*) FROM claimed WHERE alias <> operator_id) + (SELECT count(*) FROM claimed WHERE alias IN (${channels()})) AS n`,
  );
  if (row!.n > 0) for (const name of tablesOfOperators()) await resolveIn(database, name);
  return contested.map(({ alias }) => alias);
}

/** Extensions of the channels that stand for operators. */
function channels(): string {
  const extension = `regexp_extract(operator_id, '${CHANNEL}', 1)`;
  return ['contacts', 'states']
    .map((name) => `SELECT DISTINCT ${extension} FROM ${name} WHERE contains(operator_id, '/')`)
    .join(' UNION ');
}

function tablesOfOperators(): string[] {
  return TABLE_NAMES.filter(
    (name) => name !== 'operators' && storedColumns(name).some(([column]) => column === 'operator_id'),
  );
}

async function resolveIn(database: Database, name: string): Promise<void> {
  await database.run(`ALTER VIEW ${ident(name)} RENAME TO ${ident(`${name}_as_stored`)}`);
  await database.run(`CREATE VIEW ${ident(name)} AS
    SELECT t.* REPLACE (coalesce(claimed.operator_id, channel.operator_id, t.operator_id) AS operator_id)
    FROM ${ident(`${name}_as_stored`)} t LEFT JOIN claimed ON claimed.alias = t.operator_id
      LEFT JOIN claimed channel ON channel.alias = CASE WHEN contains(t.operator_id, '/') THEN regexp_extract(t.operator_id, '${CHANNEL}', 1) END`);
}
