import type { CallIds } from '@/lib/model/call-ids';
import type { CallList, CallListQuestion, CallSource } from '@/lib/model/call-list';
import { CALL_COLUMNS, type Calls } from '@/lib/model/cuboid';
import { keysOf } from './read-calls';
import { periodOf, publishedDays, select } from './selection';

/** Finds calls one by one in the day files. Where more days are asked for than these can be read of at once, the latest are. */
export async function listCalls(source: CallSource, question: CallListQuestion): Promise<CallList> {
  const { manifest, maxCallDays } = source;
  const asked = periodOf(question.filter, manifest.coverage);
  if (!asked) return { listed: null, asked, ...gathered(NO_CALLS, new Int32Array(0)), ids: null };
  const listed = { from: Math.max(asked.from, asked.to - maxCallDays + 1), to: asked.to };
  const selection = select(manifest, [], question.filter, listed);
  const { from, to } = publishedDays(selection);
  const [calls, ids] = await Promise.all([source.calls(from, to), source.ids(from, to)]);
  const keys = keysOf(calls, manifest, selection, question.filter.seconds);
  const isWanted = wantedBy(question, calls, ids);
  const found: number[] = [];
  for (let row = 0; row < calls.rows; row++) if (keys[row]! >= 0 && isWanted(row)) found.push(row);
  const order = byClock(Int32Array.from(found), calls, manifest.settings.operatingDayStartsAt * 3600);
  return { listed, asked, ...gathered(calls, order), ids: ids && gatheredIds(ids, order) };
}

const NO_CALLS: Calls = {
  from: 0,
  to: -1,
  rows: 0,
  columns: Object.fromEntries(CALL_COLUMNS.map((name) => [name, new Int32Array(0)])) as Calls['columns'],
};

function wantedBy(
  { surveyed, score_c, id }: CallListQuestion,
  { columns }: Calls,
  ids: CallIds | null,
): (row: number) => boolean {
  const bytes = id === undefined ? null : new TextEncoder().encode(id);
  return (row) =>
    (surveyed === undefined || (columns.surveyed[row] === 1) === surveyed) &&
    (!score_c || isWithin(columns.score_c[row]!, score_c)) &&
    (bytes === null || (ids !== null && isId(ids, row, bytes)));
}

/** What is unknown is within no range. */
function isWithin(value: number, { from = 0, to = Number.POSITIVE_INFINITY }: { from?: number; to?: number }): boolean {
  return value >= from && value <= to;
}

function isId({ bytes, starts }: CallIds, row: number, id: Uint8Array): boolean {
  const [start, end] = [starts[row]!, starts[row + 1]!];
  if (end - start !== id.length) return false;
  for (let i = 0; i < id.length; i++) if (bytes[start + i] !== id[i]) return false;
  return true;
}

/** The hours after midnight that belong to the service day before come last in it. */
function byClock(rows: Int32Array, { columns: { day, second } }: Calls, begins_s: number): Int32Array {
  if (begins_s === 0) return rows;
  const since = (row: number) => (second[row]! - begins_s + 86_400) % 86_400;
  return rows.sort((a, b) => day[a]! - day[b]! || since(a) - since(b) || a - b);
}

function gathered(calls: Calls, order: Int32Array): Pick<CallList, 'rows' | 'columns'> {
  const pick = (column: Int32Array) => order.map((row) => column[row]!);
  return {
    rows: order.length,
    columns: Object.fromEntries(CALL_COLUMNS.map((name) => [name, pick(calls.columns[name])])) as Calls['columns'],
  };
}

function gatheredIds(ids: CallIds, order: Int32Array): CallIds {
  const starts = new Int32Array(order.length + 1);
  for (const [place, row] of order.entries())
    starts[place + 1] = starts[place]! + ids.starts[row + 1]! - ids.starts[row]!;
  const bytes = new Uint8Array(starts.at(-1)!);
  for (const [place, row] of order.entries())
    bytes.set(ids.bytes.subarray(ids.starts[row], ids.starts[row + 1]), starts[place]);
  return { bytes, starts, visits: order.map((row) => ids.visits[row]!) };
}
