import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { openDatabase } from '@/lib/store/database';
import { text } from '@/lib/store/sql';
import { DEFAULT_SETTINGS } from './defaults';
import { demoCommand } from './demo';

const { values } = parseArgs({
  options: { 'calls-per-day': { type: 'string', default: '2520' }, operators: { type: 'string', default: '180' } },
});

const folder = await mkdtemp(join(tmpdir(), 'escucha-bench-'));
try {
  const line = join(folder, 'line');
  const calls = join(folder, 'calls');
  await demoCommand(['--out', line, '--calls-per-day', values['calls-per-day'], '--operators', values.operators]);
  await mkdir(calls);
  for (const file of await readdir(line)) {
    if (file.startsWith('calls-')) await rename(join(line, file), join(calls, file));
  }
  const lastDay = join(folder, 'day');
  await mkdir(lastDay);
  await splitLastDay(calls, lastDay);
  const before = await duckDbAlone(calls);
  const store = join(folder, 'store');
  const publish = ['publish', '--store', store, '--out', join(folder, 'out')];
  const imported = timed(['import', calls, '--store', store]);
  const published = timed(publish);
  const dayImported = timed(['import', lastDay, '--store', store]);
  const dayPublished = timed(publish);
  const after = await duckDbAlone(calls);
  const seconds = imported.seconds + published.seconds;
  const alone = { seconds: (before.seconds + after.seconds) / 2, rows: before.rows };
  console.log(`DuckDB alone, CSV to Parquet   ${alone.seconds.toFixed(2)} s for ${alone.rows} calls`);
  console.log(`import                         ${imported.seconds.toFixed(2)} s, at most ${imported.megabytes} MB`);
  console.log(`publish                        ${published.seconds.toFixed(2)} s, at most ${published.megabytes} MB`);
  console.log(`import and publish ÷ alone     ${(seconds / alone.seconds).toFixed(2)}`);
  const daySeconds = dayImported.seconds + dayPublished.seconds;
  console.log(`one more day, import           ${dayImported.seconds.toFixed(2)} s`);
  console.log(`one more day, publish          ${dayPublished.seconds.toFixed(2)} s`);
  console.log(`one more day ÷ all before      ${((daySeconds / seconds) * 100).toFixed(0)} %`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Moves the calls of the last day into a file of their own. */
async function splitLastDay(calls: string, folder: string): Promise<void> {
  const file = (await readdir(calls)).sort().at(-1)!;
  const [header, ...rows] = (await readFile(join(calls, file), 'utf8')).trimEnd().split('\n');
  const start = header!.split(',').indexOf('start');
  const dayOf = (row: string) => row.split(',')[start]!.slice(0, 10);
  const last = dayOf(rows.at(-1)!);
  const write = (path: string, kept: string[]) => writeFile(path, `${[header, ...kept].join('\n')}\n`);
  await write(
    join(folder, file),
    rows.filter((row) => dayOf(row) === last),
  );
  await write(
    join(calls, file),
    rows.filter((row) => dayOf(row) !== last),
  );
}

async function duckDbAlone(calls: string): Promise<{ seconds: number; rows: number }> {
  const database = await openDatabase();
  const begun = performance.now();
  await database.run(
    `COPY (SELECT * FROM read_csv(${text(join(calls, '*.csv'))})) TO ${text(join(calls, 'alone.parquet'))} (FORMAT parquet)`,
  );
  const seconds = (performance.now() - begun) / 1000;
  const [count] = await database.rows<{ rows: number }>(
    `SELECT count(*) AS rows FROM read_parquet(${text(join(calls, 'alone.parquet'))})`,
  );
  await database.close();
  await rm(join(calls, 'alone.parquet'));
  return { seconds, rows: count!.rows };
}

/** Runs a command of its own process and reads its time and its largest resident memory. */
function timed(args: string[]): { seconds: number; megabytes: number } {
  const script = `import(${JSON.stringify(pathToFileURL(resolve('lib/cli/escucha.mjs')).href)}).then(() => process.stderr.write('\\nmaxrss=' + process.resourceUsage().maxRSS))`;
  const begun = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['-e', script, 'escucha', ...args, '--settings', DEFAULT_SETTINGS],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  const kilobytes = Number(/maxrss=(\d+)/.exec(stderr)?.[1]);
  return { seconds: (performance.now() - begun) / 1000, megabytes: Math.round(kilobytes / 1024) };
}
