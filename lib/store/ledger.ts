import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@/lib/model/user-error';
import { syncFolder, writeSynced } from './durable';
import type { TableName } from './tables';

/** What one imported file brought, kept with the store. */
export interface ImportRecord {
  file: string;
  /** Of a workbook with several. */
  sheet?: string;
  sha256: string;
  /** The commit that brought it. */
  revision: number;
  /** When that was, in UTC: `2026-10-31T23:15:02.000Z`. */
  importedAt: string;
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

export interface OpenEvents {
  /** Path inside the store of the events that a later log may complete. */
  file: string;
  /** The logs after which they were open. */
  origin: string;
}

export interface Ledger {
  schema: 4;
  /** How many times the store was changed; each names its parts anew. */
  revision: number;
  /** IANA zone of every `_local` column. */
  zone: string;
  tables: Partial<Record<TableName, StoredPart[]>>;
  /** Rows that a file brought while another file's row of the same key stood in the table. They take its place when that file is read anew and no longer brings it. */
  spares: Partial<Record<TableName, StoredPart[]>>;
  /** What queue logs left open for the next one, in the order in which they were read: the last counts, those before it are for an undo. */
  openEvents: OpenEvents[];
  /** In the order in which the files came; a file that is read anew keeps its place. */
  imports: ImportRecord[];
  /** Paths inside the store of what the last change made obsolete and whoever was reading may still need. */
  outdated: string[];
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
  if (ledger.schema !== 4) {
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

export function emptyLedger(zone: string): Ledger {
  return { schema: 4, revision: 0, zone, tables: {}, spares: {}, openEvents: [], imports: [], outdated: [] };
}

/** What `writeLedger` stages before it replaces the ledger. */
export const STAGED = /^store\.json\.\d+\.tmp$/;

/** Replaces the ledger at once: whoever reads it, and whoever starts the machine again after the power failed, finds the old one or the new. */
export async function writeLedger(store: string, ledger: Ledger): Promise<void> {
  const path = join(store, NAME);
  await mkdir(store, { recursive: true });
  const staged = `${path}.${process.pid}.tmp`;
  try {
    await writeSynced(staged, `${JSON.stringify(ledger, null, 1)}\n`);
    await rename(staged, path);
  } catch (error) {
    await rm(staged, { force: true });
    throw error;
  }
  await syncFolder(store).catch(() => {});
}
