import { ident, text } from '@/lib/store/sql';
import type { ColumnKind, Table } from '@/lib/store/tables';
import { localName, TABLES } from '@/lib/store/tables';
import { compileCondition, type FileColumns } from './condition';
import { type Compiled, compileMapping, type ValueContext } from './mapping';
import type { Profile } from './profile';
import { Steps } from './steps';

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
}

/** Compiles a profile for a file with these columns. `lineZone` is the zone of the store's local columns. */
export function compileProfile(profile: Profile, fileColumns: readonly string[], lineZone: string): CompiledProfile {
  const steps = new Steps();
  const file: FileColumns = { columns: fileColumns, nulls: profile.nulls ?? [], steps };
  const context: ValueContext = { file, fileZone: profile.zone ?? lineZone, lineZone };
  const table: Table = TABLES[profile.target];
  const result: CompiledProfile = {
    columns: [],
    checks: [],
    drops: (profile.drop ?? []).map(({ when, reason }) => ({ reason, sql: compileCondition(when, file) })),
    warnings: (profile.warn ?? []).map(({ when, reason }) => ({ reason, sql: compileCondition(when, file) })),
    steps,
  };
  for (const [column, { kind, required }] of Object.entries(table.columns)) {
    const mapping = profile.columns[column] ?? defaultMapping(column, profile);
    if (mapping === null) {
      result.columns.push(...absent(column, kind));
      continue;
    }
    const compiled = compileMapping(mapping, kind, context);
    result.checks.push(...compiled.checks.map((check) => ({ ...check, column: check.column || column })));
    if (required) {
      result.checks.push({
        column: sourceColumn(compiled, column),
        raw: `''`,
        failed: `(${compiled.sql}) IS NULL`,
        reason: `empty, and ${profile.target} can't do without ${column}`,
      });
    }
    if (kind === 'instant') {
      result.columns.push([column, compiled.sql], [localName(column), compiled.local ?? compiled.sql]);
    } else if (kind === 'caller') {
      result.columns.push(['caller_key', steps.define(`caller_key(${compiled.sql})`)]);
    } else if (kind === 'seconds') {
      result.columns.push([column, `CASE WHEN ${compiled.sql} >= 0 THEN ${compiled.sql} END`]);
      result.warnings.push({
        reason: `${column} negative, kept as unknown`,
        sql: `coalesce(${compiled.sql} < 0, false)`,
      });
    } else {
      result.columns.push([column, compiled.sql]);
    }
  }
  return result;
}

function sourceColumn(compiled: Compiled, column: string): string {
  return compiled.reads.length ? [...new Set(compiled.reads)].join(' + ') : column;
}

function defaultMapping(column: string, profile: Profile) {
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
  const type =
    kind === 'seconds' || kind === 'count'
      ? 'INTEGER'
      : kind === 'number'
        ? 'DOUBLE'
        : kind === 'flag'
          ? 'BOOLEAN'
          : kind === 'date'
            ? 'DATE'
            : 'VARCHAR';
  return [[column, `CAST(NULL AS ${type})`]];
}

/** SELECT of the stored columns and, for each row, the number of the drop rule (`dropped`), of the failed check (`bad`)
 * and whether each warning holds (`warning0` …). With `explain`, also the row's line and the value that failed. */
export function selectMapped(compiled: CompiledProfile, from: string, explain: boolean): string {
  const { columns, checks, drops, warnings } = compiled;
  const list = [
    ...columns.map(([name, sql]) => `${sql} AS ${ident(name)}`),
    `${choose(drops.map((drop) => drop.sql))} AS dropped`,
    `${choose(checks.map((check) => check.failed))} AS bad`,
    ...warnings.map((warning, index) => `${warning.sql} AS warning${index}`),
  ];
  if (explain) {
    const values = checks.map((check, index) => `WHEN ${index} THEN ${check.raw}`).join(' ');
    list.push(
      '"$line" AS line',
      checks.length
        ? `CASE ${choose(checks.map((check) => check.failed))} ${values} END AS bad_value`
        : `'' AS bad_value`,
    );
  }
  return `SELECT ${list.join(',\n')} FROM ${compiled.steps.over(from)}`;
}

function choose(conditions: string[]): string {
  if (!conditions.length) return 'CAST(NULL AS INTEGER)';
  return `CASE ${conditions.map((sql, index) => `WHEN ${sql} THEN ${index}`).join(' ')} END`;
}

/** Rows for each of the unpivoted columns: adds `$name` and `$value`. */
export function unpivoted(profile: Profile, from: string): string {
  if (!profile.unpivot) return from;
  const pairs = profile.unpivot.columns.map((name) => `{'name': ${text(name)}, 'value': ${ident(name)}}`).join(', ');
  const empty = profile.unpivot.skipEmpty ? ` WHERE trim("$value") <> ''` : '';
  return `(SELECT * FROM (SELECT * EXCLUDE pair, pair.name AS "$name", pair.value AS "$value" FROM (SELECT *, unnest([${pairs}]) AS pair FROM ${from}))${empty})`;
}
