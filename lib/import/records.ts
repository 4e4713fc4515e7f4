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

/** Splits a file's lines into records, blank lines left out. A record whose quoting is broken costs only its own
 * line: reading goes on with the next one.
 *
 *     a,"b          → one record of two lines: a | b⏎c
 *     c",d
 */
export async function* scanRecords(
  batches: AsyncIterable<string[]>,
  dialect: Dialect,
  skip = 0,
  ignore: RegExp | null = null,
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
        whole += `\n${lines[at + span]}`;
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
