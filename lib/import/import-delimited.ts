import { join } from 'node:path';
import { UserError } from '@/lib/model/user-error';
import { rejectedValue } from '@/lib/privacy/veiled';
import type { Queries, Row } from '@/lib/store/database';
import { SAID } from '@/lib/store/import-reasons';
import { ident, text } from '@/lib/store/sql';
import { storedColumns, type TableName } from '@/lib/store/tables';
import { copyClean } from './clean-copy';
import { type CompiledProfile, compileProfile, selectMapped } from './compile';
import { type CarefulTable, carefulTable, type DelimitedFile, looseTable, strictTable } from './delimited';
import type { Profile } from './profile';
import { NO_REJECTS, type Reject, type Rejects, writeRejects } from './rejects';
import { type Settled, settle } from './sniff/settle';
import { columnBehind, columnsToRead, groupsOf, unpivoted } from './unpivot';

/** Rows of one file in the shape of a canonical table, in a table with a row id. */
export interface MappedFile {
  target: TableName;
  table: string;
  /** Path of a Parquet file that holds just these rows; whoever stores them may take it. */
  file?: string;
  /** Whether the table tells each row's line, as `line`. */
  lines: boolean;
  rows: number;
  rejects: Rejects;
  dropped: Record<string, number>;
  warnings: Record<string, number>;
  /** How it was read. */
  notes: string[];
  leftOut: string[];
}

/** Where a file is mapped: by these queries, into the table of this name. */
export interface Workplace {
  queries: Queries;
  scratch: string;
  table: string;
  /** Path of a Parquet file, in a folder beside the store's parts, for what needs no table. */
  clean: string;
}

/** Maps a delimited file by its profile. The whole file is read at once where it is of one form; else the forms of its dates and numbers are told from all of
 * its rows, as far as the profile leaves them open, and it is read once more, record by record where it must be, so that each row that can't be mapped is
 * known by its line. */
export async function mapDelimited(
  place: Workplace,
  file: DelimitedFile,
  profile: Profile,
  lineZone: string,
): Promise<MappedFile> {
  const readAs = file.readAs ? [SAID.readAs(file.readAs)] : [];
  const atOnce = !file.ignore && !file.hasNul && !file.damaged && !file.rejects?.length;
  const clean = async (by: Compilation, notes: string[]): Promise<MappedFile | null> => {
    const rows = await copyClean(place, by.table, by.bare(), profile.target);
    if (rows === null || hidesLines(file, profile, rows)) return null;
    const { target } = profile;
    const copy = { table: `${place.table}_clean`, file: place.clean, lines: false, rows };
    return {
      target,
      ...copy,
      rejects: NO_REJECTS,
      dropped: {},
      warnings: {},
      leftOut: by.leftOut(),
      notes: [...readAs, ...notes],
    };
  };
  const open = await compilation(place, file, profile, lineZone);
  const asItStands = atOnce ? await clean(open, []) : null;
  if (asItStands) return asItStands;
  const { profile: settled, notes } = await settleForms(place, file, profile);
  const by = notes.length ? await compilation(place, file, settled, lineZone) : open;
  const settledClean = atOnce && notes.length ? await clean(by, notes) : null;
  return settledClean ?? mapUneven(place, file, by, atOnce, [...readAs, ...notes]);
}

/** Whether fields hold line ends. That may be meant, or a stray quote that swallowed rows: only reading record by record can tell. */
function hidesLines({ lines, before }: DelimitedFile, { unpivot }: Profile, rows: number): boolean {
  return lines !== undefined && !unpivot && rows !== lines - before;
}

/** A profile compiled for a file. */
interface Compilation {
  profile: Profile;
  compiled: CompiledProfile;
  /** The file's rows, each of which must be of the header's form. */
  table: string;
  bare(): CompiledProfile;
  leftOut(): string[];
}

