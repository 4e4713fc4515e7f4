import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const AT_ONCE = 16;

/** Has the system write files of a store and the folders that name them to the disk, so that they outlive a power failure. A file that is
 * gone is passed over. */
export async function syncFiles(store: string, files: readonly string[]): Promise<void> {
  for (let at = 0; at < files.length; at += AT_ONCE) {
    await Promise.all(files.slice(at, at + AT_ONCE).map((file) => sync(join(store, file), 'r+')));
  }
  const folders = new Set<string>();
  for (const file of files) {
    for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) folders.add(folder);
  }
  await Promise.all([...folders].map((folder) => syncFolder(join(store, folder))));
  await syncFolder(store);
}

export async function writeSynced(path: string, content: string): Promise<void> {
  const handle = await open(path, 'w');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Windows keeps the names of files by itself and opens no folder. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform !== 'win32') await sync(folder, 'r');
}

async function sync(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!handle) return;
  try {
    await handle.sync();
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EBADF'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await handle.close();
  }
}
