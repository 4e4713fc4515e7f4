import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { emptyLedger, writeLedger } from './ledger';
import { lockStore } from './lock';
import { beginReading, isBeingRead } from './readers';
import { makeScratch, removeScratch } from './scratch';

const folder = mkdtempSync(join(tmpdir(), 'lock-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Above the largest process id that Linux gives. */
const NOBODY = 4_194_305;
const never = async () => {
  throw new Error('waited');
};

/** Who holds a store, as the lock's file says. */
async function holderOf(store: string): Promise<Record<string, unknown>> {
  const lock = await lockStore(store);
  const holder = JSON.parse(readFileSync(join(store, 'import.lock'), 'utf8'));
  await lock.free();
  return holder;
}

function leave(store: string, holder: unknown): string {
  mkdirSync(store, { recursive: true });
  const path = join(store, 'import.lock');
  writeFileSync(path, typeof holder === 'string' ? holder : JSON.stringify(holder));
  return path;
}

describe('the lock of a store', () => {
  it('is held by one at a time and leaves no folder that was not there', async () => {
    const store = join(folder, 'a');
    const lock = await lockStore(store);
    await expect(lockStore(store)).rejects.toThrow(`another import is writing this store (process ${process.pid})`);
    await lock.free();
    expect(existsSync(store)).toBe(false);
    await (await lockStore(store)).free();
  });

  it('is waited for, and taken when it is free', async () => {
    const store = join(folder, 'wait');
    const first = await lockStore(store);
    const said: string[] = [];
    let looks = 0;
    const pause = async () => {
      if (++looks === 3) await first.free();
    };
    const second = await lockStore(store, { wait_s: 60, pause, onWait: (message) => said.push(message) });
    expect([looks, said]).toEqual([3, [`another import is running (process ${process.pid}), waiting up to 60 s`]]);
    looks = 3;
    await expect(lockStore(store, { wait_s: 2, pause })).rejects.toThrow('is writing this store still, after 2 s');
    expect(looks).toBe(11);
    await second.free();
  });

  it('is given to one of many who find it left behind', async () => {
    const store = join(folder, 'many');
    leave(store, { ...(await holderOf(store)), pid: NOBODY });
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => lockStore(store)));
    const held = all.filter((one) => one.status === 'fulfilled');
    expect(held).toHaveLength(1);
    await held[0]!.value.free();
    expect(existsSync(store)).toBe(false);
  });

  it('is taken over where its process is gone, or is another one of the same id', async () => {
    const store = join(folder, 'b');
    const holder = await holderOf(store);
    for (const left of [{ ...holder, pid: NOBODY }, ...(holder.began ? [{ ...holder, began: 'earlier' }] : [])]) {
      leave(store, left);
      await (await lockStore(store, { wait_s: 1, pause: never })).free();
      expect(existsSync(store)).toBe(false);
    }
  });

  it.skipIf(process.platform !== 'linux')(
    'is taken over from a process that was killed and is still listed',
    async () => {
      const store = join(folder, 'zombie');
      const shell = spawn('sh', ['-c', 'sleep 100 & echo $!; exec sleep 100']);
      const [text] = (await new Promise<unknown[]>((told) => shell.stdout.once('data', (...data) => told(data)))) as [
        Buffer,
      ];
      const pid = Number(String(text));
      spawnSync('kill', ['-9', String(pid)]);
      leave(store, { ...(await holderOf(store)), pid });
      await (await lockStore(store, { wait_s: 1, pause: async () => {} })).free();
      shell.kill('SIGKILL');
    },
  );

  it('of another machine, or unreadable, is taken over when it was not touched for long', async () => {
    const store = join(folder, 'c');
    for (const left of [{ ...(await holderOf(store)), place: 'elsewhere' }, '']) {
      const path = leave(store, left);
      await expect(lockStore(store)).rejects.toThrow(
        /another import .*\((process \d+ of elsewhere|an unknown process)\)/,
      );
      utimesSync(path, 0, 0);
      await (await lockStore(store, { wait_s: 1, pause: never })).free();
    }
  });

  it('is not given free by one from whom it was taken', async () => {
    const store = join(folder, 'd');
    const lock = await lockStore(store);
    const path = leave(store, 'another');
    expect(lock.isOurs()).toBe(false);
    await lock.free();
    expect(existsSync(path)).toBe(true);
  });
});

describe('a reader of a store', () => {
  it('is known until it ends or its process is gone', async () => {
    const store = join(folder, 'read');
    expect((await beginReading(store)).ledger).toBeNull();
    expect(existsSync(store)).toBe(false);
    await writeLedger(store, emptyLedger('UTC'));
    const [one, two] = [await beginReading(store), await beginReading(store)];
    expect([one.ledger?.zone, await isBeingRead(store)]).toEqual(['UTC', true]);
    await one.end();
    expect(await isBeingRead(store)).toBe(true);
    await two.end();
    expect([await isBeingRead(store), existsSync(join(store, 'readers'))]).toEqual([false, false]);
    mkdirSync(join(store, 'readers'));
    writeFileSync(join(store, 'readers', 'left'), JSON.stringify({ ...(await holderOf(store)), pid: NOBODY }));
    expect([await isBeingRead(store), existsSync(join(store, 'readers'))]).toEqual([false, false]);
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
