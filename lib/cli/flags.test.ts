import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { importExports } from '@/lib/import/import';
import { SETTINGS } from '@/lib/publish/settings.fixture';
import { lineFiles } from '@/lib/publish/training.fixture';
import { trainingFile } from '@/lib/reading/training-file';
import { main } from './main';

let folder: string;
let store: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'escucha-flags-'));
  const trainings = trainingFile({
    operators: ['OP-4'],
    date: '2026-04-06',
    topic: 'fraud',
    measure: null,
    kind: 'knowledge',
    hours: 2,
  });
  const files = { ...lineFiles(), trainings };
  const paths = Object.keys(files).map((name) => join(folder, `${name}.csv`));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, `${name}.csv`), `${text}\n`);
  const path = join(folder, 'store');
  await importExports({
    paths,
    store: path,
    zone: SETTINGS.zone,
    callerKeyPath: join(folder, 'key'),
    profile: null,
    profiles: [],
  });
  const settings = join(folder, 'settings.json');
  await writeFile(settings, JSON.stringify(SETTINGS));
  store = ['--store', path, '--settings', settings];
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function said(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      written[stream === 'stdout' ? 'out' : 'err'] += String(text);
      return true;
    }),
  );
  const code = await main([...args, ...store]).finally(() => {
    for (const spy of spies) spy.mockRestore();
  });
  return { code, ...written };
}

describe('escucha flags', () => {
  it('prints what the contract names', async () => {
    const { code, out } = await said('flags', '--json');
    expect(code).toBe(0);
    const { flags, cells, trainings } = JSON.parse(out);
    expect(flags).toHaveLength(1);
    expect(flags[0]).toMatchObject({ level: 'operator_topic', operator: 'OP-2', topic: 'fraud', measure: 'transfer' });
    for (const name of ['confidence', 'n', 'observed', 'expected', 'effect', 'low', 'high'])
      expect(flags[0][name]).toEqual(expect.any(Number));
    expect(flags[0].sentence.es).toContain('OP-2, en fraud: ');
    expect(flags[0].sentence.en).toContain('calls were transferred');
    expect(flags[0].calls.length).toBeGreaterThan(0);
    expect(cells.find((cell: { confidence: number }) => cell.confidence > 0.9)).toMatchObject({
      operator: 'OP-2',
      measure: 'transfer',
    });
    for (const { training_id, low, high, effect } of trainings) {
      expect(training_id).toBe('2026-04-06 knowledge');
      expect(low).toBeLessThan(effect);
      expect(high).toBeGreaterThan(effect);
    }
  }, 30_000);

  it('says it in words, in two languages', async () => {
    expect((await said('flags')).out).toContain('llamadas se transfirieron');
    expect((await said('flags', '--lang', 'en')).out).toContain('calls were transferred');
  }, 30_000);

  it('takes a day, and what to judge by from a file', async () => {
    const config = join(folder, 'config.json');
    await writeFile(
      config,
      JSON.stringify({ measures: [{ id: 'hold', source: 'calls', unit: 'logit', materiality: 0.35 }] }),
    );
    expect(JSON.parse((await said('flags', '--json', '--config', config)).out).flags).toEqual([]);
    expect((await said('flags', '--as-of', '2019-01-01')).err).toContain('no answered contacts');
    expect((await said('flags', '--as-of', 'soon')).err).toContain('not a day');
    await writeFile(config, JSON.stringify({ fdr: 2 }));
    expect((await said('flags', '--config', config)).err).toMatch(/config .*\/fdr/);
  }, 30_000);
});

it('escucha effects says that there are too few colleagues, in words and as rows', async () => {
  const { code, out } = await said('effects');
  expect(code).toBe(0);
  expect(out).toContain('2026-04-06 knowledge · OP-4 · fraud · 2026-04-06');
  expect(JSON.parse((await said('effects', '--json')).out)).toHaveProperty('modules');
}, 30_000);
