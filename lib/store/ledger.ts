import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '@/lib/model/user-error';
import type { TableName } from './tables';

/** What one imported file brought, kept with the store. */
export interface ImportRecord {
  file: string;
  /** Of a workbook with several. */
  sheet?: string;
  sha256: string;
  format: string;
  profile?: string;
  /** What its rows are; absent of an event log, which brings several tables. */
  target?: TableName;
  /** Of the rules by which the file was read: the profile, or the version of the format's own. */
  fingerprint: string;
  /** Names the parts that hold its rows. */
  origin: string;
  /** Data rows in the file, lines of an event log: rows = accepted + rejected + dropped. A table that is unpivoted has a row for each of its cells. */
  rows: number;
  /** Rows of which the store knows: accepted = added + replaced + duplicates + repeated. Of an event log, its events, which are assembled into contacts. */
  accepted: number;
  added: Partial<Record<TableName, number>>;
  /** Rows whose key another file had brought. */
  duplicates: number;
  /** First and last day of its contacts, of the wall clock. */
  period?: [from: string, to: string];
  /** Rows whose key another row of the same file has. */
  repeated?: number;
  /** Rows that took the place of an unfinished row of an earlier export, or of an earlier roster's. */
  replaced?: number;
  rejected: number;
  dropped: Record<string, number>;
  warnings: Record<string, number>;
  /** Rows that an earlier import of the same file had brought under other rules, taken back. */
  withdrawn?: number;
  /** Lines of each event, of an event log. */
  events?: Record<string, number>;
  /** What a reader of the report must know of the table. */
  notes?: string[];
  /** Columns of the file that the store has no place for. */
  leftOut?: string[];
  /** Path inside the store of the rejected rows. */
  rejects?: string;
}

export interface StoredPart {
  /** Path inside the store. */
  file: string;
  rows: number;
  /** The import that brought all of its rows. */
  origin: string;
}

export interface Ledger {
  schema: 3;
  /** How many imports were committed; each names its parts anew. */
  revision: number;
  /** IANA zone of every `_local` column. */
  zone: string;
  tables: Partial<Record<TableName, StoredPart[]>>;
  /** Rows that a file brought while another file's row of the same key stood in the table. They take its place when that file is read anew and no longer brings it. */
  spares: Partial<Record<TableName, StoredPart[]>>;
  /** Path inside the store of the events of queue logs that a later log may complete. */
  openEvents?: string;
  /** In the order in which the files came; a file that is read anew keeps its place. */
  imports: ImportRecord[];
}

const NAME = 'store.json';

/** The store's ledger: the list of parts that count. A part that it doesn't name does not exist, so replacing
 * this one file is the commit of an import. */
export async function readLedger(store: string): Promise<Ledger | null> {
  const path = join(store, NAME);
  let raw: string;
  try {
    raw = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const ledger = parsed(raw, path);
  if (ledger.schema !== 3) {
    throw new UserError(
      `${path}: schema ${ledger.schema} is not known to this version; remove ${store}, or name another --store, and import again`,
    );
  }
  return ledger;
}

function parsed(raw: string, path: string): Ledger {
  try {
    return JSON.parse(raw) as Ledger;
  } catch {
    throw new UserError(`${path} is damaged: restore it from a backup, or import everything again into a new store`);
  }
}

export async function writeLedger(store: string, ledger: Ledger): Promise<void> {
  const path = join(store, NAME);
  await mkdir(dirname(path), { recursive: true });
  const staged = `${path}.${process.pid}.tmp`;
  await writeFile(staged, `${JSON.stringify(ledger, null, 1)}\n`);
  await rename(staged, path);
}
