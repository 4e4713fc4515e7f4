import type { Queries } from '@/lib/store/database';
import { SAID } from '@/lib/store/import-reasons';
import { ident, text, texts } from '@/lib/store/sql';
import type { ColumnKind } from '@/lib/store/tables';
import { TABLES } from '@/lib/store/tables';
import { findColumn } from '../condition';
import type { Cells, Mapping, Profile } from '../profile';
import { dateForm, UNTOLD, type WrittenDate } from './date-form';
import { decimalForm, durationForm, type WrittenNumber } from './number-form';

/** A profile with the forms of its dates, times and numbers named, where it left that open. */
export interface Settled {
  profile: Profile;
  /** What was found, for the report. */
  notes: string[];
}

/** A file as an SQL relation of text columns. */
interface Source {
  queries: Queries;
  table: string;
  columns: readonly string[];
  nulls: readonly string[];
  notes: Set<string>;
  /** Dates of all columns whose form the profile leaves open. */
  dates(): Promise<WrittenDate[]>;
}

/** Looks at the whole of each column whose form the profile leaves open, and names the form in which it is written. A column of ISO dates, plain seconds or
 * numbers with a point stays as it is. */
export async function settle(
  queries: Queries,
  table: string,
  columns: readonly string[],
  profile: Profile,
): Promise<Settled> {
  const kinds: Record<string, { kind: ColumnKind }> = TABLES[profile.target].columns;
  let dates: Promise<WrittenDate[]> | undefined;
  const source: Source = {
    queries,
    table,
    columns,
    nulls: profile.nulls ?? [],
    notes: new Set(),
    dates() {
      dates ??= allDates(profile, (name) => kinds[name]!.kind, source);
      return dates;
    },
  };
  const entries: [string, Mapping][] = [];
  for (const [name, mapping] of Object.entries(profile.columns)) {
    entries.push([name, await settled(mapping, kinds[name]!.kind, source)]);
  }
  return { profile: { ...profile, columns: Object.fromEntries(entries) }, notes: [...source.notes] };
}

async function settled(mapping: Mapping, kind: ColumnKind, source: Source): Promise<Mapping> {
  const each = (list: readonly Mapping[], kinds: readonly ColumnKind[]) =>
    Promise.all(list.map((part, index) => settled(part, kinds[index] ?? kinds[0]!, source)));
  if (typeof mapping === 'string') return settledCells({ column: mapping }, kind, source);
  if ('constant' in mapping || 'cases' in mapping) return mapping;
  if ('first' in mapping) return { first: await each(mapping.first, [kind]) };
  if ('sum' in mapping) return { sum: await each(mapping.sum, [kind]) };
  if ('less' in mapping) return { less: await each(mapping.less, [kind]) };
  if ('times' in mapping) return { times: (await each(mapping.times, [kind, 'count'])) as [Mapping, Mapping] };
  if ('between' in mapping) return { between: (await each(mapping.between, ['instant'])) as [Mapping, Mapping] };
  if ('plus' in mapping) return { plus: (await each(mapping.plus, ['instant', 'seconds'])) as [Mapping, Mapping] };
  return settledCells(mapping, kind, source);
}

async function settledCells(cells: Cells, kind: ColumnKind, source: Source): Promise<Mapping> {
  const bare = Object.keys(cells).length === 1 && cells.column !== undefined ? cells.column : cells;
  if (cells.map) return bare;
  const names = cells.columns ?? [cells.column!];
  const found = names.map((name) => findColumn(name, source.columns));
  if (found.includes(null)) return bare;
  const value = valueSql(found as string[], cells, source.nulls);
  const note = (form: string) => source.notes.add(SAID.form(names.join(' + '), form));
  if ((kind === 'instant' || kind === 'date') && !cells.datetime) {
    const offset = cells.extract ? null : await namedOffset(value, source);
    if (offset) return settledCells({ ...cells, ...offset }, kind, source);
    const written = await writtenDates(value, source);
    const alone = dateForm(written);
    const form = alone?.why?.startsWith(UNTOLD) ? dateForm(written, await source.dates()) : alone;
    if (!form || (form.formats.length === 1 && form.formats[0] === 'iso')) return bare;
    const formats = kind === 'date' ? form.formats.filter((format) => !format.startsWith('epoch')) : form.formats;
    if (!formats.length) return bare;
    note(`${formats.join(', ')}${form.why ? `: ${form.why}` : ''}`);
    return { ...cells, datetime: formats.length === 1 ? formats[0]! : formats };
  }
  const isTime = kind === 'seconds' || kind === 'total';
  if ((isTime && !cells.duration) || (!cells.decimal && (isTime || kind === 'number' || kind === 'count'))) {
    const written = await writtenNumbers(value, source);
    const duration = isTime && !cells.duration ? durationForm(written) : null;
    const decimal = cells.decimal ? null : decimalForm(written);
    if (!duration && !decimal) return bare;
    if (duration) note(duration);
    if (decimal) note(decimal === ',' ? 'numbers with a decimal comma' : 'numbers with a comma between thousands');
    return { ...cells, ...(duration ? { duration } : {}), ...(decimal ? { decimal } : {}) };
  }
  return bare;
}

