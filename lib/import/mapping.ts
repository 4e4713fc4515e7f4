import { text, texts } from '@/lib/store/sql';
import type { ColumnKind } from '@/lib/store/tables';
import type { Check } from './compile';
import { cell, compileCondition, type FileColumns } from './condition';
import { strptimeFormat } from './date-format';
import type { Mapping } from './profile';
import { readSeconds } from './seconds';

export interface ValueContext {
  file: FileColumns;
  fileZone: string;
  lineZone: string;
}

export interface Compiled {
  /** The value in the column's stored type; for an instant, UTC. */
  sql: string;
  /** For an instant: the line's wall clock. */
  local?: string;
  checks: Check[];
  /** Columns of the file that it reads. */
  reads: string[];
}

type Cells = Extract<Mapping, { column?: string }> & { column?: string };

/** A mapping as SQL that yields NULL for unknown, with the checks that tell an unreadable value from an empty one. */
export function compileMapping(mapping: Mapping, kind: ColumnKind, context: ValueContext): Compiled {
  if (typeof mapping === 'string') return compileCells({ column: mapping }, kind, context);
  if ('constant' in mapping) return typed(text(String(mapping.constant)), kind, {}, context, []);
  if ('cases' in mapping) return compileCases(mapping, kind, context);
  if ('first' in mapping) return combine(mapping.first, kind, context, (parts) => `coalesce(${parts.join(', ')})`);
  if ('sum' in mapping) return combine(mapping.sum, kind, context, (parts) => `(${parts.join(' + ')})`);
  if ('between' in mapping) {
    const [from, to] = mapping.between.map((part) => compileMapping(part, 'instant', context)) as [Compiled, Compiled];
    return {
      sql: `CAST(date_diff('second', ${from.sql}, ${to.sql}) AS INTEGER)`,
      checks: [...from.checks, ...to.checks],
      reads: [...from.reads, ...to.reads],
    };
  }
  return compileCells(mapping, kind, context);
}

function combine(
  mappings: Mapping[],
  kind: ColumnKind,
  context: ValueContext,
  join: (parts: string[]) => string,
): Compiled {
  const parts = mappings.map((part) => compileMapping(part, kind, context));
  const { steps } = context.file;
  return {
    sql: steps.define(join(parts.map((part) => part.sql))),
    ...(kind === 'instant' ? { local: steps.define(join(parts.map((part) => part.local ?? part.sql))) } : {}),
    checks: parts.flatMap((part) => part.checks),
    reads: parts.flatMap((part) => part.reads),
  };
}

function compileCases(
  mapping: Extract<Mapping, { cases: unknown }>,
  kind: ColumnKind,
  context: ValueContext,
): Compiled {
  const literal = (value: string | number | null) => (value === null ? 'NULL' : text(String(value)));
  const arms = mapping.cases.map(
    ({ when, value }) => `WHEN ${compileCondition(when, context.file)} THEN ${literal(value)}`,
  );
  const reads = [
    ...new Set(
      [...JSON.stringify(mapping.cases).matchAll(/"column":"((?:[^"\\]|\\.)*)"/g)].map(
        (match) => JSON.parse(`"${match[1]}"`) as string,
      ),
    ),
  ];
  const raw = `CASE ${arms.join(' ')} ELSE ${literal(mapping.otherwise ?? null)} END`;
  const compiled = typed(context.file.steps.define(`CAST(${raw} AS VARCHAR)`), kind, {}, context, reads);
  if (mapping.otherwise !== undefined) return compiled;
  const seen = reads.map((column) => `coalesce(${cell(column, { ...context.file, nulls: [] })}, '')`);
  const none = mapping.cases.map(({ when }) => `NOT ${compileCondition(when, context.file)}`).join(' AND ');
  compiled.checks.unshift({
    column: reads.join(' + '),
    raw: seen.length ? `concat_ws(' + ', ${seen.join(', ')})` : `''`,
    failed: `(${none})`,
    reason: 'no case of the profile fits',
  });
  return compiled;
}

function compileCells(mapping: Cells, kind: ColumnKind, context: ValueContext): Compiled {
  const reads = mapping.columns ?? [mapping.column!];
  const cells = reads.map((column) => cell(column, context.file, mapping.nulls));
  const { steps } = context.file;
  let raw = cells.length === 1 ? cells[0]! : steps.define(`(${cells.join(` || ${text(mapping.with ?? ' ')} || `)})`);
  const checks: Check[] = [];
  const column = reads.join(' + ');
  const fail = (failed: string, reason: string) => checks.push({ column, raw, failed, reason });
  if (mapping.extract !== undefined) {
    const extracted = steps.define(`nullif(regexp_extract(${raw}, ${text(mapping.extract)}, 1), '')`);
    fail(`(${raw} IS NOT NULL AND ${extracted} IS NULL)`, `does not match ${mapping.extract}`);
    raw = extracted;
  }
  let value = raw;
  if (mapping.map) {
    const entries = Object.entries(mapping.map);
    const arms = entries.map(([from, to]) => `WHEN ${text(from)} THEN ${to === null ? 'NULL' : text(to)}`);
    value = steps.define(
      `CASE ${raw} ${arms.join(' ')} ELSE ${mapping.otherwise == null ? 'NULL' : text(mapping.otherwise)} END`,
    );
    if (mapping.otherwise === undefined) {
      fail(
        `(${raw} IS NOT NULL AND ${raw} NOT IN (${texts(entries.map(([from]) => from))}))`,
        `not in the profile's map: ${entries.map(([from]) => from).join(', ')}`,
      );
    }
  }
  const compiled = typed(value, kind, mapping, context, reads);
  const all = [...checks, ...compiled.checks];
  if (!mapping.when) return { ...compiled, checks: all };
  const condition = compileCondition(mapping.when, context.file);
  const guard = (sql: string) => steps.define(`CASE WHEN ${condition} THEN ${sql} END`);
  return {
    sql: guard(compiled.sql),
    ...(compiled.local ? { local: guard(compiled.local) } : {}),
    checks: all.map((check) => ({ ...check, failed: `(${condition} AND ${check.failed})` })),
    reads,
  };
}

