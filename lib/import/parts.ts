import { mkdir, readdir, rename } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { Database } from '@/lib/store/database';
import type { StoredPart } from '@/lib/store/ledger';
import { ident, text } from '@/lib/store/sql';
import { storedColumns, TABLES, type TableName } from '@/lib/store/tables';

/** Folder of a store for files that are on their way into it. */
export const INCOMING = 'incoming';

/** Writes rows as Parquet files of a table's folder, one a month where `month` names a column. The files' names begin with `tag`, which no
 * file of the store may have yet. `count` is the number of rows, `whole` a Parquet file that holds just them, which is taken where one will do. */
export async function writeParts(
  database: Database,
  store: string,
  name: TableName,
  rows: string,
  count: number,
  tag: string,
  whole?: string,
): Promise<StoredPart[]> {
  const { month } = TABLES[name];
  const columns = storedColumns(name)
    .map(([column]) => ident(column))
    .join(', ');
  const only = month ? await onlyMonth(database, month, rows) : null;
  if (month && !only) {
    await mkdir(join(store, name), { recursive: true });
    await database.run(`COPY (SELECT ${columns}, strftime(${ident(month)}, '%Y-%m') AS month FROM ${rows})
      TO ${text(join(store, name))} (FORMAT parquet, PARTITION_BY (month), FILENAME_PATTERN ${text(`${tag}-{i}`)}, OVERWRITE_OR_IGNORE true)`);
    return countParts(database, store, name, tag);
  }
  const folder = only ? join(name, `month=${only}`) : name;
  const file = join(folder, `${tag}-0.parquet`);
  await mkdir(join(store, folder), { recursive: true });
  if (whole) await rename(whole, join(store, file));
  else await writeRows(database, join(store, file), `SELECT ${columns} FROM ${rows}`, parquet(name));
  return [{ file, rows: count, origin: tag }];
}

/** The month of all rows; null where they are of several, or none. */
export async function onlyMonth(database: Database, month: string, rows: string): Promise<string | null> {
  const [ends] = await database.rows<{ first: string | null; last: string | null }>(
    `SELECT strftime(min(${ident(month)}), '%Y-%m') AS first, strftime(max(${ident(month)}), '%Y-%m') AS last FROM ${rows}`,
  );
  return ends!.first === ends!.last ? ends!.first : null;
}

/** Of a table that no month divides, a few days are found without reading much of the others. */
const ROWS_A_GROUP = 20_480;

/** Options of the database to write a table's rows as Parquet. */
export function parquet(name: TableName): string {
  return `(FORMAT parquet${TABLES[name].month ? '' : `, ROW_GROUP_SIZE ${ROWS_A_GROUP}`})`;
}

export async function writeRows(
  database: Database,
  path: string,
  select: string,
  options = '(FORMAT parquet)',
): Promise<void> {
  await database.run(`COPY (${select}) TO ${text(path)} ${options}`);
}

async function countParts(database: Database, store: string, name: TableName, tag: string): Promise<StoredPart[]> {
  const folder = join(store, name);
  const tagged = (file: string) => basename(file).startsWith(`${tag}-`) && file.endsWith('.parquet');
  const files = (await readdir(folder, { recursive: true })).filter(tagged).sort();
  if (!files.length) return [];
  const list = files.map((file) => text(join(folder, file))).join(', ');
  const sizes = await database.rows<{ file: string; rows: number }>(
    `SELECT file_name AS file, num_rows AS rows FROM parquet_file_metadata([${list}])`,
  );
  const byFile = new Map(sizes.map((size) => [relative(store, size.file), size.rows]));
  const parts = files.map((file) => ({ file: join(name, file), rows: byFile.get(join(name, file)) ?? 0, origin: tag }));
  return parts.filter((part) => part.rows > 0);
}
