import { UserError } from '@/lib/model/user-error';
import type { ColumnKind } from '@/lib/store/tables';
import type { Cells } from './profile';
import { NO, YES } from './typed';

const HOLDS = {
  text: 'text',
  caller: 'a caller',
  seconds: 'seconds',
  total: 'seconds',
  count: 'a whole number',
  number: 'a number',
  flag: 'yes or no',
  instant: 'a moment',
  date: 'a day',
} as const;
type Kind = keyof typeof HOLDS;

function holds(kind: ColumnKind): string {
  return typeof kind === 'string' ? HOLDS[kind] : `one of ${kind.join(', ')}`;
}

/** Which columns each way of making a value is for. */
const MAKES = {
  sum: ['seconds', 'total', 'count', 'number'],
  less: ['seconds', 'total', 'count', 'number'],
  times: ['seconds', 'total', 'count', 'number'],
  between: ['seconds'],
  plus: ['instant'],
  hash: ['text', 'caller'],
  datetime: ['instant', 'date'],
  zone: ['instant', 'date'],
  duration: ['seconds', 'total'],
  decimal: ['seconds', 'total', 'count', 'number'],
} as const satisfies Record<string, readonly Kind[]>;

/** Throws a UserError where the column doesn't take what this key of a mapping makes. */
export function checkMakes(key: keyof typeof MAKES, kind: ColumnKind): void {
  const made: readonly ColumnKind[] = MAKES[key];
  if (made.includes(kind)) return;
  const list = new Intl.ListFormat('en', { type: 'disjunction' }).format(
    new Set(MAKES[key].map((name) => HOLDS[name])),
  );
  throw new UserError(`"${key}" is for ${list}, and this column holds ${holds(kind)}`);
}

export function checkCells(cells: Cells, kind: ColumnKind): void {
  const epoch = [cells.datetime ?? []].flat().find((format) => format.startsWith('epoch-'));
  if (epoch && kind === 'date') throw new UserError(`datetime "${epoch}" is for a moment, and this column holds a day`);
  if (cells.extract !== undefined && !hasGroup(cells.extract)) {
    throw new UserError(`extract "${cells.extract}" has no pair of parentheses around what is to be taken`);
  }
  for (const key of ['hash', 'datetime', 'zone', 'duration', 'decimal'] as const) {
    if (cells[key] !== undefined && cells[key] !== false) checkMakes(key, kind);
  }
}

/** Whether a regular expression has a group that captures; brackets and escapes hold none. */
function hasGroup(pattern: string): boolean {
  return /\((?!\?)|\(\?P?</.test(pattern.replace(/\\.|\[[^\]]*\]/g, 'x'));
}

const WHOLE = /^\d{1,9}(\.0+)?$/;
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const ISO = /^\d{4}-\d\d?-\d\d?([T ]\d\d?:\d\d(:\d\d(\.\d+)?)?\s*([zZ]|UTC|[+-]\d\d(:?\d\d)?)?)?$/;
const FITS: Record<Exclude<Kind, 'text' | 'caller'>, (value: string) => boolean> = {
  seconds: (value) => WHOLE.test(value),
  total: (value) => NUMBER.test(value),
  count: (value) => WHOLE.test(value),
  number: (value) => NUMBER.test(value) && Number.isFinite(Number(value)),
  flag: (value) => [...YES, ...NO].includes(value.toLowerCase()),
  instant: (value) => ISO.test(value),
  date: (value) => ISO.test(value),
};

/** Throws a UserError where the column doesn't take a value that the profile itself writes. A value that is read in a form of
 * its own (`as`) is left to the reading. */
export function checkValue(value: string | number | boolean, kind: ColumnKind, as: Partial<Cells> = {}): void {
  const words = String(value);
  if (typeof kind !== 'string') {
    if (!kind.includes(words)) throw new UserError(`"${value}" is not ${holds(kind)}`);
  } else if (kind === 'text' || kind === 'caller') {
    if (typeof value === 'boolean') throw new UserError(`${value} is not text; write "${value}"`);
  } else if (!as.datetime && !as.duration && !as.decimal && !FITS[kind](words)) {
    throw new UserError(`"${value}" is not ${holds(kind)}`);
  }
}
