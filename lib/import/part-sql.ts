import { join } from 'node:path';
import type { StoredPart } from '@/lib/store/ledger';
import { ident, text } from '@/lib/store/sql';
import { storedColumns, type TableName } from '@/lib/store/tables';

/** Parts as an SQL table function, with the `filename` of each row. */
export function readParts(store: string, parts: readonly StoredPart[]): string {
  const files = parts.map((part) => text(join(store, part.file)));
  return `read_parquet([${files.join(', ')}], hive_partitioning = false, filename = true)`;
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
