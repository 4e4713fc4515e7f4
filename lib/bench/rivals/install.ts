import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = fileURLToPath(new URL('./', import.meta.url));
const STAMP = 'installed';

/** Installs what the rivals' pages are made with into `folder`, at the versions of the lockfile beside this file, unless it is there. */
export async function installRivals(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const lock = await readFile(join(PACKAGES, 'package-lock.json'), 'utf8');
  const stamp = join(folder, STAMP);
  if ((await readFile(stamp, 'utf8').catch(() => '')) === lock) return;
  console.error(`installing the rivals' packages into ${folder} …`);
  for (const file of ['package.json', 'package-lock.json']) await copyFile(join(PACKAGES, file), join(folder, file));
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm could not install the rivals' packages into ${folder}`);
  await writeFile(stamp, lock);
}
