import type { Measure } from '@/lib/measures/measure';
import type { Need } from '@/lib/measures/need';
import { CUBOID_SHAPES, type Dimension, type Figure } from '@/lib/model/cuboid';
import type { PublishedCuboid } from '@/lib/model/manifest';
import type { Filter, Reason, Source } from '@/lib/model/question';
import type { Settings } from '@/lib/model/settings';
import { storedUnder } from './axis';
import { matchCuboids } from './match';
import type { Route } from './plan';
import { readCuboid } from './read-cuboid';
import { publishedDays, type Selection, select } from './selection';

/** Which groups have no value as intervals, which hold only sums, are part of them. */
export interface Lack {
  /** The reason of every group, also of those that nothing else tells of. */
  all: Reason | null;
  of(group: number): Reason | null;
}

/** The intervals by which a group has no value: all of them, or those that can't be judged by the service level's threshold. */
type Hindrance = { by: 'summed' | 'unjudged'; reason: Reason };

const ONLY_SUMS: Hindrance = { by: 'summed', reason: { code: 'only-sums' } };
const NO_LACK: Lack = { all: null, of: () => null };

/** Figures of contacts one by one. */
const ONE_BY_ONE: ReadonlySet<Figure> = new Set(['surveyed', 'handle_s', ...CUBOID_SHAPES.exposure.figures]);

/** Why intervals can't give a need; null where they can. Surveys are not of them, and scores stand by themselves. */
function hindranceTo(need: Need, { serviceLevel }: Settings): Hindrance | null {
  if (need.fates || need.again || need.dispositions || need.times !== undefined) return ONLY_SUMS;
  switch (need.take) {
    case 'count':
    case 'handled':
      return null;
    case 'known':
    case 'sum':
      return need.column === 'ring_s' ? ONLY_SUMS : null;
    case 'within':
    case 'judged':
      if (need.endings?.some((ending) => ending !== 'answered')) return ONLY_SUMS;
      return {
        by: need.seconds === serviceLevel.threshold_s ? 'unjudged' : 'summed',
        reason: { code: 'other-threshold' },
      };
    case 'spread':
      return ONLY_SUMS;
    case 'figure':
      return ONE_BY_ONE.has(need.figure) ? ONLY_SUMS : null;
  }
}

function hindrancesTo(measure: Measure, route: Route, settings: Settings): Hindrance[] {
  if ('reason' in route) return [];
  const found = Object.values(measure.needs).flatMap((need) => hindranceTo(need, settings) ?? []);
  return 'calls' in route ? [...found, ONLY_SUMS] : found;
}

/** Where the intervals of a question are known only as a whole, every group has the reason. */
export async function findLacks(
  source: Source,
  routes: ReadonlyMap<Measure, Route>,
  { by, filter }: { by: readonly Dimension[]; filter: Filter },
  selection: Selection,
): Promise<{ groups: readonly number[]; of(measure: Measure): Lack }> {
  const { manifest } = source;
  const hindrances = new Map(
    [...routes].map(([measure, route]) => [measure, hindrancesTo(measure, route, manifest.settings)]),
  );
  if (!manifest.intervals || [...hindrances.values()].every((list) => list.length === 0)) {
    return { groups: [], of: () => NO_LACK };
  }
  const present = await countIntervals(source, by, filter, selection);
  const lackOf = (measure: Measure): Lack => {
    const list = hindrances.get(measure) ?? [];
    const of = (group: number) => list.find((hindrance) => present.of(hindrance.by, group) > 0)?.reason ?? null;
    return { all: present.whole ? of(0) : null, of };
  };
  return { groups: present.groups, of: lackOf };
}

interface Present {
  groups: readonly number[];
  /** The numbers hold for every group, as no cuboid has the question's dimensions. */
  whole: boolean;
  of(figure: Hindrance['by'], group: number): number;
}

async function countIntervals(
  source: Source,
  by: readonly Dimension[],
  filter: Filter,
  selection: Selection,
): Promise<Present> {
  const { manifest } = source;
  const of = (...figures: Figure[]) => {
    const needs = figures.map((figure): Need => ({ take: 'figure', figure }));
    return matchCuboids(needs, by, filter, manifest)[0];
  };
  const cuboid = of('summed', 'unjudged') ?? of('summed');
  if (cuboid) return { ...(await read(source, cuboid, selection)), whole: false };
  const traffic = manifest.cuboids.find(({ id }) => id === 'traffic') as PublishedCuboid;
  const all = await read(source, traffic, select(manifest, [], onlyOf(filter, 'traffic'), selection.period));
  return { groups: [], whole: true, of: (figure) => all.of(figure, 0) };
}

/** A filter without the conditions on what a cuboid does not have. */
function onlyOf({ where = {}, not = {} }: Filter, id: 'traffic'): Filter {
  const { dimensions } = CUBOID_SHAPES[id];
  const held = (conditions: NonNullable<Filter['where']>) =>
    Object.fromEntries(
      Object.entries(conditions).filter(([name]) => dimensions.includes(storedUnder(name as Dimension))),
    );
  return { where: held(where), not: held(not) };
}

/** Where a cuboid does not tell which intervals can be judged, none can. */
async function read(source: Source, cuboid: PublishedCuboid, selection: Selection) {
  const { manifest } = source;
  const figures = (['summed', 'unjudged'] as const).filter((figure) => cuboid.figures.includes(figure));
  const readings = new Map(figures.map((figure) => [{ take: 'figure', figure } as Need, { figure }]));
  const { places, numbers } = readCuboid(
    await source.cuboid(cuboid.id, publishedDays(selection)),
    manifest,
    selection,
    readings,
    false,
  );
  const byFigure = new Map([...readings].map(([need, { figure }]) => [figure, numbers.get(need)]));
  const of = (figure: Hindrance['by'], group: number) => {
    const place = places.get(group);
    const counts = byFigure.get(figure) ?? byFigure.get('summed');
    return place === undefined ? 0 : (counts?.[place] ?? 0);
  };
  return { of, groups: [...places.keys()].filter((group) => of('summed', group) > 0) };
}
