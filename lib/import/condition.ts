import { UserError } from '@/lib/model/user-error';
import { ident, text, texts } from '@/lib/store/sql';
import type { Condition } from './profile';
import type { Steps } from './steps';

/** What a compiled profile needs to know of the file, and what it takes from it. */
export interface FileColumns {
  columns: readonly string[];
  /** Cells that mean unknown. */
  nulls: readonly string[];
  steps: Steps;
  /** True where no cell has a space around it, so that none need be cut off. */
  bare: boolean;
  /** Columns that the profile reads, by their name in the file. */
  used: Set<string>;
  /** Of these, those in which a space would pass for a part of the value. */
  spaceable: Set<string>;
  patterns: Pattern[];
  /** The part of the profile that is being compiled. */
  place: string;
}

/** A regular expression of the profile, which only the database can judge. */
export interface Pattern {
  place: string;
  key: 'matches' | 'extract';
  pattern: string;
}

/** A file's own spelling of a column, whatever its case and spaces; null where it has none or several. */
export function findColumn(name: string, columns: readonly string[]): string | null {
  if (columns.includes(name)) return name;
  const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();
  const alike = columns.filter((column) => plain(column) === plain(name));
  return alike.length === 1 ? alike[0]! : null;
}

/** A cell as trimmed text, NULL where it is empty or a null sentinel. `strict`: it is read in a way that no space passes. */
export function cell(name: string, file: FileColumns, nulls: readonly string[] = [], strict = false): string {
  const column = findColumn(name, file.columns);
  if (column === null)
    throw new UserError(`column "${name}" is not in the file, which has: ${file.columns.join(', ')}`);
  file.used.add(column);
  if (!strict) file.spaceable.add(column);
  const trimmed = file.bare ? ident(column) : `trim(${ident(column)})`;
  const sentinels = [...new Set(['', ...file.nulls, ...nulls])];
  if (sentinels.length === 1) return file.steps.define(`nullif(${trimmed}, '')`);
  const value = file.bare ? trimmed : file.steps.define(trimmed);
  return file.steps.define(`CASE WHEN ${value} NOT IN (${texts(sentinels)}) THEN ${value} END`);
}

/** The condition as an SQL boolean that is never NULL. */
export function compileCondition(condition: Condition, file: FileColumns): string {
  return file.steps.define(conditionSql(condition, file));
}

function conditionSql(condition: Condition, file: FileColumns): string {
  if ('all' in condition) return join(condition.all, ' AND ', file);
  if ('any' in condition) return join(condition.any, ' OR ', file);
  if ('not' in condition) return `(NOT ${compileCondition(condition.not, file)})`;
  const value = cell(condition.column, file);
  const tests: string[] = [];
  if (condition.empty !== undefined) tests.push(`${value} IS ${condition.empty ? '' : 'NOT '}NULL`);
  if (condition.equals !== undefined) tests.push(compare(value, condition.as, '=', condition.equals));
  if (condition.in) {
    const numbers = condition.in.filter((entry) => typeof entry === 'number');
    const words = condition.in.filter((entry) => typeof entry === 'string');
    const parts = [
      ...(words.length ? [`${value} IN (${texts(words)})`] : []),
      ...numbers.map((entry) => compare(value, condition.as, '=', entry)),
    ];
    tests.push(`(${parts.join(' OR ')})`);
  }
  if (condition.matches !== undefined) {
    file.patterns.push({ place: file.place, key: 'matches', pattern: condition.matches });
    tests.push(`regexp_matches(${value}, ${text(condition.matches)})`);
  }
  if (condition.above !== undefined) tests.push(compare(value, condition.as, '>', condition.above));
  if (condition.atLeast !== undefined) tests.push(compare(value, condition.as, '>=', condition.atLeast));
  if (condition.below !== undefined) tests.push(compare(value, condition.as, '<', condition.below));
  if (condition.atMost !== undefined) tests.push(compare(value, condition.as, '<=', condition.atMost));
  const against = (column: string, operator: string, as: As) =>
    tests.push(`${operand(value, as)} ${operator} ${operand(cell(column, file), as)}`);
  if (condition.equalsColumn) against(condition.equalsColumn, '=', condition.as ?? 'text');
  if (condition.aboveColumn) against(condition.aboveColumn, '>', condition.as ?? 'number');
  if (condition.belowColumn) against(condition.belowColumn, '<', condition.as ?? 'number');
  if (!tests.length) throw new UserError(`a condition on "${condition.column}" tests nothing`);
  return `coalesce(${tests.join(' AND ')}, false)`;
}

function join(conditions: Condition[], operator: string, file: FileColumns): string {
  return `(${conditions.map((condition) => compileCondition(condition, file)).join(operator)})`;
}

type As = 'number' | 'time' | 'text' | undefined;

function operand(value: string, as: As): string {
  if (as === 'time') return `try_cast(lpad(${value}, 8, '0') AS TIME)`;
  return as === 'number' ? `try_cast(${value} AS DOUBLE)` : value;
}

function compare(value: string, as: As, operator: string, against: string | number): string {
  if (typeof against === 'number' && !Number.isFinite(against))
    throw new UserError('a number of a condition is too large');
  if (as === 'time' && !/^\d?\d:\d\d(:\d\d)?$/.test(String(against))) {
    throw new UserError(`"${against}" is not a clock time such as 9:05:00`);
  }
  if (as === 'number' && Number.isNaN(Number(against))) throw new UserError(`"${against}" is not a number`);
  if (typeof against === 'number') return `${numeric(value)} ${operator} ${against}`;
  return `${operand(value, as)} ${operator} ${operand(text(against), as)}`;
}

/** A cell as a number: a plain one as it is, a clock or duration (`4:05`, `0:04:05`, `31:00:00`) as its seconds. */
function numeric(value: string): string {
  const part = (index: number) => `try_cast(split_part(${value}, ':', ${index}) AS DOUBLE)`;
  return `coalesce(try_cast(${value} AS DOUBLE), ${part(1)} * 3600 + ${part(2)} * 60 + ${part(3)}, ${part(1)} * 60 + ${part(2)})`;
}
