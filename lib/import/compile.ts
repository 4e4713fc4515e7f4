import { UserError } from '@/lib/model/user-error';
import { SAID } from '@/lib/store/import-reasons';
import { ident, text, texts } from '@/lib/store/sql';
import type { ColumnKind, Table } from '@/lib/store/tables';
import { localName, sqlType, TABLES, type TableName } from '@/lib/store/tables';
import { cell, compileCondition, type FileColumns, type Pattern } from './condition';
import { compileMapping, ZERO_DATES } from './mapping';
import { plausible } from './plausible';
import type { Mapping, Profile } from './profile';
import { Steps } from './steps';
import type { Compiled, ValueContext } from './typed';
import { columnsToRead, groupsOf } from './unpivot';

/** A test on a row: where `failed` holds, the row can't be mapped. */
export interface Check {
  column: string;
  raw: string;
  failed: string;
  reason: string;
}

/** A profile as SQL over a table of text columns. */
export interface CompiledProfile {
  /** Select list of the stored columns. */
  columns: [name: string, sql: string][];
  checks: Check[];
  drops: { reason: string; sql: string }[];
  warnings: { reason: string; sql: string }[];
  steps: Steps;
  unpivots: boolean;
  bare: boolean;
  /** Columns of the file that the profile reads. */
  used: ReadonlySet<string>;
  /** Of these, those in which a space would pass for a part of the value. */
  spaceable: ReadonlySet<string>;
  patterns: readonly Pattern[];
}

/** No part of one contact lasts longer; a sum of such seconds stays within 32 bits for thousands of them. */
export const LONGEST_S = 7 * 86_400;

/** Compiles a profile for a file with these columns, and those that it unpivots them into. `lineZone` is the zone of the store's local columns. `bare` leaves out the cutting
 * of spaces around cells, which costs a quarter of the whole: it is right only for rows that are not `spaced`. */
export function compileProfile(
  profile: Profile,
  fileColumns: readonly string[],
  lineZone: string,
  bare = false,
): CompiledProfile {
  const steps = new Steps();
  const file: FileColumns = {
    columns: fileColumns,
    nulls: profile.nulls ?? [],
    steps,
    bare,
    used: new Set(),
    spaceable: new Set(),
    patterns: [],
    place: '',
  };
  const context: ValueContext = { file, fileZone: profile.zone ?? lineZone, lineZone };
  at(file, 'unpivot', () => {
    for (const group of groupsOf(profile, fileColumns))
      for (const name of Object.values(group.columns)) cell(name, file);
    file.columns = columnsToRead(profile, fileColumns);
  });
  const rules = (key: 'drop' | 'warn') =>
    (profile[key] ?? []).map(({ when, reason }) => ({
      reason,
      sql: at(file, key, () => compileCondition(when, file)),
    }));
  const result: CompiledProfile = {
    columns: [],
    checks: [],
    drops: rules('drop'),
    warnings: rules('warn'),
    steps,
    unpivots: profile.unpivot !== undefined,
    bare,
    used: file.used,
    spaceable: file.spaceable,
    patterns: file.patterns,
  };
  const { caller } = profile.columns;
  const callers =
    caller === undefined ? [] : at(file, 'columns.caller', () => compileMapping(caller, 'caller', context)).reads;
  const table: Table = TABLES[profile.target];
  const values = new Map<string, Compiled>();
  for (const [column, { kind, required }] of Object.entries(table.columns)) {
    const mapping = profile.columns[column] ?? defaultMapping(column, profile);
    if (mapping === null) {
      if (column !== 'answer_id') result.columns.push(...absent(column, kind));
      continue;
    }
    const compiled = at(file, `columns.${column}`, () => compileMapping(mapping, kind, context));
    values.set(column, compiled);
    const show = kind === 'caller' ? { raw: `'(a caller)'` } : {};
    result.checks.push(...compiled.checks.map((check) => ({ ...check, column: check.column || column, ...show })));
    if (required) {
      result.checks.push({
        column: sourceColumn(compiled, column),
        raw: `''`,
        failed: `(${compiled.sql}) IS NULL`,
        reason: `empty, and ${profile.target} can't do without ${column}`,
      });
    }
    if (kind === 'instant' || kind === 'date') result.warnings.push(zeroDates(column, compiled, file));
    store(profile.target, column, kind, compiled, result, namesCaller(callers, column, mapping));
  }
  if (profile.target === 'intervals') result.drops.push(totals(values.get('queue')!, steps));
  if (profile.target === 'surveys') {
    result.checks.push(withinScale(profile, context));
    if (profile.columns.answer_id === undefined) result.columns.push(['answer_id', answerId(values)]);
  }
  const { checks, warnings } = plausible(profile.target, values);
  result.checks.push(...checks);
  result.warnings.push(...warnings);
  return result;
}

