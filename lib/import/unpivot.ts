import { UserError } from '@/lib/model/user-error';
import { ident, text } from '@/lib/store/sql';
import { findColumn } from './condition';
import type { Profile } from './profile';

/** Columns of a wide file that become one row: each value's name with its column in the file. */
export interface UnpivotGroup {
  name: string;
  columns: Record<string, string>;
}

/** Which columns of a file become rows of their own; none where the profile unpivots nothing. Throws a UserError where the profile's
 * pattern fits no column. */
export function groupsOf({ unpivot }: Profile, columns: readonly string[]): readonly UnpivotGroup[] {
  if (!unpivot) return [];
  if ('columns' in unpivot) return unpivot.columns.map((name) => ({ name, columns: { value: name } }));
  const groups = 'groups' in unpivot ? unpivot.groups : fitting(unpivot.pattern, columns);
  const taken = valuesOf(groups).find((value) => RESERVED.includes(value) || columns.includes(`$${value}`));
  if (taken) throw new UserError(`"$${taken}" is the name of another column; give the value another name`);
  return groups;
}

/** Columns of the import's own. */
const RESERVED = ['name', 'line', 'mark', 'pair', 'row'];

function fitting(pattern: string, columns: readonly string[]): UnpivotGroup[] {
  const expression = new RegExp(pattern, 'u');
  const groups = new Map<string, UnpivotGroup>();
  for (const column of columns) {
    const { name, value } = expression.exec(column)?.groups ?? {};
    if (!name || !value) continue;
    const group = groups.get(name) ?? { name, columns: {} };
    group.columns[value.toLowerCase()] ??= column;
    groups.set(name, group);
  }
  if (!groups.size)
    throw new UserError(`pattern "${pattern}" fits no column of the file, which has: ${columns.join(', ')}`);
  return [...groups.values()];
}

function valuesOf(groups: readonly UnpivotGroup[]): string[] {
  return [...new Set(groups.flatMap((group) => Object.keys(group.columns)))];
}

/** Whether a profile asks for the number of a row in its file, as no column tells the rows apart. */
function numbersRows({ columns }: Profile): boolean {
  return JSON.stringify(columns).includes('"$row"');
}

/** The columns that a profile's mappings may read: the file's, `$row`, `$name` and the values. */
export function columnsToRead(profile: Profile, columns: readonly string[]): readonly string[] {
  const own = numbersRows(profile) ? ['$row'] : [];
  if (!profile.unpivot) return [...columns, ...own];
  return [...columns, ...own, '$name', ...valuesOf(groupsOf(profile, columns)).map((value) => `$${value}`)];
}

/** A row for each group of columns: adds `$name` and the values, a value that a group lacks as an empty cell. */
export function unpivoted(profile: Profile, source: string, columns: readonly string[]): string {
  const from = numbersRows(profile)
    ? `(SELECT *, CAST(row_number() OVER () AS VARCHAR) AS "$row" FROM ${source})`
    : source;
  if (!profile.unpivot) return from;
  const groups = groupsOf(profile, columns);
  const values = valuesOf(groups);
  const cell = (column: string | undefined) =>
    column === undefined ? `''` : ident(findColumn(column, columns) ?? column);
  const rows = groups.map((group) => {
    const cells = values.map((value) => `${text(value)}: ${cell(group.columns[value])}`);
    return `{'$name': ${text(group.name)}, ${cells.join(', ')}}`;
  });
  const named = ['$name', ...values].map(
    (value) => `"$pair".${ident(value)} AS ${ident(value === '$name' ? value : `$${value}`)}`,
  );
  const filled = values.map((value) => `trim(${ident(`$${value}`)}) <> ''`).join(' OR ');
  const empty = profile.unpivot.skipEmpty ? ` WHERE ${filled}` : '';
  return `(SELECT * FROM (SELECT * EXCLUDE "$pair", ${named.join(', ')} FROM (SELECT *, unnest([${rows.join(', ')}]) AS "$pair" FROM ${from}))${empty})`;
}

/** The column of the file behind `$value` of a row of the group of this name; any other column as it is. */
export function columnBehind(groups: readonly UnpivotGroup[], name: string | null, column: string): string {
  const group = groups.find((candidate) => candidate.name === name);
  if (!group) return column;
  const values = Object.keys(group.columns).sort((a, b) => b.length - a.length);
  return values.reduce((label, value) => label.replaceAll(`$${value}`, () => group.columns[value]!), column);
}
