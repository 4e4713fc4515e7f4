import { stat, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { UserError } from '@/lib/model/user-error';
import type { Held } from '@/lib/store/holder';
import { lockStore, type Waiting } from '@/lib/store/lock';
import { findExports } from './files';

const FULL = /No space left on device|Disk quota exceeded|failed to offload data block|not enough space on the disk/i;
const MEGABYTE = 1e6;

/** Does what changes a store, while nobody else does. `paths` are the files that it reads: as much room as they take is enough for what it
 * writes. Throws a UserError, the store as it was, where another change is under way or the disk is full. */
export async function changeStore<T>(
  store: string,
  waiting: Waiting,
  paths: readonly string[],
  change: (lock: Held) => Promise<T>,
): Promise<T> {
  try {
    const lock = await lockStore(store, waiting);
    try {
      return await change(lock);
    } finally {
      await lock.free();
    }
  } catch (error) {
    throw isDiskFull(error) ? await diskFull(error, store, paths) : error;
  }
}

function isDiskFull(error: unknown): error is NodeJS.ErrnoException {
  const { code = '', message = '' } = (error ?? {}) as NodeJS.ErrnoException;
  return code === 'ENOSPC' || code === 'EDQUOT' || FULL.test(message);
}

async function diskFull(error: NodeJS.ErrnoException, store: string, paths: readonly string[]): Promise<UserError> {
  const path = error.path ?? /"([^"]+)"/.exec(error.message)?.[1];
  const [inStore, inTemporary] = await Promise.all([freeOn(store), freeOn(tmpdir())]);
  const working = path ? path.startsWith(join(tmpdir(), `escucha-${process.pid}-`)) : inTemporary < inStore;
  const [place, free] = working ? [tmpdir(), inTemporary] : [store, inStore];
  const needed = await sizeOf(paths);
  const lacking = Math.max(1, Math.ceil((needed > free ? needed - free : needed) / MEGABYTE));
  const where = working ? `in ${place}, where files are unpacked while they are read` : `on the disk of ${place}`;
  const other = working ? ', or name a folder of a larger disk in TMPDIR,' : '';
  return new UserError(
    `no space left ${where}; nothing was changed. Free about ${lacking} MB there${other} and try again`,
  );
}

/** Bytes, on the disk that holds the folder or would. */
async function freeOn(folder: string): Promise<number> {
  const found = await statfs(folder).catch(() => null);
  return found ? found.bavail * found.bsize : freeOn(dirname(resolve(folder)));
}

async function sizeOf(paths: readonly string[]): Promise<number> {
  const files = await findExports(paths).catch(() => []);
  const sizes = await Promise.all(
    files.map(({ path }) =>
      stat(path)
        .then(({ size }) => size)
        .catch(() => 0),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
