import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importExports } from '@/lib/import/import';
import { SETTINGS } from '@/lib/publish/settings.fixture';
import { readTrainingLine } from '@/lib/publish/training-line';
import { readJudgingFile } from '@/lib/settings/judging';
import { readLedger } from '@/lib/store/ledger';
import { judgedCells } from './judged-cells';
import { judgingOf } from './judging';
import { report } from './report';

/** A simulator of lines with planted needs and its scorer, where they stand beside the project. */
const ROOM = resolve(import.meta.dirname ?? '.', '../../../shared/flags');

interface World {
  options: { teams: number };
  operators: { id: string; team: number }[];
}
interface Score {
  flags: number;
  fdp_strict: number;
  recall: number | null;
  average_precision: number | null;
}

describe.skipIf(!existsSync(join(ROOM, 'simulate.mjs')))('simulated lines, from their files to the flags', () => {
  let folder: string;
  let simulate: (options: object) => World;
  let write: (world: World, folder: string) => Promise<void>;
  let truthOf: (world: World) => object;
  let score: (truth: object, output: object, operators: object[]) => Score;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'escucha-simulated-'));
    const load = (name: string) => import(/* @vite-ignore */ pathToFileURL(join(ROOM, name)).href);
    ({ simulateWorld: simulate, writeWorld: write, buildTruth: truthOf } = await load('simulate.mjs'));
    ({ scoreWorld: score } = await load('score.mjs'));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function judged(scenario: string, seed: number): Promise<Score> {
    const world = simulate({ size: 'small', scenario, seed });
    const exports = join(folder, `${scenario}-${seed}`);
    await write(world, exports);
    const store = join(folder, `store-${scenario}-${seed}`);
    const paths = ['calls', 'surveys', 'evaluations', 'operators', 'trainings'].map((name) =>
      join(exports, `${name}.csv`),
    );
    await importExports({
      paths,
      store,
      zone: SETTINGS.zone,
      callerKeyPath: join(folder, 'key'),
      profile: null,
      profiles: [],
    });
    const config = await readJudgingFile(join(exports, 'config.json'));
    const ledger = (await readLedger(store))!;
    const stored = (await readTrainingLine(store, ledger, SETTINGS, {
      asOf: null,
      windowWeeks: config.window_weeks!,
    }))!;
    try {
      const judging = { ...judgingOf(stored.line), measures: config.measures!, kinds: config.training_kinds! };
      const found = report(stored.line, judging, stored.asOf);
      const flags = found.flags.map(({ confidence, level, operator, team, topic, measure }) => ({
        confidence,
        level,
        measure,
        ...(operator !== null && { operator }),
        ...(team !== null && { team }),
        ...(topic !== null && { topic }),
      }));
      const teams = world.operators.map(({ id, team }) => ({
        operator: id,
        team: `T${String(team + 1).padStart(2, '0')}`,
      }));
      const truth = JSON.parse(JSON.stringify(truthOf(world))) as object;
      return score(truth, { flags, cells: judgedCells(stored.line, found.now) }, teams);
    } finally {
      await stored.close();
    }
  }

  it('find the planted needs, with few false alarms', async () => {
    const scores = [await judged('standard', 2), await judged('standard', 4), await judged('standard', 5)];
    const mean = (of: (score: Score) => number) => scores.reduce((sum, one) => sum + of(one), 0) / scores.length;
    expect(mean((one) => one.fdp_strict)).toBeLessThanOrEqual(0.1);
    expect(mean((one) => one.recall!)).toBeGreaterThanOrEqual(0.36);
    expect(mean((one) => one.average_precision!)).toBeGreaterThanOrEqual(0.52);
  }, 60_000);

  it('have no flag where nobody differs', async () => {
    expect((await judged('pure-null', 3)).flags).toBe(0);
  }, 60_000);
});
