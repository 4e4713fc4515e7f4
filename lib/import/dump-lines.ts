import { UserError } from '@/lib/model/user-error';
import { masked } from '@/lib/privacy/masked';
import type { Database, Row } from '@/lib/store/database';
import { ident, text, texts } from '@/lib/store/sql';
import { carefulTable, type DelimitedFile, strictTable } from './delimited';
import { type DumpColumns, NULL_WORDS } from './formats/queue-log-dump';
import type { LinesRead, LogFile } from './log-lines';
import type { Reject } from './rejects';

const EPOCH = '\\d{9,11}(\\.\\d+)?';
const WALL = '\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d([.,]\\d+)?';
const OFFSET = ' ?(Z|UTC|[+-]\\d\\d(:?\\d\\d)?)';
/** How long a call may have been under way before it enters a queue, for its id to tell the clock. */
const SOON_S = 3540;
const UNREADABLE = /CSV Error|CSV Reader|Invalid unicode/i;

/** Writes the rows of a dump of `queue_log` into the table `lines` as the log would write them, with times in whole seconds as there. A clock without a zone is the line's,
 * or UTC where the ids of the calls say so, as Asterisk begins them with the second in which the call came. Of a time in the hour that comes twice when clocks go back, the
 * id of the call tells which. `careful`: record by record, with the lines of the file; without, `line` is the place of the row, and a file that is not of one form is read carefully anyway. */
export async function readDump(
  database: Database,
  file: LogFile,
  part: number,
  lineZone: string,
  careful: boolean,
): Promise<LinesRead> {
  const { columns, form, rejects } = file.dump!;
  const delimited: DelimitedFile = { ...file, ...form };
  const rows = careful || file.hasNul || file.damaged ? null : await strictRows(database, delimited, columns);
  const read = rows ?? (await carefulRows(database, delimited, columns, part));
  const { zone, notes, warnings } = await clockOf(database, lineZone);
  await database.run(`CREATE OR REPLACE TEMP TABLE dump_moments AS ${moments(zone)}`);
  const [counts] = await database.rows<{ unsure: number; known: number; time: string | null }>(
    'SELECT count(*) FILTER (unsure) AS unsure, count(exact) AS known, first(time ORDER BY line) AS time FROM dump_moments',
  );
  if (!counts!.known && counts!.time !== null)
    throw new UserError(
      `${file.name}: no row could be read; ${columns.time} "${masked(counts!.time)}" is neither YYYY-MM-DD HH:MM:SS nor epoch seconds`,
    );
  const dropped = { ...read.dropped };
  for (const { mark, n } of await database.rows<{ mark: string; n: number }>(
    `SELECT mark, count(*) AS n FROM dump_moments WHERE mark <> '' AND exact IS NULL GROUP BY mark ORDER BY mark`,
  ))
    dropped[mark] = (dropped[mark] ?? 0) + n;
  await database.run(`INSERT INTO lines ${lines(part, columns)}`);
  await database.run('DROP TABLE dump_cells; DROP TABLE dump_moments');
  const twice = 'times in the hour that comes twice when clocks go back, taken as of its second';
  return {
    rejects: [...rejects, ...read.rejects].sort((a, b) => a.line - b.line),
    dropped,
    warnings: { ...warnings, ...(counts!.unsure ? { [twice]: counts!.unsure } : {}) },
    notes: [
      'a dump of the table queue_log',
      'dumps are read by the documentation, not yet tried on a real file: compare the figures',
      ...notes,
    ],
    byPlace: rows !== null,
    lineInFile: (line) => line,
  };
}

type Rows = Pick<LinesRead, 'rejects' | 'dropped'>;

/** Null where the file is not of one form throughout. */
async function strictRows(database: Database, file: DelimitedFile, columns: DumpColumns): Promise<Rows | null> {
  const table = `(SELECT CAST(row_number() OVER () AS INTEGER) AS "$line", '' AS "$mark", * FROM ${strictTable(file)})`;
  try {
    await database.run(`CREATE OR REPLACE TEMP TABLE dump_cells AS ${cells(table, columns)}`);
  } catch (error) {
    if (UNREADABLE.test(String(error))) return null;
    throw error;
  }
  return { rejects: [], dropped: {} };
}

async function carefulRows(database: Database, file: DelimitedFile, columns: DumpColumns, part: number): Promise<Rows> {
  const { table, dropped, ...careful } = await carefulTable(file, `${database.scratch}/dump-${part}.csv`);
  const rejects = careful.malformed
    ? await database.rows<Reject & Row>(`SELECT * FROM ${careful.rejects} ORDER BY line`)
    : [];
  await database.run(`CREATE OR REPLACE TEMP TABLE dump_cells AS ${cells(table, columns)}`);
  const [{ n }] = (await database.rows<{ n: number }>('SELECT count(*) AS n FROM dump_cells')) as [{ n: number }];
  if (!n && rejects.length)
    throw new UserError(`${file.name}: no row could be read; line ${rejects[0]!.line}: ${rejects[0]!.reason}`);
  return { rejects, dropped };
}