/** Text as the column's stored type. */
function typed(
  raw: string,
  kind: ColumnKind,
  options: Partial<Cells>,
  context: ValueContext,
  reads: string[],
): Compiled {
  const column = reads.join(' + ');
  const { steps } = context.file;
  const result = (expression: string, reason: string, local?: string): Compiled => {
    const sql = steps.define(expression);
    return {
      sql,
      ...(local ? { local: steps.define(local) } : {}),
      checks: [{ column, raw, failed: `(${raw} IS NOT NULL AND ${sql} IS NULL)`, reason }],
      reads,
    };
  };
  const plain = options.decimal === ',' ? steps.define(`replace(replace(${raw}, '.', ''), ',', '.')`) : raw;
  if (kind === 'text' || kind === 'caller') return { sql: raw, checks: [], reads };
  if (kind === 'seconds')
    return result(readSeconds(plain, options.duration ?? 's'), `not a time in ${options.duration ?? 's'}`);
  if (kind === 'count')
    return result(
      `CASE WHEN try_cast(${plain} AS INTEGER) >= 0 THEN try_cast(${plain} AS INTEGER) END`,
      'not a whole number of 0 or more',
    );
  if (kind === 'number') return result(`try_cast(${plain} AS DOUBLE)`, 'not a number');
  if (kind === 'flag') {
    return result(
      `CASE WHEN lower(${raw}) IN ('1','true','t','yes','y','sí','si','verdadero') THEN true WHEN lower(${raw}) IN ('0','false','f','no','n','falso') THEN false END`,
      'neither yes nor no',
    );
  }
  if (kind === 'date') return result(`CAST(${readLocal(raw, options.datetime)} AS DATE)`, dateReason(options.datetime));
  if (kind === 'instant') {
    const { utc, local } = readInstant(raw, options.datetime, options.zone ?? context.fileZone, context);
    return result(utc, dateReason(options.datetime), local);
  }
  return result(`CASE WHEN ${raw} IN (${texts(kind)}) THEN ${raw} END`, `not one of ${kind.join(', ')}`);
}

function dateReason(format: string | string[] = 'iso'): string {
  return `not a date and time of the form ${[format].flat().join(' or ')}`;
}

function readLocal(raw: string, format: string | string[] = 'iso'): string {
  const formats = [format].flat();
  const patterns = formats.filter((entry) => entry !== 'iso').map(strptimeFormat);
  const parts = [
    ...(patterns.length ? [`try_strptime(${raw}, [${texts(patterns)}])`] : []),
    ...(formats.includes('iso') ? [`try_cast(${raw} AS TIMESTAMP)`] : []),
  ];
  return parts.length === 1 ? parts[0]! : `coalesce(${parts.join(', ')})`;
}

/** UTC and the line's wall clock of a written moment. A clock without an offset is the file's zone; where that is the
 * line's own zone the wall clock stays as written. */
function readInstant(
  raw: string,
  format: string | string[] = 'iso',
  fileZone: string,
  { lineZone, file: { steps } }: ValueContext,
): { utc: string; local: string } {
  const toLocal = (utc: string) => `timezone(${text(lineZone)}, timezone('UTC', ${utc}))`;
  if (format === 'epoch-s' || format === 'epoch-ms') {
    const scale = format === 'epoch-s' ? 1_000_000 : 1000;
    const utc = steps.define(`make_timestamp(CAST(try_cast(${raw} AS DOUBLE) * ${scale} AS BIGINT))`);
    return { utc, local: toLocal(utc) };
  }
  const formats = [format].flat();
  const local = steps.define(readLocal(raw, format));
  const utc = `timezone('UTC', timezone(${text(fileZone)}, ${local}))`;
  const fromWall = { utc, local: fileZone === lineZone ? local : toLocal(utc) };
  const offsets = formats.filter((entry) => /x/.test(entry));
  if (!formats.includes('iso') && !offsets.length) return fromWall;
  const shifted = offsets.length
    ? `try_strptime(${raw}, [${texts(offsets.map(strptimeFormat))}])`
    : `try_cast(${raw} AS TIMESTAMPTZ)`;
  const offsetUtc = `timezone('UTC', CAST(${shifted} AS TIMESTAMPTZ))`;
  const hasOffset = steps.define(
    `(length(${raw}) > 19 AND regexp_matches(${raw}, '(?i)\\d\\s*(z|utc|[+-]\\d\\d(:?\\d\\d)?)$'))`,
  );
  return {
    utc: `CASE WHEN ${hasOffset} THEN ${offsetUtc} ELSE ${fromWall.utc} END`,
    local: `CASE WHEN ${hasOffset} THEN ${toLocal(offsetUtc)} ELSE ${fromWall.local} END`,
  };
}
