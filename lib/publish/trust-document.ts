import { createHash } from 'node:crypto';
import { access, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Gap, PublishedDocument } from '@/lib/model/manifest';
import type { Settings } from '@/lib/model/settings';
import type { TrustDocument, TrustImport } from '@/lib/model/trust';
import { resolveAliases } from '@/lib/store/aliases';
import { openDatabase } from '@/lib/store/database';
import type { Ledger } from '@/lib/store/ledger';
import { createViews } from '@/lib/store/view';
import type { CodedStore } from './aggregate';
import { readClockShifts, readSources, readSystemTopics, readUnknownOperators } from './trust-figures';
import { describeImport, readRejects } from './trust-imports';

export interface TrustWritten {
  documents: PublishedDocument[];
  /** Files that were not there already. */
  written: number;
}

/** Writes what the Data page reads: the trust document and the rejected rows of each import, files named by their content. Reads the whole store, in a database of its own, whatever part of it is
 * published anew. */
export async function writeTrust(
  { ledger, settings, store }: Pick<CodedStore, 'ledger' | 'settings' | 'store'>,
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
  const document: TrustDocument = { schema: 1, imports, ...(await readFigures(store, ledger, settings, gaps)) };
  await write('trust', 'json', JSON.stringify(document));
  return { documents, written };
}

async function readFigures(
  store: string,
  ledger: Ledger,
  settings: Settings,
  gaps: readonly Gap[],
): Promise<Omit<TrustDocument, 'schema' | 'imports'>> {
  const database = await openDatabase();
  try {
    await createViews(database, store, ledger);
    await resolveAliases(database);
    return {
      sources: await readSources(database, settings),
      unknownOperators: await readUnknownOperators(database),
      systemTopics: await readSystemTopics(database),
      clockShifts: await readClockShifts(database, gaps),
    };
  } finally {
    await database.close();
  }
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
