import type { CallIds, CallIdsIndex, PublishedIds } from '@/lib/model/call-ids';
import type { CallSource } from '@/lib/model/call-list';
import { CALL_COLUMNS, type CallColumn, type Calls, type Cuboid } from '@/lib/model/cuboid';
import type { Day } from '@/lib/model/day';
import type { CuboidFile, Manifest, PublishedCuboid, PublishedDay } from '@/lib/model/manifest';
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
  const cuboids = new Map(manifest.cuboids.map((cuboid) => [cuboid.id, partsOf(cuboid, read)]));
  const days = remembered(async ({ file }: PublishedDay) => decodeColumns(await read(file), CALL_COLUMNS));
  const idDays = remembered(async (file: string): Promise<PublishedIds[]> => {
    const index = JSON.parse(new TextDecoder().decode(await read(file))) as CallIdsIndex;
    return index.days;
  });
  const ids = remembered(async ({ file }: PublishedIds): Promise<CallIds> => parseCallIds(await read(file)));

  return {
    manifest,
    maxCallDays: MAX_CALL_DAYS,
    cuboid: async (id, days) => {
      const cuboid = cuboids.get(id);
      if (!cuboid) throw new UserError(`The published data has no "${id}". Publish it again.`);
      return cuboid(days);
    },
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

interface Days {
  from: Day;
  to: Day;
}

/** The files that may hold rows of these days; those of a cuboid are in order of quarters. */
function filesOf({ files }: PublishedCuboid, days: Days | undefined): CuboidFile[] {
  return files.filter(({ quarter }, i) => {
    if (!days || quarter === undefined) return true;
    const next = files[i + 1]?.quarter ?? Number.POSITIVE_INFINITY;
    return quarter <= days.to && next > days.from;
  });
}

/** A cuboid as far as it was needed so far: what was read once is not read again, and is part of what comes later. */
function partsOf(published: PublishedCuboid, read: (file: string) => Promise<ArrayBuffer>) {
  const { id, files } = published;
  const names = [...published.dimensions, ...published.figures];
  const load = remembered(async ({ file }: CuboidFile) => decodeColumns(await read(file), names));
  const taken = new Map<CuboidFile, Cuboid['columns']>();
  let joined: Cuboid | undefined;
  return async (days?: Days): Promise<Cuboid> => {
    const wanted = filesOf(published, days);
    const parts = await Promise.all(wanted.map(load));
    if (!joined || wanted.some((file) => !taken.has(file))) {
      for (const [i, file] of wanted.entries()) taken.set(file, parts[i]!);
      const inOrder = files.filter((file) => taken.has(file));
      const rows = inOrder.reduce((sum, file) => sum + file.rows, 0);
      joined = {
        id,
        rows,
        columns: joinParts(
          names,
          inOrder.map((file) => taken.get(file)!),
          rows,
        ),
      };
    }
    return joined;
  };
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
  parts: readonly Partial<Record<Name, Column>>[],
  rows: number,
): Record<Name, Column> {
  if (parts.length === 1) return parts[0] as Record<Name, Column>;
  const joined = names.map((name) => {
    const whole = parts.every((part) => part[name] instanceof Int32Array);
    const column = whole ? new Int32Array(rows) : new Float64Array(rows);
    let at = 0;
    for (const part of parts) {
      const own = part[name] as Column;
      column.set(own, at);
      at += own.length;
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
