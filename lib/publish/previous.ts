import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PublishedIds } from '@/lib/model/call-ids';
import type { Manifest, PublishedFile } from '@/lib/model/manifest';
import type { Settings } from '@/lib/model/settings';
import { readIdsIndex } from './call-ids';
import type { Notes } from './notes';
import type { StoreParts } from './store-parts';

/** What was published last, and from what. */
export interface Previous {
  manifest: Manifest;
  /** The files of the calls' ids. */
  ids: PublishedIds[];
  notes: Notes;
  parts: StoreParts;
  /** Those of contacts and of the roster. */
  operators: string[];
}

/** Kept in the store, as it says more than a bundle may. */
interface Memory extends Omit<Previous, 'manifest' | 'ids'> {
  /** Names the state of the program that published. */
  rules: string;
  /** Of the bundle's manifest, as text. */
  manifestSha256: string;
}

const NAME = 'published.json';

/** Null where the folder holds another bundle than the one that was published last from this store, lacks one of its files, or where other rules or settings made it. */
export async function readPrevious(
  store: string,
  manifestPath: string,
  rules: string,
  settings: Settings,
): Promise<Previous | null> {
  const [memoryText, manifestText] = await Promise.all([
    readFile(join(store, NAME), 'utf8').catch(() => null),
    readFile(manifestPath, 'utf8').catch(() => null),
  ]);
  if (memoryText === null || manifestText === null) return null;
  const memory = parsed(memoryText);
  if (memory?.rules !== rules || memory.manifestSha256 !== hashOf(manifestText)) return null;
  const manifest = JSON.parse(manifestText) as Manifest;
  if (JSON.stringify(manifest.settings) !== JSON.stringify(settings)) return null;
  const folder = dirname(manifestPath);
  const isThere = ({ file, bytes }: Pick<PublishedFile, 'file' | 'bytes'>) =>
    statSync(join(folder, file), { throwIfNoEntry: false })?.size === bytes;
  const ids = await readIdsIndex(folder, manifest).catch(() => []);
  if (![...manifest.calls, ...ids].every(isThere) || ids.length !== manifest.calls.length) return null;
  for (const { file, sha256 } of manifest.cuboids.flatMap(({ files }) => files)) {
    const bytes = await readFile(join(folder, file)).catch(() => null);
    if (!bytes || hashOf(bytes) !== sha256) return null;
  }
  const { notes, parts, operators } = memory;
  return { manifest, ids, notes, parts, operators };
}

/** Remembers what was published, so that the next time only what changed is worked out; where the store can't be written, all of it is. */
export async function remember(
  store: string,
  manifestText: string,
  rules: string,
  published: Omit<Memory, 'rules' | 'manifestSha256'>,
): Promise<void> {
  const memory: Memory = { rules, manifestSha256: hashOf(manifestText), ...published };
  const staged = join(store, `${NAME}.${process.pid}.tmp`);
  try {
    await writeFile(staged, JSON.stringify(memory));
    await rename(staged, join(store, NAME));
  } catch {
    await rm(staged, { force: true }).catch(() => {});
  }
}

function parsed(text: string): Memory | null {
  try {
    return JSON.parse(text) as Memory;
  } catch {
    return null;
  }
}

function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
