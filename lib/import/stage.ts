import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Database } from '@/lib/store/database';
import type { Ledger, StoredPart } from '@/lib/store/ledger';
import { ident, text } from '@/lib/store/sql';
import { storedColumns, TABLES, type Table, type TableName } from '@/lib/store/tables';

export interface Staged {
  parts: StoredPart[];
  added: number;
  duplicates: number;
}

/** Writes the rows of `rows` (a table or view in the stored shape) that the store does not have yet as new parts, which
 * count only once the ledger names them. A row's key decides: of two rows with one key the earlier stays. */
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
  if (n === 0) return { parts: [], added: 0, duplicates: 0 };
  const existing = await partsOfSameMonths(database, ledger, name, rows, table.month);
  let fresh = rows;
  if (keys < n || existing.length) {
    fresh = 'fresh';
    await database.run(`CREATE OR REPLACE TEMP TABLE fresh AS ${onlyNew(store, rows, key, existing)}`);
  }
  const parts = await write(database, store, name, table.month, fresh, tag);
  const added = parts.reduce((sum, part) => sum + part.rows, 0);
  return { parts, added, duplicates: n - added };
}

function onlyNew(store: string, rows: string, key: string[], existing: StoredPart[]): string {
  const first = `SELECT * FROM ${rows} QUALIFY row_number() OVER (PARTITION BY ${key.join(', ')} ORDER BY rowid) = 1`;
  if (!existing.length) return first;
  const files = existing.map((part) => text(join(store, part.file))).join(', ');
  const same = key.map((column) => `incoming.${column} IS NOT DISTINCT FROM stored.${column}`).join(' AND ');
  return `SELECT * FROM (${first}) incoming ANTI JOIN (SELECT ${key.join(', ')} FROM read_parquet([${files}], hive_partitioning = false)) stored ON ${same}`;
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
    `SELECT DISTINCT strftime(${ident(month)}, '%Y-%m') AS month FROM ${rows}`,
  );
  const folders = new Set(touched.map((row) => `${name}/month=${row.month}/`));
  return parts.filter((part) => [...folders].some((folder) => part.file.startsWith(folder)));
}

async function write(
  database: Database,
  store: string,
  name: TableName,
  month: string | null,
  rows: string,
  tag: string,
): Promise<StoredPart[]> {
  const columns = storedColumns(name)
    .map(([column]) => ident(column))
    .join(', ');
  const folder = join(store, name);
  await mkdir(folder, { recursive: true });
  await removeLeftovers(folder, tag);
  if (month) {
    await database.run(`COPY (SELECT ${columns}, strftime(${ident(month)}, '%Y-%m') AS month FROM ${rows})
      TO ${text(folder)} (FORMAT parquet, PARTITION_BY (month), FILENAME_PATTERN ${text(`${tag}-{i}`)}, OVERWRITE_OR_IGNORE true)`);
  } else {
    await database.run(
      `COPY (SELECT ${columns} FROM ${rows}) TO ${text(join(folder, `${tag}-0.parquet`))} (FORMAT parquet)`,
    );
  }
  const files = (await readdir(folder, { recursive: true })).filter((file) => isTagged(file, tag)).sort();
  if (!files.length) return [];
  const list = files.map((file) => text(join(folder, file))).join(', ');
  const sizes = await database.rows<{ file: string; rows: number }>(
    `SELECT file_name AS file, num_rows AS rows FROM parquet_file_metadata([${list}])`,
  );
  const byFile = new Map(sizes.map((size) => [relative(store, size.file), size.rows]));
  return files
    .map((file) => ({ file: join(name, file), rows: byFile.get(join(name, file)) ?? 0 }))
    .filter((part) => part.rows > 0);
}

/** What an import of the same file left behind when it was cut off. */
async function removeLeftovers(folder: string, tag: string): Promise<void> {
  for (const file of await readdir(folder, { recursive: true })) {
    if (isTagged(file, tag)) await rm(join(folder, file), { force: true });
  }
}

function isTagged(file: string, tag: string): boolean {
  return file.split('/').at(-1)!.startsWith(`${tag}-`) && file.endsWith('.parquet');
}
