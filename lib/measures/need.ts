import type { Again, Disposition, Ending, Fate, Times } from '@/lib/model/contact';
import { type Figure, LATER_EDGES, LENGTH_EDGES, WAIT_EDGES } from '@/lib/model/cuboid';
import type { SecondsColumn } from '@/lib/model/question';

/** Seconds of which there is a distribution: `handle_s` is talk, hold and wrap-up of contacts of which all three are known. */
export type SpreadColumn = SecondsColumn | 'handle_s';

/** Narrows a figure to some contacts; absent means all. `dimension` (of a survey) holds only where the question names
 * no survey dimension itself. */
interface Scope {
  endings?: readonly Ending[];
  fates?: readonly Fate[];
  dispositions?: readonly Disposition[];
  again?: readonly Again[];
  /** Callers of a month who contacted so often; null are contacts of unknown callers. */
  times?: Times | null;
  /** Only contacts whose caller had not given up before in the same queue and channel, within the hours asked for of the same day; without hours, within the service day. */
  people?: true;
  dimension?: string;
}

/** A figure that a measure is made of, whatever it will be read from: the number of contacts (`count`), of those whose
 * handling there is (`handled`, which intervals may count apart), of those
 * whose seconds are known (`known`), the sum of these seconds (`sum`), the number that waited at most so many
 * (`within`; unknown waits are not counted), the number of which it is known whether they did (`judged`), the distribution of seconds (`spread`), or a figure that only
 * cuboids hold (`figure`). */
export type Need = Scope &
  (
    | { take: 'count' | 'handled' }
    | { take: 'known' | 'sum'; column: SecondsColumn }
    | { take: 'spread'; column: SpreadColumn }
    | { take: 'within' | 'judged'; seconds: number }
    | { take: 'figure'; figure: Figure }
  );

/** A distribution of whole seconds: the values in ascending order, or counts in the bins that these edges close and one beyond the last, where known
 * with the sum of each, and the largest value. */
export type Spread =
  | { kind: 'values'; sorted: ArrayLike<number> }
  | { kind: 'bins'; edges: readonly number[]; counts: ArrayLike<number>; sums?: ArrayLike<number>; max?: number };

/** Edges of the bins in which seconds are counted. */
export function edgesOf(column: SpreadColumn): readonly number[] {
  if (column === 'later_s') return LATER_EDGES;
  return column === 'wait_s' || column === 'ring_s' ? WAIT_EDGES : LENGTH_EDGES;
}

/** Two needs with the same key are the same figure. */
export function needKey(need: Need): string {
  return JSON.stringify(need, Object.keys(need).sort());
}
