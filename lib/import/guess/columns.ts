import type { Queries } from '@/lib/store/database';
import { ident, text } from '@/lib/store/sql';
import { dateForm } from '../sniff/date-form';
import { durationForm, type WrittenNumber } from '../sniff/number-form';

/** What the cells of a column are, as far as they tell. `clock`: a time of day or a length of time, as 8:05:00 may be either. */
export type CellKind = 'empty' | 'moment' | 'day' | 'clock' | 'duration' | 'whole' | 'number' | 'word' | 'text';

/** What a column of an unknown file holds. */
export interface ColumnFacts {
  name: string;
  kind: CellKind;
  rows: number;
  /** Rows with a cell that is not one of the words for unknown. */
  filled: number;
  distinct: number;
  /** Its commonest values, at most 40. */
  values: string[];
  /** The largest number, of a column of numbers. */
  largest: number | null;
  /** Cells that seem to say unknown, such as `-`. */
  unknowns: string[];
}

const UNKNOWNS = [
  '-',
  '--',
  'N/A',
  'n/a',
  'NA',
  'NULL',
  'null',
  '\\N',
  '(null)',
  '[None]',
  'None',
  'none',
  'SIN_DATO',
  'SIN DATO',
  'Sin dato',
  'S/D',
  'ND',
  'N/D',
  '?',
  'unknown',
  'Unknown',
  'Desconocido',
  'desconocido',
  '0000-00-00 00:00:00',
  '0000-00-00',
];
const MOST_VALUES = 40;
const CLOCK = /^-?9{1,3}:99(:99)?([.,]9+)?([\s\u00a0\u202f]?[ap]\.?\s?m\.?)?$/i;
const LONGEST_WORD = 40;

export async function readColumns(queries: Queries, table: string, names: readonly string[]): Promise<ColumnFacts[]> {
  const [{ rows }] = (await queries.rows<{ rows: number }>(`SELECT count(*) AS rows FROM ${table}`)) as [
    { rows: number },
  ];
  const columns: ColumnFacts[] = [];
  for (const name of names) columns.push(await readColumn(queries, table, name, rows));
  return columns;
}

async function readColumn(queries: Queries, table: string, name: string, rows: number): Promise<ColumnFacts> {
  const value = `trim(${ident(name)})`;
  const list = UNKNOWNS.map(text).join(', ');
  const unknown = await queries.rows<{ v: string }>(
    `SELECT ${value} AS v FROM ${table} WHERE ${value} IN (${list}) GROUP BY 1 ORDER BY count(*) DESC`,
  );
  const known = `(SELECT ${value} AS v FROM ${table} WHERE ${value} <> '' AND ${value} NOT IN (${list}))`;
  const [counts] = await queries.rows<{ filled: number; distinct: number; longest: number; largest: number | null }>(
    `SELECT count(*) AS filled, count(DISTINCT v) AS "distinct", coalesce(max(length(v)), 0) AS longest,
      max(try_cast(replace(v, ',', '.') AS DOUBLE)) AS largest FROM ${known}`,
  );
  const values = await queries.rows<{ v: string }>(
    `SELECT v FROM ${known} GROUP BY v ORDER BY count(*) DESC, v LIMIT ${MOST_VALUES}`,
  );
  const { filled, distinct, longest, largest } = counts!;
  const facts = {
    name,
    rows,
    filled,
    distinct,
    largest,
    values: values.map(({ v }) => v),
    unknowns: unknown.map(({ v }) => v),
  };
  return { ...facts, kind: filled ? await kindOf(queries, known, filled, longest) : 'empty' };
}

async function kindOf(queries: Queries, known: string, filled: number, longest: number): Promise<CellKind> {
  const shapes = await queries.rows<WrittenNumber & Record<string, string | number>>(
    `SELECT regexp_replace(v, '\\d', '9', 'g') AS shape, max(v) AS example, count(*) AS rows FROM ${known} GROUP BY 1 ORDER BY 3 DESC LIMIT 200`,
  );
  const share = (fits: (shape: string) => boolean) =>
    shapes.reduce((sum, { shape, rows }) => sum + (fits(shape) ? rows : 0), 0) / filled;
  if (share((shape) => CLOCK.test(shape)) > 0.9) return 'clock';
  const dates = dateForm(shapes.map(({ example, rows }) => cutDate(example, rows)));
  if (dates)
    return dates.formats.every((format) => !/[Hh]|iso|epoch/.test(format)) || hasNoClock(shapes) ? 'day' : 'moment';
  if (share((shape) => /^[-+]?9+$/.test(shape)) > 0.98) return 'whole';
  if (share((shape) => /^[-+]?9+([.,]9+)*$/.test(shape)) > 0.95) return 'number';
  if (durationForm(shapes) === 'words') return 'duration';
  return longest > LONGEST_WORD ? 'text' : 'word';
}

function hasNoClock(shapes: readonly WrittenNumber[]): boolean {
  return shapes.every(({ shape }) => !/99?:99/.test(shape) && !/^9{10,14}(\.9+)?$/.test(shape));
}

function cutDate(written: string, rows: number) {
  const example = written.replace(/ (GMT|UTC)[+-]\d{1,2}$/, '');
  const clock = /\d{1,2}:\d\d.*$/.exec(example)?.[0] ?? '';
  return { day: example.slice(0, example.length - clock.length), clock: clock.replace(/\d/g, '9'), rows };
}
