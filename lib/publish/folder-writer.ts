import { createHash } from 'node:crypto';
import { readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublishedFile } from '@/lib/model/manifest';
import { type Column, encodeColumns } from './parquet';

/** Writes columns as files named by their content; what the folder has already is not written again. */
export class FolderWriter {
  written = 0;
  private constructor(
    private readonly folder: string,
    private readonly known: ReadonlySet<string>,
  ) {}

  static async of(folder: string): Promise<FolderWriter> {
    return new FolderWriter(folder, new Set(await readdir(folder)));
  }

  async write(name: string, columns: Column[], rows: number): Promise<PublishedFile> {
    const bytes = encodeColumns(columns);
    const sha256 = hashOf(bytes);
    const file = `${name}-${sha256.slice(0, 12)}.parquet`;
    if (!this.known.has(file)) {
      await replaceFile(join(this.folder, file), bytes);
      this.written++;
    }
    return { file, bytes: bytes.length, sha256, rows };
  }
}

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const staged = `${path}.${process.pid}.tmp`;
  await writeFile(staged, content);
  await rename(staged, path);
}
