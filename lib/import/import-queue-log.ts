import { join } from 'node:path';
import type { Database } from '@/lib/store/database';
import { SAID } from '@/lib/store/import-reasons';
import { text } from '@/lib/store/sql';
import { storedColumns, type TableName } from '@/lib/store/tables';
import { LONGEST_S } from './compile';
import { readDump } from './dump-lines';
import { EVENTS, ORDERED_EVENTS, VISIT_EVENTS, VISITS } from './formats/queue-log';
import { AGENT_MARKS, AGENT_STATES } from './formats/queue-log-states';
import { type LinesRead, type LogFile, readLines } from './log-lines';
import { joinKeptEvents, OPEN_EVENTS } from './open-events';
import { type Reject, type Rejects, writeRejects } from './rejects';

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
  rejects: Rejects;
  warnings: Record<string, number>;
  /** How it was read. */
  notes: string[];
}

const SOURCE = 'asterisk';
const SECONDS = ['wait_s', 'ring_s', 'talk_s'];
/** Fields of a damaged line that can't hold a caller, wherever it lost some. */
const NAMELESS = 3;

/** Assembles queue_log files, taken together as one log, into contacts and operator states. `kept` is the file of the events that earlier logs
 * left open; the table `open_events` then holds those that are open now. */
export async function mapQueueLog(
  database: Database,
  files: readonly LogFile[],
  lineZone: string,
  kept: string | null,
): Promise<QueueLog> {
  const read = await readEvents(database, files, lineZone);
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
  const found: FileOfLog[] = [];
  for (const [part, { name }] of files.entries()) {
    found.push(await fileFigures(database, name, part, read[part]!));
  }
  return {
    tables: [
      { target: 'contacts', table: 'log_contacts' },
      { target: 'states', table: 'log_states' },
    ],
    files: found,
    events: Object.fromEntries(events.map(({ event, n }) => [event, n])),
    warnings: present({
      [SAID.incomplete]: figures!.incomplete!,
      [SAID.withoutEnd]: figures!.without_end!,
      [SAID.overDay('talk_s')]: figures!.long!,
      ...Object.fromEntries(
        SECONDS.flatMap((name) => [
          [SAID.negative(name), figures![`negative_${name}`]!],
          [SAID.overWeek(name), figures![`endless_${name}`]!],
        ]),
      ),
      [SAID.future('entered_at')]: figures!.future!,
    }),
  };
}

interface EventsRead extends LinesRead {
  /** Lines in the table, before those that other files have too were taken out. */
  written: number;
}

/** Makes the table `parsed` of the files' lines. A dump with a row that can't be read is read once more, so that the row is known by its line. */
async function readEvents(database: Database, files: readonly LogFile[], lineZone: string): Promise<EventsRead[]> {
  const read = await readLines(database, files, lineZone);
  const parse = () => database.run(`CREATE OR REPLACE TEMP TABLE parsed AS ${EVENTS}`);
  await parse();
  const bad = await database.rows<{ part: number }>('SELECT DISTINCT part FROM parsed WHERE bad IS NOT NULL');
  const unplaced = bad.filter(({ part }) => read[part]!.byPlace);
  for (const { part } of unplaced) {
    await database.run(`DELETE FROM lines WHERE part = ${part}`);
    read[part] = await readDump(database, files[part]!, part, lineZone, true);
  }
  const written = await linesByFile(database, files.length);
  if (files.length > 1)
    await dropRepeated(
      database,
      files.some(({ dump }) => dump !== undefined),
    );
  if (unplaced.length || files.length > 1) await parse();
  return read.map((found, part) => ({ ...found, written: written[part]! }));
}

/** Lines that hold something, of each file. */
async function linesByFile(database: Database, files: number): Promise<number[]> {
  const found = await database.rows<{ part: number; n: number }>(
    "SELECT part, count(*) AS n FROM lines WHERE trim(raw) <> '' GROUP BY part",
  );
  const counts = new Map(found.map(({ part, n }) => [part, n]));
  return Array.from({ length: files }, (_, part) => counts.get(part) ?? 0);
}

/** Removes lines that an earlier file has too: logs that overlap, such as a copy beside the log. A dump may have cut the parameters short: where there is one, time,
 * call, queue, agent and event make a line the same. */
async function dropRepeated(database: Database, dumped: boolean): Promise<void> {
  const same = dumped ? `array_to_string(string_split(raw, '|')[1:5], '|')` : 'raw';
  await database.run(
    `CREATE OR REPLACE TEMP TABLE lines AS SELECT * FROM lines QUALIFY part = min(part) OVER (PARTITION BY ${same})`,
  );
}

async function fileFigures(database: Database, name: string, part: number, read: EventsRead): Promise<FileOfLog> {
  const [{ n }] = (await database.rows<{ n: number }>(
    `SELECT count(*) AS n FROM lines WHERE part = ${part} AND trim(raw) <> ''`,
  )) as [{ n: number }];
  const [{ orphans }] = (await database.rows<{ orphans: number }>(
    `SELECT count(*) AS orphans FROM visit_events WHERE nth = 0 AND part = ${part}`,
  )) as [{ orphans: number }];
  const [{ events }] = (await database.rows<{ events: number }>(
    `SELECT count(*) AS events FROM events WHERE part = ${part}`,
  )) as [{ events: number }];
  const { written, notes, warnings } = read;
  const unread = Object.values(read.dropped).reduce((sum, count) => sum + count, read.rejects.length);
  return {
    rows: written + unread,
    accepted: events - orphans,
    notes,
    warnings,
    dropped: present({
      [SAID.beforeLog]: orphans,
      [SAID.otherFile]: written - n,
      ...read.dropped,
    }),
    rejects: await writeRejects(join(database.scratch, `log-${part}.rejects`), name, badLines(database, part, read)),
  };
}

/** Lines that could not be read and those that are no events, by line. */
async function* badLines(
  database: Database,
  part: number,
  { rejects, lineInFile }: EventsRead,
): AsyncGenerator<Reject[]> {
  const unread = rejects.toSorted((a, b) => a.line - b.line);
  const bad = database.batches<{ line: number; raw: string; bad: string }>(
    `SELECT line, raw, bad FROM parsed WHERE part = ${part} AND bad IS NOT NULL AND trim(raw) <> '' ORDER BY line`,
  );
  for await (const rows of bad) {
    const found = rows.map(({ line, raw, bad: reason }) => ({
      line: lineInFile(line),
      column: '',
      value: raw.split('|').slice(0, NAMELESS).join('|'),
      reason,
    }));
    const later = unread.findIndex(({ line }) => line > found.at(-1)!.line);
    const before = unread.splice(0, later < 0 ? unread.length : later);
    yield [...before, ...found].sort((a, b) => a.line - b.line);
  }
  yield unread;
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
