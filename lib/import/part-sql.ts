import { join } from 'node:path';
import type { StoredPart } from '@/lib/store/ledger';
import { readFiles } from '@/lib/store/part-files';
import { ident } from '@/lib/store/sql';
import { storedColumns, type TableName } from '@/lib/store/tables';

/** Parts of a table as an SQL relation, with the `filename` of each row. */
export function readParts(store: string, name: TableName, parts: readonly StoredPart[]): string {
  return readFiles(
    name,
    parts.map((part) => join(store, part.file)),
    true,
  );
}

/** Joins rows of one key; an unknown part of a key is the same as another unknown one. */
export function sameKey(key: readonly string[], one: string, other: string): string {
  return key.map((column) => `${one}.${ident(column)} IS NOT DISTINCT FROM ${other}.${ident(column)}`).join(' AND ');
}

/** The stored columns of a table as a select list. */
export function pick(name: TableName, of: string): string {
  return storedColumns(name)
    .map(([column]) => `${of}.${ident(column)}`)
    .join(', ');
}
