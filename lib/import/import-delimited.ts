import { UserError } from '@/lib/model/user-error';
import type { Database } from '@/lib/store/database';
import { ident, text } from '@/lib/store/sql';
import { storedColumns, type TableName } from '@/lib/store/tables';
import { type CompiledProfile, compileProfile, selectMapped, unpivoted } from './compile';
import { carefulTable, type DelimitedFile, strictTable } from './delimited';
import type { Profile } from './profile';
import { masked, type Reject } from './rejects';

/** Rows of one file in the shape of a canonical table, in a temporary table with a row id. */
export interface MappedFile {
  target: TableName;
  table: string;
  /** Whether the table tells each row's line, as `line`. */
  lines: boolean;
  rows: number;
  rejects: Reject[];
  dropped: Record<string, number>;
  warnings: Record<string, number>;
  leftOut: string[];
}

/** Maps a delimited file by its profile. The whole file is read at once where it is of one form; otherwise once more, record by
 * record, so that each row that can't be mapped is known by its line. */
export async function mapDelimited(
  database: Database,
  file: DelimitedFile,
  profile: Profile,
  lineZone: string,
): Promise<MappedFile> {
  const available = profile.unpivot ? [...file.columns, '$name', '$value'] : file.columns;
  const compile = (bare: boolean) => inProfile(file, profile, () => compileProfile(profile, available, lineZone, bare));
  const compiled = compile(false);
  await checkPatterns(database, file, profile, compiled);
  const table = unpivoted(profile, strictTable(file), file.columns);
  let strict: Strictly = file.ignore || file.hasNul ? 'uneven' : await readStrictly(database, table, compile(true));
  if (strict === 'spaced') strict = await readStrictly(database, table, compiled);
  const careful = strict === 'even' ? null : await readCarefully(database, file, profile, compiled);
  const rejects = careful?.rejects ?? [];
  const [{ n }] = (await database.rows<{ n: number }>('SELECT count(*) AS n FROM mapped')) as [{ n: number }];
  const ignored = careful?.ignored ?? 0;
  const result: MappedFile = {
    target: profile.target,
    table: 'mapped',
    lines: careful !== null,
    rows: n + (careful?.malformed ?? 0) + ignored,
    rejects,
    dropped: {
      ...(await countReasons(
        database,
        compiled.drops.map(({ reason }, index) => [reason, `dropped = ${index}`]),
      )),
      ...(ignored ? { 'lines that the profile ignores': ignored } : {}),
    },
    warnings: await countReasons(
      database,
      compiled.warnings.map(({ reason }, index) => [reason, `warning${index} AND bad IS NULL AND dropped IS NULL`]),
    ),
    leftOut: file.columns.filter((column) => !compiled.used.has(column)),
  };
  if (rejects.length || Object.keys(result.dropped).length) {
    const columns = [...storedColumns(profile.target).map(([name]) => ident(name)), ...(careful ? ['line'] : [])];
    await database.run(
      `CREATE OR REPLACE TEMP TABLE good AS SELECT ${columns.join(', ')} FROM mapped WHERE bad IS NULL AND dropped IS NULL`,
    );
    result.table = 'good';
  }
  if (rejects.length) {
    const [{ good }] = (await database.rows<{ good: number }>('SELECT count(*) AS good FROM good')) as [
      { good: number },
    ];
    if (good === 0) throw new UserError(`${file.name}: no row could be mapped; ${describe(rejects[0]!)}`);
  }
  return result;
}

function describe({ line, column, value, reason }: Reject): string {
  return `line ${line}${column ? `, ${column} "${masked(value)}"` : ''}: ${reason}`;
}

function inProfile<T>(file: DelimitedFile, profile: Profile, compile: () => T): T {
  try {
    return compile();
  } catch (error) {
    if (error instanceof UserError) throw new UserError(`${file.name}: profile ${profile.name}: ${error.message}`);
    throw error;
  }
}

async function checkPatterns(database: Database, file: DelimitedFile, profile: Profile, { patterns }: CompiledProfile) {
  for (const { place, key, pattern } of patterns) {
    await database.run(`SELECT regexp_matches('', ${text(pattern)})`).catch((error: Error) => {
      const why = `is not a regular expression: ${error.message.replace(/^Invalid Input Error: /, '')}`;
      throw new UserError(`${file.name}: profile ${profile.name}: ${place}: ${key} "${pattern}" ${why}`);
    });
  }
}

/** What came of reading a file at once: every row could be mapped, some cells have spaces around them, or some rows need a closer look. */
type Strictly = 'even' | 'spaced' | 'uneven';

async function readStrictly(database: Database, table: string, compiled: CompiledProfile): Promise<Strictly> {
  try {
    await database.run(`CREATE OR REPLACE TEMP TABLE mapped AS ${selectMapped(compiled, table, false)}`);
  } catch (error) {
    if (/CSV Error|Invalid Input Error|Invalid unicode/i.test(String(error))) return 'uneven';
    throw error;
  }
  const [counts] = await database.rows<{ bad: number; spaced: number }>(
    `SELECT count(*) FILTER (bad IS NOT NULL AND dropped IS NULL) AS bad,
      ${compiled.bare ? 'count(*) FILTER (spaced)' : '0'} AS spaced FROM mapped`,
  );
  if (counts!.spaced) return 'spaced';
  return counts!.bad ? 'uneven' : 'even';
}

async function readCarefully(database: Database, file: DelimitedFile, profile: Profile, compiled: CompiledProfile) {
  const careful = await carefulTable(file, database);
  await database.run(
    `CREATE OR REPLACE TEMP TABLE mapped AS ${selectMapped(compiled, unpivoted(profile, careful.table, file.columns), true)}`,
  );
  const failed = await database.rows<{ line: number; bad: number; value: string | null; from_column: string | null }>(
    'SELECT line, bad, CAST(bad_value AS VARCHAR) AS value, from_column FROM mapped WHERE bad IS NOT NULL AND dropped IS NULL ORDER BY line',
  );
  const unmapped = failed.map(({ line, bad, value, from_column }): Reject => {
    const { column, reason } = compiled.checks[bad]!;
    return { line, column: column.replace('$value', from_column ?? ''), value: value ?? '', reason };
  });
  return {
    malformed: careful.rejects.length,
    ignored: careful.ignored,
    rejects: [...careful.rejects, ...unmapped].sort((a, b) => a.line - b.line),
  };
}

async function countReasons(
  database: Database,
  reasons: [reason: string, condition: string][],
): Promise<Record<string, number>> {
  if (!reasons.length) return {};
  const list = reasons.map(([, condition], index) => `count(*) FILTER (${condition}) AS c${index}`).join(', ');
  const [counts] = await database.rows<Record<string, number>>(`SELECT ${list} FROM mapped`);
  const found: Record<string, number> = {};
  reasons.forEach(([reason], index) => {
    const count = counts![`c${index}`]!;
    if (count) found[reason] = (found[reason] ?? 0) + count;
  });
  return found;
}
