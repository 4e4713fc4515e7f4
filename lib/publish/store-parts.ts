import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ledger, StoredPart } from '@/lib/store/ledger';
import type { TableName } from '@/lib/store/tables';

/** A part as it was when it was published; a file that differs in any of it is another part. */
export interface SeenPart extends StoredPart {
  bytes: number;
  /** Of the last change of the file, in milliseconds since 1970. */
  changed: number;
}

export interface SeenTable {
  parts: SeenPart[];
  spares: SeenPart[];
}

export type StoreParts = Partial<Record<TableName, SeenTable>>;

export async function seeParts(store: string, ledger: Ledger): Promise<StoreParts> {
  const see = (parts: readonly StoredPart[] = []) =>
    Promise.all(
      parts.map(async (part): Promise<SeenPart> => {
        const { size, mtimeMs } = await stat(join(store, part.file));
        return { ...part, bytes: size, changed: mtimeMs };
      }),
    );
  const names = Object.keys({ ...ledger.tables, ...ledger.spares }) as TableName[];
  const seen = names.map(async (name) => {
    const [parts, spares] = await Promise.all([see(ledger.tables[name]), see(ledger.spares[name])]);
    return [name, { parts, spares }] as const;
  });
  return Object.fromEntries(await Promise.all(seen));
}

const NONE: SeenTable = { parts: [], spares: [] };

export function sameParts(before: SeenTable = NONE, now: SeenTable = NONE): boolean {
  return before.parts.length === now.parts.length && notAmong(now.parts, before.parts).length === 0;
}

/** Parts and spares that hold all rows which came into a table or left it, and perhaps more. Null where rows left that no file holds any
 * longer, or where it can't be told.
 *
 * An import's rows stay together, whether they count or are spares, until it is taken back; so a row that left is a spare now, and one that came is of a
 * new import or was a spare. */
export function changedParts(before: SeenTable = NONE, now: SeenTable = NONE): SeenPart[] | null {
  if (wereRewritten(before.parts, now.parts) || wereRewritten(before.spares, now.spares)) return null;
  const earlier = rowsByOrigin(before);
  const present = rowsByOrigin(now);
  for (const [origin, rows] of earlier) if (present.get(origin) !== rows) return null;
  const returned = new Set(notAmong(before.spares, now.spares).map(({ origin }) => origin));
  return [
    ...notAmong(now.parts, before.parts).filter(({ origin }) => !earlier.has(origin) || returned.has(origin)),
    ...notAmong(now.spares, before.spares).filter(({ origin }) => earlier.has(origin)),
  ];
}

function rowsByOrigin({ parts, spares }: SeenTable): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { origin, rows } of [...parts, ...spares]) sums.set(origin, (sums.get(origin) ?? 0) + rows);
  return sums;
}

/** Whether a file of the same name holds something else. */
function wereRewritten(before: readonly SeenPart[], now: readonly SeenPart[]): boolean {
  const files = new Set(before.map(({ file }) => file));
  return notAmong(now, before).some(({ file }) => files.has(file));
}

function notAmong(parts: readonly SeenPart[], others: readonly SeenPart[]): SeenPart[] {
  const known = new Map(others.map((part) => [part.file, part]));
  return parts.filter((part) => {
    const other = known.get(part.file);
    return !other || other.rows !== part.rows || other.bytes !== part.bytes || other.changed !== part.changed;
  });
}

/** Whether a part is gone, so that rows may have left the table. */
export function leftParts(before: SeenTable = NONE, now: SeenTable = NONE): boolean {
  return notAmong(before.parts, now.parts).length > 0;
}