function store(
  table: TableName,
  column: string,
  kind: ColumnKind,
  compiled: Compiled,
  result: CompiledProfile,
  keyed: boolean,
) {
  const { columns, steps, warnings } = result;
  if (kind === 'instant') {
    columns.push([column, compiled.sql], [localName(column), compiled.local ?? compiled.sql]);
  } else if (kind === 'caller') {
    columns.push(['caller_key', steps.define(`caller_key(caller_number(${compiled.sql}))`)]);
  } else if (kind === 'seconds' || kind === 'total') {
    const seconds = compiled.sql;
    const most = table === 'contacts' ? `AND ${seconds} <= ${LONGEST_S}` : '';
    columns.push([column, `CASE WHEN ${seconds} >= 0 ${most} THEN ${seconds} END`]);
    warnings.push({ reason: SAID.negative(column), sql: `coalesce(${seconds} < 0, false)` });
    if (most) {
      const long = `coalesce(${seconds} > ${LONGEST_S}, false)`;
      warnings.push({ reason: SAID.overWeek(column), sql: long });
    }
  } else {
    columns.push([column, keyed ? steps.define(`caller_key(${compiled.sql})`) : compiled.sql]);
  }
}

function zeroDates(column: string, { reads }: Compiled, file: FileColumns): CompiledProfile['warnings'][number] {
  const zero = reads.map((name) => `coalesce(${cell(name, { ...file, nulls: [] })} IN (${texts(ZERO_DATES)}), false)`);
  return {
    reason: SAID.zeroDate(column),
    sql: zero.length ? `(${zero.join(' OR ')})` : 'false',
  };
}

/** A row that adds up the queues would double them all. */
function totals({ sql }: Compiled, steps: Steps): CompiledProfile['drops'][number] {
  return { reason: SAID.totals, sql: steps.define(`coalesce(regexp_full_match(${sql}, ${text(TOTALS)}), false)`) };
}

const TOTALS = '(?i)\\W*((grand|gran|sub)[ -]?)?(total(s|es)?( general)?|suma|all queues|todas( las colas)?)\\W*';

/** Tells apart the answers that no contact does: of those alike in all that makes their key, the first, the second, … with one score. So the
 * same answers in another export are the same, and no answer is lost for being like another. */
function answerId(values: ReadonlyMap<string, Compiled>): string {
  const of = (column: string) => values.get(column)?.sql ?? 'NULL';
  const alike = ['source', 'operator_id', 'answered_at', 'dimension', 'score'].map(of).join(', ');
  return `CASE WHEN ${of('contact_id')} IS NULL THEN concat_ws('/', ${of('score')}, row_number() OVER (PARTITION BY ${alike})) END`;
}

/** Whether the column would hold the caller as written. A contact id then becomes a key; anything else is a UserError. */
function namesCaller(callers: readonly string[], column: string, mapping: Mapping): boolean {
  const plain = (name: string) => name.trim().toLowerCase();
  const hidden = callers.map(plain);
  if (column === 'caller' || !columnsCopied(mapping).some((name) => hidden.includes(plain(name)))) return false;
  if (column === 'contact_id') return true;
  throw new UserError(
    `columns.${column} reads ${callers.join(', ')}, which is the caller and never stored as written; leave it out, or take a part of it with extract or map`,
  );
}

/** Columns whose text a mapping takes over whole. */
function columnsCopied(mapping: Mapping): string[] {
  if (typeof mapping === 'string') return [mapping];
  if ('first' in mapping) return mapping.first.flatMap(columnsCopied);
  if (!('column' in mapping || 'columns' in mapping) || mapping.extract || mapping.map || mapping.hash) return [];
  return mapping.columns ?? [mapping.column!];
}

