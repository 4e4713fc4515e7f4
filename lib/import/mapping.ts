import { text, texts } from '@/lib/store/sql';
import type { ColumnKind } from '@/lib/store/tables';
import type { Check } from './compile';
import { cell, compileCondition } from './condition';
import type { Cells, Mapping } from './profile';
import { checkCells, checkMakes, checkValue } from './takes';
import { type Compiled, typed, type ValueContext } from './typed';

/** A mapping as SQL that yields NULL for unknown, with the checks that tell an unreadable value from an empty one. */
export function compileMapping(mapping: Mapping, kind: ColumnKind, context: ValueContext): Compiled {
  if (typeof mapping === 'string') return compileCells({ column: mapping }, kind, context);
  if ('constant' in mapping) return typed(literal(mapping.constant, kind), kind, {}, context, [], true);
  if ('cases' in mapping) return compileCases(mapping, kind, context);
  if ('first' in mapping) return combine(mapping.first, kind, context, (parts) => `coalesce(${parts.join(', ')})`);
  if ('sum' in mapping) return compileTotal('sum', mapping.sum, kind, context);
  if ('less' in mapping) return compileTotal('less', mapping.less, kind, context);
  if ('times' in mapping) return compileTimes(mapping.times, kind, context);
  if ('between' in mapping) return compileBetween(mapping.between, kind, context);
  if ('plus' in mapping) return compilePlus(mapping.plus, kind, context);
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

function compileTotal(key: 'sum' | 'less', mappings: Mapping[], kind: ColumnKind, context: ValueContext): Compiled {
  checkMakes(key, kind);
  const sign = key === 'sum' ? ' + ' : ' - ';
  const total = combine(
    mappings,
    kind,
    context,
    (parts) => `(${parts.map((part) => `CAST(${part} AS DOUBLE)`).join(sign)})`,
  );
  return kind === 'number' || kind === 'total' ? total : whole(total, context);
}

function compileTimes([mean, number]: [Mapping, Mapping], kind: ColumnKind, context: ValueContext): Compiled {
  checkMakes('times', kind);
  const parts = [compileMapping(mean, kind, context), compileMapping(number, 'count', context)] as const;
  const sql = context.file.steps.define(`(${parts.map((part) => `CAST(${part.sql} AS DOUBLE)`).join(' * ')})`);
  const checks = parts.flatMap((part) => part.checks);
  const product = { sql, checks, reads: parts.flatMap((part) => part.reads) };
  return kind === 'number' || kind === 'total' ? product : whole(product, context);
}

function compileBetween(moments: [Mapping, Mapping], kind: ColumnKind, context: ValueContext): Compiled {
  checkMakes('between', kind);
  const length = ([from, to]: string[]) => `date_diff('second', ${from}, ${to})`;
  return whole({ ...combine(moments, 'instant', context, length), local: undefined }, context);
}

function compilePlus([moment, seconds]: [Mapping, Mapping], kind: ColumnKind, context: ValueContext): Compiled {
  checkMakes('plus', kind);
  const { steps } = context.file;
  const from = compileMapping(moment, 'instant', context);
  const after = compileMapping(seconds, 'seconds', context);
  const sql = steps.define(`${from.sql} + to_seconds(${after.sql})`);
  return {
    sql,
    local: steps.define(`timezone(${text(context.lineZone)}, timezone('UTC', ${sql}))`),
    checks: [...from.checks, ...after.checks],
    reads: [...from.reads, ...after.reads],
  };
}

/** A number as a column of whole numbers stores it; one that is too large can't be read. */
function whole({ sql, checks, reads }: Compiled, { file }: ValueContext): Compiled {
  const stored = file.steps.define(`try_cast(${sql} AS INTEGER)`);
  const tooLarge: Check = {
    column: reads.join(' + '),
    raw: `CAST(${sql} AS VARCHAR)`,
    failed: `(${sql} IS NOT NULL AND ${stored} IS NULL)`,
    reason: 'too large a number',
  };
  return { sql: stored, checks: [...checks, tooLarge], reads };
}

/** A value that the profile itself writes, as SQL. */
function literal(value: string | number | boolean | null, kind: ColumnKind, as: Partial<Cells> = {}): string {
  if (value === null) return 'NULL';
  checkValue(value, kind, as);
  return text(String(value));
}

function compileCases(
  mapping: Extract<Mapping, { cases: unknown }>,
  kind: ColumnKind,
  context: ValueContext,
): Compiled {
  const { file } = context;
  const arms = mapping.cases.map(
    ({ when, value }) => `WHEN ${compileCondition(when, file)} THEN ${literal(value, kind)}`,
  );
  const reads = columnsNamed(mapping.cases);
  const raw = `CASE ${arms.join(' ')} ELSE ${literal(mapping.otherwise ?? null, kind)} END`;
  const compiled = typed(file.steps.define(`CAST(${raw} AS VARCHAR)`), kind, {}, context, reads, true);
  if (mapping.otherwise !== undefined) return compiled;
  const seen = reads.map((column) => `coalesce(${cell(column, { ...file, nulls: [] })}, '')`);
  const none = mapping.cases.map(({ when }) => `NOT ${compileCondition(when, file)}`).join(' AND ');
  compiled.checks.unshift({
    column: reads.join(' + '),
    raw: seen.length ? `concat_ws(' + ', ${seen.join(', ')})` : `''`,
    failed: `(${none || 'true'})`,
    reason: 'no case of the profile fits',
  });
  return compiled;
}

function columnsNamed(cases: unknown): string[] {
  const found = [...JSON.stringify(cases).matchAll(/"column":"((?:[^"\\]|\\.)*)"/g)];
  return [...new Set(found.map((match) => JSON.parse(`"${match[1]}"`) as string))];
}

