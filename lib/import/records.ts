/** How a delimited file separates and quotes its fields; an empty quote means that it doesn't quote. */
export interface Dialect {
  delimiter: string;
  quote: string;
}

export interface ScannedRecord {
  /** Physical line at which the record begins, from 1. */
  line: number;
  fields: string[];
  /** Set where the line is none of the data, as the profile says. */
  ignored?: true;
  /** Set where the quoting is broken: the record then is this one line, split as it stands. */
  broken?: string;
}

/** No field that a person wrote spans more lines than this; a longer one is a quote that was never closed. */
const MOST_LINES = 200;

/** A text of so few fields may well be a line of somebody's note. */
const LEAST_WIDTH = 4;

/** Splits a file's lines into records, blank lines left out. A record whose quoting is broken costs only its own
 * line: reading goes on with the next one. Where `width` names the number of fields, a line with just so many is never taken for a part of a field.
 *
 *     a,"b          → one record of two lines: a | b⏎c
 *     c",d
 */
export async function* scanRecords(
  batches: AsyncIterable<string[]>,
  dialect: Dialect,
  skip = 0,
  ignore: RegExp | null = null,
  width = 0,
): AsyncGenerator<ScannedRecord[]> {
  const source = batches[Symbol.asyncIterator]();
  let lines: string[] = [];
  let at = 0;
  let line = 0;
  const more = async (): Promise<boolean> => {
    const { done, value } = await source.next();
    if (done) return false;
    lines = at === 0 ? [...lines, ...value] : lines.slice(at).concat(value);
    at = 0;
    return true;
  };
  while (at < lines.length || (await more())) {
    const records: ScannedRecord[] = [];
    for (; at < lines.length; at++) {
      line++;
      const text = lines[at]!;
      if (line <= skip || text === '') continue;
      if (ignore?.test(text)) {
        records.push({ line, fields: [], ignored: true });
        continue;
      }
      let split = splitRecord(text, dialect);
      let span = 1;
      for (let whole = text; split === 'open' && span < MOST_LINES; span++) {
        if (at + span >= lines.length && !(await more())) break;
        const next = lines[at + span]!;
        if (isRow(next, dialect, width)) break;
        whole += `\n${next}`;
        split = splitRecord(whole, dialect);
      }
      if (split === 'open' || split === 'broken') {
        const broken = split === 'open' ? 'a quote is opened and never closed' : 'text follows a closing quote';
        records.push({ line, fields: text.split(dialect.delimiter), broken });
      } else if (text.includes('\0')) {
        records.push({ line, fields: split, broken: 'holds a NUL byte' });
      } else {
        records.push({ line, fields: split });
        at += span - 1;
        line += span - 1;
      }
    }
    yield records;
  }
}

/** Whether a line is by itself what a row of the table is: within a quoted field, a sign that its quote is a stray one. */
function isRow(line: string, dialect: Dialect, width: number): boolean {
  if (width < LEAST_WIDTH) return false;
  const split = splitRecord(line, dialect);
  return Array.isArray(split) && split.length === width;
}

function splitRecord(text: string, { delimiter, quote }: Dialect): string[] | 'open' | 'broken' {
  if (quote === '' || !text.includes(quote)) return text.split(delimiter);
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] === quote) {
      let value = '';
      at++;
      for (;;) {
        const end = text.indexOf(quote, at);
        if (end < 0) return 'open';
        value += text.slice(at, end);
        at = end + 1;
        if (text[at] !== quote) break;
        value += quote;
        at++;
      }
      fields.push(value);
      if (at >= text.length) return fields;
      if (text[at] !== delimiter) return 'broken';
      at++;
    } else {
      const end = text.indexOf(delimiter, at);
      if (end < 0) {
        fields.push(text.slice(at));
        return fields;
      }
      fields.push(text.slice(at, end));
      at = end + 1;
    }
  }
}
