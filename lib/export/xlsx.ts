import { strToU8, zipSync } from 'fflate';
import type { Column, DataTable } from './table';

/** Cell formats, in the order of the style sheet's `cellXfs`. */
const STYLES = ['text', 'head', 'share', 'seconds', 'count', 'score', 'note'] as const;
const styleOf = (name: (typeof STYLES)[number]) => STYLES.indexOf(name);

/** A day is 1 in a spreadsheet. */
const SECONDS_PER_DAY = 86_400;
const MOST_CHARACTERS = 32_767;
const NARROWEST = 8;
const WIDEST = 60;
const NOTE_WIDTH = 110;

/** Numbers of ECMA-376 18.8.30 for the formats it has, and those from 164 for our own. */
const STYLE_SHEET = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="[h]:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7">${xf(49)}${xf(49, 1, '<alignment wrapText="1" vertical="top"/>')}${xf(164)}${xf(165)}${xf(3)}${xf(2)}${xf(49, 0, '<alignment wrapText="1" vertical="top"/>')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function xf(format: number, font = 0, alignment = ''): string {
  const applied = alignment ? ' applyAlignment="1"' : '';
  return `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"${applied}>${alignment}</xf>`;
}

/** What XML 1.0 can't hold even when escaped: control characters, lone surrogates, two non-characters. */
const ILLEGAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function xml(text: string): string {
  return text.replace(ILLEGAL, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');
}

/** Text of a cell; what a spreadsheet would take for an escaped character (`_x0041_`) is kept as it is. */
function cellText(text: string): string {
  return xml(text.slice(0, MOST_CHARACTERS).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}

/** A name that a spreadsheet takes for a sheet: 31 characters at most, none of `[]:*?/\`, no apostrophe at an end. */
export function sheetName(text: string): string {
  const name = text
    .replace(ILLEGAL, '')
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .replace(/^'+|'+$/g, ' ')
    .trim();
  return name === '' || /^history$/i.test(name) ? `${name}_` : name;
}

function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

function cell(at: string, value: string | number | null, kind: Column['kind'], head = false): string {
  if (value === null || value === '') return '';
  if (typeof value === 'string')
    return `<c r="${at}" s="${styleOf(head ? 'head' : 'text')}" t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
  if (!Number.isFinite(value)) return '';
  return `<c r="${at}" s="${styleOf(kind === 'points' ? 'score' : kind)}"><v>${kind === 'seconds' ? value / SECONDS_PER_DAY : value}</v></c>`;
}

function sheet(widths: readonly number[], rows: string, frozen: boolean): string {
  const pane = frozen ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : '';
  const columns = widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns}</cols><sheetData>${rows}</sheetData></worksheet>`;
}

const FIGURE_WIDTH = 11;

function widthOf({ label, kind }: Column, values: readonly (string | number | null)[]): number {
  let longest = kind === 'text' ? Math.min(label.length, 24) : FIGURE_WIDTH;
  for (const value of values) if (typeof value === 'string') longest = Math.max(longest, value.length);
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}

function figuresSheet({ columns, rows }: DataTable): string {
  const names = columns.map((_, i) => columnName(i));
  const line = (values: readonly (string | number | null)[], row: number, head = false) =>
    `<row r="${row}">${values.map((value, i) => cell(`${names[i]}${row}`, value, columns[i]?.kind ?? 'text', head)).join('')}</row>`;
  const lines = [
    line(
      columns.map(({ label }) => label),
      1,
      true,
    ),
    ...rows.map((row, i) => line(row, i + 2)),
  ];
  const widths = columns.map((column, i) =>
    widthOf(
      column,
      rows.map((row) => row[i] ?? null),
    ),
  );
  return sheet(widths, lines.join(''), true);
}

function notesSheet(notes: readonly string[]): string {
  const lines = notes.map(
    (note, i) =>
      `<row r="${i + 1}"><c r="A${i + 1}" s="${styleOf(i === 0 ? 'head' : 'note')}" t="inlineStr"><is><t xml:space="preserve">${cellText(note)}</t></is></c></row>`,
  );
  return sheet([NOTE_WIDTH], lines.join(''), false);
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PART = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** A zip needs a time; the content has none. */
const NO_TIME = new Date(1980, 0, 1);

function relations(list: readonly (readonly [type: string, target: string])[]): string {
  const each = list.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

/** The table as an Excel workbook (ECMA-376): a sheet of figures, its head frozen, numbers as numbers (shares as percentages, seconds as durations, unknown as an
 * empty cell), and a sheet of notes, one a row. Text is typed as text, so that none can be run as a formula. */
export function writeXlsx(
  table: DataTable,
  notes: readonly string[],
  names: { figures: string; notes: string },
): Uint8Array<ArrayBuffer> {
  const sheets = [names.figures, names.notes].map(
    (name, i) => `<sheet name="${xml(sheetName(name))}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${PART}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${PART}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${PART}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${PART}.styles+xml"/></Types>`,
    '_rels/.rels': relations([[`${OFFICE}/officeDocument`, 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      [`${OFFICE}/worksheet`, 'worksheets/sheet1.xml'],
      [`${OFFICE}/worksheet`, 'worksheets/sheet2.xml'],
      [`${OFFICE}/styles`, 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': figuresSheet(table),
    'xl/worksheets/sheet2.xml': notesSheet(notes),
    'xl/styles.xml': STYLE_SHEET,
  };
  const files = Object.entries(parts).map(([path, text]) => [
    path,
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`),
  ]);
  return zipSync(Object.fromEntries(files), { mtime: NO_TIME });
}
