import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { dryRunImport } from '@/lib/import/dry-run';
import type { ExportFile } from '@/lib/import/files';
import { type ImportOptions, type ImportReport, importExports } from '@/lib/import/import';
import { type Profile, readProfile } from '@/lib/import/profile';
import { undoImports } from '@/lib/import/undo';
import { UserError } from '@/lib/model/user-error';
import type { PublishReport } from '@/lib/publish/publish';
import { readSettings } from '@/lib/settings/settings';
import { readLedger } from '@/lib/store/ledger';
import { DEFAULT_EXPORTS, DEFAULT_OUT, DEFAULT_SETTINGS, DEFAULT_STORE } from './defaults';
import { fingerprint } from './fingerprint';
import { FolderChanges } from './folder-changes';
import { describeDryRun, describeImport, describeUndo, stillDropped } from './import-report';
import { progress } from './progress';
import { describe as describePublished } from './publish';
import { publishLine } from './publishing';
import { untilSignalled } from './signals';
import { UsageError } from './usage-error';
import { watchExports } from './watch';

export async function importCommand(args: string[]): Promise<undefined> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      store: { type: 'string', default: DEFAULT_STORE },
      profile: { type: 'string' },
      settings: { type: 'string', default: DEFAULT_SETTINGS },
      out: { type: 'string', default: DEFAULT_OUT },
      wait: { type: 'string', default: '60' },
      still: { type: 'string', default: '2' },
      undo: { type: 'string', multiple: true, default: [] },
      'dry-run': { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
      publish: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const given = [
    values.undo.length > 0 && '--undo',
    values['dry-run'] && '--dry-run',
    values.watch && '--watch',
  ].filter(Boolean);
  if (given.length > 1) throw new UsageError(`${given.join(' and ')} don't go together`);
  if (values['dry-run'] && values.publish)
    throw new UsageError('--dry-run writes nothing, so there is nothing to --publish');
  const call: Call = {
    ...values,
    indent: values.watch ? 0 : 1,
    paths: positionals.length ? positionals : [DEFAULT_EXPORTS],
    wait_s: seconds(values.wait, '--wait'),
  };
  if (values.undo.length) await undo(call, [...values.undo, ...positionals]);
  else if (values['dry-run']) await dryRun(call);
  else if (values.watch) await watch(call, seconds(values.still, '--still') * 1000);
  else await importOnce(call);
}

interface Call extends ImportCall {
  out: string;
  publish: boolean;
  json: boolean;
  /** Of JSON; 0 for one value a line. */
  indent: number;
}

export interface ImportCall {
  paths: string[];
  store: string;
  settings: string;
  profile?: string;
  /** How long to wait for another import, in seconds. */
  wait_s?: number;
}

export async function runImport(call: ImportCall, files?: ExportFile[]): Promise<ImportReport> {
  return importExports({ ...(await optionsOf(call)), ...(files ? { files } : {}) });
}

async function optionsOf({ paths, store, settings, profile, wait_s = 60 }: ImportCall): Promise<ImportOptions> {
  const folder = dirname(settings);
  const { zone } = await readSettings(settings);
  return {
    paths,
    store,
    zone,
    callerKeyPath: join(folder, 'caller.key'),
    profile: profile ? await readProfile(profile) : null,
    profiles: await readProfiles(join(folder, 'profiles')),
    wait_s,
    onWait: warn,
    onProgress: progress('import'),
  };
}

/** The line's own profiles. */
export async function readProfiles(folder: string): Promise<Profile[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json')).sort();
  return Promise.all(files.map((name) => readProfile(join(folder, name))));
}

async function importOnce(call: Call): Promise<void> {
  const report = await runImport(call);
  await finish(call, report, describeImport(report), call.publish);
}

async function dryRun(call: Call): Promise<void> {
  const report = await dryRunImport(await optionsOf(call));
  await finish(call, report, describeDryRun(report), false);
}

async function undo(call: Call, names: string[]): Promise<void> {
  const done = await undoImports({ store: call.store, names, wait_s: call.wait_s ?? 0, onWait: warn });
  const report = { ...done, stillDropped: await stillDropped(done, [DEFAULT_EXPORTS, ...names]) };
  await finish(call, report, describeUndo(report), call.publish);
}

async function watch(call: Call, still_ms: number): Promise<void> {
  const signal = untilSignalled();
  const changes = new FolderChanges(call.paths, signal);
  const folder = dirname(call.settings);
  let due = call.publish;
  const rules = [call.settings, join(folder, 'profiles'), ...(call.profile ? [call.profile] : [])];
  try {
    await watchExports({
      paths: call.paths,
      still_ms,
      signal,
      now: () => performance.now(),
      wait: (ms, deaf) => changes.wait(ms, deaf),
      rules: () => fingerprint(rules),
      importFiles: async (files) => {
        const report = await runImport(call, files);
        due ||= call.publish && report.imported.length > 0;
        await finish(call, report, describeImport(report), due);
        due = false;
      },
      onReady: async () => {
        if (due) await finish(call, {}, '', due);
        due = false;
        warn(`watching ${call.paths.join(', ')}; Ctrl C ends it`);
      },
      warn,
    });
  } finally {
    changes.close();
  }
  warn('ended');
}

/** Publishes where asked to, and writes both reports; the first also where the store can't be published. */
async function finish(call: Call, report: object, text: string, publishes: boolean): Promise<void> {
  const [publication] = await Promise.allSettled([publishes ? published(call) : null]);
  const done = publication.status === 'fulfilled' ? publication.value : null;
  const value = { ...report, ...(done ? { published: done } : {}) };
  const lines = `${text}${done ? describePublished(done) : ''}`;
  process.stdout.write(call.json ? `${JSON.stringify(value, null, call.indent)}\n` : lines);
  if (publication.status === 'rejected') throw publication.reason;
}

/** Null where there is no store yet. */
async function published({ store, out, settings }: Call): Promise<PublishReport | null> {
  return (await readLedger(store)) ? publishLine(store, out, await readSettings(settings)) : null;
}

function warn(message: string): void {
  process.stderr.write(`import: ${message}\n`);
}

function seconds(text: string, option: string): number {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new UserError(`${option}: "${text}" is not a number of seconds`);
  return Number(text);
}