function compileCells(mapping: Cells, kind: ColumnKind, context: ValueContext): Compiled {
  const { file } = context;
  const { steps } = file;
  const reads = mapping.columns ?? [mapping.column!];
  const strict = reads.length === 1 && !mapping.map && !mapping.extract && isNumeric(kind);
  const nulls = [...(mapping.nulls ?? []), ...(kind === 'instant' || kind === 'date' ? ZERO_DATES : [])];
  const cells = reads.map((column) => cell(column, file, nulls, strict));
  const read = cells.length === 1 ? cells[0]! : steps.define(`(${cells.join(` || ${text(mapping.with ?? ' ')} || `)})`);
  const checks: Check[] = [];
  checkCells(mapping, kind);
  const otherwise = literal(mapping.otherwise ?? null, kind, mapping);
  const fail = (failed: string, reason: string) => {
    if (mapping.otherwise === undefined) checks.push({ column: reads.join(' + '), raw: read, failed, reason });
  };
  let value = read;
  if (mapping.extract !== undefined) {
    file.patterns.push({ place: file.place, key: 'extract', pattern: mapping.extract });
    value = steps.define(`nullif(regexp_extract(${read}, ${text(mapping.extract)}, 1), '')`);
    fail(`(${read} IS NOT NULL AND ${value} IS NULL)`, `does not match ${mapping.extract}`);
  }
  if (mapping.case) value = steps.define(`${mapping.case}(${value})`);
  if (mapping.map) {
    const { '': empty = null, ...map } = mapping.map;
    const known = Object.keys(map);
    const other = known.length ? ` AND ${value} NOT IN (${texts(known)})` : '';
    fail(`(${value} IS NOT NULL${other})`, `not one of ${known.join(', ')}`);
    const arms = Object.entries(map).map(
      ([from, to]) => `WHEN ${value} = ${text(from)} THEN ${literal(to, kind, mapping)}`,
    );
    value = steps.define(
      `CAST(CASE WHEN ${read} IS NULL THEN ${literal(empty, kind, mapping)} ${arms.join(' ')} ELSE ${otherwise} END AS VARCHAR)`,
    );
  } else if (mapping.otherwise != null) {
    value = steps.define(`CASE WHEN ${read} IS NOT NULL THEN coalesce(${value}, ${otherwise}) END`);
  }
  if (mapping.hash) value = steps.define(`caller_key(${value})`);
  const compiled = typed(value, kind, mapping, context, reads, mapping.map !== undefined);
  const all = [...checks, ...compiled.checks];
  if (!mapping.when) return { ...compiled, checks: all };
  const condition = compileCondition(mapping.when, file);
  const guard = (sql: string) => steps.define(`CASE WHEN ${condition} THEN ${sql} END`);
  return {
    sql: guard(compiled.sql),
    ...(compiled.local ? { local: guard(compiled.local) } : {}),
    checks: all.map((check) => ({ ...check, failed: `(${condition} AND ${check.failed})` })),
    reads,
  };
}

/** What databases write for a date that is not known. */
export const ZERO_DATES = ['0000-00-00 00:00:00', '0000-00-00'];

function isNumeric(kind: ColumnKind): boolean {
  return kind === 'seconds' || kind === 'count' || kind === 'number';
}
