import { rm, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { UserError } from '@/lib/model/user-error';
import { callerKeyMacro, readOrMakeCallerSecret } from '@/lib/privacy/caller-key';
import { CALLER_NUMBER_MACRO } from '@/lib/privacy/caller-number';
import { openDatabase } from '@/lib/store/database';
import type { Held } from '@/lib/store/holder';
import { SAID } from '@/lib/store/import-reasons';
import { emptyLedger, type ImportRecord, type Ledger, readLedger } from '@/lib/store/ledger';
import type { Waiting } from '@/lib/store/lock';
import { makeScratch, removeScratch } from '@/lib/store/scratch';
import type { TableName } from '@/lib/store/tables';
import { changeStore } from './change';
import { shortHash } from './fingerprint';
import { type MappedFile, mapDelimited } from './import-delimited';
import { mapQueueLog } from './import-queue-log';
import type { Repeated } from './judge';
import { removeLeftovers } from './leftovers';
import type { LogFile } from './log-lines';
import { INCOMING } from './parts';
import { type Job, type Planned, planJobs } from './plan';
import type { Profile } from './profile';
import type { Recognised } from './recognise';
import { Session } from './session';
import { asUtf8, endsWithLine, type TextFile } from './text-file';

/** `profile` takes every file, whatever its header; `profiles` take the files whose header they recognise. */
export interface ImportOptions extends Planned, Waiting {
  store: string;
  zone: string;
  callerKeyPath: string;
  onProgress?: (message: string) => void;
}

export interface ImportReport {
  store: string;
  imported: ImportRecord[];
  /** Files whose content the store already has by the same rules. */
  unchanged: string[];
  rejected: number;
}

/** Imports export files into the store, all or nothing: what is written counts only when the ledger is replaced at the end.
 * Throws a UserError, the store untouched, for a file that is unknown, unreadable or of which no row can be mapped, or where another
 * import is under way. */
export async function importExports(options: ImportOptions): Promise<ImportReport> {
  return changeStore(options.store, options, options.paths, (lock) => importLocked(options, lock));
}

async function importLocked(options: ImportOptions, lock: Held): Promise<ImportReport> {
  const { store, zone, onProgress = () => {} } = options;
  const before = await readLedger(store);
  const ledger: Ledger = before ?? emptyLedger(zone);
  if (ledger.zone !== zone) {
    throw new UserError(
      `${store} keeps the wall clock of ${ledger.zone}, the settings say ${zone}; set the zone back, or import into a new store`,
    );
  }
  await removeLeftovers(store, before);
  ledger.revision++;
  const scratch = await makeScratch();
  const [planned, opened] = await Promise.allSettled([planJobs(options, ledger, scratch), openDatabase()]);
  if (opened.status === 'rejected') throw opened.reason;
  const database = opened.value;
  const session = new Session(database, store, ledger);
  try {
    if (planned.status === 'rejected') throw planned.reason;
    const { jobs, unchanged } = planned.value;
    await database.run(CALLER_NUMBER_MACRO);
    await database.run(callerKeyMacro(await readOrMakeCallerSecret(options.callerKeyPath)));
    const logs = jobs.filter(isOfLog);
    if (logs.length) await importQueueLogs(session, logs, zone);
    await importDelimited(session, jobs.filter(isDelimited), zone, onProgress);
    const { imported } = session;
    if (imported.length) await session.commit(lock);
    await rm(join(store, INCOMING), { recursive: true, force: true });
    return { store, imported, unchanged, rejected: imported.reduce((sum, { rejected }) => sum + rejected, 0) };
  } catch (error) {
    await readLedger(store)
      .then((kept) => removeLeftovers(store, kept))
      .catch(() => {});
    throw error;
  } finally {
    await database.close();
    await removeScratch(scratch);
  }
}

type DelimitedJob = Job & { known: Extract<Recognised, { profile: Profile }> };

function isDelimited(job: Job): job is DelimitedJob {
  return 'profile' in job.known;
}

function isOfLog(job: Job): boolean {
  return !isDelimited(job);
}

const NOTES: Partial<Record<TableName, string>> = {
  intervals: SAID.sumsOnly,
};

const MOST_LANES = 4;
const MANY_FILES = 3;

/** Whether each core should work on a file of its own, as two on one small file spend a fifth of their time on each other: where the files are
 * several and none is as large as all the others. */
async function areAlike(jobs: readonly Job[]): Promise<boolean> {
  const sizes = await Promise.all(jobs.map(async ({ known }) => (await stat(known.opened.path)).size));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return jobs.length >= MANY_FILES && Math.max(...sizes) * 2 <= all;
}

/** Stores delimited files in their order. While one is written to the store, the next ones are mapped, each in a lane of its own. */
async function importDelimited(
  session: Session,
  jobs: readonly DelimitedJob[],
  zone: string,
  onProgress: (message: string) => void,
): Promise<void> {
  const { database } = session;
  const many = await areAlike(jobs);
  if (many) await database.run('SET threads = 1');
  const lanes = await Promise.all(
    Array.from({ length: many ? Math.min(MOST_LANES, availableParallelism()) : 1 }, () => database.beside()),
  );
  const map = async (index: number): Promise<MappedFile> => {
    const { profile, form, opened } = jobs[index]!.known;
    const text = await asUtf8(
      opened.name,
      opened.path,
      opened.ours ? 'utf-8' : profile.file?.encoding,
      database.scratch,
    );
    const place = {
      queries: lanes[index % lanes.length]!,
      scratch: database.scratch,
      table: `mapped_${index % (lanes.length + 1)}`,
      clean: join(session.store, INCOMING, `${index}.parquet`),
    };
    return mapDelimited(place, { ...text, ...form, rejects: opened.rejects }, profile, zone);
  };
  const mapping: Promise<MappedFile>[] = [];
  const begin = () => {
    if (mapping.length < jobs.length) quietly(mapping[mapping.push(map(mapping.length)) - 1]!);
  };
  let stored: Promise<void> = Promise.resolve();
  for (let lane = 0; lane < lanes.length; lane++) begin();
  try {
    for (const [index, job] of jobs.entries()) {
      const mapped = await mapping[index]!;
      await stored;
      onProgress(job.file.name);
      stored = quietly(storeMapped(session, job, mapped));
      begin();
    }
    await stored;
  } finally {
    await Promise.allSettled([...mapping, stored]);
  }
}

/** Its failure is told where it is awaited, which may be later. */
function quietly<T>(work: Promise<T>): Promise<T> {
  work.catch(() => {});
  return work;
}

async function storeMapped(session: Session, job: DelimitedJob, mapped: MappedFile): Promise<void> {
  const { profile, format, opened, notes } = job.known;
  const { target, leftOut } = mapped;
  const incoming = {
    name: target,
    rows: mapped.table,
    origin: job.origin,
    ...(mapped.lines ? { line: 'line' } : {}),
    ...(mapped.file ? { file: mapped.file } : {}),
  };
  const unnamed = await unnamedNote(session, mapped);
  const added = await session.add(incoming, job.before ? [job.before] : []);
  await session.record(job, job.origin, mapped.rejects, {
    format,
    ...(format === 'profile' ? { profile: profile.name } : {}),
    target,
    rows: mapped.rows,
    accepted: added.added + added.replaced + added.duplicates + added.repeated.rows,
    added: { [target]: added.added },
    duplicates: added.duplicates,
    ...(added.repeated.rows ? { repeated: added.repeated.rows } : {}),
    ...(added.replaced ? { replaced: added.replaced } : {}),
    ...(added.withdrawn ? { withdrawn: added.withdrawn } : {}),
    dropped: mapped.dropped,
    warnings: {
      ...mapped.warnings,
      ...repeatedOtherwise(added.repeated),
      ...storedOtherwise(added.otherwise),
      ...otherwiseNamed(session.ledger, job, target),
    },
    ...(added.period ? { period: added.period } : {}),
    ...noted(...opened.notes, ...notes, ...mapped.notes, NOTES[target], unnamed, await cutNote(job)),
    ...(leftOut.length ? { leftOut } : {}),
  });
}

function repeatedOtherwise({ otherwise, revised, lines }: Repeated): Record<string, number> {
  const anew: Record<string, number> = revised ? { [SAID.revised]: revised } : {};
  if (!otherwise) return anew;
  const more = otherwise > lines.length ? ', …' : '';
  const where = lines.length ? ` (line ${lines.join(', ')}${more})` : '';
  return { ...anew, [`repeated in this file with other values, one row of each key stays${where}`]: otherwise };
}

function storedOtherwise(count: number): Record<string, number> {
  return count ? { [SAID.storedOtherwise]: count } : {};
}

/** What the same file brought the same table by a profile of another name, or another table by the same one: it stays. */
function otherwiseNamed({ imports }: Ledger, job: Job, target: TableName): Record<string, number> {
  const name = job.known.format === 'profile' ? job.known.profile.name : undefined;
  const others = imports.filter(
    (record) =>
      record.sha256 === job.sha256 &&
      record.origin !== job.origin &&
      (record.target === target) !== (record.format === job.known.format && record.profile === name),
  );
  return Object.fromEntries(
    others.map(({ format, profile, added, target: to }) => [
      `${to} of the same file stay as ${profile ? `profile ${profile}` : format} brought them`,
      added[to!] ?? 0,
    ]),
  );
}

function noted(...notes: (string | undefined)[]): { notes?: string[] } {
  const said = notes.filter((note) => note !== undefined);
  return said.length ? { notes: said } : {};
}

/** Of survey answers that name no call, as far as they say of whom and when. */
async function unnamedNote({ database }: Session, { target, table }: MappedFile): Promise<string | undefined> {
  if (target !== 'surveys') return;
  const [row] = await database.rows<{ rows: number; unnamed: number }>(
    `SELECT count(*) AS rows, count(*) FILTER (contact_id IS NULL AND operator_id IS NOT NULL AND answered_at IS NOT NULL) AS unnamed FROM ${table}`,
  );
  const { rows, unnamed } = row!;
  if (unnamed === 0) return;
  return `${unnamed === rows ? 'no call id' : `${unnamed} of ${rows} answers without a call id`}: publish joins each answer to its operator's last call that ended at most 30 minutes before, or as many as answerWithin_min of the settings says`;
}

async function cutNote({ known: { opened } }: Job): Promise<string | undefined> {
  return opened.ours || (await endsWithLine(opened.path)) ? undefined : SAID.cutOff;
}

function logFile(known: Recognised, file: TextFile): LogFile {
  if (!('dump' in known)) return file;
  return { ...file, dump: { ...known.dump, rejects: known.opened.rejects } };
}

/** Imports logs as one: what is taken back of an earlier import is what all of its logs brought. */
async function importQueueLogs(session: Session, jobs: Job[], zone: string): Promise<void> {
  const { database, store, ledger } = session;
  const texts = await Promise.all(
    jobs.map(({ known: { opened } }) =>
      asUtf8(opened.name, opened.path, opened.ours ? 'utf-8' : undefined, database.scratch),
    ),
  );
  const open = ledger.openEvents.at(-1);
  const logs = texts.map((file, index) => logFile(jobs[index]!.known, file));
  const log = await mapQueueLog(database, logs, zone, open ? join(store, open.file) : null);
  const origin = shortHash(...jobs.map((job) => job.origin));
  const added: Partial<Record<TableName, number>> = {};
  let period: ImportRecord['period'];
  const sums = { duplicates: 0, replaced: 0, withdrawn: 0, otherwise: 0 };
  const earlier = [...new Map(jobs.map(({ before }) => [before?.origin, before])).values()].filter((b) => b !== null);
  for (const { target, table } of log.tables) {
    const result = await session.add({ name: target, rows: table, origin }, earlier);
    added[target] = result.added;
    period ??= result.period;
    sums.duplicates += result.duplicates;
    sums.replaced += result.replaced;
    sums.otherwise += result.otherwise;
    sums.withdrawn += result.withdrawn;
  }
  await session.keepOpenEvents('open_events', origin, earlier.length > 0);
  for (const [index, job] of jobs.entries()) {
    const first = index === 0;
    const { rows, accepted, dropped, rejects, warnings, notes } = log.files[index]!;
    await session.record(job, origin, rejects, {
      format: 'queue_log',
      rows,
      accepted,
      added: first ? added : {},
      duplicates: first ? sums.duplicates : 0,
      ...(first && sums.replaced ? { replaced: sums.replaced } : {}),
      ...(first && sums.withdrawn ? { withdrawn: sums.withdrawn } : {}),
      dropped,
      warnings: { ...warnings, ...(first ? { ...log.warnings, ...storedOtherwise(sums.otherwise) } : {}) },
      ...(first ? { events: log.events } : {}),
      ...(first && period ? { period } : {}),
      ...noted(
        first && log.events.RINGNOANSWER ? SAID.rings(log.events.RINGNOANSWER) : undefined,
        ...job.known.opened.notes,
        ...job.known.notes,
        ...notes,
        texts[index]!.readAs && SAID.readAs(texts[index]!.readAs),
        await cutNote(job),
      ),
    });
  }
}
