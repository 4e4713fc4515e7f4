import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { demoCommand } from '@/lib/cli/demo';
import { type Database, openDatabase } from '@/lib/store/database';
import { text } from '@/lib/store/sql';
import { addMonths, formatMonth, monthStart } from '@/lib/time/calendar';
import { formatDay, parseDay } from '@/lib/time/day';

const DAYS = 1096;
/** Days in whole weeks; the four after them stay where they are when a copy is moved. */
const WHOLE = DAYS - (DAYS % 7);
const LAST = parseDay('2026-10-31')!;
const FIRST = LAST - DAYS + 1;
/** What the generator holds in memory without trouble. */
const MOST_GENERATED = 3_000_000;
const CALLS_PER_OPERATOR = 12_000;
const FEWEST_OPERATORS = 24;
const TABLES = ['surveys', 'states', 'operators'];

/** Exports of one line over three years. */
export interface Line {
  calls: number;
  /** Folder of the calls, a file a month, without those of the last day. */
  exports: string;
  /** Folder of the calls of the last day. */
  lastDay: string;
  /** Folder of operators, their states, and answers of surveys. */
  others: string;
  /** How it came to be. */
  origin: string;
}

/** Writes lines of any size that are distributed alike: the generator's own line, samples of it, or copies of it that are moved by whole weeks. */
export interface LineMaker {
  line(calls: number, folder: string): Promise<Line>;
  close(): Promise<void>;
}

interface Made {
  database: Database;
  calls: number;
  operators: number;
}

/** Makes the line that those of all `sizes` are taken from; `folder` is for the while. */
export async function makeLines(sizes: readonly number[], folder: string): Promise<LineMaker> {
  const calls = Math.min(Math.max(...sizes), MOST_GENERATED);
  const operators = Math.max(FEWEST_OPERATORS, Math.round(calls / CALLS_PER_OPERATOR));
  const span = ['--days', `${DAYS}`, '--end', formatDay(LAST)];
  const amounts = ['--calls-per-day', `${Math.round(calls / DAYS)}`, '--operators', `${operators}`];
  await demoCommand(['--out', folder, ...span, ...amounts]);
  const database = await openDatabase();
  for (const table of ['calls', ...TABLES]) await readMade(database, table, folder);
  await rm(folder, { recursive: true });
  const made = { database, calls, operators };
  return { line: (size, to) => writeLine(made, size, to), close: () => database.close() };
}

/** Texts as they stand, but for `began`: when a row was, and `day`: how many days after the first. */
async function readMade(database: Database, table: string, folder: string): Promise<void> {
  const files = text(join(folder, table === 'calls' ? 'calls-*.csv' : `${table}.csv`));
  const start = { calls: 'start', surveys: 'answered_at', states: 'start' }[table];
  const began = start
    ? `, ${start}::TIMESTAMP AS began, greatest(0, date_diff('day', DATE '${formatDay(FIRST)}', began::DATE)) AS day`
    : '';
  const number = table === 'surveys' ? '' : ', substr(operator_id, 4)::INTEGER AS number';
  await database.run(
    `CREATE TABLE made_${table} AS SELECT *${began}${number} FROM read_csv(${files}, all_varchar = true)`,
  );
}

async function writeLine(made: Made, size: number, folder: string): Promise<Line> {
  const { database } = made;
  const copies = Math.max(1, Math.round(size / made.calls));
  const share = Math.max(1, Math.round(made.calls / size));
  const operators = Math.min(made.operators, Math.max(FEWEST_OPERATORS, Math.round(made.operators / share)));
  await createViews(database, copies, share, operators);
  const paths = { exports: join(folder, 'calls'), lastDay: join(folder, 'day'), others: join(folder, 'others') };
  for (const path of Object.values(paths)) await mkdir(path, { recursive: true });
  const write = (sql: string, path: string) => database.run(`COPY (${sql}) TO ${text(path)} (FORMAT csv, HEADER)`);
  const callsFrom = (from: number, to: number) =>
    `SELECT * EXCLUDE (began) FROM calls WHERE began >= ${text(formatDay(from))} AND began < ${text(formatDay(to))} ORDER BY began`;

  for (let month = monthStart(FIRST); month < LAST; month = addMonths(month, 1)) {
    const end = Math.min(addMonths(month, 1), LAST);
    await write(callsFrom(month, end), join(paths.exports, `calls-${formatMonth(month)}.csv`));
  }
  await write(callsFrom(LAST, LAST + 1), join(paths.lastDay, 'calls-last-day.csv'));
  for (const table of TABLES) await write(`FROM ${table}`, join(paths.others, `${table}.csv`));
  const [counted] = await database.rows<{ n: number }>('SELECT count(*) AS n FROM calls');
  return { calls: counted!.n, ...paths, origin: originOf(copies, share, made.calls) };
}

function originOf(copies: number, share: number, generated: number): string {
  const line = `the generator's line of about ${generated} calls`;
  if (copies > 1)
    return `${copies} copies of ${line}, each moved by a week more, with operators and callers of its own`;
  return share > 1 ? `one call in ${share} of ${line}` : line;
}

/** Views of a line's size beside the tables that were made. */
async function createViews(database: Database, copies: number, share: number, operators: number): Promise<void> {
  const named = (column: string) => `${column} || CASE WHEN copy = 0 THEN '' ELSE '-' || copy END`;
  const operator = named(`'OP-' || lpad(((number - 1) % ${operators} + 1)::VARCHAR, 3, '0')`);
  const moved = (time: string) => `strftime(${time} + to_days(shift), '%Y-%m-%dT%H:%M:%S')`;
  const shift = `CASE WHEN day < ${WHOLE} THEN (day + 7 * copy) % ${WHOLE} - day ELSE 0 END::INTEGER AS shift`;
  const copied = (table: string, kept: string) =>
    `(SELECT *, ${shift} FROM made_${table}, range(${copies}) AS copies(copy) WHERE ${kept})`;
  const sampled = share > 1 ? `hash(call_id) % ${share} = 0` : 'true';
  const view = (name: string, sql: string) => database.run(`CREATE OR REPLACE VIEW ${name} AS SELECT * ${sql}`);
  await view(
    'calls',
    `EXCLUDE (copy, shift, day, number) REPLACE (${named('call_id')} AS call_id, ${moved('began')} AS start,
      began + to_days(shift) AS began, ${operator} AS operator_id, ${named('caller')} AS caller) FROM ${copied('calls', sampled)}`,
  );
  await view(
    'surveys',
    `EXCLUDE (copy, shift, day, began) REPLACE (${named('call_id')} AS call_id, ${moved('began')} AS answered_at)
      FROM ${copied('surveys', sampled)}`,
  );
  await view(
    'states',
    `EXCLUDE (copy, shift, day, began, number) REPLACE (${operator} AS operator_id, ${moved('began')} AS start,
      ${moved('"end"::TIMESTAMP')} AS "end") FROM ${copied('states', `number <= ${operators}`)}`,
  );
  await view(
    'operators',
    `EXCLUDE (copy, number) REPLACE (${named('operator_id')} AS operator_id, ${named('name')} AS name)
      FROM made_operators, range(${copies}) AS copies(copy) WHERE number <= ${operators}`,
  );
}
