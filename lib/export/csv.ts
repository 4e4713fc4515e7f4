import type { Column, DataTable } from './table';

const BYTE_ORDER_MARK = '\ufeff';
/** A spreadsheet takes a cell that starts so for a formula (OWASP, CSV injection). */
const FORMULA_START = /^[=+\-@\t\r]/;

function textCell(text: string): string {
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return safe !== text || /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function cell(value: string | number | null, { kind }: Column): string {
  if (value === null) return '';
  if (typeof value === 'string') return textCell(value);
  return String(Number((kind === 'share' ? value * 100 : value).toFixed(DIGITS)));
}

const DIGITS = 4;
const UNITS: Partial<Record<Column['kind'], string>> = { share: ' [%]', seconds: ' [s]' };

/** The table as CSV for spreadsheets (UTF-8 with byte order mark, CRLF), each note on a `#` line before it. Shares are
 * written as percentages, unknown as an empty cell, never 0. */
export function writeCsv({ columns, rows }: DataTable, notes: readonly string[]): string {
  const lines = [
    ...notes.map((note) => textCell(`# ${note.replace(/\s+/g, ' ')}`)),
    columns.map((column) => textCell(column.label + (UNITS[column.kind] ?? ''))).join(','),
    ...rows.map((row) => row.map((value, i) => cell(value, columns[i] as Column)).join(',')),
  ];
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}
