import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { UserError } from '@/lib/model/user-error';
import { TABLES, type TableName } from '@/lib/store/tables';
import schema from './profile.schema.json' with { type: 'json' };

type Operand = string | number;

/** A condition on the text of a row's columns, after trimming. Numbers compare numerically, `as: "time"` compares
 * clock times. A cell that is empty or one of the profile's nulls satisfies only `empty: true` and `not`. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | {
      column: string;
      as?: 'number' | 'time';
      equals?: Operand;
      in?: Operand[];
      matches?: string;
      empty?: boolean;
      above?: Operand;
      atLeast?: Operand;
      below?: Operand;
      atMost?: Operand;
      aboveColumn?: string;
      belowColumn?: string;
    };

export type Duration = 's' | 'ms' | 'min' | 'h' | 'days' | 'mm:ss' | 'hh:mm:ss';

/** How one canonical column comes from the file's columns. A bare string renames. */
export type Mapping =
  | string
  | { constant: string | number | boolean }
  | {
      column?: string;
      /** Several columns into one; empty where any of them is empty. */
      columns?: string[];
      with?: string;
      /** Null unless this holds. */
      when?: Condition;
      nulls?: string[];
      /** First group of this regular expression instead of the whole text. */
      extract?: string;
      map?: Record<string, string | null>;
      /** For a value that `map` lacks: a value, null, or absent to reject the row. */
      otherwise?: string | null;
      datetime?: string | string[];
      zone?: string;
      duration?: Duration;
      decimal?: '.' | ',';
    }
  | { cases: { when: Condition; value: string | number | null }[]; otherwise?: string | number | null }
  | { first: Mapping[] }
  | { sum: Mapping[] }
  /** Seconds from one moment to the next; unknown where either is. */
  | { between: [Mapping, Mapping] };

export interface Profile {
  profile: 1;
  name: string;
  about?: string;
  target: TableName;
  source?: string;
  recognise?: { header: string[] };
  file?: {
    delimiter?: string;
    quote?: string;
    encoding?: string;
    /** True: the first row names the columns. A list names them where the file has none. */
    header?: true | string[];
    /** Lines before the header. */
    skip?: number;
  };
  zone?: string;
  nulls?: string[];
  drop?: { when: Condition; reason: string }[];
  warn?: { when: Condition; reason: string }[];
  columns: Record<string, Mapping>;
  /** Several columns of one row into several rows: `{{column}}` in `columns` is written `"$name"` and `"$value"`. */
  unpivot?: { columns: string[]; skipEmpty?: boolean };
}

const validate = new Ajv2020({ allErrors: true, strict: false }).compile<Profile>(schema);

export async function readProfile(path: string): Promise<Profile> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new UserError(`profile ${path}: no such file`);
    throw new UserError(`profile ${path}: not valid JSON: ${(error as Error).message}`);
  }
  return checkProfile(parsed, path);
}

/** The value as a profile, or a UserError that names the key. */
export function checkProfile(value: unknown, path: string): Profile {
  if (!validate(value)) {
    const worst = [...(validate.errors ?? [])].sort((a, b) => b.instancePath.length - a.instancePath.length)[0]!;
    const params = Object.values(worst.params).flat().join(', ');
    throw new UserError(
      `profile ${path}: ${worst.instancePath || '/'} ${worst.message}${params ? ` (${params})` : ''}`,
    );
  }
  const columns: Record<string, { required?: boolean }> = TABLES[value.target].columns;
  for (const name of Object.keys(value.columns)) {
    if (!columns[name]) {
      throw new UserError(
        `profile ${path}: /columns/${name} is not a column of ${value.target}; it has ${Object.keys(columns).join(', ')}`,
      );
    }
  }
  for (const [name, { required }] of Object.entries(columns)) {
    if (required && name !== 'source' && value.columns[name] === undefined) {
      throw new UserError(`profile ${path}: /columns/${name} is missing; ${value.target} can't do without it`);
    }
  }
  return value;
}