async function compilation(
  { queries }: Workplace,
  file: DelimitedFile,
  profile: Profile,
  lineZone: string,
): Promise<Compilation> {
  const compile = (bare: boolean) =>
    inProfile(file, profile, () => compileProfile(profile, file.columns, lineZone, bare));
  const compiled = compile(false);
  await checkPatterns(queries, file, profile, compiled);
  return {
    profile,
    compiled,
    table: unpivoted(profile, strictTable(file), file.columns),
    bare: () => compile(true),
    leftOut: () => file.columns.filter((column) => !compiled.used.has(column)),
  };
}

/** Where the file is too broken to be looked at as a whole, its forms stay open. */
async function settleForms({ queries }: Workplace, file: DelimitedFile, profile: Profile): Promise<Settled> {
  try {
    const table = unpivoted(profile, looseTable(file), file.columns);
    return await settle(queries, table, columnsToRead(profile, file.columns), profile);
  } catch (error) {
    if (UNREADABLE.test(String(error))) return { profile, notes: [] };
    throw error;
  }
}

const UNREADABLE = /CSV Error|CSV Reader|Invalid Input Error|Invalid unicode/i;

/** Maps a file of which some row is not of the header's form, can't be mapped, or is to be left out or noted. */
async function mapUneven(
  place: Workplace,
  file: DelimitedFile,
  { profile, compiled, table, leftOut }: Compilation,
  atOnce: boolean,
  notes: string[],
): Promise<MappedFile> {
  const { queries } = place;
  let tally = atOnce ? await readStrictly(place, table, compiled) : null;
  const whole = tally && !tally.bad && !hidesLines(file, profile, tally.rows);
  const careful = whole ? null : await readCarefully(place, file, profile, compiled);
  if (careful) tally = careful.tally;
  const { rows, bad, dropped, warnings } = tally!;
  const rejects = careful?.rejects ?? NO_REJECTS;
  const unread = careful?.unread ?? {};
  const result: MappedFile = {
    target: profile.target,
    table: place.table,
    lines: careful !== null,
    rows: rows + (careful?.malformed ?? 0) + total(Object.values(unread)),
    rejects,
    dropped: { ...byReason(compiled.drops, dropped), ...unread },
    warnings: byReason(compiled.warnings, warnings),
    notes,
    leftOut: leftOut(),
  };
  const good = rows - bad - total(dropped);
  if (rejects.first && good === 0) {
    throw new UserError(`${file.name}: no row could be mapped; ${describe(rejects.first)}`);
  }
  if (good < rows) {
    result.table = `${place.table}_good`;
    const columns = [...storedColumns(profile.target).map(([name]) => ident(name)), ...(careful ? ['line'] : [])];
    await queries.run(
      `CREATE OR REPLACE TABLE ${result.table} AS SELECT ${columns.join(', ')} FROM ${place.table} WHERE bad IS NULL AND dropped IS NULL`,
    );
  }
  return result;
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, n) => sum + n, 0);
}

function describe({ line, column, value, reason }: Reject): string {
  return `line ${line}${column ? `, ${column} "${rejectedValue(value, column)}"` : ''}: ${reason}`;
}

function inProfile<T>(file: DelimitedFile, profile: Profile, compile: () => T): T {
  try {
    return compile();
  } catch (error) {
    if (error instanceof UserError) throw new UserError(`${file.name}: profile ${profile.name}: ${error.message}`);
    throw error;
  }
}

async function checkPatterns(queries: Queries, file: DelimitedFile, profile: Profile, { patterns }: CompiledProfile) {
  for (const { place, key, pattern } of patterns) {
    await queries.run(`SELECT regexp_matches('', ${text(pattern)})`).catch((error: Error) => {
      const why = `is not a regular expression: ${error.message.replace(/^Invalid Input Error: /, '')}`;
      throw new UserError(`${file.name}: profile ${profile.name}: ${place}: ${key} "${pattern}" ${why}`);
    });
  }
}

/** How many rows were mapped, and what of them: `bad` can't be, and those of each drop rule and warning. */
interface Tally {
  rows: number;
  bad: number;
  dropped: number[];
  warnings: number[];
}

