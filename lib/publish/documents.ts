import { createHash } from 'node:crypto';
import { access, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublishedDocument } from '@/lib/model/manifest';

/** The files beside the cuboids, named by their content. */
export class Documents {
  readonly list: PublishedDocument[] = [];
  /** Files that were not there already. */
  written = 0;

  constructor(private readonly folder: string) {}

  /** Goes on naming documents of the bundle that is replaced. */
  keep(documents: readonly PublishedDocument[]): void {
    this.list.push(...documents);
  }

  async write(
    id: PublishedDocument['id'],
    extension: string,
    content: string | Buffer,
    of: Pick<PublishedDocument, 'quarter' | 'first'> = {},
  ): Promise<PublishedDocument> {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const file = `${id}-${sha256.slice(0, 12)}.${extension}`;
    const known = this.list.find(
      (document) => document.file === file && document.quarter === of.quarter && document.first === of.first,
    );
    if (known) return known;
    const document = { id, ...of, file, bytes: Buffer.byteLength(content), sha256 };
    this.list.push(document);
    if (await writeNew(join(this.folder, file), content)) this.written++;
    return document;
  }
}

/** Answers whether the file was not there. */
async function writeNew(path: string, content: string | Buffer): Promise<boolean> {
  const there = await access(path).then(
    () => true,
    () => false,
  );
  if (there) return false;
  const staged = `${path}.${process.pid}.tmp`;
  await writeFile(staged, content);
  await rename(staged, path);
  return true;
}
