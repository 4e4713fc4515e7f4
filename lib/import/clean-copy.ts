import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ident, text } from '@/lib/store/sql';
import { storedColumns, type TableName } from '@/lib/store/tables';
import { type CompiledProfile, selectMapped } from './compile';
import type { Workplace } from './import-delimited';
import { parquet } from './parts';

/** What makes the database give up a copy, in its own error. */
const NOT_CLEAN = 'not clean';

/** Maps a file straight into a Parquet file of the stored columns, as most exports allow: every row can be mapped and none is left out or
 * noted. Answers the number of rows, and makes a view of them with a row id; null where the file is not so clean. */
export async function copyClean(
  { queries, table, clean }: Workplace,
  from: string,
  compiled: CompiledProfile,
  target: TableName,
): Promise<number | null> {
  const columns = storedColumns(target).map(([name]) => ident(name));
  const odd = ['bad IS NOT NULL', 'dropped IS NOT NULL', 'spaced', ...compiled.warnings.map((_, i) => `warning${i}`)];
  await mkdir(dirname(clean), { recursive: true });
  try {
    const [copied] = await queries.rows<{ Count: number }>(`COPY (
      SELECT ${columns.join(', ')} FROM (${selectMapped(compiled, from, false)})
      WHERE CASE WHEN ${odd.join(' OR ')} THEN CAST(error(${text(NOT_CLEAN)}) AS BOOLEAN) ELSE true END
    ) TO ${text(clean)} ${parquet(target)}`);
    await queries.run(`CREATE OR REPLACE VIEW ${table}_clean AS
      SELECT *, file_row_number AS rowid FROM read_parquet(${text(clean)}, hive_partitioning = false, file_row_number = true)`);
    return copied!.Count;
  } catch (error) {
    if (new RegExp(`${NOT_CLEAN}|CSV Error|CSV Reader|Invalid Input Error|Invalid unicode`, 'i').test(String(error)))
      return null;
    throw error;
  }
}
