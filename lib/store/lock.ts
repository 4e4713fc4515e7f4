import { mkdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@/lib/model/user-error';
import { isAlive } from './alive';

const NAME = 'import.lock';

/** Lets one process at a time write a store; answers what gives it free again. A lock whose process is gone is taken over.
 * Throws a UserError where another process holds it. */
export async function lockStore(store: string): Promise<() => Promise<void>> {
  const path = join(store, NAME);
  await mkdir(store, { recursive: true });
  if (!(await take(path))) {
    const holder = Number(await readFile(path, 'utf8').catch(() => ''));
    if (holder && isAlive(holder)) {
      throw new UserError(
        `${store}: another import is writing this store (process ${holder}); wait until it is done and import again. If there is none, remove ${path}`,
      );
    }
    await rm(path, { force: true });
    if (!(await take(path))) throw new UserError(`${store}: another import began at the same moment; import again`);
  }
  return async () => {
    await rm(path, { force: true });
    await rmdir(store).catch(() => {});
  };
}

async function take(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
