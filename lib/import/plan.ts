import { UserError } from '@/lib/model/user-error';
import type { ImportRecord, Ledger } from '@/lib/store/ledger';
import { findColumn } from './condition';
import { contentHash, type ExportFile, findExports } from './files';
import { fingerprintOf, shortHash } from './fingerprint';
import { columnsRead } from './opening/header';
import { type Opened, openExport } from './opening/open';
import type { Profile } from './profile';
import { type Recognised, recognise } from './recognise';

export interface Job {
  file: ExportFile;
  sha256: string;
  known: Recognised;
  fingerprint: string;
  origin: string;
  /** What the same file brought the same table by the same profile, when its rules were others. */
  before: ImportRecord | null;
}

interface Plan {
  jobs: Job[];
  /** Files that bring nothing which the store does not have. */
  unchanged: string[];
}

export interface Planned {
  paths: string[];
  /** Of the exports at the paths, the only ones to be read. */
  files?: ExportFile[];
  profile: Profile | null;
  profiles: Profile[];
}

/** What is to be read, and by which rules: each table of each file by each profile that takes it, but for those that the store has by the same rules. What has to be
 * unpacked for that is written into `scratch`. */
export async function planJobs(
  { paths, files, profile, profiles }: Planned,
  ledger: Ledger,
  scratch: string,
): Promise<Plan> {
  const plan: Plan = { jobs: [], unchanged: [] };
  for (const file of files ?? (await findExports(paths))) {
    const sha256 = await contentHash(file.path);
    const jobs = (await recogniseTables(await openExport(file, scratch), profiles, profile))
      .map((known) => jobOf(file, sha256, known, ledger))
      .filter((job) => job !== null && !plan.jobs.some(({ origin }) => origin === job.origin)) as Job[];
    plan.jobs.push(...jobs);
    if (!jobs.length) plan.unchanged.push(file.name);
  }
  return withWholeLogs(plan, ledger);
}

/** Of a workbook, the sheets that are known: covers and notes lie beside tables. Where none is, what the largest one lacks. */
async function recogniseTables(
  tables: readonly Opened[],
  profiles: readonly Profile[],
  forced: Profile | null,
): Promise<Recognised[]> {
  const known: Recognised[] = [];
  const passed: string[] = [];
  let failure: unknown;
  for (const opened of wantedSheets(tables, forced)) {
    try {
      const found = await recognise(opened, profiles, forced);
      if (forced && tables.length > 1) checkColumns(found);
      known.push(...found);
    } catch (error) {
      if (!(error instanceof UserError) || tables.length === 1 || opened.archived) throw error;
      failure ??= error;
      passed.push(opened.sheet!);
    }
  }
  if (!known.length) throw failure;
  if (passed.length) known[0]!.notes.push(`sheets that hold no known table, left out: ${passed.join(', ')}`);
  return known;
}

function wantedSheets(tables: readonly Opened[], forced: Profile | null): readonly Opened[] {
  const wanted = forced?.file?.sheet;
  if (wanted === undefined || !tables[0]?.ours || tables[0].columns) return tables;
  const found = tables.filter(({ sheet }, index) => sheet === wanted || index + 1 === wanted);
  if (found.length) return found;
  const names = tables.map(({ sheet }) => sheet).filter((name) => name !== undefined);
  throw new UserError(
    `${tables[0].file.name}: profile ${forced!.name}: file: no sheet ${JSON.stringify(wanted)}; the workbook has ${names.length ? names.join(', ') : 'one sheet'}`,
  );
}

function checkColumns(found: readonly Recognised[]): void {
  for (const known of found) {
    if (!('profile' in known)) continue;
    const missing = columnsRead(known.profile).find((column) => findColumn(column, known.form.columns) === null);
    if (missing)
      throw new UserError(
        `${known.opened.name}: has no column "${missing}", which profile ${known.profile.name} reads`,
      );
  }
}

/** Null where the store has the table by these rules. */
function jobOf(file: ExportFile, sha256: string, known: Recognised, ledger: Ledger): Job | null {
  const fingerprint = fingerprintOf(known);
  const { sheet } = known.opened;
  const name = 'profile' in known ? known.profile.name : undefined;
  const target = 'profile' in known ? known.profile.target : undefined;
  const before = ledger.imports.find(
    (record) =>
      record.sha256 === sha256 &&
      record.sheet === sheet &&
      record.format === known.format &&
      record.profile === (known.format === 'profile' ? name : undefined) &&
      record.target === target,
  );
  if (before?.fingerprint === fingerprint) return null;
  const origin = shortHash(ledger.revision, sha256, sheet ?? '', fingerprint, name ?? '', target ?? '');
  return { file, sha256, known, fingerprint, origin, before: before ?? null };
}

/** Logs that were read together are read anew together, or not at all: what one began another may have ended. */
function withWholeLogs({ jobs, unchanged }: Plan, ledger: Ledger): Plan {
  const here = (origin: string) => jobs.filter(({ before }) => before?.origin === origin).length;
  const whole = (origin: string) => ledger.imports.filter((record) => record.origin === origin).length === here(origin);
  const parted = jobs.filter(({ known, before }) => known.format === 'queue_log' && before && !whole(before.origin));
  return {
    jobs: jobs.filter((job) => !parted.includes(job)),
    unchanged: [...unchanged, ...parted.map(({ file }) => file.name)],
  };
}
