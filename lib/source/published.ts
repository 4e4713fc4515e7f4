import type { CallIds, CallIdsIndex, PublishedIds } from '@/lib/model/call-ids';
import type { CallSource } from '@/lib/model/call-list';
import { CALL_COLUMNS, type CallColumn, type Calls, type Cuboid, type CuboidId } from '@/lib/model/cuboid';
import type { Day } from '@/lib/model/day';
import type { Manifest, PublishedDay } from '@/lib/model/manifest';
import { UserError } from '@/lib/model/user-error';
import { joinCallIds, parseCallIds } from './call-ids';
import { decodeColumns } from './columns';
import { type Fetch, fetchWithin } from './fetch';
import { resolveInside } from './resolve-inside';

/** The last night of so many days may end on one more. */
const MAX_CALL_DAYS = 31;

/** Opens the folder of published data that a manifest is of; every file is fetched and decoded at most once, when first
 * asked for. Files outside of it, or of another origin, are a UserError. */
export function openManifest(manifest: Manifest, base: URL, fetch?: Fetch): CallSource {
  const read = async (file: string) => {
    const response = await fetchWithin(resolveInside(base, file), fetch);
    return response.arrayBuffer();
  };
  const cuboids = remembered(async (id: CuboidId): Promise<Cuboid> => {
    const published = manifest.cuboids.find((cuboid) => cuboid.id === id);
    if (!published) throw new UserError(`The published data has no "${id}". Publish it again.`);
    const names = [...published.dimensions, ...published.figures];
    const parts = await Promise.all(published.files.map(async ({ file }) => decodeColumns(await read(file), names)));
    return { id, rows: published.rows, columns: joinParts(names, parts, published.rows) };
  });
  const days = remembered(async ({ file }: PublishedDay) => decodeColumns(await read(file), CALL_COLUMNS));
  const idDays = remembered(async (file: string): Promise<PublishedIds[]> => {
    const index = JSON.parse(new TextDecoder().decode(await read(file))) as CallIdsIndex;
    return index.days;
  });
  const ids = remembered(async ({ file }: PublishedIds): Promise<CallIds> => parseCallIds(await read(file)));

  return {
    manifest,
    maxCallDays: MAX_CALL_DAYS,
    cuboid: cuboids,
    calls: async (from, to) => joinDays(from, to, await Promise.all(within(manifest.calls, from, to).map(days))),
    ids: async (from, to) => {
      if (!manifest.callIds) return null;
      return joinCallIds(await Promise.all(within(await idDays(manifest.callIds.file), from, to).map(ids)));
    },
  };
}

/** The files of these days, in order. */
function within<D extends { day: Day }>(files: readonly D[], from: Day, to: Day): D[] {
  if (to - from > MAX_CALL_DAYS) throw new RangeError(`more than ${MAX_CALL_DAYS} days of calls: ${from} to ${to}`);
  return files.filter(({ day }) => day >= from && day <= to).sort((a, b) => a.day - b.day);
}

/** Keeps what was loaded by its key, but not a failure. */
function remembered<Key, Value>(load: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const loaded = new Map<Key, Promise<Value>>();
  return (key) => {
    const found = loaded.get(key);
    if (found) return found;
    const loading = load(key);
    loaded.set(key, loading);
    loading.catch(() => loaded.delete(key));
    return loading;
  };
}

type Column = Int32Array | Float64Array;

/** Columns of several files behind each other; of fractions where those of one are. */
function joinParts<Name extends string>(
  names: readonly Name[],
  parts: readonly Record<Name, Column>[],
  rows: number,
): Record<Name, Column> {
  if (parts.length === 1) return parts[0]!;
  const joined = names.map((name) => {
    const whole = parts.every((part) => part[name] instanceof Int32Array);
    const column = whole ? new Int32Array(rows) : new Float64Array(rows);
    let at = 0;
    for (const part of parts) {
      column.set(part[name], at);
      at += part[name].length;
    }
    return [name, column] as const;
  });
  return Object.fromEntries(joined) as Record<Name, Column>;
}

function joinDays(from: Day, to: Day, days: Record<CallColumn, Int32Array | Float64Array>[]): Calls {
  const rows = days.reduce((sum, day) => sum + day.day.length, 0);
  const columns = Object.fromEntries(
    CALL_COLUMNS.map((name) => {
      const joined = new Int32Array(rows);
      let at = 0;
      for (const day of days) {
        joined.set(day[name], at);
        at += day[name].length;
      }
      return [name, joined];
    }),
  ) as Record<CallColumn, Int32Array>;
  return { from, to, rows, columns };
}
