import type { Measure } from '@/lib/measures/measure';
import { type Need, needKey, type Spread } from '@/lib/measures/need';
import type { CuboidId, Dimension } from '@/lib/model/cuboid';
import type { PublishedCuboid } from '@/lib/model/manifest';
import type { Filter, Reason, Source } from '@/lib/model/question';
import { daysIn, type Period } from '@/lib/time/period';
import type { Block } from './block';
import { type Reading, readingOf } from './match';
import { planRoutes, type Route } from './plan';
import { readCalls } from './read-calls';
import { readCuboid } from './read-cuboid';
import { namedDimensions, publishedDays, type Selection, select } from './selection';
import { findLacks, type Lack } from './sums';

/** The figures of some measures, read and grouped. */
export interface Gathered {
  selection: Selection;
  /** Groups with a row in anything read, ascending. */
  groups: readonly number[];
  cuboids: readonly CuboidId[];
  /** Of one measure: where it was read and its figures, or why not. */
  of(measure: Measure): GatheredMeasure;
}

export interface GatheredMeasure {
  from: 'cuboid' | 'calls';
  reason?: Reason;
  /** Why a group has no value though others may have one; null where nothing is in the way. */
  lack(group: number): Reason | null;
  /** Whether anything read for this measure has rows of the group. */
  seen(group: number): boolean;
  numbers(group: number): Record<string, number>;
  spread(group: number): Spread | null;
}

export interface Asked {
  by: readonly Dimension[];
  filter: Filter;
  exact: boolean;
  /** False leaves measures that only calls can answer without a value. */
  callsAllowed: boolean;
}

export async function gather(
  source: Source,
  measures: readonly Measure[],
  asked: Asked,
  period: Period,
): Promise<Gathered> {
  const { manifest } = source;
  const selection = select(manifest, asked.by, asked.filter, period);
  const routes = planRoutes(measures, asked, manifest);
  const lacks = await findLacks(source, routes, asked, selection);
  const readable = asked.callsAllowed && daysIn(period) <= source.maxCallDays;
  const unscoped = namedDimensions(asked.by, asked.filter).has('dimension');

  const byCuboid = new Map<CuboidId, Map<string, Need>>();
  const ofCalls = new Map<string, Need>();
  for (const [measure, route] of routes) {
    if (lacks.of(measure).all) continue;
    if ('calls' in route && readable) for (const need of Object.values(measure.needs)) ofCalls.set(needKey(need), need);
    if (!('cuboids' in route)) continue;
    for (const [need, id] of route.cuboids) {
      const needs = byCuboid.get(id) ?? new Map<string, Need>();
      byCuboid.set(id, needs.set(needKey(need), need));
    }
  }

  const days = publishedDays(selection);
  const blocks = new Map<CuboidId | 'calls', KeyedBlock>();
  const reads = [...byCuboid].map(async ([id, needs]) => {
    const published = manifest.cuboids.find((cuboid) => cuboid.id === id) as PublishedCuboid;
    const readings = new Map(
      [...needs.values()].map((need) => [need, readingOf(need, published, manifest) as Reading]),
    );
    blocks.set(id, keyed(readCuboid(await source.cuboid(id, days), manifest, selection, readings, !unscoped)));
  });
  if (ofCalls.size > 0) {
    reads.push(
      source.calls(days.from, days.to).then((calls) => {
        const needs = [...ofCalls.values()];
        blocks.set('calls', keyed(readCalls(calls, manifest, selection, needs, asked.filter.seconds)));
      }),
    );
  }
  await Promise.all(reads);

  const groups = new Set<number>(lacks.groups);
  for (const { places } of blocks.values()) for (const group of places.keys()) groups.add(group);
  return {
    selection,
    groups: [...groups].sort((a, b) => a - b),
    cuboids: [...byCuboid.keys()],
    of: (measure) =>
      gatheredMeasure(measure, routes.get(measure) as Route, lacks.of(measure), blocks, source.maxCallDays),
  };
}

interface KeyedBlock extends Pick<Block, 'places'> {
  numbers: ReadonlyMap<string, Float64Array>;
  spreads: ReadonlyMap<string, readonly Spread[]>;
}

function keyed({ places, numbers, spreads }: Block): KeyedBlock {
  return {
    places,
    numbers: new Map([...numbers].map(([need, values]) => [needKey(need), values])),
    spreads: new Map([...spreads].map(([need, values]) => [needKey(need), values])),
  };
}

function gatheredMeasure(
  measure: Measure,
  route: Route,
  lack: Lack,
  blocks: ReadonlyMap<CuboidId | 'calls', KeyedBlock>,
  limit: number,
): GatheredMeasure {
  const from = 'calls' in route ? 'calls' : 'cuboid';
  const nothing = { from, lack: lack.of, seen: () => false, numbers: () => ({}), spread: () => null } as const;
  if ('reason' in route) return { ...nothing, reason: route.reason };
  if (lack.all) return { ...nothing, reason: lack.all };
  if ('calls' in route && !blocks.has('calls')) {
    return { ...nothing, reason: { code: 'too-many-days', limit } };
  }
  const found = Object.entries(measure.needs).map(([name, need]) => {
    const block = blocks.get('calls' in route ? 'calls' : (route.cuboids.get(need) as CuboidId)) as KeyedBlock;
    const key = needKey(need);
    return { name, block, numbers: block.numbers.get(key), spreads: block.spreads.get(key) };
  });
  const spread = found.find(({ spreads }) => spreads);
  return {
    from,
    lack: lack.of,
    seen: (group) => found.some(({ block }) => block.places.has(group)),
    numbers: (group) => {
      const numbers: Record<string, number> = {};
      for (const { name, block, numbers: values } of found) {
        const place = block.places.get(group);
        numbers[name] = place === undefined ? 0 : (values?.[place] ?? 0);
      }
      return numbers;
    },
    spread: (group) => {
      const place = spread?.block.places.get(group);
      return place === undefined ? null : (spread?.spreads?.[place] ?? null);
    },
  };
}
