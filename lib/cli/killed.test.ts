import { watch } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Database, openDatabase } from '@/lib/store/database';
import { type Ledger, readLedger } from '@/lib/store/ledger';
import { createViews } from '@/lib/store/view';
import { Project } from './import-process.fixture';

/** How many imports are killed: some in the suite, hundreds with ESCUCHA_KILLS=300. */
const KILLS = Number(process.env.ESCUCHA_KILLS ?? 10);
const SEED = Number(process.env.ESCUCHA_SEED ?? 1);
const MONTHS = 6;
/** Changes in the store's own folder by a whole import: fewer than these end with a kill somewhere in it. */
const MOST_CHANGES = 14;

/** Numbers from 0 to 1, the same ones for a seed (mulberry32). */
function randoms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Calls of several months; those of a later round repeat, finish and add to the earlier one's. */
function exportOf(round: number): Record<string, string> {
  const files: Record<string, string> = {};
  for (let month = 1; month <= MONTHS; month++) {
    const rows = Array.from({ length: 400 }, (_, n) => {
      const talk = (n + round) % 3 === 0 ? '' : 9;
      return `${month}-${n + round * 50},2026-0${month}-05T08:00:00,ana,${talk}`;
    });
    files[`round-${round}/calls-${month}.csv`] = `call_id,start,operator_id,talk_s\n${rows.join('\n')}\nx,never,,\n`;
  }
  files[`round-${round}/operators.csv`] = `operator_id,name\nana,Ana ${round}\n`;
  files[`round-${round}/queue_log`] = `${1_767_632_400 + round * 100}|c${round}|Q|NONE|ENTERQUEUE||1|1\n`;
  return files;
}

let project: Project;
let database: Database;
beforeEach(async () => {
  project = new Project();
  database = await openDatabase();
});
afterEach(async () => {
  await database.close();
  project.remove();
});

/** All rows of the store, as one number, and its revision. */
async function stateOf(): Promise<string> {
  const ledger = await readLedger(project.store);
  if (!ledger) return 'none';
  await createViews(database, project.store, ledger);
  const [row] = await database.rows<{ all: string }>(
    `SELECT (SELECT concat(count(*), ' ', bit_xor(hash(c))) FROM contacts c) || ' ' || (SELECT concat(count(*), ' ', bit_xor(hash(o))) FROM operators o) AS all`,
  );
  return `${ledger.revision}: ${row!.all}`;
}

/** Files of the store that its ledger doesn't name. */
async function leftovers(): Promise<string[]> {
  const { tables, spares, openEvents, imports } = (await readLedger(project.store)) as Ledger;
  const parts = [...Object.values(tables), ...Object.values(spares), openEvents].flat().map(({ file }) => file);
  const named = new Set(['store.json', ...parts, ...imports.flatMap(({ rejects }) => rejects ?? [])]);
  const left: string[] = [];
  for (const file of await readdir(project.store, { recursive: true })) {
    const isFile = (await stat(join(project.store, file))).isFile();
    if (isFile ? !named.has(file) : (await readdir(join(project.store, file))).length === 0) left.push(file);
  }
  return left;
}

/** Kills an import of a round with SIGKILL, after a time or at a change in the store's folder; answers whether it came so far. */
async function killed(round: number, at: { ms: number } | { change: number }): Promise<boolean> {
  await mkdir(project.store, { recursive: true });
  const running = project.start('import', `data/exports/round-${round}`);
  const kill = () => running.process.kill('SIGKILL');
  let changes = 0;
  const watcher = watch(project.store, () => {
    if ('change' in at && ++changes === at.change) kill();
  });
  const timer = 'ms' in at ? setTimeout(kill, at.ms) : undefined;
  const { signal } = await running.ended;
  clearTimeout(timer);
  watcher.close();
  return signal === 'SIGKILL';
}

it(`leaves the old state or the new one when it is killed (${KILLS} times)`, {
  timeout: 60_000 + KILLS * 10_000,
}, async () => {
  const random = randoms(SEED);
  const rounds = KILLS > 50 ? 12 : 2;
  let died = 0;
  let time_ms = 1000;
  for (let round = 0; round < rounds; round++) {
    for (const [name, text] of Object.entries(exportOf(round))) project.write(join('data/exports', name), text);
    const old = await stateOf();
    const states = new Set<string>();
    for (let n = 0; n < KILLS / rounds; n++) {
      const at = n % 2 ? { ms: time_ms * (0.2 + 0.9 * random()) } : { change: 1 + Math.floor(random() * MOST_CHANGES) };
      if (await killed(round, at)) died++;
      states.add(await stateOf());
    }
    const begun = performance.now();
    const { code, stderr } = await project.run('import', `data/exports/round-${round}`, '--wait', '0');
    time_ms = performance.now() - begun;
    expect([code, stderr.includes('another import')]).toEqual([0, false]);
    const now = await stateOf();
    expect([...states].filter((state) => state !== old && state !== now)).toEqual([]);
    expect(await leftovers()).toEqual([]);
  }
  expect(died).toBeGreaterThan(KILLS / 3);
  const final = await stateOf();
  await project.run('import', '--undo', 'LAST');
  await project.run('import', `data/exports/round-${rounds - 1}`);
  expect((await stateOf()).split(': ')[1]).toBe(final.split(': ')[1]);
});
