import { createHash } from 'node:crypto';
import { access, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Gap, PublishedDocument } from '@/lib/model/manifest';
import type { TrustDocument, TrustImport } from '@/lib/model/trust';
import type { CodedStore } from './aggregate';
import type { Notes } from './notes';
import { readClockShifts, readSources, readUnknownOperators, systemTopics } from './trust-figures';
import { describeImport, readRejects } from './trust-imports';

export interface TrustWritten {
  documents: PublishedDocument[];
  /** Files that were not there already. */
  written: number;
}

/** Writes what the Data page reads: the trust document and the rejected rows of each import, files named by their content. */
export async function writeTrust(
  { database, dictionaries, ledger, settings, store }: CodedStore,
  notes: Notes,
  gaps: readonly Gap[],
  folder: string,
): Promise<TrustWritten> {
  const documents: PublishedDocument[] = [];
  let written = 0;
  const write = async (id: PublishedDocument['id'], extension: string, content: string | Buffer) => {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const file = `${id}-${sha256.slice(0, 12)}.${extension}`;
    const known = documents.find((document) => document.file === file);
    if (known) return known;
    const document = { id, file, bytes: Buffer.byteLength(content), sha256 };
    documents.push(document);
    if (await writeNew(join(folder, file), content)) written++;
    return document;
  };
  const records = ledger.imports.toSorted(
    (a, b) => compare(a.file, b.file) || compare(a.sheet ?? '', b.sheet ?? '') || compare(a.sha256, b.sha256),
  );
  const imports: TrustImport[] = [];
  for (const record of records) {
    const rows = await readRejects(store, record);
    const rejects = rows && (await write('rejects', 'csv', rows));
    imports.push({
      ...describeImport(record, settings.zone),
      rejects: rejects && { file: rejects.file, bytes: rejects.bytes },
    });
  }
  const document: TrustDocument = {
    schema: 1,
    imports,
    sources: await readSources(database, settings, notes, dictionaries),
    unknownOperators: await readUnknownOperators(database),
    systemTopics: systemTopics(notes, dictionaries),
    clockShifts: await readClockShifts(database, gaps, notes, dictionaries),
  };
  await write('trust', 'json', JSON.stringify(document));
  return { documents, written };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
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
