import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '@/lib/store/database';
import type { Ledger, StoredPart } from '@/lib/store/ledger';
import { text } from '@/lib/store/sql';
import { TABLES, type Table, type TableName } from '@/lib/store/tables';
import { shortHash } from './fingerprint';
import { pick, readParts, sameKey } from './part-sql';
import { writeParts, writeRows } from './parts';

/** Writes the rows of a select as a spare part of a table; none where there are no rows. */
export async function writeSpares(
  database: Database,
  store: string,
  name: TableName,
  tag: string,
  select: string,
  origin: string,
): Promise<StoredPart[]> {
  const folder = join('spares', name);
  const file = join(folder, `${tag}.parquet`);
  await mkdir(join(store, folder), { recursive: true });
  await writeRows(database, join(store, file), select);
  const [{ rows }] = (await database.rows<{ rows: number }>(
    `SELECT num_rows AS rows FROM parquet_file_metadata(${text(join(store, file))})`,
  )) as [{ rows: number }];
  return [{ file, rows, origin }];
}

/** Of the rows that `removed` held and the table now lacks, the spare ones of other files, each key once: the row of the
 * file that came first (last, where the later wins), a finished one before an unfinished. Writes them as parts of the files that they are from. */
export async function promoteSpares(
  database: Database,
  store: string,
  ledger: Ledger,
  name: TableName,
  removed: readonly StoredPart[],
): Promise<StoredPart[]> {
  const spares = ledger.spares[name] ?? [];
  if (!removed.length || !spares.length) return [];
  const { key, unfinished = 'false', laterWins, revision = 'NULL' }: Table = TABLES[name];
  const stored = ledger.tables[name] ?? [];
  const kept = stored.length
    ? `ANTI JOIN ${readParts(store, name, stored)} kept ON ${sameKey(key, 'gone', 'kept')}`
    : '';
  await database.run(
    `CREATE OR REPLACE TEMP TABLE gone AS SELECT * FROM ${readParts(store, name, removed)} gone ${kept}`,
  );
  const place = new Map(ledger.imports.map(({ origin }, index) => [origin, index]));
  const order = spares.map(({ file, origin }) => `WHEN ${text(join(store, file))} THEN ${place.get(origin) ?? 0}`);
  await database.run(`CREATE OR REPLACE TEMP TABLE promoted AS
    SELECT * FROM ${readParts(store, name, spares)} spare SEMI JOIN gone ON ${sameKey(key, 'spare', 'gone')}
    QUALIFY row_number() OVER (PARTITION BY ${key.join(', ')} ORDER BY ${revision} DESC NULLS LAST, ${unfinished}, CASE filename ${order.join(' ')} END ${laterWins ? 'DESC' : 'ASC'}) = 1`);
  const files = await database.rows<{ filename: string; n: number }>(
    'SELECT filename, count(*) AS n FROM promoted GROUP BY filename ORDER BY filename',
  );
  const parts: StoredPart[] = [];
  for (const { filename, n } of files) {
    const { file, origin } = spares.find((spare) => join(store, spare.file) === filename)!;
    await database.run(`CREATE OR REPLACE TEMP TABLE returned AS
      SELECT ${pick(name, 'promoted')} FROM promoted WHERE filename = ${text(filename)}`);
    const tag = shortHash(ledger.revision, 'returned', file, removed[0]!.file);
    const written = await writeParts(database, store, name, 'returned', n, tag);
    parts.push(...written.map((part) => ({ ...part, origin })));
  }
  return parts;
}
