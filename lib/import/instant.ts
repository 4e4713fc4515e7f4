import { text, texts } from '@/lib/store/sql';
import { strptimeFormat } from './date-format';
import { inEnglish } from './date-words';
import type { Steps } from './steps';

type Formats = string | string[] | undefined;

/** Moments outside of these are sentinels or mistakes, such as `9999-12-31`, `infinity` or a year of three digits. */
const EARLIEST = '1971-01-01';
const LATEST = '2100-01-01';

/** A clock that says its zone, and one that says it as no zone does, such as `+25:00`. */
const WITH_OFFSET = ':\\d\\d(\\.\\d+)?\\s*([zZ]|UTC|[+-](0\\d|1[0-4])(:?[0-5]\\d)?)$';
const WITH_TAIL = ':\\d\\d(\\.\\d+)?\\s*([zZ+-]|UTC).*$';
const EPOCHS: Record<string, { scale: number; from: number; to: number }> = {
  'epoch-s': { scale: 1_000_000, from: 1e8, to: 4.2e9 },
  'epoch-ms': { scale: 1000, from: 1e11, to: 4.2e12 },
};

export function dateReason(formats: Formats): string {
  return `not a date and time of the form ${list(formats).join(' or ')} between 1971 and 2100`;
}

/** The civil day of a written date, as SQL. */
export function readDay(raw: string, formats: Formats, steps: Steps): string {
  const day = steps.define(`CAST(${readWall(raw, list(formats), steps)} AS DATE)`);
  return `CASE WHEN ${day} BETWEEN DATE '1900-01-01' AND DATE '${LATEST}' THEN ${day} END`;
}

/** UTC and the line's wall clock of a written moment, as SQL. A clock without an offset is the file's zone; where that is the
 * line's own zone the wall clock stays as written. */
export function readInstant(
  raw: string,
  formats: Formats,
  zones: { file: string; line: string },
  steps: Steps,
): { utc: string; local: string } {
  const all = list(formats);
  const toLocal = (utc: string) => `timezone(${text(zones.line)}, timezone('UTC', ${utc}))`;
  const plausible = (utc: string) => {
    const named = steps.define(utc);
    return `CASE WHEN ${named} BETWEEN TIMESTAMP '${EARLIEST}' AND TIMESTAMP '${LATEST}' THEN ${named} END`;
  };
  const zoned = readZoned(raw, all, steps);
  if (!all.some(isWall)) return { utc: plausible(zoned!), local: toLocal(zoned!) };
  const wall = steps.define(readWall(raw, all.filter(isWall), steps));
  const wallUtc = `timezone('UTC', timezone(${text(zones.file)}, ${wall}))`;
  const wallLocal = zones.file === zones.line ? wall : toLocal(wallUtc);
  if (!zoned) return { utc: plausible(wallUtc), local: wallLocal };
  return {
    utc: plausible(`CASE WHEN ${zoned} IS NOT NULL THEN ${zoned} ELSE ${wallUtc} END`),
    local: `CASE WHEN ${zoned} IS NOT NULL THEN ${toLocal(zoned)} ELSE ${wallLocal} END`,
  };
}

function list(formats: Formats): string[] {
  return [formats ?? 'iso'].flat();
}

function isWall(format: string): boolean {
  return !EPOCHS[format] && !hasOffset(format);
}

function hasOffset(format: string): boolean {
  return !EPOCHS[format] && format !== 'iso' && strptimeFormat(format).includes('%z');
}

/** UTC of the forms that say their zone; null where none of the formats does. */
function readZoned(raw: string, formats: string[], steps: Steps): string | null {
  const offsets = formats.filter(hasOffset);
  const parts = formats.flatMap((format) => {
    const epoch = EPOCHS[format];
    if (!epoch) return [];
    const value = steps.define(`try_cast(${raw} AS DOUBLE)`);
    return [
      `CASE WHEN ${value} BETWEEN ${epoch.from} AND ${epoch.to} THEN make_timestamp(CAST(${value} * ${epoch.scale} AS BIGINT)) END`,
    ];
  });
  if (offsets.length) {
    const moment = `try_strptime(${inEnglish(raw, offsets, steps)}, [${texts(offsets.map(strptimeFormat))}])`;
    parts.push(`timezone('UTC', CAST(${moment} AS TIMESTAMPTZ))`);
  }
  if (formats.includes('iso')) {
    const withSeconds = `regexp_replace(${raw}, '^(\\S+[T ]\\d?\\d:\\d\\d)\\s*([zZ]|UTC|[+-]\\S+)$', '\\1:00\\2')`;
    const moment = `coalesce(try_cast(${raw} AS TIMESTAMPTZ), try_cast(${withSeconds} AS TIMESTAMPTZ))`;
    const offset = `CASE WHEN regexp_matches(${raw}, ${text(WITH_OFFSET)}) THEN timezone('UTC', ${moment}) END`;
    parts.push(`CASE WHEN ${hasTail(raw, steps)} THEN ${offset} END`);
  }
  if (!parts.length) return null;
  return steps.define(parts.length === 1 ? parts[0]! : `coalesce(${parts.join(', ')})`);
}

function readWall(written: string, formats: string[], steps: Steps): string {
  const named = formats.filter((format) => format !== 'iso' && !EPOCHS[format]);
  const raw = named.some((format) => / HHmm$/.test(format)) ? steps.define(fourDigits(written)) : written;
  const parts = [
    ...(named.length
      ? [`CAST(try_strptime(${inEnglish(raw, named, steps)}, [${texts(named.map(strptimeFormat))}]) AS TIMESTAMP)`]
      : []),
    ...(formats.includes('iso') ? [`CASE WHEN NOT ${hasTail(raw, steps)} THEN try_cast(${raw} AS TIMESTAMP) END`] : []),
  ];
  return parts.length === 1 ? parts[0]! : `coalesce(${parts.join(', ')})`;
}

/** The clock at the end with all its digits, as spreadsheets and databases keep 0830 as 830 and 0000 as 0; strptime would take it for 83:0. */
function fourDigits(raw: string): string {
  const padded = (digits: number) => `regexp_replace(${raw}, ' (\\d{${digits}})$', ' ${'0'.repeat(4 - digits)}\\1')`;
  return `CASE WHEN regexp_matches(${raw}, ' \\d{3}$') THEN ${padded(3)} WHEN regexp_matches(${raw}, ' \\d\\d$') THEN ${padded(2)} WHEN regexp_matches(${raw}, ' \\d$') THEN ${padded(1)} ELSE ${raw} END`;
}

function hasTail(raw: string, steps: Steps): string {
  return steps.define(`regexp_matches(${raw}, ${text(WITH_TAIL)})`);
}
