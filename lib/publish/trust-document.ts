import type { Gap } from '@/lib/model/manifest';
import type { TrustDocument, TrustImport } from '@/lib/model/trust';
import type { CodedStore } from './aggregate';
import type { Documents } from './documents';
import type { Notes } from './notes';
import { readClockShifts, readSources, readUnknownOperators, systemTopics } from './trust-figures';
import { describeImport, readRejects } from './trust-imports';

/** Writes what the Data page reads: the trust document and the rejected rows of each import, files named by their content. */
export async function writeTrust(
  { database, dictionaries, ledger, settings, store }: CodedStore,
  notes: Notes,
  gaps: readonly Gap[],
  documents: Documents,
): Promise<void> {
  const records = ledger.imports.toSorted(
    (a, b) => compare(a.file, b.file) || compare(a.sheet ?? '', b.sheet ?? '') || compare(a.sha256, b.sha256),
  );
  const imports: TrustImport[] = [];
  for (const record of records) {
    const rows = await readRejects(store, record);
    const rejects = rows && (await documents.write('rejects', 'csv', rows));
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
  await documents.write('trust', 'json', JSON.stringify(document));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