/** The dump's cells by what they hold, unknown ones empty. */
function cells(table: string, dump: DumpColumns): string {
  const cell = (column: string) =>
    `CASE WHEN trim(${ident(column)}) IN (${texts(NULL_WORDS)}) THEN '' ELSE trim(coalesce(${ident(column)}, '')) END`;
  const whole = (column: string) => `replace(${cell(column)}, '|', '_')`;
  const apart = dump.parameters.length ? dump.parameters.map(cell).join(` || '|' || `) : `''`;
  const parameters = dump.data ? `coalesce(nullif(${cell(dump.data)}, ''), ${apart})` : apart;
  return `SELECT *,
      CASE WHEN regexp_full_match(time, ${text(WALL)}) THEN try_cast(replace(time, ',', '.') AS TIMESTAMP) END AS wall,
      CASE WHEN regexp_full_match(time, ${text(EPOCH)}) THEN try_cast(time AS DOUBLE)
        WHEN regexp_full_match(time, ${text(WALL + OFFSET)}) THEN epoch(try_cast(replace(time, ',', '.') AS TIMESTAMPTZ)) END AS zoned,
      try_cast(nullif(regexp_extract(callid, '(\\d{9,10})\\.\\d+$', 1), '') AS BIGINT) AS born
    FROM (SELECT "$line" AS line, "$mark" AS mark, ${cell(dump.time)} AS time, ${whole(dump.callid)} AS callid, ${whole(dump.queue)} AS queue,
      ${whole(dump.agent)} AS agent, ${whole(dump.event)} AS event, ${parameters} AS parameters,
      ${dump.order ? `try_cast(${cell(dump.order)} AS HUGEINT)` : 'NULL'} AS written FROM ${table})`;
}

/** Which zone a clock without one is of, told from the ids of the calls that enter a queue. */
async function clockOf(
  database: Database,
  lineZone: string,
): Promise<{ zone: string; notes: string[]; warnings: Record<string, number> }> {
  const after = (zone: string) => `(epoch(timezone(${text(zone)}, wall)) - born)`;
  const soon = (zone: string) => `count(*) FILTER (${after(zone)} BETWEEN -60 AND ${SOON_S})`;
  const [found] = await database.rows<Record<string, number>>(`SELECT (SELECT count(wall) FROM dump_cells) AS walls,
    count(born) AS told, ${soon(lineZone)} AS line, ${soon('UTC')} AS utc, coalesce(round(median(${after(lineZone)}) / 900) / 4, 0) AS off
    FROM dump_cells WHERE event = 'ENTERQUEUE' AND wall IS NOT NULL`);
  const { walls = 0, told = 0, line = 0, utc = 0, off = 0 } = found!;
  const answer = (zone: string, note: string, warnings = {}) => ({ zone, notes: [note], warnings });
  if (!walls) return { zone: lineZone, notes: [], warnings: {} };
  if (!told) return answer(lineZone, `times read as of ${lineZone}: no id of a call tells whether they are UTC`);
  if (utc > line) return answer('UTC', 'times read as UTC: so the ids of the calls say');
  if (line * 2 >= told) return answer(lineZone, `times read as of ${lineZone}: so the ids of the calls say`);
  return answer(
    lineZone,
    `times read as of ${lineZone}, ${Math.abs(off)} hours ${off < 0 ? 'behind' : 'ahead of'} the ids of the calls`,
    {
      'calls whose id is of another hour: the times are neither the line’s nor UTC': told - line,
    },
  );
}

/** Each row's moment in epoch seconds (`exact`, NULL where it has none), and whether it is only one of two (`unsure`). */
function moments(zone: string): string {
  const again = `timezone(${text(zone)}, to_timestamp(late - 3600)) = date_trunc('second', wall)`;
  return `SELECT *,
      CASE WHEN zoned IS NOT NULL THEN zoned WHEN twice AND born <= late - 3599 THEN late - 3600 + part_s ELSE late + part_s END AS exact,
      twice AND born IS NULL AS unsure
    FROM (SELECT *, coalesce(${again}, false) AS twice FROM (
      SELECT *, epoch(timezone(${text(zone)}, date_trunc('second', wall))) AS late, epoch(wall) - floor(epoch(wall)) AS part_s FROM dump_cells))`;
}

/** As the log writes them. Of several rows of one moment, the one with the lower number came first, else the one that stands first; last, where the newest row
 * stands first. */
function lines(part: number, { time, event }: DumpColumns): string {
  const backward = `(SELECT arg_min(exact, line) > arg_max(exact, line) FROM dump_moments WHERE exact IS NOT NULL)`;
  const problem = `CASE WHEN exact IS NULL THEN ${text(`"${time}" holds no date and time, nor epoch seconds`)}
    WHEN NOT regexp_full_match(event, '[A-Za-z].*') THEN ${text(`"${event}" holds no event`)} END`;
  const moment = `CASE WHEN exact IS NULL THEN time ELSE CAST(CAST(floor(exact) AS BIGINT) AS VARCHAR) END`;
  return `SELECT ${part}, line, CAST(row_number() OVER (ORDER BY exact, written, CASE WHEN ${backward} THEN -line ELSE line END) AS INTEGER),
    concat_ws('|', ${moment}, callid, queue, agent, event, parameters), ${problem}
    FROM dump_moments WHERE mark = '' OR exact IS NOT NULL ORDER BY line`;
}
