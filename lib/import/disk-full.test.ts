import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '@/lib/model/user-error';
import { TemporaryLine } from './temporary.fixture';
import { undoImports } from './undo';

function mount(folder: string, size: string): boolean {
  mkdirSync(folder, { recursive: true });
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status === 0;
}

function unmount(folder: string): void {
  spawnSync('umount', ['-l', folder]);
}

const probe = mkdtempSync(join(tmpdir(), 'mount-'));
const mounts = process.platform === 'linux' && mount(probe, '64k');
if (mounts) unmount(probe);
rmdirSync(probe);

const CALLS = (from: number, to: number) =>
  `call_id,start,wait_s\n${Array.from({ length: to - from }, (_, n) => `${from + n},2026-0${1 + (n % 9)}-05T08:00:00,${(n * 7919) % 1000}`).join('\n')}\n`;

describe.skipIf(!mounts)('on a disk that is full (needs the right to mount one)', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(async () => {
    unmount(line.store);
    await line.remove();
  });

  /** Leaves so many bytes free on the disk of the store. */
  const leaveFree = (bytes: number) => {
    const ballast = join(line.store, 'ballast');
    rmSync(ballast, { force: true });
    const { bavail, bsize } = statfsSync(line.store);
    writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
  };
  const snapshot = () => {
    const { ballast, ...files } = line.snapshot();
    return files;
  };
  const count = async () => (await line.rows<{ n: number }>('SELECT count(*) AS n FROM contacts'))[0]!.n;

  it('an import leaves the store as it was and says how much is lacking, wherever it runs out of room', async () => {
    mount(line.store, '2m');
    await line.import({ 'a.csv': CALLS(0, 50) });
    const before = snapshot();
    const outcomes: string[] = [];
    for (let kilobytes = 0; !outcomes.includes('done'); kilobytes += 8) {
      leaveFree(kilobytes * 1024);
      const error = await line.import({ 'b.csv': CALLS(40, 900), 'c.csv': 'operator_id\nana\n' }).then(
        () => null,
        (reason: Error) => reason,
      );
      outcomes.push(error ? 'full' : 'done');
      if (!error) continue;
      expect(error).toBeInstanceOf(UserError);
      expect(error.message).toMatch(
        /^no space left on the disk of .*store; nothing was changed\. Free about 1 MB there/,
      );
      expect(snapshot()).toEqual(before);
    }
    expect(outcomes.length).toBeGreaterThan(5);
    expect(await count()).toBe(900);
    const after = snapshot();
    leaveFree(0);
    await expect(undoImports({ store: line.store, names: ['b.csv'] })).rejects.toThrow('no space left on the disk');
    expect(snapshot()).toEqual(after);
  });

  it('says so where it is the one for temporary files', async () => {
    const temporary = join(line.folder, 'tmp');
    const before = process.env.TMPDIR;
    mount(temporary, '256k');
    process.env.TMPDIR = temporary;
    try {
      const profile = {
        file: { encoding: 'windows-1252' },
        columns: { contact_id: 'call_id', entered_at: 'start', ending: { constant: 'answered' } },
      };
      await expect(line.import({ 'a.csv': CALLS(0, 20_000) }, profile)).rejects.toThrow(
        `no space left in ${temporary}, where files are unpacked while they are read; nothing was changed. Free about 1 MB there, or name a folder of a larger disk in TMPDIR, and try again`,
      );
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
      unmount(temporary);
    }
  });
});
