import type { Answer } from '@/lib/model/question';
import { cohenKappa, type Kappa } from '@/lib/stats/kappa';

/** Of fewer criteria judged twice no kappa is shown: its interval would be most of what it can be. */
export const FEWEST_PAIRS = 20;

/** How far two evaluators agree on one criterion, plainly and weighted by how far their scores lie apart. */
interface CriterionKappas {
  criterion: string | null;
  none: Kappa;
  linear: Kappa;
  quadratic: Kappa;
}

/** From `pairs` by `criterion`, `first_score` and `second_score`, those judged twice most often first; `scores` are all that were given, in order. */
export function criterionKappas(pairs: Answer): { scores: number[]; criteria: CriterionKappas[] } {
  const scores = [
    ...new Set(pairs.rows.flatMap(({ key }) => [Number(key.first_score), Number(key.second_score)])),
  ].toSorted((a, b) => a - b);
  const tables = new Map<string | null, number[][]>();
  for (const { key, values } of pairs.rows) {
    const criterion = key.criterion ?? null;
    const table = tables.get(criterion) ?? scores.map(() => scores.map(() => 0));
    tables.set(criterion, table);
    const row = table[scores.indexOf(Number(key.first_score))] as number[];
    row[scores.indexOf(Number(key.second_score))] = values.pairs?.value ?? 0;
  }
  const criteria = [...tables].flatMap(([criterion, table]): CriterionKappas[] => {
    const of = (weights: Parameters<typeof cohenKappa>[1]) => cohenKappa(table, weights, scores);
    const [none, linear, quadratic] = [of('none'), of('linear'), of('quadratic')];
    return none && linear && quadratic ? [{ criterion, none, linear, quadratic }] : [];
  });
  return { scores, criteria: criteria.toSorted((a, b) => b.none.n - a.none.n) };
}
