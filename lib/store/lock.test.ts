import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lockStore } from './lock';
import { makeScratch, removeScratch } from './scratch';

const folder = mkdtempSync(join(tmpdir(), 'lock-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Above the largest process id that Linux gives. */
const NOBODY = 4_194_305;

describe('the lock of a store', () => {
  it('is held by one at a time and leaves no folder that was not there', async () => {
    const store = join(folder, 'a');
    const free = await lockStore(store);
    await expect(lockStore(store)).rejects.toThrow(`another import is writing this store (process ${process.pid})`);
    await free();
    expect(existsSync(store)).toBe(false);
    await (await lockStore(store))();
  });

  it('is taken over where its process is gone', async () => {
    const store = join(folder, 'b');
    mkdirSync(store);
    writeFileSync(join(store, 'import.lock'), String(NOBODY));
    await (await lockStore(store))();
    expect(existsSync(join(store, 'import.lock'))).toBe(false);
  });
});

describe('the scratch folder', () => {
  it('goes, and those of processes that are gone with it', async () => {
    const left = join(tmpdir(), `escucha-${NOBODY}-left`);
    mkdirSync(left, { recursive: true });
    const scratch = await makeScratch();
    expect([existsSync(left), existsSync(scratch)]).toEqual([false, true]);
    await removeScratch(scratch);
    expect(existsSync(scratch)).toBe(false);
  });
});
