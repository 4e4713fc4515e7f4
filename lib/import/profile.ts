import { UserError } from '@/lib/model/user-error';
import { readJson } from '@/lib/settings/read-json';
import { schemaCheck } from '@/lib/settings/schema-check';
import { describeSchemaError } from '@/lib/settings/schema-error';
import { isZone } from '@/lib/settings/zone';
import { TABLES, type TableName } from '@/lib/store/tables';
import schema from './profile.schema.json';
import type { UnpivotGroup } from './unpivot';

type Operand = string | number;

/** A condition on the text of a row's columns, after trimming. A number, or `as: "number"`, compares numerically, `as: "time"`
 * compares clock times, anything else text. A cell that is empty or one of the profile's nulls satisfies only `empty: true` and `not`. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | {
      column: string;
      as?: 'number' | 'time' | 'text';
      equals?: Operand;
      in?: Operand[];
      matches?: string;
      empty?: boolean;
      above?: Operand;
      atLeast?: Operand;
      below?: Operand;
      atMost?: Operand;
      equalsColumn?: string;
      aboveColumn?: string;
      belowColumn?: string;
    };

export type Duration = 's' | 'ms' | 'min' | 'h' | 'days' | 'mm:ss' | 'hh:mm:ss' | 'words';

/** Text of one column, or of several joined. */
export interface Cells {
  column?: string;
  /** Several columns into one; empty where any of them is empty. */
  columns?: string[];
  with?: string;
  /** Null unless this holds. */
  when?: Condition;
  nulls?: string[];
  /** First group of this regular expression instead of the whole text. */
  extract?: string;
  case?: 'lower' | 'upper';
  map?: Record<string, string | null>;
  /** For a text that `extract` or `map` doesn't know: a value, null, or absent to reject the row. */
  otherwise?: string | null;
  /** A keyed hash in place of the text. */
  hash?: boolean;
  datetime?: string | string[];
  zone?: string;
  duration?: Duration;
  decimal?: '.' | ',';
}

/** How one canonical column comes from the file's columns. A bare string renames. */
export type Mapping =
  | string
  | { constant: string | number | boolean }
  | Cells
  | { cases: { when: Condition; value: string | number | null }[]; otherwise?: string | number | null }
  | { first: Mapping[] }
  | { sum: Mapping[] }
  /** The first without the others. */
  | { less: Mapping[] }
  /** A mean, and how many it is of: their sum. */
  | { times: [Mapping, Mapping] }
  /** Seconds from one moment to the next; unknown where either is. */
  | { between: [Mapping, Mapping] }
  /** A moment, and seconds after it. */
  | { plus: [Mapping, Mapping] };

export interface Profile {
  profile: 1;
  name: string;
  about?: string;
  /** What it was written from: where that is documentation alone, the report says so. */
  basis?: 'real' | 'documentation';
  /** What `npx escucha profile` guessed each column from; nothing is read of it. */
  guesses?: Record<string, unknown>;
  target: TableName;
  source?: string;
  recognise?: { header: string[] };
  file?: {
    delimiter?: string;
    quote?: string;
    encoding?: string;
    /** True: the first row names the columns. A list names them where the file has none. */
    header?: true | string[];
    /** Lines before the header. Default: up to the first line that has the profile's columns. */
    skip?: number;
    /** Rows over which the header goes; the names of a column stand one below the other. Default: 1. */
    headerRows?: number;
    /** Name or place, from 1, of the sheet of a workbook. Default: each that has the profile's columns. */
    sheet?: string | number;
    /** Lines that match this regular expression are no rows: titles, footers, a header that comes again. */
    ignore?: string;
  };
  zone?: string;
  nulls?: string[];
  drop?: { when: Condition; reason: string }[];
  warn?: { when: Condition; reason: string }[];
  columns: Record<string, Mapping>;
  /** Several columns of one row into several rows. Mappings read the column's name as `$name` and its cell as `$value`; of a group of columns the group's name
   * and each of its cells by the cell's own name, `$offered`. A pattern finds the groups among the file's columns by its parts `name` and `value`. */
  unpivot?: ({ columns: string[] } | { groups: UnpivotGroup[] } | { pattern: string }) & { skipEmpty?: boolean };
}

const check = schemaCheck(schema);

export async function readProfile(path: string): Promise<Profile> {
  return checkProfile(await readJson('profile', path), path);
}

/** The value as a profile, or a UserError that names the key. */
export function checkProfile(given: unknown, path: string): Profile {
  const fail = (message: string) => {
    throw new UserError(`profile ${path}: ${message}`);
  };
  const errors = check(given);
  if (errors) throw new UserError(`profile ${path}: ${describeSchemaError(errors)}`);
  const value = given as Profile;
  const columns: Record<string, { required?: boolean }> = TABLES[value.target].columns;
  for (const name of Object.keys(value.columns)) {
    if (!columns[name])
      fail(`/columns/${name} is not a column of ${value.target}; it has ${Object.keys(columns).join(', ')}`);
  }
  for (const [name, { required }] of Object.entries(columns)) {
    if (required && name !== 'source' && value.columns[name] === undefined) {
      fail(`/columns/${name} is missing; ${value.target} can't do without it`);
    }
  }
  for (const zone of zonesNamed(value)) {
    if (!isZone(zone)) fail(`zone "${zone}" is not an IANA time zone, such as America/Mexico_City`);
  }
  if (JSON.stringify(value).includes('\\u0000')) fail('holds the character NUL, which no text has');
  const { delimiter, quote = '"' } = value.file ?? {};
  if (delimiter && /[\n\r]/.test(delimiter)) fail('/file/delimiter is a line break, which ends a row');
  if (delimiter === quote) fail(`/file/delimiter ${delimiter} is also the quote; set "quote": ""`);
  if (/[^\x20-\x7e]/.test(quote)) fail(`/file/quote ${JSON.stringify(quote)} is not a plain character such as " or '`);
  try {
    new RegExp(value.file?.ignore ?? '', 'u');
  } catch {
    fail(`/file/ignore "${value.file?.ignore}" is not a regular expression`);
  }
  if (value.unpivot && 'pattern' in value.unpivot) checkPattern(value.unpivot.pattern, fail);
  return value;
}

function checkPattern(pattern: string, fail: (message: string) => void): void {
  try {
    new RegExp(pattern, 'u');
  } catch {
    fail(`/unpivot/pattern "${pattern}" is not a regular expression`);
  }
  for (const part of ['name', 'value'])
    if (!pattern.includes(`(?<${part}>`)) fail(`/unpivot/pattern "${pattern}" has no part (?<${part}>…)`);
}

function zonesNamed(profile: Profile): string[] {
  const nested = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    const own = 'zone' in value && typeof value.zone === 'string' ? [value.zone] : [];
    return [...own, ...Object.values(value).flatMap(nested)];
  };
  return [...(profile.zone ? [profile.zone] : []), ...nested(profile.columns)];
}
