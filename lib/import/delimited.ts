import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { UserError } from '@/lib/model/user-error';
import { SAID } from '@/lib/store/import-reasons';
import { text } from '@/lib/store/sql';
import { readLines } from './lines';
import { type Dialect, scanRecords } from './records';
import type { Reject } from './rejects';
import type { TextFile } from './text-file';

export interface DelimitedForm {
  dialect: Dialect;
  columns: string[];
  /** Lines before the first data row, and those of them that hold anything. */
  skip: number;
  before: number;
  /** Lines that are no rows; a file that may have them is always read record by record. */
  ignore: RegExp | null;
}

export interface DelimitedFile extends TextFile, DelimitedForm {
  /** Of its making: records that could not become a line. */
  rejects?: readonly Reject[];
}

/** As the copies are written. */
const OURS: Dialect = { delimiter: '\t', quote: '"' };

const ABSENT = '\u0001';
/** Bytes of the longest line that is read at once, and of the longest that is read record by record. */
const LONGEST_LINE = 2 * 1024 * 1024;
const LONGEST_RECORD = 16 * 1024 * 1024;

/** The file as an SQL table function of text columns. Reading it throws where any row is not exactly of the header's form. */
export function strictTable(file: DelimitedFile): string {
  return readCsv(file.path, file.dialect, file.columns, file.skip, LONGEST_LINE);
}

/** The rows of the file that are of the header's form, whatever the others are: enough to look at its columns. */
export function looseTable(file: DelimitedFile): string {
  return readCsv(file.path, file.dialect, file.columns, file.skip, LONGEST_LINE, true);
}

function readCsv(
  path: string,
  { delimiter, quote }: Dialect,
  columns: string[],
  skip: number,
  longest: number,
  loose = false,
): string {
  const types = columns.map((column) => `${text(column)}: 'VARCHAR'`).join(', ');
  return `read_csv(${text(path)}, auto_detect = false, header = false, skip = ${skip}, delim = ${text(delimiter)},
    quote = ${text(quote)}, escape = ${text(quote)}, nullstr = ${text(ABSENT)}, ${loose ? 'strict_mode = false, ignore_errors = true' : 'strict_mode = true'}, columns = {${types}}, max_line_size = ${longest}, buffer_size = ${longest})`;
}

/** What reading a file record by record found. */
export interface CarefulTable {
  /** Table function of the well-formed records: `$line`, `$mark` (what a row seems to be that is no data) and the file's columns. */
  table: string;
  /** Table function of the malformed records, as `Reject`. */
  rejects: string;
  malformed: number;
  /** Lines that are no rows, by what they are. */
  dropped: Record<string, number>;
}

/** Reads the file record by record, writes the well-formed ones with their line number to a clean copy at this path, the malformed ones beside it, and returns
 * both. */
export async function carefulTable(file: DelimitedFile, copy: string): Promise<CarefulTable> {
  const out = createWriteStream(copy);
  const beside = createWriteStream(`${copy}.malformed`);
  let malformed = 0;
  const footer: Reject[] = [];
  let ignored = 0;
  const width = file.columns.length;
  const told = (rejects: readonly Reject[]) => {
    malformed += rejects.length;
    return rejects
      .map(({ line, column, value, reason }) => `${[String(line), column, value, reason].map(quoted).join('\t')}\n`)
      .join('');
  };
  beside.write(told(file.rejects ?? []));
  for await (const records of scanRecords(readLines(file.path), file.dialect, file.skip, file.ignore, width)) {
    let block = '';
    let odd = '';
    for (const record of records) {
      const { line, fields } = record;
      if (record.ignored) {
        ignored++;
        continue;
      }
      if (fields.length === width + 1 && fields[width] === '') fields.pop();
      const reason = record.broken ?? oddWidth(fields, width) ?? tooLong(fields) ?? notText(fields, file.damaged);
      if (reason) {
        const reject = { line, column: '', value: fields[0] ?? '', reason };
        if (isFooter(fields) && footer.length < LONGEST_FOOTER) footer.push(reject);
        else odd += told([...footer.splice(0), reject]);
      } else {
        odd += told(footer.splice(0));
        block += `${line}\t${markOf(fields, file.columns)}\t${fields.map(quoted).join('\t')}\n`;
      }
    }
    if (block && !out.write(block)) await once(out, 'drain');
    if (odd && !beside.write(odd)) await once(beside, 'drain');
  }
  for (const stream of [out, beside]) {
    stream.end();
    await once(stream, 'finish');
  }
  const columns = ['$line', '$mark', ...file.columns];
  const table = readCsv(copy, OURS, columns, 0, LONGEST_RECORD);
  return {
    table: `(SELECT * REPLACE (CAST("$line" AS INTEGER) AS "$line") FROM ${table})`,
    rejects: `(SELECT CAST(line AS INTEGER) AS line, "column", value, reason
      FROM ${readCsv(`${copy}.malformed`, OURS, ['line', 'column', 'value', 'reason'], 0, LONGEST_RECORD)})`,
    malformed,
    dropped: {
      ...(ignored ? { [SAID.ignored]: ignored } : {}),
      ...(footer.length ? { [SAID.belowTable]: footer.length } : {}),
    },
  };
}

const LONGEST_FOOTER = 10;
const LONGEST_FOOTER_WORDS = 200;
const TOTALS = /^\W*((grand|sub|gran)\s*-?)?(totals?|totales|suma|sum|promedio|average|media)\b/i;
const WORDS = /^\W*\p{L}{2,}.*\s\p{L}{2,}/u;

/** Whether a record that is not of the header's form is one that systems write below a table: totals, or a sentence. */
function isFooter(fields: readonly string[]): boolean {
  const filled = fields.filter((field) => field.trim() !== '');
  const first = filled[0]?.slice(0, LONGEST_FOOTER_WORDS) ?? '';
  return TOTALS.test(first) || (filled.length <= 2 && WORDS.test(first));
}

function markOf(fields: readonly string[], columns: readonly string[]): string {
  const filled = fields.find((field) => field.trim() !== '');
  if (filled !== undefined && TOTALS.test(filled.slice(0, LONGEST_FOOTER_WORDS))) return SAID.totals;
  if (
    fields[0]?.trim() === columns[0] &&
    fields.every((field, index) => field.trim() === '' || columns[index]!.startsWith(field.trim()))
  )
    return SAID.headerAgain;
  return filled === undefined ? SAID.empty : '';
}

function notText(fields: readonly string[], damaged: true | undefined): string | null {
  return damaged && fields.some((field) => field.includes('\uFFFD')) ? 'holds bytes that are not UTF-8' : null;
}

function oddWidth({ length }: readonly string[], width: number): string | null {
  return length === width ? null : `${length === 1 ? '1 field' : `${length} fields`} where the header has ${width}`;
}

/** In the copy every quote is doubled. */
function tooLong(fields: readonly string[]): string | null {
  const bytes = fields.reduce((sum, field) => sum + Buffer.byteLength(field), 0);
  return bytes * 2 > LONGEST_RECORD - 1024 ? 'over 8 MB, more than a row of an export has' : null;
}

function quoted(value: string): string {
  return /["\t\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** Names that the import gives to columns of its own. */
const OWN_COLUMNS = ['$line', '$mark', '$row', '$name', '$value', '$pair'];

/** Column names made unique and never empty, as an export's header may repeat or leave out names. */
export function uniqueColumns(names: readonly string[]): string[] {
  const seen = new Map(OWN_COLUMNS.map((name) => [name, 1]));
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
