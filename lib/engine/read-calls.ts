import type { Need, Spread, SpreadColumn } from '@/lib/measures/need';
import {
  type CallColumn,
  type Calls,
  LATER_EDGES,
  type StoredDimension,
  UNKNOWN_BIN,
  WAIT_BINS,
  WAIT_EDGES,
} from '@/lib/model/cuboid';
import type { Manifest } from '@/lib/model/manifest';
import type { Filter } from '@/lib/model/question';
import { domainOf } from './axis';
import type { Block } from './block';
import { isFirst } from './read-cuboid';
import { LEFT_OUT, type Selection } from './selection';

/** The same figures as from a cuboid, counted call by call; distributions are exact. */
export function readCalls(
  calls: Calls,
  manifest: Manifest,
  selection: Selection,
  needs: readonly Need[],
  seconds: Filter['seconds'],
): Block {
  const keys = keysOf(calls, manifest, selection, seconds);
  const places = new Map<number, number>();
  const placeOfRow = new Int32Array(calls.rows);
  for (let i = 0; i < calls.rows; i++) {
    const key = keys[i] as number;
    if (!(key >= 0)) {
      placeOfRow[i] = -1;
      continue;
    }
    let place = places.get(key);
    if (place === undefined) {
      place = places.size;
      places.set(key, place);
    }
    placeOfRow[i] = place;
  }

  const numbers = new Map<Need, Float64Array>();
  const spreads = new Map<Need, readonly Spread[]>();
  for (const need of needs) {
    const inScope = scopeOf(need, calls, manifest, selection);
    if (need.take === 'spread') {
      const values = Array.from(places, () => [] as number[]);
      const column = secondsOf(need.column, calls);
      for (let i = 0; i < calls.rows; i++) {
        const place = placeOfRow[i] as number;
        const value = column[i] as number;
        if (place >= 0 && value >= 0 && inScope(i)) values[place]?.push(value);
      }
      spreads.set(
        need,
        values.map((list) => ({ kind: 'values', sorted: Int32Array.from(list).sort() })),
      );
    } else {
      const figure = figureOf(need, calls);
      const totals = new Float64Array(places.size);
      for (let i = 0; i < calls.rows; i++) {
        const place = placeOfRow[i] as number;
        if (place >= 0 && inScope(i)) totals[place] = (totals[place] as number) + figure(i);
      }
      numbers.set(need, totals);
    }
  }
  return { places, numbers, spreads };
}

function secondsOf(column: SpreadColumn, { columns }: Calls): Int32Array {
  if (column !== 'handle_s') return columns[column];
  const { talk_s, hold_s, wrap_s } = columns;
  return talk_s.map((talk, i) => {
    const [hold, wrap] = [hold_s[i] as number, wrap_s[i] as number];
    return talk < 0 || hold < 0 || wrap < 0 ? -1 : talk + hold + wrap;
  });
}

function figureOf(need: Exclude<Need, { take: 'spread' }>, calls: Calls): (row: number) => number {
  switch (need.take) {
    case 'count':
    case 'handled':
      return () => 1;
    case 'known': {
      const column = calls.columns[need.column];
      return (i) => ((column[i] as number) >= 0 ? 1 : 0);
    }
    case 'judged': {
      const wait = calls.columns.wait_s;
      return (i) => ((wait[i] as number) >= 0 ? 1 : 0);
    }
    case 'sum': {
      const column = calls.columns[need.column];
      return (i) => Math.max(0, column[i] as number);
    }
    case 'within': {
      const wait = calls.columns.wait_s;
      const { seconds } = need;
      return (i) => ((wait[i] as number) >= 0 && (wait[i] as number) <= seconds ? 1 : 0);
    }
    case 'figure':
      if (need.figure === 'surveyed') return (i) => calls.columns.surveyed[i] as number;
      throw new RangeError(`no such figure in calls: ${need.figure}`);
  }
}

function scopeOf(need: Need, calls: Calls, manifest: Manifest, { window }: Selection): (row: number) => boolean {
  const listed = (allowed: readonly string[] | undefined, dimension: 'ending' | 'fate' | 'again' | 'disposition') =>
    allowed && manifest.dictionaries[dimension].map((label) => label !== null && allowed.includes(label));
  const endings = listed(need.endings, 'ending');
  const fates = listed(need.fates, 'fate');
  const dispositions = listed(need.dispositions, 'disposition');
  const again = listed(need.again, 'again');
  const { ending, fate, disposition, ago, second } = calls.columns;
  const hour = (i: number) => Math.floor((second[i] as number) / 3600);
  return (i) =>
    (!endings || endings[ending[i] as number] === true) &&
    (!fates || fates[fate[i] as number] === true) &&
    (!again || again[calls.columns.again[i] as number] === true) &&
    (!need.people || isFirst(ago[i] as number, window?.[hour(i)])) &&
    (!dispositions || dispositions[disposition[i] as number] === true);
}

/** Number of the group of each call, less than 0 where the filter leaves it out. */
export function keysOf(
  calls: Calls,
  manifest: Manifest,
  selection: Selection,
  seconds: Filter['seconds'],
): Float64Array {
  const keys = new Float64Array(calls.rows);
  for (const stored of selection.stored) {
    const weights = selection.weights(stored);
    if (!weights) continue;
    const codes = stored === 'day' ? daysOf(calls, selection) : codesOf(stored, calls);
    const { first } = domainOf(stored, manifest);
    for (let i = 0; i < calls.rows; i++)
      keys[i] = (keys[i] as number) + (weights[(codes[i] as number) - first] as number);
  }
  for (const { column, op, value } of seconds ?? []) {
    const values = calls.columns[column];
    for (let i = 0; i < calls.rows; i++) {
      const known = values[i] as number;
      if (known < 0 || !compare(known, op, value)) keys[i] = LEFT_OUT;
    }
  }
  return keys;
}

function compare(a: number, op: NonNullable<Filter['seconds']>[number]['op'], b: number): boolean {
  switch (op) {
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '=':
      return a === b;
  }
}

function daysOf({ columns: { day, second } }: Calls, { dayShift }: Selection): Int32Array {
  if (!dayShift) return day;
  return day.map((published, i) => published + (dayShift[Math.floor((second[i] as number) / 3600)] as number));
}

function codesOf(stored: StoredDimension, calls: Calls): Int32Array {
  if (stored === 'hour') return calls.columns.second.map((second) => Math.floor(second / 3600));
  if (stored === 'half') return calls.columns.second.map((second) => Math.floor(second / 1800));
  if (stored === 'bin') return calls.columns.wait_s.map(binOf);
  if (stored === 'later')
    return calls.columns.later_s.map((later) => (later < 0 ? 0 : 1 + LATER_EDGES.findIndex((edge) => later <= edge)));
  return calls.columns[stored as CallColumn];
}

function binOf(wait: number): number {
  if (wait < 0) return UNKNOWN_BIN;
  const bin = WAIT_EDGES.findIndex((edge) => wait <= edge);
  return bin < 0 ? WAIT_BINS - 1 : bin;
}
