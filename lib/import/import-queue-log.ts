import { UserError } from '@/lib/model/user-error';
import type { Database } from '@/lib/store/database';
import { text } from '@/lib/store/sql';
import { storedColumns, type TableName } from '@/lib/store/tables';
import { findBlankLines, physicalLine } from './blank-lines';
import { LONGEST_S } from './compile';
import { EVENTS, ORDERED_EVENTS, VISIT_EVENTS, VISITS } from './formats/queue-log';
import { AGENT_MARKS, AGENT_STATES } from './formats/queue-log-states';
import { joinKeptEvents, OPEN_EVENTS } from './open-events';
import type { Reject } from './rejects';
import type { TextFile } from './text-file';

export interface QueueLog {
  /** Temporary tables in stored shape. */
  tables: { target: TableName; table: string }[];
  /** For each file in the order given. */
  files: FileOfLog[];
  events: Record<string, number>;
  warnings: Record<string, number>;
}

/** Of a file's lines: rows = accepted + rejects + dropped. */
interface FileOfLog {
  rows: number;
  accepted: number;
  dropped: Record<string, number>;
  rejects: Reject[];
}

const SOURCE = 'asterisk';
const SECONDS = ['wait_s', 'ring_s', 'talk_s'];
/** Fields of a damaged line that can't hold a caller, wherever it lost some. */
const NAMELESS = 3;

/** Assembles queue_log files, taken together as one log, into contacts and operator states. `kept` is the file of the events that earlier logs
 * left open; the table `open_events` then holds those that are open now. */
export async function mapQueueLog(
  database: Database,
  files: readonly TextFile[],
  lineZone: string,
  kept: string | null,
): Promise<QueueLog> {
  await database.run('CREATE OR REPLACE TEMP TABLE lines (part INTEGER, line INTEGER, raw VARCHAR)');
  const blank: number[][] = [];
  for (const [part, { name, path }] of files.entries()) {
    blank.push(await findBlankLines(path));
    await database.run(`INSERT INTO lines ${rawLines(path, part)}`).catch((error: Error) => {
      if (!/CSV Error|CSV Reader/.test(error.message)) throw error;
      throw new UserError(
        `${name}: a line is longer than 16 MB, as none of a queue_log is; cut it out and import again`,
      );
    });
  }
  const written = await linesByFile(database, files.length);
  if (files.length > 1) await dropRepeated(database);
  await database.run(`CREATE OR REPLACE TEMP TABLE parsed AS ${EVENTS}`);
  await joinKeptEvents(database, kept);
  await database.run(`CREATE OR REPLACE TEMP TABLE events AS ${ORDERED_EVENTS}`);
  await database.run(`CREATE OR REPLACE TEMP TABLE visit_events AS ${VISIT_EVENTS}`);
  await database.run(`CREATE OR REPLACE TEMP TABLE visits AS ${VISITS}`);
  await database.run(`CREATE OR REPLACE TEMP TABLE agent_marks AS ${AGENT_MARKS}`);
  await database.run(`CREATE OR REPLACE TEMP TABLE open_events AS ${OPEN_EVENTS}`);
  await database.run(`CREATE OR REPLACE TEMP TABLE log_contacts AS ${contacts(lineZone)}`);
  await database.run(`CREATE OR REPLACE TEMP TABLE log_states AS ${states(lineZone)}`);
  const [figures] = await database.rows<Record<string, number>>(`SELECT
    count(*) FILTER (ending = 'incomplete') AS incomplete, count(*) FILTER (without_end) AS without_end,
    count(*) FILTER (talk_s > 86400) AS long, ${SECONDS.map(
      (name) =>
        `count(*) FILTER (${name} < 0) AS negative_${name}, count(*) FILTER (${name} > ${LONGEST_S}) AS endless_${name}`,
    ).join(', ')}, count(*) FILTER (entered > epoch(now()) + 86400) AS future FROM visits WHERE renewed`);
  const events = await database.rows<{ event: string; n: number }>(
    'SELECT event, count(*) AS n FROM events WHERE part >= 0 GROUP BY event ORDER BY event',
  );
  return {
    tables: [
      { target: 'contacts', table: 'log_contacts' },
      { target: 'states', table: 'log_states' },
    ],
    files: await Promise.all(files.map((_, part) => fileFigures(database, part, blank[part]!, written[part]!))),
    events: Object.fromEntries(events.map(({ event, n }) => [event, n])),
    warnings: present({
      'entered, no outcome in the log: incomplete': figures!.incomplete!,
      'answered, end not in the log: conversation time unknown': figures!.without_end!,
      'talk_s over 24 hours': figures!.long!,
      ...Object.fromEntries(
        SECONDS.flatMap((name) => [
          [`${name} negative, kept as unknown`, figures![`negative_${name}`]!],
          [`${name} over a week, kept as unknown`, figures![`endless_${name}`]!],
        ]),
      ),
      'entered_at in the future': figures!.future!,
    }),
  };
}

