import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { importExports } from '@/lib/import/import';
import { readLedger } from '@/lib/store/ledger';
import { prepareExports } from './demonstration';

const ZONE = 'America/Mexico_City';
const HEADER = 'call_id,start,operator_id,source\n';

describe('preparing the exports', () => {
  const from = process.cwd();
  let folder: string;
  const files = () => ['data/exports/demo/calls.csv', 'data/store/store.json'].map((file) => existsSync(file));
  const load = () =>
    importExports({
      paths: ['data/exports'],
      store: 'data/store',
      zone: ZONE,
      callerKeyPath: 'caller.key',
      profile: null,
      profiles: [],
    });

  beforeEach(async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    folder = mkdtempSync(join(tmpdir(), 'prepare-'));
    process.chdir(folder);
    mkdirSync('data/exports/demo', { recursive: true });
    writeFileSync('data/exports/demo/calls.csv', `${HEADER}1,2026-01-05T08:00,ana,demo\n`);
    await load();
  });
  afterEach(() => {
    vi.restoreAllMocks();
    process.chdir(from);
    rmSync(folder, { recursive: true });
  });

  it('leaves the demonstration line where nothing else is', async () => {
    const { real, done } = await prepareExports(ZONE);
    await done();
    expect([real, ...files()]).toEqual([false, true, true]);
  });

  it('lets it go once real exports are in, and brings it back where they could not be read', async () => {
    writeFileSync('data/exports/mine.csv', 'nothing that is known\n1\n');
    const failing = await prepareExports(ZONE);
    expect([failing.real, ...files()]).toEqual([true, false, false]);
    await expect(load()).rejects.toThrow('not a known export');
    await failing.undo();
    expect(files()).toEqual([true, true]);
    writeFileSync('data/exports/mine.csv', `${HEADER}9,2026-01-05T08:00,ana,pbx\n`);
    const { done } = await prepareExports(ZONE);
    await load();
    await done();
    expect(files()).toEqual([false, true]);
    expect((await readLedger('data/store'))!.imports.map(({ file }) => file)).toEqual(['mine.csv']);
    expect(existsSync('data/store.demo') || existsSync('data/store.demo-exports')).toBe(false);
  });
});
