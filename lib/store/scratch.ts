import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from './alive';

const OWN = /^escucha-(\d+)-/;
const open = new Set<string>();

process.on('exit', () => {
  for (const folder of open) rmSync(folder, { recursive: true, force: true });
});

/** A folder for what must not outlive this process: decoded exports hold callers as written. Those of processes that were killed go too. */
export async function makeScratch(): Promise<string> {
  const left = (await readdir(tmpdir())).filter((name) => {
    const pid = OWN.exec(name)?.[1];
    return pid !== undefined && !isAlive(Number(pid));
  });
  await Promise.all(left.map((name) => rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => {})));
  const folder = await mkdtemp(join(tmpdir(), `escucha-${process.pid}-`));
  open.add(folder);
  return folder;
}

export async function removeScratch(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  open.delete(folder);
}