/** Null where the file is not of one form throughout. */
async function readStrictly(place: Workplace, table: string, compiled: CompiledProfile): Promise<Tally | null> {
  try {
    await place.queries.run(`CREATE OR REPLACE TABLE ${place.table} AS ${selectMapped(compiled, table, false)}`);
  } catch (error) {
    if (UNREADABLE.test(String(error))) return null;
    throw error;
  }
  return countRows(place, compiled);
}

async function countRows({ queries, table }: Workplace, { drops, warnings }: CompiledProfile): Promise<Tally> {
  const counts = [
    'count(*) AS rows',
    'count(*) FILTER (bad IS NOT NULL AND dropped IS NULL) AS bad',
    ...drops.map((_, index) => `count(*) FILTER (dropped = ${index}) AS d${index}`),
    ...warnings.map((_, index) => `count(*) FILTER (warning${index} AND bad IS NULL AND dropped IS NULL) AS w${index}`),
  ];
  const [found] = await queries.rows<Record<string, number>>(`SELECT ${counts.join(', ')} FROM ${table}`);
  const { rows = 0, bad = 0 } = found!;
  return {
    rows,
    bad,
    dropped: drops.map((_, index) => found![`d${index}`]!),
    warnings: warnings.map((_, index) => found![`w${index}`]!),
  };
}

function byReason(rules: readonly { reason: string }[], counts: readonly number[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const [index, { reason }] of rules.entries()) {
    if (counts[index]) found[reason] = (found[reason] ?? 0) + counts[index];
  }
  return found;
}

async function readCarefully(place: Workplace, file: DelimitedFile, profile: Profile, compiled: CompiledProfile) {
  const { queries, scratch, table } = place;
  const careful = await carefulTable(file, join(scratch, `${table}.csv`));
  await queries.run(
    `CREATE OR REPLACE TABLE ${table} AS ${selectMapped(compiled, unpivoted(profile, careful.table, file.columns), true)}`,
  );
  const unread = { ...careful.dropped, ...(await takeOutMarked(queries, table)) };
  return {
    tally: await countRows(place, compiled),
    malformed: careful.malformed,
    unread,
    rejects: await writeRejects(
      join(scratch, `${table}.rejects`),
      file.name,
      rejectsOf(place, file, profile, compiled, careful),
    ),
  };
}

/** The malformed records and the rows that can't be mapped, by line. */
async function* rejectsOf(
  { queries, table }: Workplace,
  file: DelimitedFile,
  profile: Profile,
  { checks }: CompiledProfile,
  { rejects, malformed }: CarefulTable,
): AsyncGenerator<Reject[]> {
  const groups = groupsOf(profile, file.columns);
  const found = queries.batches<Row & Reject & { bad: number | null; from_column: string | null }>(`
    SELECT line, bad, from_column, "column", value, reason FROM (
      SELECT line, bad, CAST(from_column AS VARCHAR) AS from_column, '' AS "column", coalesce(CAST(bad_value AS VARCHAR), '') AS value, '' AS reason, rowid AS nth
      FROM ${table} WHERE bad IS NOT NULL AND dropped IS NULL
      ${malformed ? `UNION ALL BY NAME SELECT *, -1 AS nth FROM ${rejects}` : ''}
    ) ORDER BY line, nth`);
  for await (const rows of found) {
    yield rows.map(({ line, bad, from_column, column, value, reason }) => {
      const check = bad === null ? null : checks[bad]!;
      return check
        ? { line, column: columnBehind(groups, from_column, check.column), value, reason: check.reason }
        : { line, column, value, reason };
    });
  }
}

/** Removes rows that say what they are and can't be mapped: totals, and the header come again. Answers how many of each. */
async function takeOutMarked(queries: Queries, table: string): Promise<Record<string, number>> {
  const marked = await queries.rows<{ mark: string; n: number }>(
    `SELECT mark, count(*) AS n FROM ${table} WHERE mark <> '' AND bad IS NOT NULL AND dropped IS NULL GROUP BY mark ORDER BY mark`,
  );
  if (marked.length) await queries.run(`DELETE FROM ${table} WHERE mark <> '' AND bad IS NOT NULL AND dropped IS NULL`);
  return Object.fromEntries(marked.map(({ mark, n }) => [mark, n]));
}
