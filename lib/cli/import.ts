import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type ImportReport, importExports } from '@/lib/import/import';
import { type Profile, readProfile } from '@/lib/import/profile';
import { readSettings } from '@/lib/settings/settings';
import type { ImportRecord } from '@/lib/store/ledger';
import { DEFAULT_EXPORTS, DEFAULT_SETTINGS, DEFAULT_STORE } from './defaults';
import { progress } from './progress';

export async function importCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      store: { type: 'string', default: DEFAULT_STORE },
      profile: { type: 'string' },
      settings: { type: 'string', default: DEFAULT_SETTINGS },
      json: { type: 'boolean', default: false },
    },
  });
  const report = await runImport({ ...values, paths: positionals.length ? positionals : [DEFAULT_EXPORTS] });
  if (values.json) process.stdout.write(`${JSON.stringify(report, null, 1)}\n`);
  else process.stdout.write(describe(report));
  return 0;
}

export interface ImportCall {
  paths: string[];
  store: string;
  settings: string;
  profile?: string;
}

export async function runImport({ paths, store, settings, profile }: ImportCall): Promise<ImportReport> {
  const folder = dirname(settings);
  const { zone } = await readSettings(settings);
  return importExports({
    paths,
    store,
    zone,
    callerKeyPath: join(folder, 'caller.key'),
    profile: profile ? await readProfile(profile) : null,
    profiles: await readProfiles(join(folder, 'profiles')),
    onProgress: progress('import'),
  });
}

/** The line's own profiles. */
export async function readProfiles(folder: string): Promise<Profile[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json')).sort();
  return Promise.all(files.map((name) => readProfile(join(folder, name))));
}

export function describe({ imported, unchanged, rejected, store }: ImportReport): string {
  const lines = imported.flatMap((entry) => describeFile(entry, store));
  if (unchanged.length) lines.push(`${unchanged.length} files unchanged since an earlier import`);
  if (!imported.length && !unchanged.length) lines.push('no export files found');
  if (rejected)
    lines.push(`${rejected} rows could not be mapped; the rejects files name line, column, value and reason`);
  return `${lines.join('\n')}\n`;
}

function describeFile(entry: ImportRecord, store: string): string[] {
  const added = Object.entries(entry.added).map(([table, n]) => `${n} ${table}`);
  const head = `${entry.file} (${entry.profile ?? entry.format}): ${entry.rows} rows → ${added.join(', ') || 'assembled with the files above'}`;
  const extra = [
    ...(entry.period ? [`${entry.period[0]} to ${entry.period[1]}`] : []),
    ...(entry.replaced
      ? [`${entry.replaced} in place of ${entry.target === 'operators' ? 'earlier' : 'unfinished'} rows`]
      : []),
    ...(entry.withdrawn ? [`in place of ${entry.withdrawn} rows of its import by earlier rules`] : []),
    ...(entry.duplicates ? [`${entry.duplicates} already in the store`] : []),
    ...(entry.repeated ? [`${entry.repeated} repeated in this file`] : []),
  ];
  const list = (counts: Record<string, number>) => Object.entries(counts).map(([reason, n]) => `${n} ${reason}`);
  return [
    [head, ...extra].join(', '),
    ...list(entry.dropped).map((text) => `  left out: ${text}`),
    ...list(entry.warnings).map((text) => `  noted: ${text}`),
    ...(entry.notes ?? []).map((text) => `  ${text}`),
    ...(entry.leftOut ? [`  columns without a place: ${entry.leftOut.join(', ')}`] : []),
    ...(entry.rejects ? [`  rejected: ${entry.rejected}, see ${join(store, entry.rejects)}`] : []),
  ];
}
