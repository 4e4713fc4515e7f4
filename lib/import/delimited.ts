import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '@/lib/model/user-error';
import type { Database } from '@/lib/store/database';
import { text } from '@/lib/store/sql';
import { readLines } from './lines';
import { type Dialect, scanRecords } from './records';
import type { Reject } from './rejects';
import type { TextFile } from './text-file';

export interface DelimitedFile extends TextFile {
  dialect: Dialect;
  columns: string[];
  /** Lines before the first data row. */
  skip: number;
}

const ABSENT = '\u0001';

/** The file as an SQL table function of text columns. Reading it throws where any row is not exactly of the header's form. */
export function strictTable(file: DelimitedFile): string {
  return readCsv(file.path, file.dialect, file.columns, file.skip);
}

function readCsv(path: string, { delimiter, quote }: Dialect, columns: string[], skip: number): string {
  const types = columns.map((column) => `${text(column)}: 'VARCHAR'`).join(', ');
  return `read_csv(${text(path)}, auto_detect = false, header = false, skip = ${skip}, delim = ${text(delimiter)},
    quote = ${text(quote)}, escape = ${text(quote)}, nullstr = ${text(ABSENT)}, strict_mode = true, columns = {${types}}, max_line_size = 16777216, buffer_size = 67108864)`;
}

/** Reads the file record by record, writes the well-formed ones with their line number to a clean copy, and returns that copy
 * as a table function (columns `$line` and the file's) with the malformed lines as rejects. */
export async function carefulTable(
  file: DelimitedFile,
  database: Database,
): Promise<{ table: string; rejects: Reject[]; rows: number }> {
  const copy = join(database.scratch, 'careful.csv');
  const out = createWriteStream(copy);
  const rejects: Reject[] = [];
  let rows = 0;
  for await (const records of scanRecords(readLines(file.path), file.dialect, file.skip)) {
    let block = '';
    for (const { line, fields, broken } of records) {
      rows++;
      if (broken) rejects.push({ line, column: '', value: '', reason: broken });
      else if (fields.length !== file.columns.length) {
        const reason = `${fields.length} fields where the header has ${file.columns.length}`;
        rejects.push({ line, column: '', value: '', reason });
      } else block += `${line}\t${fields.map(quoted).join('\t')}\n`;
    }
    if (block && !out.write(block)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  const table = readCsv(copy, { delimiter: '\t', quote: '"' }, ['$line', ...file.columns], 0);
  return { table: `(SELECT * REPLACE (CAST("$line" AS INTEGER) AS "$line") FROM ${table})`, rejects, rows };
}

function quoted(value: string): string {
  return /["\t\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** Column names made unique and never empty, as an export's header may repeat or leave out names. */
export function uniqueColumns(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name, index) => {
    const base = name.trim() || `column ${index + 1}`;
    const count = (seen.get(base.toLowerCase()) ?? 0) + 1;
    seen.set(base.toLowerCase(), count);
    return count === 1 ? base : `${base} (${count})`;
  });
}

/** Splits a header line; a UserError where its quoting is broken. */
export async function splitHeader(name: string, line: string, dialect: Dialect): Promise<string[]> {
  async function* one() {
    yield [line];
  }
  for await (const records of scanRecords(one(), dialect)) {
    const record = records[0];
    if (record?.broken) throw new UserError(`${name}: the header line can't be read: ${record.broken}`);
    if (record) return uniqueColumns(record.fields);
  }
  throw new UserError(`${name}: the header line is empty`);
}
