import { createHash } from 'node:crypto';
import { rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '@/lib/model/user-error';
import { callerKeyMacro, readOrMakeCallerSecret } from '@/lib/privacy/caller-key';
import { type Database, openDatabase } from '@/lib/store/database';
import { type ImportRecord, type Ledger, readLedger, writeLedger } from '@/lib/store/ledger';
import type { TableName } from '@/lib/store/tables';
import { contentHash, type ExportFile, findExports } from './files';
import { mapDelimited } from './import-delimited';
import { mapQueueLog } from './import-queue-log';
import type { Profile } from './profile';
import { type Recognised, recognise } from './recognise';
import { type Reject, writeRejects } from './rejects';
import { stage } from './stage';

export interface ImportOptions {
  paths: string[];
  store: string;
  zone: string;
  callerKeyPath: string;
  /** Takes every file, whatever its header. */
  profile: Profile | null;
  /** Take the files whose header they recognise. */
  profiles: Profile[];
  onProgress?: (message: string) => void;
}

export interface ImportReport {
  store: string;
  imported: ImportRecord[];
  /** Files whose content the store already has. */
  unchanged: string[];
  rejected: number;
}

interface Job {
  file: ExportFile;
  sha256: string;
  known: Recognised;
}

/** Imports export files into the store, all or nothing: what is written counts only when the ledger is replaced at the end.
 * Throws a UserError, the store untouched, for a file that is unknown, unreadable or of which no row can be mapped. */
export async function importExports(options: ImportOptions): Promise<ImportReport> {
  const { store, zone, onProgress = () => {} } = options;
  const before = await readLedger(store);
  const ledger: Ledger = structuredClone(before ?? { schema: 1, zone, tables: {}, imports: [] });
  if (ledger.zone !== zone) {
    throw new UserError(
      `${store} keeps the wall clock of ${ledger.zone}, the settings say ${zone}; set the zone back, or import into a new store`,
    );
  }
  const report: ImportReport = { store, imported: [], unchanged: [], rejected: 0 };
  const database = await openDatabase();
  const session: Session = { database, store, ledger, report, staged: [], outdated: [] };
  try {
    await database.run(callerKeyMacro(await readOrMakeCallerSecret(options.callerKeyPath)));
    const jobs = await planJobs(options, ledger, report, database.scratch);
    const logs = jobs.filter((job) => job.known.format === 'queue_log');
    if (logs.length) await importQueueLogs(session, logs, zone);
    for (const job of jobs.filter((other) => other.known.format !== 'queue_log')) {
      onProgress(job.file.name);
      await importDelimited(session, job, zone);
    }
    if (report.imported.length) await writeLedger(store, ledger);
    for (const file of session.outdated) await removeFile(store, file);
    return report;
  } catch (error) {
    for (const file of session.staged) await removeFile(store, file);
    throw error;
  } finally {
    await database.close();
  }
}

async function planJobs(options: ImportOptions, ledger: Ledger, report: ImportReport, scratch: string): Promise<Job[]> {
  const seen = new Set(ledger.imports.map((record) => record.sha256));
  const jobs: Job[] = [];
  for (const file of await findExports(options.paths)) {
    const sha256 = await contentHash(file.path);
    if (seen.has(sha256)) {
      report.unchanged.push(file.name);
      continue;
    }
    seen.add(sha256);
    jobs.push({ file, sha256, known: await recognise(file, options.profiles, options.profile, scratch) });
  }
  return jobs;
}

/** Removes a file of the store and the folders that are empty without it. */
async function removeFile(store: string, file: string): Promise<void> {
  await rm(join(store, file), { force: true });
  for (let folder = file; folder !== '.'; ) {
    folder = dirname(folder);
    if (
      !(await rmdir(join(store, folder)).then(
        () => true,
        () => false,
      ))
    )
      return;
  }
}

interface Session {
  database: Database;
  store: string;
  ledger: Ledger;
  report: ImportReport;
  /** Files written by this import. */
  staged: string[];
  /** Files that nothing names once the ledger is replaced. */
  outdated: string[];
}

async function importDelimited(session: Session, job: Job, zone: string): Promise<void> {
  if (job.known.format === 'queue_log') return;
  const { profile, file, format } = job.known;
  const mapped = await mapDelimited(session.database, file, profile, zone);
  const { added, duplicates, replaced } = await add(session, mapped.target, mapped.table, job.sha256);
  await record(session, job, mapped.rejects, {
    format,
    ...(format === 'profile' ? { profile: profile.name } : {}),
    rows: mapped.rows,
    added: { [mapped.target]: added },
    duplicates,
    ...(replaced ? { replaced } : {}),
    dropped: mapped.dropped,
    warnings: mapped.warnings,
    ...(mapped.leftOut.length ? { leftOut: mapped.leftOut } : {}),
  });
}

async function importQueueLogs(session: Session, jobs: Job[], zone: string): Promise<void> {
  const paths = jobs.map((job) => (job.known as { path: string }).path);
  const log = await mapQueueLog(session.database, paths, zone);
  const tag = createHash('sha256')
    .update(jobs.map((job) => job.sha256).join())
    .digest('hex');
  const added: Partial<Record<TableName, number>> = {};
  let duplicates = 0;
  let replaced = 0;
  for (const { target, table } of log.tables) {
    const result = await add(session, target, table, tag);
    added[target] = result.added;
    duplicates += result.duplicates;
    replaced += result.replaced;
  }
  for (const [index, job] of jobs.entries()) {
    const first = index === 0;
    const { rows, rejects } = log.files[index]!;
    await record(session, job, rejects, {
      format: 'queue_log',
      rows,
      added: first ? added : {},
      duplicates: first ? duplicates : 0,
      ...(first && replaced ? { replaced } : {}),
      dropped: first ? log.dropped : {},
      warnings: first ? log.warnings : {},
      ...(first ? { events: log.events } : {}),
    });
  }
}

async function add(session: Session, target: TableName, table: string, sha256: string) {
  const { database, store, ledger, staged } = session;
  const result = await stage(database, store, ledger, target, table, sha256.slice(0, 16));
  staged.push(...result.parts.map((part) => part.file));
  session.outdated.push(...result.outdated.map((part) => part.file));
  const kept = (ledger.tables[target] ?? []).filter((part) => !result.outdated.includes(part));
  ledger.tables[target] = [...kept, ...result.parts];
  return result;
}

async function record(
  session: Session,
  job: Job,
  rejects: Reject[],
  figures: Omit<ImportRecord, 'file' | 'sha256' | 'rejected' | 'rejects'>,
): Promise<void> {
  const { store, ledger, report, staged } = session;
  const entry: ImportRecord = { file: job.file.name, sha256: job.sha256, ...figures, rejected: rejects.length };
  if (rejects.length) {
    entry.rejects = join('rejects', `${job.sha256.slice(0, 16)}.csv`);
    staged.push(entry.rejects);
    await writeRejects(join(store, entry.rejects), job.file.name, rejects);
  }
  ledger.imports.push(entry);
  report.imported.push(entry);
  report.rejected += rejects.length;
}