function withinScale(profile: Profile, context: ValueContext): Check {
  const part = (column: string) => {
    const mapping = profile.columns[column];
    return mapping === undefined ? null : compileMapping(mapping, 'number', context);
  };
  const score = part('score')!;
  const outside = (['scale_min', 'scale_max'] as const).flatMap((bound) => {
    const end = part(bound);
    return end ? [`coalesce(${score.sql} ${bound === 'scale_min' ? '<' : '>'} ${end.sql}, false)`] : [];
  });
  return {
    column: sourceColumn(score, 'score'),
    raw: score.checks.at(-1)?.raw ?? `''`,
    failed: `(${outside.join(' OR ') || 'false'})`,
    reason: 'outside of its scale, from scale_min to scale_max',
  };
}

function at<T>(file: FileColumns, place: string, compile: () => T): T {
  file.place = place;
  try {
    return compile();
  } catch (error) {
    if (error instanceof UserError) throw new UserError(`${place}: ${error.message}`);
    throw error;
  }
}

function sourceColumn(compiled: Compiled, column: string): string {
  return compiled.reads.length ? [...new Set(compiled.reads)].join(' + ') : column;
}

function defaultMapping(column: string, profile: Profile): Mapping | null {
  if (column === 'source') return { constant: profile.source ?? profile.name };
  if (column === 'visit') return { constant: 1 };
  return null;
}

function absent(column: string, kind: ColumnKind): [string, string][] {
  if (kind === 'instant') {
    return [
      [column, 'CAST(NULL AS TIMESTAMP)'],
      [localName(column), 'CAST(NULL AS TIMESTAMP)'],
    ];
  }
  if (kind === 'caller') return [['caller_key', 'CAST(NULL AS VARCHAR)']];
  return [[column, `CAST(NULL AS ${sqlType(kind)})`]];
}

/** SELECT of the stored columns and, for each row, the number of the drop rule (`dropped`), whether a check failed (`bad`)
 * and whether each warning holds (`warning0` …). With `explain`, `bad` is the number of the check, and there are also the row's line, the value that failed and which of
 * the unpivoted columns the row is from. */
export function selectMapped(compiled: CompiledProfile, from: string, explain: boolean): string {
  const { columns, checks, drops, warnings, unpivots } = compiled;
  const list = [
    ...columns.map(([name, sql]) => `${sql} AS ${ident(name)}`),
    `${choose(drops.map((drop) => drop.sql))} AS dropped`,
    `${explain ? choose(checks.map((check) => check.failed)) : any(checks.map((check) => check.failed))} AS bad`,
    ...warnings.map((warning, index) => `${warning.sql} AS warning${index}`),
  ];
  if (compiled.bare) list.push(`${spaced(compiled.spaceable)} AS spaced`);
  if (explain) {
    const values = checks.map((check, index) => `WHEN ${index} THEN ${check.raw}`).join(' ');
    list.push(
      '"$line" AS line',
      '"$mark" AS mark',
      `${unpivots ? '"$name"' : 'NULL'} AS from_column`,
      checks.length
        ? `CASE ${choose(checks.map((check) => check.failed))} ${values} END AS bad_value`
        : `'' AS bad_value`,
    );
  }
  return `SELECT ${list.join(',\n')} FROM ${compiled.steps.over(from)}`;
}

function spaced(columns: Iterable<string>): string {
  const tests = [...columns].flatMap((column) => [
    `starts_with(${ident(column)}, ' ')`,
    `ends_with(${ident(column)}, ' ')`,
  ]);
  return tests.length ? `coalesce(${tests.join(' OR ')}, false)` : 'false';
}

function any(conditions: string[]): string {
  return conditions.length ? `CASE WHEN ${conditions.join(' OR ')} THEN 0 END` : 'CAST(NULL AS INTEGER)';
}

function choose(conditions: string[]): string {
  if (!conditions.length) return 'CAST(NULL AS INTEGER)';
  return `CASE ${conditions.map((sql, index) => `WHEN ${sql} THEN ${index}`).join(' ')} END`;
}
