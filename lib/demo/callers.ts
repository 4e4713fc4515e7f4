import type { Random } from './random';
import type { Scenario } from './scenario';

/** Nobody can tell who called. */
export const WITHHELD = -1;
const REMEMBERED = 4000;

/** Says who is calling about a topic for the first time that day: somebody new, somebody who has called before, one of a
 * few who call very often, or nobody who can be told. */
export function createCallers(scenario: Scenario, random: Random): (topic: number) => number {
  const { callers, topics } = scenario;
  const known: number[][] = topics.map(() => []);
  let next = callers.frequent;
  return (topic) => {
    if (random.chance(callers.withheld)) return WITHHELD;
    const kind = random.uniform();
    if (kind < callers.frequentShare) return Math.floor(random.uniform() ** 2 * callers.frequent);
    const before = known[topic]!;
    if (kind < callers.frequentShare + callers.known && before.length > 200)
      return before[random.below(before.length)]!;
    if (before.length < REMEMBERED) before.push(next);
    else before[random.below(REMEMBERED)] = next;
    return next++;
  };
}
