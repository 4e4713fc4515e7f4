import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DEFAULT_SETTINGS } from '@/lib/cli/defaults';
import { openDatabase } from '@/lib/store/database';
import { text } from '@/lib/store/sql';
import type { Note } from './figures';
import type { Line } from './line';

/** Imports a line into a store and publishes it into `out`, as a line would: all its calls, then those of one more day; at last what is beside the
 * calls. */
export async function importAndPublish(line: Line, store: string, out: string, note: Note): Promise<void> {
  const publish = ['publish', '--store', store, '--out', out];
  const before = await duckDbAlone(line.exports);
  const imported = timed(['import', line.exports, '--store', store]);
  const published = timed(publish);
  const dayImported = timed(['import', line.lastDay, '--store', store]);
  const dayPublished = timed(publish);
  const after = await duckDbAlone(line.exports);
  await rm(line.exports, { recursive: true });
  const othersImported = timed(['import', line.others, '--store', store]);
  const othersPublished = timed(publish);
  const seconds = imported.seconds + published.seconds;
  const alone = (before + after) / 2;
  note({
    'duckdb alone': alone,
    import: imported.seconds,
    'import memory': imported.megabytes,
    publish: published.seconds,
    'publish memory': published.megabytes,
    ratio: seconds / alone,
    'day import': dayImported.seconds,
    'day publish': dayPublished.seconds,
    'day share': ((dayImported.seconds + dayPublished.seconds) / seconds) * 100,
    'others import': othersImported.seconds,
    'others publish': othersPublished.seconds,
  });
}

/** The same store and bundle without measuring. */
export function prepare(line: Line, store: string, out: string): void {
  timed(['import', line.exports, line.lastDay, line.others, '--store', store]);
  timed(['publish', '--store', store, '--out', out]);
}

/** Seconds. */
async function duckDbAlone(calls: string): Promise<number> {
  const database = await openDatabase();
  const parquet = join(calls, 'alone.parquet');
  const begun = performance.now();
  await database.run(
    `COPY (SELECT * FROM read_csv(${text(join(calls, '*.csv'))})) TO ${text(parquet)} (FORMAT parquet)`,
  );
  const seconds = (performance.now() - begun) / 1000;
  await database.close();
  await rm(parquet);
  return seconds;
}

/** Runs a command of its own process and reads its time and its largest resident memory. */
function timed(args: string[]): { seconds: number; megabytes: number } {
  const escucha = JSON.stringify(pathToFileURL(resolve('lib/cli/escucha.mjs')).href);
  const script = `import(${escucha}).then(() => process.stderr.write('\\nmaxrss=' + process.resourceUsage().maxRSS))`;
  const begun = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['-e', script, 'escucha', ...args, '--settings', DEFAULT_SETTINGS],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0) throw new Error(stderr);
  const kilobytes = Number(/maxrss=(\d+)/.exec(stderr)?.[1]);
  return { seconds: (performance.now() - begun) / 1000, megabytes: Math.round(kilobytes / 1024) };
}
