import type { Measure } from '@/lib/measures/measure';
import type { Need } from '@/lib/measures/need';
import type { CuboidId, Dimension } from '@/lib/model/cuboid';
import type { Manifest } from '@/lib/model/manifest';
import type { Filter, Reason } from '@/lib/model/question';
import { absent, callsFit, matchCuboids, mismatch, ofAnswered } from './match';

/** Where each need of a measure is read, or why it can't be. */
export type Route = { cuboids: ReadonlyMap<Need, CuboidId> } | { calls: true } | { reason: Reason };

interface Asked {
  by: readonly Dimension[];
  filter: Filter;
  exact: boolean;
}

/** Finds each measure a cuboid that gives all its needs, the smallest unless another measure already takes one that
 * does; else a cuboid for each need; else the calls. */
export function planRoutes(measures: readonly Measure[], asked: Asked, manifest: Manifest): Map<Measure, Route> {
  const { by, filter, exact } = asked;
  const routes = new Map<Measure, Route>();
  const taken = new Set<CuboidId>();
  const whole = new Map(measures.map((m) => [m, matchCuboids(Object.values(m.needs), by, filter, manifest)]));
  const fewestFirst = measures.toSorted((a, b) => (whole.get(a)?.length ?? 0) - (whole.get(b)?.length ?? 0));
  for (const measure of fewestFirst) {
    const needs = Object.values(measure.needs);
    const reason = needs
      .map((need) => absent(need, manifest) ?? ofAnswered(need, by, filter, manifest))
      .find((found) => found !== null);
    const callable = needs.every((need) => callsFit(need, by, filter, manifest));
    if (reason) {
      routes.set(measure, { reason });
      continue;
    }
    if (exact && callable) {
      routes.set(measure, { calls: true });
      continue;
    }
    const fitting = whole.get(measure) ?? [];
    const one = fitting.find(({ id }) => taken.has(id)) ?? fitting[0];
    const chosen = needs.map((need) => [need, one ?? matchCuboids([need], by, filter, manifest)[0]] as const);
    const missed = chosen.find(([, cuboid]) => !cuboid);
    if (!missed) {
      const cuboids = new Map(chosen.flatMap(([need, cuboid]) => (cuboid ? [[need, cuboid.id] as const] : [])));
      for (const id of cuboids.values()) taken.add(id);
      routes.set(measure, { cuboids });
    } else if (callable) {
      routes.set(measure, { calls: true });
    } else {
      const lacking = needs.find((need) => !callsFit(need, by, filter, manifest)) ?? missed[0];
      routes.set(measure, { reason: mismatch(lacking, by, filter, manifest) });
    }
  }
  return routes;
}
