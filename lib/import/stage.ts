import { join } from 'node:path';
import type { Database } from '@/lib/store/database';
import type { Ledger, StoredPart } from '@/lib/store/ledger';
import { ident, text } from '@/lib/store/sql';
import { TABLES, type Table, type TableName } from '@/lib/store/tables';
import { judge, type Repeated } from './judge';
import { pick, readParts, sameKey } from './part-sql';
import { onlyMonth, writeParts, writeRows } from './parts';
import { writeSpares } from './spares';

export interface Incoming {
  name: TableName;
  /** Table or view in the stored shape. */
  rows: string;
  /** Its column that tells a row's line in the file, where it has one. */
  line?: string;
  origin: string;
  /** Path of a Parquet file that holds just these rows and may be moved. */
  file?: string;
  /** Imports whose files came later, where an earlier one is read anew. */
  later?: ReadonlySet<string>;
}

export interface Staged {
  /** New parts, which hold what was added and what replaces. */
  parts: StoredPart[];
  /** Rows whose key the store has, or that were replaced. */
  spares: StoredPart[];
  /** Parts of earlier imports that the new ones stand in for. */
  outdated: StoredPart[];
  added: number;
  replaced: number;
  /** Rows whose key the store has; those that repeat a key of their own file are counted apart. */
  duplicates: number;
  /** Of these, finished rows that differ from the stored ones, which stay. */
  otherwise: number;
  repeated: Repeated;
}

/** Writes the rows that the store does not have yet as new parts, which count only once the ledger names them. A row's
 * key decides: of two rows with one key the earlier stays, unless it was unfinished and the later is not, or the table is one in which
 * the later wins. */
export async function stage(database: Database, store: string, ledger: Ledger, incoming: Incoming): Promise<Staged> {
  const { name, origin } = incoming;
  const existing = await partsOfSameMonths(database, ledger, name, incoming.rows);
  const verdict = await judge(database, store, name, incoming, existing);
  const { added, replaced, held, otherwise, repeated } = verdict;
  const staged: Staged = {
    parts: [],
    spares: [],
    outdated: [],
    added,
    replaced,
    duplicates: held,
    otherwise,
    repeated,
  };
  if (added + replaced) {
    const whole = verdict.fresh === incoming.rows ? incoming.file : undefined;
    staged.parts = await writeParts(database, store, name, verdict.fresh, added + replaced, origin, whole);
  }
  for (const [index, part] of existing.entries()) {
    if (verdict.stale.has(join(store, part.file))) {
      await withoutStale(database, store, name, part, `${origin}-s${index}`, staged);
    }
  }
  if (held) {
    const select = `SELECT ${pick(name, 'judged')} FROM judged WHERE verdict = 'held'`;
    staged.spares.push(...(await writeSpares(database, store, name, `${origin}-0`, select, origin)));
  }
  return staged;
}

/** Writes a part again without the rows that give way, and those as spares. Expects the table `judged`. */
async function withoutStale(
  database: Database,
  store: string,
  name: TableName,
  part: StoredPart,
  tag: string,
  staged: Staged,
): Promise<void> {
  const { key }: Table = TABLES[name];
  const stored = `${readParts(store, name, [part])} stored`;
  const giving = `(SELECT * FROM judged WHERE verdict = 'replaces' AND held_file = ${text(join(store, part.file))}) other`;
  const select = (join: string) =>
    `SELECT ${pick(name, 'stored')} FROM ${stored} ${join} JOIN ${giving} ON ${sameKey(key, 'stored', 'other')}`;
  const file = join(part.file, '..', `${tag}.parquet`);
  const spare = await writeSpares(database, store, name, tag, select('SEMI'), part.origin);
  staged.outdated.push(part);
  staged.spares.push(...spare);
  const rows = part.rows - spare.reduce((sum, { rows }) => sum + rows, 0);
  if (rows === 0) return;
  await writeRows(database, join(store, file), select('ANTI'));
  staged.parts.push({ file, rows, origin: part.origin });
}

async function partsOfSameMonths(
  database: Database,
  ledger: Ledger,
  name: TableName,
  rows: string,
): Promise<StoredPart[]> {
  const parts = ledger.tables[name] ?? [];
  const { month } = TABLES[name];
  if (!month || !parts.length) return parts;
  const only = await onlyMonth(database, month, rows);
  const touched = only
    ? [{ month: only }]
    : await database.rows<{ month: string }>(
        `SELECT strftime(month, '%Y-%m') AS month FROM (SELECT DISTINCT date_trunc('month', ${ident(month)}) AS month FROM ${rows})`,
      );
  const folders = new Set(touched.map((row) => `${name}/month=${row.month}/`));
  return parts.filter((part) => [...folders].some((folder) => part.file.startsWith(folder)));
}
