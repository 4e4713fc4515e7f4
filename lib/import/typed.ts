import { texts } from '@/lib/store/sql';
import type { ColumnKind } from '@/lib/store/tables';
import type { Check } from './compile';
import type { FileColumns } from './condition';
import { dateReason, readDay, readInstant } from './instant';
import type { Cells, Duration } from './profile';
import { readNumber, readSeconds } from './seconds';

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
  /** Columns that it reads, as the profile names them. */
  reads: string[];
}

export const YES = ['1', 'true', 't', 'yes', 'y', 'sí', 'si', 's', 'verdadero', 'x'];
export const NO = ['0', 'false', 'f', 'no', 'n', 'falso'];

/** Text as the column's stored type, with the check that tells an unreadable value from an empty one. `ownWords`: the text is the
 * profile's own, already known to be one of the column's words. */
export function typed(
  raw: string,
  kind: ColumnKind,
  options: Partial<Cells>,
  context: ValueContext,
  reads: string[],
  ownWords = false,
): Compiled {
  const { steps } = context.file;
  const result = (expression: string, reason: string, local?: string): Compiled => {
    const sql = steps.define(expression);
    return {
      sql,
      ...(local ? { local: steps.define(local) } : {}),
      checks: [{ column: reads.join(' + '), raw, failed: `(${raw} IS NOT NULL AND ${sql} IS NULL)`, reason }],
      reads,
    };
  };
  if (kind === 'text' || kind === 'caller') return { sql: raw, checks: [], reads };
  if (typeof kind !== 'string') {
    if (ownWords) return { sql: raw, checks: [], reads };
    return result(`CASE WHEN ${raw} IN (${texts(kind)}) THEN ${raw} END`, `not one of ${kind.join(', ')}`);
  }
  const plain = options.decimal ? steps.define(withPoint(raw, options.decimal, options.duration)) : raw;
  switch (kind) {
    case 'seconds':
    case 'total': {
      const duration = options.duration ?? 's';
      return result(readSeconds(plain, duration, kind === 'total'), `not a time in ${duration}`);
    }
    case 'count': {
      const number = steps.define(readNumber(plain));
      return result(
        `CASE WHEN ${number} >= 0 AND ${number} = floor(${number}) THEN try_cast(${number} AS INTEGER) END`,
        'not a whole number of 0 or more',
      );
    }
    case 'number': {
      const number = steps.define(readNumber(plain));
      return result(`CASE WHEN isfinite(${number}) THEN ${number} END`, 'not a number');
    }
    case 'flag':
      return result(
        `CASE WHEN lower(${raw}) IN (${texts(YES)}) THEN true WHEN lower(${raw}) IN (${texts(NO)}) THEN false END`,
        'neither yes nor no',
      );
    case 'date':
      return result(readDay(raw, options.datetime, steps), dateReason(options.datetime));
    case 'instant': {
      const zones = { file: options.zone ?? context.fileZone, line: context.lineZone };
      const { utc, local } = readInstant(raw, options.datetime, zones, steps);
      return result(utc, dateReason(options.datetime), local);
    }
  }
}

/** A number with a decimal comma as one with a point; NULL where its points don't stand before three digits, as in `1.234,5`. With a decimal point, the
 * commas between thousands go. */
function withPoint(raw: string, decimal: '.' | ',', duration?: Duration): string {
  if (duration?.includes(':') || duration === 'words') return decimal === ',' ? `replace(${raw}, ',', '.')` : raw;
  if (decimal === '.')
    return `CASE WHEN regexp_full_match(${raw}, '[-+]?\\d{1,3}(,\\d{3})+(\\.\\d+)?') THEN replace(${raw}, ',', '') ELSE ${raw} END`;
  return `CASE WHEN regexp_full_match(${raw}, '[-+]?(\\d{1,3}(\\.\\d{3})+|\\d+)(,\\d+)?') THEN replace(replace(${raw}, '.', ''), ',', '.') END`;
}