function rawLines(path: string, part: number): string {
  return `SELECT ${part}, CAST(row_number() OVER () AS INTEGER), coalesce(raw, '') FROM read_csv(${text(path)}, auto_detect = false, header = false,
    delim = '\u0002', quote = '', escape = '', nullstr = '\u0001', strict_mode = false, columns = {'raw': 'VARCHAR'}, parallel = false, max_line_size = 16777216, buffer_size = 67108864)`;
}

/** Lines that hold something, of each file. */
async function linesByFile(database: Database, files: number): Promise<number[]> {
  const found = await database.rows<{ part: number; n: number }>(
    "SELECT part, count(*) AS n FROM lines WHERE trim(raw) <> '' GROUP BY part",
  );
  const counts = new Map(found.map(({ part, n }) => [part, n]));
  return Array.from({ length: files }, (_, part) => counts.get(part) ?? 0);
}

/** Removes lines that an earlier file has too: logs that overlap, such as a copy beside the log. */
async function dropRepeated(database: Database): Promise<void> {
  await database.run(
    'CREATE OR REPLACE TEMP TABLE lines AS SELECT * FROM lines QUALIFY part = min(part) OVER (PARTITION BY raw)',
  );
}

async function fileFigures(database: Database, part: number, blank: number[], written: number): Promise<FileOfLog> {
  const [{ n }] = (await database.rows<{ n: number }>(
    `SELECT count(*) AS n FROM lines WHERE part = ${part} AND trim(raw) <> ''`,
  )) as [{ n: number }];
  const [{ orphans }] = (await database.rows<{ orphans: number }>(
    `SELECT count(*) AS orphans FROM visit_events WHERE nth = 0 AND part = ${part}`,
  )) as [{ orphans: number }];
  const [{ events }] = (await database.rows<{ events: number }>(
    `SELECT count(*) AS events FROM events WHERE part = ${part}`,
  )) as [{ events: number }];
  const bad = await database.rows<{ line: number; raw: string; bad: string }>(
    `SELECT line, raw, bad FROM parsed WHERE part = ${part} AND bad IS NOT NULL AND trim(raw) <> '' ORDER BY line`,
  );
  return {
    rows: written + blank.length,
    accepted: events - orphans,
    dropped: present({
      'events of calls that entered before the log begins': orphans,
      'lines that another of the files has too': written - n,
      'blank lines': blank.length,
    }),
    rejects: bad.map(({ line, raw, bad: reason }) => ({
      line: physicalLine(line, blank),
      column: '',
      value: raw.split('|').slice(0, NAMELESS).join('|'),
      reason,
    })),
  };
}

function contacts(lineZone: string): string {
  const values: Record<string, string> = {
    source: text(SOURCE),
    entered_at: 'make_timestamp(CAST(entered * 1000000 AS BIGINT))',
    entered_local: local('entered', lineZone),
    channel: `'phone'`,
    ...Object.fromEntries(
      SECONDS.map((name) => [name, `CASE WHEN ${name} BETWEEN 0 AND ${LONGEST_S} THEN ${name} END`]),
    ),
    caller_key: 'coalesce(known_key, caller_key(caller_number(caller)))',
  };
  const given = ['contact_id', 'visit', 'queue', 'ending', 'disposition', 'operator_id', 'wait_s', 'ring_s', 'talk_s'];
  return shaped('contacts', values, given, 'visits WHERE renewed ORDER BY entered, contact_id, visit');
}

function states(lineZone: string): string {
  const values: Record<string, string> = {
    source: text(SOURCE),
    started_at: 'make_timestamp(CAST(started * 1000000 AS BIGINT))',
    started_local: local('started', lineZone),
    ended_at: 'make_timestamp(CAST(ended * 1000000 AS BIGINT))',
    ended_local: local('ended', lineZone),
  };
  return shaped(
    'states',
    values,
    ['operator_id', 'state', 'reason'],
    `(${AGENT_STATES}) ORDER BY operator_id, started`,
  );
}

function local(epoch: string, zone: string): string {
  return `timezone(${text(zone)}, to_timestamp(${epoch}))`;
}

function shaped(name: TableName, values: Record<string, string>, given: string[], from: string): string {
  const list = storedColumns(name).map(([column, type]) => {
    const value = values[column] ?? (given.includes(column) ? column : 'NULL');
    return `CAST(${value} AS ${type}) AS ${column}`;
  });
  return `SELECT ${list.join(', ')} FROM ${from}`;
}

function present(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}
