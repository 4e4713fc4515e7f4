import type { ImportRecord, Ledger } from '@/lib/store/ledger';
import { contentHash, type ExportFile, findExports } from './files';
import { fingerprintOf, shortHash } from './fingerprint';
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
  profile: Profile | null;
  profiles: Profile[];
}

/** What is to be read, and by which rules: each file by each profile that takes it, but for those that the store has by the same rules. */
export async function planJobs({ paths, profile, profiles }: Planned, ledger: Ledger): Promise<Plan> {
  const plan: Plan = { jobs: [], unchanged: [] };
  for (const file of await findExports(paths)) {
    const sha256 = await contentHash(file.path);
    const jobs = (await recognise(file, profiles, profile))
      .map((known) => jobOf(file, sha256, known, ledger))
      .filter((job) => job !== null && !plan.jobs.some(({ origin }) => origin === job.origin)) as Job[];
    plan.jobs.push(...jobs);
    if (!jobs.length) plan.unchanged.push(file.name);
  }
  return withWholeLogs(plan, ledger);
}

/** Null where the store has the file by these rules. */
function jobOf(file: ExportFile, sha256: string, known: Recognised, ledger: Ledger): Job | null {
  const fingerprint = fingerprintOf(known);
  const name = known.format === 'profile' ? known.profile.name : undefined;
  const target = known.format === 'queue_log' ? undefined : known.profile.target;
  const before = ledger.imports.find(
    (record) =>
      record.sha256 === sha256 && record.format === known.format && record.profile === name && record.target === target,
  );
  if (before?.fingerprint === fingerprint) return null;
  const origin = shortHash(ledger.revision, sha256, fingerprint, name ?? '', target ?? '');
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
