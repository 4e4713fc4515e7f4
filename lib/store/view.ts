import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@/lib/model/user-error';
import type { Database } from './database';
import type { Ledger } from './ledger';
import { noRows, readFiles } from './part-files';
import { ident } from './sql';
import { storedColumns, TABLE_NAMES, type TableName } from './tables';

/** Makes each canonical table of the store a view of its name; a table without parts is an empty view. */
export async function createViews(database: Database, store: string, ledger: Ledger): Promise<void> {
  await checkParts(store, ledger);
  for (const name of TABLE_NAMES) await createView(database, store, ledger, name);
}

/** Throws a UserError where a part that the ledger names is gone. */
async function checkParts(store: string, { tables }: Ledger): Promise<void> {
  for (const [name, parts] of Object.entries(tables)) {
    const found = await readdir(join(store, name), { recursive: true }).catch((): string[] => []);
    const there = new Set(found.map((file) => join(name, file)));
    const gone = parts.find(({ file }) => !there.has(file));
    if (gone)
      throw new UserError(
        `${join(store, gone.file)} is gone, and the store is not whole without it: restore it from a backup, or import everything again into a new store`,
      );
  }
}

async function createView(database: Database, store: string, ledger: Ledger, name: TableName): Promise<void> {
  const parts = ledger.tables[name] ?? [];
  const files = parts.map((part) => join(store, part.file));
  const columns = storedColumns(name).map(([column]) => ident(column));
  const source = files.length ? `SELECT ${columns.join(', ')} FROM ${readFiles(name, files)}` : noRows(name);
  await database.run(`CREATE OR REPLACE VIEW ${ident(name)} AS ${source}`);
}
