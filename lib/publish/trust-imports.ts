import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Told, TrustImport } from '@/lib/model/trust';
import { UserError } from '@/lib/model/user-error';
import { readReason } from '@/lib/store/import-reasons';
import type { ImportRecord } from '@/lib/store/ledger';
import { parseDay } from '@/lib/time/day';

const SHOWN: readonly string[] = [
  'file',
  'sheet',
  'importedAt',
  'format',
  'profile',
  'target',
  'rows',
  'added',
  'duplicates',
  'repeated',
  'replaced',
  'withdrawn',
  'rejected',
  'dropped',
  'warnings',
  'notes',
  'period',
  'leftOut',
  'rejects',
];
/** Of no use to a reader. */
const HIDDEN: readonly string[] = ['sha256', 'fingerprint', 'origin', 'revision', 'events', 'accepted'];

function told(counts: Record<string, number>): Told[] {
  return Object.entries(counts).map(([said, n]) => readReason(said, n));
}

/** What a later version of the import noted besides, as far as it is a word, a number or a list of them. */
function others(record: ImportRecord): Record<string, string> {
  const known = new Set<string>([...SHOWN, ...HIDDEN]);
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]: [string, unknown]) => {
      if (known.has(key) || value === null || value === undefined) return [];
      const list = Array.isArray(value) ? value : [value];
      return list.some((one) => typeof one === 'object') ? [] : [[key, list.join(', ')]];
    }),
  );
}

/** A moment as the clock of the zone shows it: `2026-10-31T17:15:02`. */
function wallClock(moment: string, zone: string): string {
  const swedish = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  return swedish.format(new Date(moment)).replace(' ', 'T');
}

/** What the ledger says of one file; its rejects are named by whoever publishes them. */
export function describeImport(record: ImportRecord, zone: string): Omit<TrustImport, 'rejects'> {
  const [from, to] = record.period?.map(parseDay) ?? [];
  return {
    file: record.file,
    sheet: record.sheet ?? null,
    importedAt: wallClock(record.importedAt, zone),
    format: record.format,
    profile: record.profile ?? null,
    target: record.target ?? null,
    rows: record.rows,
    added: record.added as Record<string, number>,
    duplicates: record.duplicates,
    repeated: record.repeated ?? 0,
    replaced: record.replaced ?? 0,
    withdrawn: record.withdrawn ?? 0,
    rejected: record.rejected,
    dropped: told(record.dropped),
    warnings: told(record.warnings),
    notes: (record.notes ?? []).map((note) => readReason(note, null)),
    period: typeof from === 'number' && typeof to === 'number' ? { from, to } : null,
    leftOut: record.leftOut ?? [],
    more: others(record),
  };
}

/** The rejected rows of a file as the import wrote them, values masked. Throws a UserError where the store has lost them. */
export async function readRejects(store: string, { file, rejects }: ImportRecord): Promise<Buffer | null> {
  if (!rejects) return null;
  return readFile(join(store, rejects)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw new UserError(`${join(store, rejects)} is gone, the rejected rows of ${file}: import that file again`);
  });
}
