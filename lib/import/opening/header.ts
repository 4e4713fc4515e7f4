import { UserError } from '@/lib/model/user-error';
import { findColumn } from '../condition';
import { splitHeader, uniqueColumns } from '../delimited';
import type { Mapping, Profile } from '../profile';
import type { Dialect } from '../records';
import { groupsOf } from '../unpivot';

/** Where a table begins in the lines of a text. */
export interface Header {
  columns: string[];
  /** Lines before the first row of data. */
  skip: number;
  /** Of these, lines that hold anything. */
  before: number;
  /** Lines that hold something and stand before the header. */
  titles: number;
}

/** Lines among which a header is looked for: titles above a table are few. */
const LOOKED_AT = 60;

/** Every line that can name columns, from the top: two names or more. */
export async function possibleHeaders(lines: readonly string[], dialect: Dialect): Promise<Header[]> {
  const found: Header[] = [];
  let titles = 0;
  for (let at = 0; at < Math.min(lines.length, LOOKED_AT); at++) {
    const line = lines[at]!;
    if (line.trim() === '') continue;
    const columns = await namesOf(line, dialect);
    const names = columns?.filter((name) => !/^column \d+$/.test(name) && !/^[\d\s.,:/-]*$/.test(name)).length ?? 0;
    if (names >= 2 || (names === 1 && columns!.length === 1 && found.length === 0))
      found.push({ columns: columns!, ...upTo(lines, at + 1), titles });
    titles++;
  }
  return found;
}

function upTo(lines: readonly string[], skip: number): { skip: number; before: number } {
  return { skip, before: lines.slice(0, skip).filter((line) => line !== '').length };
}

async function namesOf(line: string, dialect: Dialect): Promise<string[] | null> {
  return splitHeader('', line.replace(/^\uFEFF/, ''), dialect).catch(() => null);
}

/** The header of a text by a profile: where the profile says, else the first line that has the columns it names. */
export async function headerBy(
  profile: Profile,
  name: string,
  lines: readonly string[],
  dialect: Dialect,
): Promise<Header> {
  const { header, skip, headerRows = 1, ignore } = profile.file ?? {};
  if (Array.isArray(header)) return { columns: uniqueColumns(header), ...upTo(lines, skip ?? 0), titles: 0 };
  const passed = ignore === undefined ? null : new RegExp(ignore, 'u');
  const filled = (index: number) => lines[index]!.trim() !== '' && !passed?.test(lines[index]!);
  const first = lines.findIndex((line, index) => index >= (skip ?? 0) && line !== '' && !passed?.test(line));
  if (first < 0)
    throw new UserError(`${name}: nothing follows the ${skip ?? 0} lines that profile ${profile.name} skips`);
  if (skip !== undefined) return headerOver(name, lines, first, headerRows, dialect, 0);
  const wanted = profile.recognise?.header ?? columnsRead(profile);
  let titles = 0;
  for (let at = first; at < Math.min(lines.length, first + LOOKED_AT); at++) {
    if (!filled(at)) continue;
    const found = await headerOver(name, lines, at, headerRows, dialect, titles).catch(() => null);
    if (found && wanted.every((column) => findColumn(column, found.columns) !== null)) return found;
    titles++;
  }
  return headerOver(name, lines, first, headerRows, dialect, 0);
}

/** The header that stands at a line, over so many rows: a name of an upper row holds for the columns to its right, up to the next. */
/** Whether a header goes on in the line below: names that it lacks stand there, and no number. */
export function goesOn({ columns, skip }: Header, lines: readonly string[], { delimiter }: Dialect): boolean {
  const below = (lines[skip] ?? '').split(delimiter).map((cell) => cell.replaceAll('"', '').trim());
  const lacking = columns.flatMap((name, index) => (/^column \d+$/.test(name) ? [below[index] ?? ''] : []));
  return (
    lacking.length > 1 &&
    lacking.filter((cell) => cell !== '').length * 2 > lacking.length &&
    !below.some((cell) => /^\d/.test(cell))
  );
}

export async function headerOver(
  name: string,
  lines: readonly string[],
  at: number,
  rows: number,
  dialect: Dialect,
  titles: number,
): Promise<Header> {
  const line = lines[at]!.replace(/^\uFEFF/, '');
  if (rows === 1) return { columns: await splitHeader(name, line, dialect), ...upTo(lines, at + 1), titles };
  const parts: string[][] = [];
  for (let row = 0; row < rows; row++) {
    const cells = (lines[at + row] ?? '').split(dialect.delimiter).map((cell) => cell.replaceAll('"', '').trim());
    parts.push(row < rows - 1 ? filledRight(cells) : cells);
  }
  const width = Math.max(...parts.map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, index) =>
    [...new Set(parts.map((cells) => cells[index] ?? ''))].filter((part) => part !== '').join(' '),
  );
  return { columns: uniqueColumns(columns), ...upTo(lines, at + rows), titles };
}

function filledRight(cells: readonly string[]): string[] {
  let last = '';
  return cells.map((cell) => {
    last = cell || last;
    return last;
  });
}

/** Columns of the file that a profile can't do without: those of its mappings. */
export function columnsRead(profile: Profile): string[] {
  const { columns, unpivot } = profile;
  const unpivots = unpivot && !('pattern' in unpivot) ? groupsOf(profile, []) : [];
  const found = new Set<string>(unpivots.flatMap((group) => Object.values(group.columns)));
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (key === 'column') found.add(value);
    } else if (Array.isArray(value)) {
      for (const item of value) walk(item, key === 'columns' || isMapping(key) ? 'column' : '');
    } else if (typeof value === 'object' && value !== null) {
      for (const [inner, item] of Object.entries(value)) walk(item, inner);
    }
  };
  for (const mapping of Object.values(columns) as Mapping[]) walk(mapping, 'column');
  return [...found].filter((name) => !name.startsWith('$'));
}

function isMapping(key: string): boolean {
  return ['first', 'sum', 'less', 'times', 'between', 'plus'].includes(key);
}
