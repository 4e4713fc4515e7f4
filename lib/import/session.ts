import { mkdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Database } from '@/lib/store/database';
import type { ImportRecord, Ledger, StoredPart } from '@/lib/store/ledger';
import { TABLES, type TableName } from '@/lib/store/tables';
import { writeRows } from './parts';
import type { Job } from './plan';
import { type Reject, writeRejects } from './rejects';
import { promoteSpares } from './spares';
import { type Incoming, type Staged, stage } from './stage';

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
    const returned = await promoteSpares(database, store, ledger, name, removed);
    this.staged.push(...files(returned));
    ledger.tables[name].push(...returned);
    return { ...result, period, withdrawn: removed.reduce((sum, { rows }) => sum + rows, 0) };
  }

  private withdraw(name: TableName, origin: string): StoredPart[] {
    const { ledger } = this;
    const brought = (parts: StoredPart[] = []) => parts.filter((part) => part.origin === origin);
    const others = (parts: StoredPart[] = []) => parts.filter((part) => part.origin !== origin);
    const removed = brought(ledger.tables[name]);
    this.outdated.push(...files(removed), ...files(brought(ledger.spares[name])));
    ledger.tables[name] = others(ledger.tables[name]);
    ledger.spares[name] = others(ledger.spares[name]);
    return removed;
  }

  /** Keeps the rows of a table for the queue logs to come, in place of what was kept before. */
  async keepOpenEvents(table: string, origin: string): Promise<void> {
    const { database, store, ledger } = this;
    const file = join('open', `${origin}.parquet`);
    await mkdir(join(store, 'open'), { recursive: true });
    this.staged.push(file);
    await writeRows(database, join(store, file), `SELECT * FROM ${table}`);
    if (ledger.openEvents) this.outdated.push(ledger.openEvents);
    ledger.openEvents = file;
  }

  async record(
    { file, sha256, fingerprint, before, known }: Job,
    origin: string,
    rejects: Reject[],
    figures: Omit<ImportRecord, 'file' | 'sha256' | 'fingerprint' | 'origin' | 'rejected' | 'rejects'>,
  ): Promise<void> {
    const { store, ledger } = this;
    const { sheet } = known.opened;
    const entry: ImportRecord = {
      file: file.name,
      ...(sheet === undefined ? {} : { sheet }),
      sha256,
      fingerprint,
      origin,
      ...figures,
      rejected: rejects.length,
    };
    if (rejects.length) {
      entry.rejects = join('rejects', `${origin}-${sha256.slice(0, 8)}.csv`);
      this.staged.push(entry.rejects);
      await writeRejects(join(store, entry.rejects), file.name, rejects);
    }
    if (before?.rejects) this.outdated.push(before.rejects);
    const place = before ? ledger.imports.indexOf(before) : ledger.imports.length;
    ledger.imports[place] = entry;
    this.imported.push(entry);
  }

  /** After the ledger was replaced. */
  removeOutdated(): Promise<void> {
    this.staged.length = 0;
    return this.remove(this.outdated);
  }

  /** Where the import failed. */
  removeStaged(): Promise<void> {
    return this.remove(this.staged);
  }

  private async remove(list: string[]): Promise<void> {
    for (const file of list) await removeFile(this.store, file);
  }
}

function originsAfter({ imports }: Ledger, origin: string): string[] {
  const place = imports.findLastIndex((record) => record.origin === origin);
  return imports.slice(place + 1).map((record) => record.origin);
}

function files(parts: readonly StoredPart[]): string[] {
  return parts.map(({ file }) => file);
}

/** Removes a file of the store and the folders that are empty without it. */
async function removeFile(store: string, file: string): Promise<void> {
  await rm(join(store, file), { force: true });
  for (let folder = file; folder !== '.'; ) {
    folder = dirname(folder);
    const removed = await rmdir(join(store, folder)).then(
      () => true,
      () => false,
    );
    if (!removed) return;
  }
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
