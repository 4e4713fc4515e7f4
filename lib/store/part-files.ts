import { ident, text } from './sql';
import { storedColumns, TABLES, type TableName } from './tables';

/** A table's part files as an SQL relation, with the `filename` of each row where asked for. A column that older parts lack is unknown there. */
export function readFiles(name: TableName, files: readonly string[], filename = false): string {
  const list = files.map(text).join(', ');
  const read = (more: string) =>
    `read_parquet([${list}], hive_partitioning = false${filename ? ', filename = true' : ''}${more})`;
  if (!TABLES[name].grown) return read('');
  return `(${noRows(name)} UNION ALL BY NAME SELECT * FROM ${read(', union_by_name = true')})`;
}

/** A SELECT of the stored columns of a table, without a row. */
export function noRows(name: TableName): string {
  return `SELECT ${storedColumns(name)
    .map(([column, type]) => `CAST(NULL AS ${type}) AS ${ident(column)}`)
    .join(', ')} WHERE false`;
}
