import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Database } from '@/lib/store/database';
import type { StoredPart } from '@/lib/store/ledger';
import { ident, text } from '@/lib/store/sql';
import { storedColumns, type TableName } from '@/lib/store/tables';

/** Writes rows as Parquet files of a table's folder, one a month where `month` names a column. The files' names begin with `tag`;
 * those that an import which was cut off left behind are removed first. */
export async function writeParts(
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
  const only = month ? await onlyMonth(database, month, rows) : null;
  if (only) {
    const inMonth = join(folder, `month=${only}`);
    await mkdir(inMonth, { recursive: true });
    await writeRows(database, join(inMonth, `${tag}-0.parquet`), `SELECT ${columns} FROM ${rows}`);
  } else if (month) {
    await database.run(`COPY (SELECT ${columns}, strftime(${ident(month)}, '%Y-%m') AS month FROM ${rows})
      TO ${text(folder)} (FORMAT parquet, PARTITION_BY (month), FILENAME_PATTERN ${text(`${tag}-{i}`)}, OVERWRITE_OR_IGNORE true)`);
  } else {
    await writeRows(database, join(folder, `${tag}-0.parquet`), `SELECT ${columns} FROM ${rows}`);
  }
  return countRows(database, store, name, tag);
}

/** The month of all rows; null where they are of several, or none. */
async function onlyMonth(database: Database, month: string, rows: string): Promise<string | null> {
  const [ends] = await database.rows<{ first: string | null; last: string | null }>(
    `SELECT strftime(min(${ident(month)}), '%Y-%m') AS first, strftime(max(${ident(month)}), '%Y-%m') AS last FROM ${rows}`,
  );
  return ends!.first === ends!.last ? ends!.first : null;
}

export async function writeRows(database: Database, path: string, select: string): Promise<void> {
  await database.run(`COPY (${select}) TO ${text(path)} (FORMAT parquet)`);
}

async function countRows(database: Database, store: string, name: TableName, tag: string): Promise<StoredPart[]> {
  const folder = join(store, name);
  const files = (await readdir(folder, { recursive: true })).filter((file) => isTagged(file, tag)).sort();
  if (!files.length) return [];
  const list = files.map((file) => text(join(folder, file))).join(', ');
  const sizes = await database.rows<{ file: string; rows: number }>(
    `SELECT file_name AS file, num_rows AS rows FROM parquet_file_metadata([${list}])`,
  );
  const byFile = new Map(sizes.map((size) => [relative(store, size.file), size.rows]));
  const parts = files.map((file) => ({ file: join(name, file), rows: byFile.get(join(name, file)) ?? 0, origin: tag }));
  return parts.filter((part) => part.rows > 0);
}

async function removeLeftovers(folder: string, tag: string): Promise<void> {
  for (const file of await readdir(folder, { recursive: true })) {
    if (isTagged(file, tag)) await rm(join(folder, file), { force: true });
  }
}

function isTagged(file: string, tag: string): boolean {
  return file.split('/').at(-1)!.startsWith(`${tag}-`) && file.endsWith('.parquet');
}
