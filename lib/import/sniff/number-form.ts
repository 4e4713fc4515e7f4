import type { Duration } from '../profile';

/** One shape of a column's cells: every digit as 9, with one cell that has it and the number of rows. */
export interface WrittenNumber {
  shape: string;
  example: string;
  rows: number;
}

const CLOCKS: [RegExp, Duration][] = [
  [/^-?9+:99?:99?([.,]9+)?$/, 'hh:mm:ss'],
  [/^-?9+:99?([.,]9+)?$/, 'mm:ss'],
];
const WORDS =
  /^(9+([.,]9+)?\s*(d(ays?|ías?)?|h(oras?|ours?|rs?)?|m(in(utos?|utes?|s)?)?|s(eg(undos?)?|ec(onds?|s)?)?)\.?\s*)+$/i;
const ISO = /^P(9+D)?(T(9+H)?(9+M)?(9+([.,]9+)?S)?)?$/i;

/** The form in which a column's lengths of time are written, of cells that are not plain seconds; null where they are, or are none. */
export function durationForm(written: readonly WrittenNumber[]): Duration | null {
  const rows = new Map<Duration, number>();
  const add = (form: Duration, n: number) => rows.set(form, (rows.get(form) ?? 0) + n);
  for (const { shape, rows: n } of written) {
    const clock = CLOCKS.find(([pattern]) => pattern.test(shape))?.[1];
    if (clock) add(clock, n);
    else if (ISO.test(shape) || (WORDS.test(shape) && /[a-z]/i.test(shape))) add('words', n);
  }
  if (rows.has('hh:mm:ss') && rows.has('mm:ss')) {
    add('mm:ss', rows.get('hh:mm:ss')!);
    rows.delete('hh:mm:ss');
  }
  if (rows.size) return [...rows].sort((a, b) => b[1] - a[1])[0]![0];
  return areDayFractions(written) ? 'days' : null;
}

/** As a spreadsheet keeps times: no cell is 1 or more, and most have more decimals than a second needs. */
function areDayFractions(written: readonly WrittenNumber[]): boolean {
  const all = written.reduce((sum, { rows }) => sum + rows, 0);
  const fine = written.reduce((sum, { shape, rows }) => sum + (/^9[.,]9{5,}$/.test(shape) ? rows : 0), 0);
  return all > 0 && fine * 2 > all && written.every(({ example }) => Number(example.replace(',', '.')) < 1);
}

/** What parts the decimals of a column's numbers; null where none has any. A comma before three digits alone parts thousands where it never stands
 * otherwise, and is told so by the point. */
export function decimalForm(written: readonly WrittenNumber[]): '.' | ',' | null {
  const has = (pattern: RegExp) => written.some(({ shape }) => pattern.test(shape));
  if (has(/^[-+]?9{1,3}(\.999)*,9+$/) && has(/,9{1,2}$|,9{4,}$|\..*,/)) return ',';
  if (has(/^[-+]?9{1,3}(,999)+(\.9+)?$/)) return '.';
  return null;
}
