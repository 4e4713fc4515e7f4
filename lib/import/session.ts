import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@/lib/model/user-error';
import type { Database } from '@/lib/store/database';
import { syncFiles } from '@/lib/store/durable';
import type { Held } from '@/lib/store/holder';
import { type ImportRecord, type Ledger, type OpenEvents, type StoredPart, writeLedger } from '@/lib/store/ledger';
import { isBeingRead } from '@/lib/store/readers';
import { TABLES, type TableName } from '@/lib/store/tables';
import { removeFile } from './leftovers';
import { writeRows } from './parts';
import type { Job } from './plan';
import { keepRejects, type Rejects } from './rejects';
import { promoteSpares } from './spares';
import { type Incoming, type Staged, stage } from './stage';

/** How many of the latest logs can be taken back one by one. */
const MOST_OPEN_EVENTS = 30;

type Known = 'file' | 'sheet' | 'sha256' | 'revision' | 'importedAt' | 'fingerprint' | 'origin';

/** One import on its way: files written to the store, and a ledger that is to name them. */
export class Session {
  readonly imported: ImportRecord[] = [];
  /** Files written by this import. */
  private readonly staged: string[] = [];
  /** Files that nothing names once the ledger is replaced. */
  private readonly outdated: string[] = [];

  constructor(
    readonly database: Database,
    readonly store: string,
    readonly ledger: Ledger,
  ) {}

  /** Adds the rows to a table. Those that earlier imports of the same files brought (`before`) are taken back; where
   * another file brought one of them too, that file's row takes its place. */
  async add(
    incoming: Incoming,
    before: readonly ImportRecord[],
  ): Promise<Staged & { withdrawn: number; period: ImportRecord['period'] }> {
    const { database, store, ledger } = this;
    const { name } = incoming;
    const removed = before.flatMap(({ origin }) => this.withdraw(name, origin));
    const later = new Set(before.flatMap(({ origin }) => originsAfter(ledger, origin)));
    const period = await periodOf(database, name, incoming.rows);
    const result = await stage(database, store, ledger, { ...incoming, later });
    this.staged.push(...files(result.parts), ...files(result.spares));
    this.outdated.push(...files(result.outdated));
    const kept = (ledger.tables[name] ?? []).filter((part) => !result.outdated.includes(part));
    ledger.tables[name] = [...kept, ...result.parts];
    if (result.spares.length) ledger.spares[name] = [...(ledger.spares[name] ?? []), ...result.spares];
    await this.giveBack(name, removed);
    return { ...result, period, withdrawn: removed.reduce((sum, { rows }) => sum + rows, 0) };
  }

  /** Takes a table's parts and spares of an import out of the ledger; answers the parts. */
  withdraw(name: TableName, origin: string): StoredPart[] {
    const { ledger } = this;
    const brought = (parts: StoredPart[] = []) => parts.filter((part) => part.origin === origin);
    const others = (parts: StoredPart[] = []) => parts.filter((part) => part.origin !== origin);
    const removed = brought(ledger.tables[name]);
    this.outdated.push(...files(removed), ...files(brought(ledger.spares[name])));
    for (const tables of [ledger.tables, ledger.spares]) {
      const left = others(tables[name]);
      if (left.length) tables[name] = left;
      else delete tables[name];
    }
    return removed;
  }

  /** Puts the spare rows of other files in the place of rows that were withdrawn; answers how many. */
  async giveBack(name: TableName, removed: readonly StoredPart[]): Promise<number> {
    const { database, store, ledger } = this;
    const returned = await promoteSpares(database, store, ledger, name, removed);
    this.staged.push(...files(returned));
    if (returned.length) ledger.tables[name] = [...(ledger.tables[name] ?? []), ...returned];
    return returned.reduce((sum, { rows }) => sum + rows, 0);
  }

  /** Keeps the rows of a table for the queue logs to come. What was kept before stays for an undo, unless logs were read anew: the open
   * events before those are not what they would have been without them. */
  async keepOpenEvents(table: string, origin: string, anew: boolean): Promise<void> {
    const { database, store, ledger } = this;
    const file = join('open', `${origin}.parquet`);
    await mkdir(join(store, 'open'), { recursive: true });
    this.staged.push(file);
    await writeRows(database, join(store, file), `SELECT * FROM ${table}`);
    this.setOpenEvents([...(anew ? [] : ledger.openEvents.slice(1 - MOST_OPEN_EVENTS)), { file, origin }]);
  }

  setOpenEvents(kept: OpenEvents[]): void {
    const { ledger } = this;
    this.outdated.push(...files(ledger.openEvents.filter((one) => !kept.includes(one))));
    ledger.openEvents = kept;
  }

  async record(
    { file, sha256, fingerprint, before, known }: Job,
    origin: string,
    rejects: Rejects,
    figures: Omit<ImportRecord, Known | 'rejected' | 'rejects'>,
  ): Promise<void> {
    const { store, ledger } = this;
    const { sheet } = known.opened;
    const entry: ImportRecord = {
      file: file.name,
      ...(sheet === undefined ? {} : { sheet }),
      sha256,
      revision: ledger.revision,
      importedAt: '',
      fingerprint,
      origin,
      ...figures,
      rejected: rejects.count,
    };
    if (rejects.count) {
      entry.rejects = join('rejects', `${origin}-${sha256.slice(0, 8)}.csv`);
      this.staged.push(entry.rejects);
      await keepRejects(join(store, entry.rejects), rejects);
    }
    if (before) this.dropRejects(before);
    const place = before ? ledger.imports.indexOf(before) : ledger.imports.length;
    ledger.imports[place] = entry;
    this.imported.push(entry);
  }

  dropRejects({ rejects }: ImportRecord): void {
    if (rejects) this.outdated.push(rejects);
  }

  /** Replaces the ledger: what was added and taken back counts from here on. */
  async commit(lock: Held): Promise<void> {
    const { store, ledger, staged, outdated, imported } = this;
    const importedAt = new Date().toISOString();
    for (const entry of imported) entry.importedAt = importedAt;
    ledger.outdated.push(...outdated);
    await syncFiles(store, staged);
    if (!lock.isOurs()) {
      throw new UserError(
        `${store}: another import took over while this one was halted; nothing was changed, import again`,
      );
    }
    await writeLedger(store, ledger);
    if (await isBeingRead(store)) return;
    for (const file of outdated) await removeFile(store, file);
  }
}

function originsAfter({ imports }: Ledger, origin: string): string[] {
  const place = imports.findLastIndex((record) => record.origin === origin);
  return imports.slice(place + 1).map((record) => record.origin);
}

function files(parts: readonly { file: string }[]): string[] {
  return parts.map(({ file }) => file);
}

/** First and last day of the rows, where their table goes by months. */
async function periodOf(database: Database, name: TableName, rows: string): Promise<ImportRecord['period']> {
  const { month } = TABLES[name];
  if (!month) return undefined;
  const [days] = await database.rows<{ first: string | null; last: string | null }>(
    `SELECT CAST(CAST(min(${month}) AS DATE) AS VARCHAR) AS first, CAST(CAST(max(${month}) AS DATE) AS VARCHAR) AS last FROM ${rows}`,
  );
  const { first, last } = days!;
  return first && last ? [first, last] : undefined;
}
