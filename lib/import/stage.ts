import { join } from 'node:path';
import type { Database } from '@/lib/store/database';
import type { Ledger, StoredPart } from '@/lib/store/ledger';
import { ident, text } from '@/lib/store/sql';
import { storedColumns, TABLES, type Table, type TableName } from '@/lib/store/tables';
import { writeParts, writeRows } from './parts';

export interface Staged {
  /** New parts, which hold what was added and what replaces. */
  parts: StoredPart[];
  /** Parts of earlier imports that the new ones stand in for. */
  outdated: StoredPart[];
  added: number;
  replaced: number;
  duplicates: number;
}

/** Writes the rows of `rows` (a table or view in the stored shape) that the store does not have yet as new parts, which
 * count only once the ledger names them. A row's key decides: of two rows with one key the earlier stays, unless it was
 * unfinished and the later is not. */
export async function stage(
  database: Database,
  store: string,
  ledger: Ledger,
  name: TableName,
  rows: string,
  tag: string,
): Promise<Staged> {
  const table: Table = TABLES[name];
  const key = table.key.map((column) => ident(column));
  const [count] = await database.rows<{ n: number; keys: number }>(
    `SELECT count(*) AS n, count(DISTINCT hash(${key.join(', ')})) AS keys FROM ${rows}`,
  );
  const { n, keys } = count!;
  const staged: Staged = { parts: [], outdated: [], added: 0, replaced: 0, duplicates: 0 };
  if (n === 0) return staged;
  const existing = await partsOfSameMonths(database, ledger, name, rows, table.month);
  let fresh = rows;
  if (keys < n || existing.length) {
    fresh = 'fresh';
    const order = [table.unfinished, table.prefer, 'rowid'].filter((part) => part !== undefined).join(', ');
    await database.run(`CREATE OR REPLACE TEMP TABLE firsts AS
      SELECT * FROM ${rows} QUALIFY row_number() OVER (PARTITION BY ${key.join(', ')} ORDER BY ${order}) = 1`);
    await database.run(
      `CREATE OR REPLACE TEMP TABLE fresh AS SELECT * FROM firsts ${missingFrom(store, key, existing)}`,
    );
  }
  staged.parts = await writeParts(database, store, name, table.month, fresh, tag);
  staged.added = staged.parts.reduce((sum, part) => sum + part.rows, 0);
  if (existing.length && table.unfinished) {
    await replaceUnfinished({ database, store, name, existing, tag, staged }, key, table.unfinished);
  }
  staged.duplicates = n - staged.added - staged.replaced;
  return staged;
}

function missingFrom(store: string, key: string[], existing: StoredPart[]): string {
  return existing.length
    ? `ANTI JOIN (SELECT ${key.join(', ')} FROM ${read(store, existing)}) stored ON ${sameKey(key, 'firsts')}`
    : '';
}

interface Replacing {
  database: Database;
  store: string;
  name: TableName;
  existing: StoredPart[];
  tag: string;
  staged: Staged;
}

async function replaceUnfinished(replacing: Replacing, key: string[], unfinished: string): Promise<void> {
  const { database, store, name, existing, tag, staged } = replacing;
  await database.run(`CREATE OR REPLACE TEMP TABLE finished AS SELECT * FROM firsts
    SEMI JOIN (SELECT ${key.join(', ')} FROM ${read(store, existing)} WHERE ${unfinished}) stored ON ${sameKey(key, 'firsts')}
    WHERE NOT ${unfinished}`);
  const [{ n }] = (await database.rows<{ n: number }>('SELECT count(*) AS n FROM finished')) as [{ n: number }];
  if (n === 0) return;
  const columns = storedColumns(name).map(([column]) => ident(column));
  for (const [index, part] of existing.entries()) {
    const same = sameKey(key, 'finished');
    const [{ stale }] = (await database.rows<{ stale: number }>(
      `SELECT count(*) AS stale FROM finished SEMI JOIN (SELECT * FROM ${read(store, [part])}) stored ON ${same}`,
    )) as [{ stale: number }];
    if (!stale) continue;
    const file = join(part.file, '..', `${tag}-r${index}.parquet`);
    const pick = (from: string, alias: string) =>
      `SELECT ${columns.map((column) => `${alias}.${column}`).join(', ')} FROM ${from}`;
    await writeRows(
      database,
      join(store, file),
      `${pick(`${read(store, [part])} stored`, 'stored')} ANTI JOIN finished ON ${same}
        UNION ALL ${pick('finished', 'finished')} SEMI JOIN (SELECT * FROM ${read(store, [part])}) stored ON ${same}`,
    );
    staged.outdated.push(part);
    staged.parts.push({ file, rows: part.rows });
  }
  staged.replaced = n;
}

function read(store: string, parts: StoredPart[]): string {
  return `read_parquet([${parts.map((part) => text(join(store, part.file))).join(', ')}], hive_partitioning = false)`;
}

function sameKey(key: string[], other: string): string {
  return key.map((column) => `${other}.${column} IS NOT DISTINCT FROM stored.${column}`).join(' AND ');
}

async function partsOfSameMonths(
  database: Database,
  ledger: Ledger,
  name: TableName,
  rows: string,
  month: string | null,
): Promise<StoredPart[]> {
  const parts = ledger.tables[name] ?? [];
  if (!month || !parts.length) return parts;
  const touched = await database.rows<{ month: string }>(
    `SELECT strftime(month, '%Y-%m') AS month FROM (SELECT DISTINCT date_trunc('month', ${ident(month)}) AS month FROM ${rows})`,
  );
  const folders = new Set(touched.map((row) => `${name}/month=${row.month}/`));
  return parts.filter((part) => [...folders].some((folder) => part.file.startsWith(folder)));
}