/** A mapping's text of a row; NULL where any of its cells is unknown. */
function valueSql(
  columns: readonly string[],
  { with: joint = ' ', extract, nulls = [] }: Cells,
  allNulls: readonly string[],
): string {
  const unknown = texts(['', ...allNulls, ...nulls]);
  const cells = columns.map(
    (column) => `CASE WHEN trim(${ident(column)}) NOT IN (${unknown}) THEN trim(${ident(column)}) END`,
  );
  const joined = cells.join(` || ${text(joint)} || `);
  return extract === undefined ? joined : `regexp_extract(${joined}, ${text(extract)}, 1)`;
}

async function allDates(
  profile: Profile,
  kindOf: (column: string) => ColumnKind,
  source: Source,
): Promise<WrittenDate[]> {
  const cells = Object.entries(profile.columns).flatMap(([name, mapping]) => dateCells(mapping, kindOf(name)));
  const found = await Promise.all(
    cells.map((cell) => {
      const names = (cell.columns ?? [cell.column!]).map((name) => findColumn(name, source.columns));
      return names.includes(null) ? [] : writtenDates(valueSql(names as string[], cell, source.nulls), source);
    }),
  );
  return found.flat();
}

/** Cells of a mapping that hold dates in a form that it leaves open. */
function dateCells(mapping: Mapping, kind: ColumnKind): Cells[] {
  const isDate = kind === 'instant' || kind === 'date';
  if (typeof mapping === 'string') return isDate ? [{ column: mapping }] : [];
  if ('first' in mapping) return mapping.first.flatMap((part) => dateCells(part, kind));
  if ('between' in mapping) return mapping.between.flatMap((part) => dateCells(part, 'instant'));
  if ('plus' in mapping) return dateCells(mapping.plus[0], 'instant');
  if ('constant' in mapping || 'cases' in mapping || 'sum' in mapping || 'less' in mapping || 'times' in mapping)
    return [];
  return isDate && !mapping.datetime && !mapping.map ? [mapping] : [];
}

/** Where every moment of a column ends in one and the same offset in words, as `… GMT-6`: what takes it off, and its zone. */
async function namedOffset(value: string, { queries, table }: Source): Promise<Pick<Cells, 'extract' | 'zone'> | null> {
  const found = await queries.rows<{ offset: string }>(
    `SELECT DISTINCT regexp_extract(v, ' (?:GMT|UTC)([+-]\\d{1,2})$', 1) AS "offset" FROM (SELECT ${value} AS v FROM ${table}) WHERE v IS NOT NULL LIMIT 2`,
  );
  const hours = found.length === 1 ? Number(found[0]!.offset || NaN) : NaN;
  if (!Number.isFinite(hours) || Math.abs(hours) > 12) return null;
  return { extract: '^(.*) (?:GMT|UTC)[+-]\\d{1,2}$', zone: `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}` };
}

const MOST_FORMS = 5000;

async function writtenDates(value: string, { queries, table }: Source): Promise<WrittenDate[]> {
  const rows = await queries.rows<{ day: string; clock: string; rows: number }>(`
    SELECT day, clock, count(*) AS rows FROM (
      SELECT regexp_replace(v, '\\d{1,2}:\\d\\d.*$', '') AS day, regexp_replace(regexp_extract(v, '\\d{1,2}:\\d\\d.*$'), '\\d', '9', 'g') AS clock
      FROM (SELECT ${value} AS v FROM ${table}) WHERE v IS NOT NULL
    ) GROUP BY ALL ORDER BY rows DESC, day, clock LIMIT ${MOST_FORMS}`);
  return rows.map(({ day, clock, rows: n }) => ({ day, clock, rows: n }));
}

async function writtenNumbers(value: string, { queries, table }: Source): Promise<WrittenNumber[]> {
  const rows = await queries.rows<{ shape: string; example: string; rows: number }>(`
    SELECT regexp_replace(v, '\\d', '9', 'g') AS shape, max(v) AS example, count(*) AS rows
    FROM (SELECT ${value} AS v FROM ${table}) WHERE v IS NOT NULL GROUP BY 1 ORDER BY rows DESC, shape LIMIT ${MOST_FORMS}`);
  return rows.map(({ shape, example, rows: n }) => ({ shape, example, rows: n }));
}
