import { copyFile, mkdir, stat, symlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { UserError } from '@/lib/model/user-error';
import { openDatabase, type Queries, type Row } from '@/lib/store/database';
import { type ImportRecord, type Ledger, readLedger, writeLedger } from '@/lib/store/ledger';
import { beginReading } from '@/lib/store/readers';
import { makeScratch, removeScratch } from '@/lib/store/scratch';
import { ident, text } from '@/lib/store/sql';
import { storedColumns, TABLE_NAMES, type TableName } from '@/lib/store/tables';
import { type ImportOptions, type ImportReport, importExports } from './import';
import { readParts } from './part-sql';

const ROWS_SHOWN = 3;
const REJECTS_SHOWN = 5;

export interface DryRunReport extends Omit<ImportReport, 'imported'> {
  dryRun: true;
  imported: DryRunRecord[];
}

export interface DryRunRecord extends ImportRecord {
  /** Of each table that the file brings rows to, a few as they would be stored. */
  samples: { table: TableName; rows: Row[] }[];
  /** The first rows that can't be mapped, their values masked. */
  firstRejects: { line: number; column: string; value: string; reason: string }[];
}

/** Does all that `importExports` does, in a copy of the store that only names its parts, and throws the same errors; nothing is written
 * but in a temporary folder. */
export async function dryRunImport(options: ImportOptions): Promise<DryRunReport> {
  const scratch = await makeScratch();
  const reading = await beginReading(options.store);
  try {
    const copy = join(scratch, 'store');
    if (reading.ledger) await copyByName(resolve(options.store), copy, reading.ledger);
    const callerKeyPath = await there(options.callerKeyPath, join(scratch, 'caller.key'));
    const report = await importExports({ ...options, store: copy, callerKeyPath }).catch((error: Error) => {
      throw error instanceof UserError ? new UserError(error.message.replaceAll(copy, options.store)) : error;
    });
    return { ...report, store: options.store, dryRun: true, imported: await withSamples(copy, report.imported) };
  } finally {
    await reading.end();
    await removeScratch(scratch);
  }
}

async function there(path: string, otherwise: string): Promise<string> {
  return (await stat(path).catch(() => null)) ? path : otherwise;
}

async function copyByName(store: string, copy: string, ledger: Ledger): Promise<void> {
  const parts = [ledger.tables, ledger.spares].flatMap((tables) => Object.values(tables).flat());
  for (const { file } of [...parts, ...ledger.openEvents]) {
    await mkdir(dirname(join(copy, file)), { recursive: true });
    await symlink(join(store, file), join(copy, file)).catch(() => copyFile(join(store, file), join(copy, file)));
  }
  await writeLedger(copy, { ...ledger, outdated: [] });
}

async function withSamples(store: string, imported: readonly ImportRecord[]): Promise<DryRunRecord[]> {
  const ledger = await readLedger(store);
  const database = await openDatabase();
  try {
    const shown: DryRunRecord[] = [];
    for (const record of imported) {
      const first = shown.every(({ origin }) => origin !== record.origin);
      const samples = first ? await samplesOf(database, store, ledger!, record) : [];
      const firstRejects = record.rejects ? await rejectsOf(database, join(store, record.rejects)) : [];
      const { rejects, ...rest } = record;
      shown.push({ ...rest, samples, firstRejects });
    }
    return shown;
  } finally {
    await database.close();
  }
}

async function samplesOf(queries: Queries, store: string, ledger: Ledger, { origin }: ImportRecord) {
  const samples: DryRunRecord['samples'] = [];
  for (const table of TABLE_NAMES) {
    const parts = (ledger.tables[table] ?? []).filter((part) => part.origin === origin);
    if (!parts.length) continue;
    const columns = storedColumns(table).map(([name, type]) =>
      /TIMESTAMP|DATE/.test(type) ? `CAST(${ident(name)} AS VARCHAR) AS ${ident(name)}` : ident(name),
    );
    const rows = await queries.rows(
      `SELECT ${columns.join(', ')} FROM ${readParts(store, table, parts)} LIMIT ${ROWS_SHOWN}`,
    );
    samples.push({ table, rows });
  }
  return samples;
}

function rejectsOf(queries: Queries, path: string): Promise<DryRunRecord['firstRejects']> {
  return queries.rows(`SELECT CAST(line AS INTEGER) AS line, coalesce("column", '') AS "column", coalesce(value, '') AS value, reason
    FROM read_csv(${text(path)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"') LIMIT ${REJECTS_SHOWN}`);
}
