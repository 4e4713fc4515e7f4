import { readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Ledger, STAGED } from '@/lib/store/ledger';
import { STAGED_LOCK } from '@/lib/store/lock';
import { isBeingRead } from '@/lib/store/readers';
import { TABLE_NAMES } from '@/lib/store/tables';
import { INCOMING } from './parts';

const FOLDERS = [...TABLE_NAMES, 'spares', 'open', 'rejects'];

/** Removes the files that the ledger doesn't name: an import that was cut off left them. What an earlier change made obsolete goes too, and
 * from the ledger's list, unless somebody is reading the store. */
export async function removeLeftovers(store: string, ledger: Ledger | null): Promise<void> {
  if (ledger?.outdated.length && !(await isBeingRead(store))) ledger.outdated = [];
  const named = new Set(ledger ? filesOf(ledger) : []);
  await rm(join(store, INCOMING), { recursive: true, force: true });
  for (const file of await readdir(store)) {
    if (STAGED.test(file) || STAGED_LOCK.test(file)) await rm(join(store, file), { force: true });
  }
  for (const folder of FOLDERS) {
    const found = await readdir(join(store, folder), { recursive: true }).catch((): string[] => []);
    for (const file of found
      .map((name) => join(folder, name))
      .sort()
      .reverse()) {
      if (!named.has(file)) await removeFileOrEmptyFolder(join(store, file));
    }
    await rmdir(join(store, folder)).catch(() => {});
  }
}

function filesOf({ tables, spares, openEvents, imports, outdated }: Ledger): string[] {
  const parts = [tables, spares].flatMap((of) => Object.values(of).flat());
  const rejects = imports.flatMap((record) => record.rejects ?? []);
  return [...[...parts, ...openEvents].map(({ file }) => file), ...rejects, ...outdated];
}

async function removeFileOrEmptyFolder(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => rmdir(path).catch(() => {}));
}

/** Removes a file of the store and the folders that are empty without it. */
export async function removeFile(store: string, file: string): Promise<void> {
  await rm(join(store, file), { force: true });
  for (let folder = file; folder !== '.'; ) {
    folder = dirname(folder);
    const removed = await rmdir(join(store, folder)).then(
      () => true,
      () => false,
    );
    if (!removed) return;
  }
}
