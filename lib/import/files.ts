import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { UserError } from '@/lib/model/user-error';

export interface ExportFile {
  path: string;
  /** As the report names it. */
  name: string;
}

/** What lies beside exports and is none. A file that somebody names outright is never passed over. */
const BESIDE = /^(\.|readme)|\.(md|pdf|png|key)$|^(truth|config|settings|expected)\.json$|\.truth\.json$/i;

/** Whether a path inside an archive is of what lies beside exports. */
export function isBeside(path: string): boolean {
  return path.split('/').some((name) => BESIDE.test(name));
}

/** The export files at these paths; folders are walked, in name order. Throws a UserError for a path that isn't there. */
export async function findExports(paths: readonly string[]): Promise<ExportFile[]> {
  const found: ExportFile[] = [];
  for (const path of paths) {
    const info = await stat(path).catch(() => null);
    if (!info) throw new UserError(`${path}: no such file or folder`);
    if (info.isDirectory()) found.push(...(await walk(path, path)));
    else found.push({ path, name: basename(path) });
  }
  return found;
}

async function walk(root: string, folder: string): Promise<ExportFile[]> {
  const found: ExportFile[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (BESIDE.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await walk(root, path)));
    else if (entry.isFile()) found.push({ path, name: relative(root, path) });
  }
  return found;
}

export async function contentHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
