import { join } from 'node:path';
import type { Database } from './database';
import type { Ledger } from './ledger';
import { ident, text } from './sql';
import { storedColumns, TABLE_NAMES, type TableName } from './tables';

/** Makes each canonical table of the store a view of its name; a table without parts is an empty view. */
export async function createViews(database: Database, store: string, ledger: Ledger): Promise<void> {
  for (const name of TABLE_NAMES) await createView(database, store, ledger, name);
}

async function createView(database: Database, store: string, ledger: Ledger, name: TableName): Promise<void> {
  const parts = ledger.tables[name] ?? [];
  const columns = storedColumns(name);
  const source = parts.length
    ? `SELECT ${columns.map(([column]) => ident(column)).join(', ')} FROM read_parquet([${parts
        .map((part) => text(join(store, part.file)))
        .join(', ')}], hive_partitioning = false)`
    : `SELECT ${columns.map(([column, type]) => `CAST(NULL AS ${type}) AS ${ident(column)}`).join(', ')} WHERE false`;
  await database.run(`CREATE OR REPLACE VIEW ${ident(name)} AS ${source}`);
}
