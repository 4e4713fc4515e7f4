import { rm } from 'node:fs/promises';
import { type Database, openDatabase } from '@/lib/store/database';
import { readLedger } from '@/lib/store/ledger';
import { text } from '@/lib/store/sql';
import { createViews } from '@/lib/store/view';
import type { Period } from '@/lib/time/period';

/** What a rival's page must know beside the figures. */
export interface LineFacts {
  queues: string[];
  first: number;
  last: number;
}

/** The calls of a store, as somebody would bring them into the form that a page with Plot or DuckDB-WASM asks for. */
export interface Cells {
  facts: LineFacts;
  /** Day, hour, queue and ending with their sums, in order of days. */
  columns(): Promise<Record<string, Int32Array>>;
  /** A DuckDB file with the table `cells`; or with the table `calls` and, over it, a view `cells` of the same columns. */
  writeFile(file: string, of: 'cells' | 'calls'): Promise<void>;
  close(): Promise<void>;
}

/** Judged by SL-2: answered within 20 s ÷ (answered + abandoned). */
const THRESHOLD_S = 20;
const DAY_S = 86_400;
const COLUMNS = ['day', 'hour', 'queue', 'ending', 'offered', 'judged', 'within'];

const sums = (
  rows: string,
) => `sum(offered)::INTEGER AS offered, sum(judged)::INTEGER AS judged, sum(within)::INTEGER AS within
  FROM ${rows} GROUP BY day, hour, queue, ending`;

export async function readCells(store: string): Promise<Cells> {
  const database = await openDatabase();
  const ledger = await readLedger(store);
  if (!ledger) throw new Error(`${store} is no store`);
  await createViews(database, store, ledger);
  const facts = await readFacts(database);
  await database.run(`CREATE VIEW judged AS SELECT
    floor(epoch(entered_local) / ${DAY_S})::SMALLINT AS day, hour(entered_local)::UTINYINT AS hour,
    (list_position([${facts.queues.map(text)}], queue) - 1)::UTINYINT AS queue,
    (list_position(['answered', 'abandoned'], ending))::UTINYINT AS ending,
    1::UTINYINT AS offered,
    (ending = 'abandoned' OR (ending = 'answered' AND wait_s IS NOT NULL))::UTINYINT AS judged,
    (ending = 'answered' AND wait_s <= ${THRESHOLD_S})::UTINYINT AS within
    FROM contacts WHERE queue IS NOT NULL`);
  return {
    facts,
    columns: async () => {
      const integers = COLUMNS.map((name) => `${name}::INTEGER AS ${name}`);
      const read = await database.columns(
        `SELECT ${integers} FROM (SELECT day, hour, queue, coalesce(ending, 0) AS ending, ${sums('judged')}) ORDER BY day, queue, ending, hour`,
      );
      return Object.fromEntries(COLUMNS.map((name, i) => [name, read[i] as Int32Array]));
    },
    writeFile: (file, of) => writeDatabase(database, file, of),
    close: () => database.close(),
  };
}

async function readFacts(database: Database): Promise<LineFacts> {
  const named = await database.rows<{ queue: string }>(
    'SELECT DISTINCT queue FROM contacts WHERE queue IS NOT NULL ORDER BY queue',
  );
  const [span] = await database.rows<{ first: number; last: number }>(
    `SELECT floor(epoch(min(entered_local)) / ${DAY_S}) AS first, floor(epoch(max(entered_local)) / ${DAY_S}) AS last FROM contacts`,
  );
  return { queues: named.map(({ queue }) => queue), ...span! };
}

async function writeDatabase(database: Database, file: string, of: 'cells' | 'calls'): Promise<void> {
  await rm(file, { force: true });
  await database.run(`ATTACH ${text(file)} AS written (STORAGE_VERSION 'v1.0.0')`);
  if (of === 'cells')
    await database.run(`CREATE TABLE written.cells AS SELECT day, hour, queue, ending, ${sums('judged')} ORDER BY day`);
  else {
    await database.run('CREATE TABLE written.calls AS FROM judged ORDER BY day');
    await database.run('CREATE VIEW written.cells AS FROM calls');
  }
  await database.run('DETACH written');
}

/** Days between which the rivals' pages open: a year up to the last day. */
export function openingOf({ first, last }: LineFacts): Period {
  return { from: Math.max(first, last - 364), to: last };
}
