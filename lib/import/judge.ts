import { join } from 'node:path';
import type { Database } from '@/lib/store/database';
import type { StoredPart } from '@/lib/store/ledger';
import { ident, texts } from '@/lib/store/sql';
import { TABLES, type Table, type TableName } from '@/lib/store/tables';
import { pick, readParts, sameKey } from './part-sql';
import type { Incoming } from './stage';

const LINES_NAMED = 5;

export interface Repeated {
  rows: number;
  /** Of these, rows that differ from the one that stays. */
  otherwise: number;
  /** Of these, rows that the system delivered before the one that stays. */
  revised: number;
  /** Where the first of those stand, as far as the lines are known. */
  lines: number[];
}

export interface Verdict {
  rows: number;
  /** Rows whose key another row of the file has. */
  repeated: Repeated;
  /** Table or view of the rows to write: those whose key the store lacks, and those that replace. */
  fresh: string;
  added: number;
  replaced: number;
  /** Rows whose key the store has, to be kept as spares. */
  held: number;
  /** Of these, finished rows that differ from the stored ones. */
  otherwise: number;
  /** Paths of the stored parts with rows that give way. */
  stale: Set<string>;
}

/** Tells the rows of a file that are new to the store from those that replace one of its own and those that it holds already. Leaves
 * the table `judged`, where the store has any of the keys: the rows with their `verdict` and, but for new ones, the `held_file`. */
export async function judge(
  database: Database,
  store: string,
  name: TableName,
  { rows, line, later }: Pick<Incoming, 'rows' | 'line' | 'later'>,
  existing: readonly StoredPart[],
): Promise<Verdict> {
  const table: Table = TABLES[name];
  const key = table.key.map((column) => ident(column));
  const [count] = await database.rows<{ n: number; keys: number }>(
    `SELECT count(*) AS n, count(DISTINCT hash(${key.join(', ')})) AS keys FROM ${rows}`,
  );
  const { n, keys } = count!;
  const firsts = keys < n ? await firstOfEachKey(database, table, key, rows) : rows;
  const repeated =
    keys < n ? await findRepeated(database, name, rows, n, line) : { rows: 0, otherwise: 0, revised: 0, lines: [] };
  const verdict: Verdict = {
    rows: n,
    repeated,
    fresh: firsts,
    added: n - repeated.rows,
    replaced: 0,
    held: 0,
    otherwise: 0,
    stale: new Set(),
  };
  if (n === 0 || !existing.length) return verdict;
  const met = await meetStored(database, store, name, firsts, existing, later ?? new Set());
  return met ? { ...verdict, ...met } : verdict;
}

type Met = Pick<Verdict, 'fresh' | 'added' | 'replaced' | 'held' | 'otherwise' | 'stale'>;

/** Compares rows, one a key, with the stored ones of the same keys; null where there are none. */
async function meetStored(
  database: Database,
  store: string,
  name: TableName,
  firsts: string,
  existing: readonly StoredPart[],
  later: ReadonlySet<string>,
): Promise<Met | null> {
  const { key, unfinished = 'false', laterWins, revision = 'NULL' }: Table = TABLES[name];
  await database.run(`CREATE OR REPLACE TEMP TABLE held AS
    SELECT ${key.map((column, index) => `${ident(column)} AS k${index}`).join(', ')}, filename AS held_file,
      ${unfinished} AS held_unfinished, ${revision} AS held_revision, hash(${pick(name, 'stored')}) AS held_content
    FROM ${readParts(store, name, existing)} stored SEMI JOIN ${firsts} firsts ON ${sameKey(key, 'stored', 'firsts')}`);
  if ((await countRows(database, 'held')) === 0) return null;
  const same = key.map((column, index) => `k${index} IS NOT DISTINCT FROM firsts.${ident(column)}`).join(' AND ');
  const otherwise = `held_content <> hash(${pick(name, 'firsts')})`;
  const earlier = existing.filter((part) => !later.has(part.origin)).map((part) => join(store, part.file));
  const replaces = laterWins
    ? `${otherwise} AND held_file IN (${texts(earlier) || 'NULL'})`
    : `CASE WHEN held_revision IS DISTINCT FROM ${revision} THEN coalesce(${revision} > held_revision, held_revision IS NULL) ELSE held_unfinished AND NOT ${unfinished} END`;
  await database.run(`CREATE OR REPLACE TEMP TABLE judged AS
    SELECT ${pick(name, 'firsts')}, held_file,
      CASE WHEN held_file IS NULL THEN 'new' WHEN ${replaces} THEN 'replaces' ELSE 'held' END AS verdict,
      ${otherwise} AND NOT ${unfinished} AND NOT coalesce(held_revision > ${revision}, false) AS otherwise
    FROM ${firsts} firsts LEFT JOIN held ON ${same}`);
  await database.run(`CREATE OR REPLACE TEMP TABLE fresh AS SELECT * FROM judged WHERE verdict <> 'held'`);
  const counts = await database.rows<{ verdict: string; held_file: string; n: number; otherwise: number }>(
    'SELECT verdict, held_file, count(*) AS n, count(*) FILTER (otherwise) AS otherwise FROM judged GROUP BY ALL',
  );
  const of = (verdict: string) => counts.filter((row) => row.verdict === verdict);
  const total = (rows: { n: number }[]) => rows.reduce((sum, { n }) => sum + n, 0);
  return {
    fresh: 'fresh',
    added: total(of('new')),
    replaced: total(of('replaces')),
    held: total(of('held')),
    otherwise: of('held').reduce((sum, row) => sum + row.otherwise, 0),
    stale: new Set(of('replaces').map((row) => row.held_file)),
  };
}

async function firstOfEachKey(database: Database, table: Table, key: string[], rows: string): Promise<string> {
  const latest = table.revision && `${table.revision} DESC NULLS LAST`;
  const order = [latest, table.unfinished, table.prefer, 'rowid'].filter((part) => part !== undefined).join(', ');
  await database.run(`CREATE OR REPLACE TEMP TABLE firsts AS
    SELECT * FROM ${rows} QUALIFY row_number() OVER (PARTITION BY ${key.join(', ')} ORDER BY ${order}) = 1`);
  return 'firsts';
}

/** Rows that repeat a key of the table `firsts`. */
async function findRepeated(
  database: Database,
  name: TableName,
  rows: string,
  n: number,
  line: string | undefined,
): Promise<Repeated> {
  const { key, revision }: Table = TABLES[name];
  const revised = revision ? `coalesce(repeat.${revision} < firsts.${revision}, false)` : 'false';
  const content = (of: string) => `hash(${pick(name, of)})`;
  const where = line
    ? `(list(repeat.${line} ORDER BY repeat.${line}) FILTER (NOT ${revised}))[:${LINES_NAMED}]::VARCHAR`
    : "'[]'";
  const [found] = await database.rows<{ otherwise: number; revised: number; lines: string | null }>(
    `SELECT count(*) FILTER (NOT ${revised}) AS otherwise, count(*) FILTER (${revised}) AS revised, ${where} AS lines
      FROM ${rows} repeat JOIN firsts ON ${sameKey(key, 'repeat', 'firsts')} WHERE ${content('repeat')} <> ${content('firsts')}`,
  );
  return {
    rows: n - (await countRows(database, 'firsts')),
    otherwise: found!.otherwise,
    revised: found!.revised,
    lines: JSON.parse(found!.lines ?? '[]') as number[],
  };
}

async function countRows(database: Database, table: string): Promise<number> {
  return (await database.rows<{ n: number }>(`SELECT count(*) AS n FROM ${table}`))[0]!.n;
}
