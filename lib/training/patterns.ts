import type { Factor, Occasions } from './occasions';
import type { Observed } from './rows';

/** Observations of the same levels together, as the expectation is of a pattern and not of a call. */
export interface Patterns {
  n: number;
  /** The pattern of each observation. */
  of: Int32Array;
  count: Float64Array;
  sum: Float64Array;
  /** The level of each pattern in each term. */
  terms: Term[];
}

interface Term {
  /** How far its levels may lie apart. */
  spread: number;
  size: number;
  level: Int32Array;
}

/** A factor, or two that act together. */
export type TermName = Factor | 'topicShift' | 'topicChannel';
const PAIRS: Partial<Record<TermName, [Factor, Factor]>> = {
  topicShift: ['topic', 'shift'],
  topicChannel: ['topic', 'channel'],
};

/** How far the levels of a term may lie apart, as the standard deviation of a prior: on the log-odds; elsewhere in half standard deviations of what is left. */
const SPREAD: Record<TermName, number> = {
  topic: 2,
  queue: 0.5,
  shift: 0.5,
  channel: 0.5,
  weekend: 0.3,
  week: 0.15,
  tenure: 0.5,
  wait: 0.3,
  evaluator: 0.5,
  topicShift: 0.15,
  topicChannel: 0.15,
};

/** A key of so many values is looked up in a table. */
const TABLE_SIZE = 1 << 23;

export function patternsOf({ levels, sizes }: Occasions, { at, y }: Observed, names: readonly TermName[]): Patterns {
  const factors = names.filter((name): name is Factor => !PAIRS[name]);
  const range = factors.reduce((product, factor) => product * sizes[factor], 1);
  const found = range <= TABLE_SIZE ? new Int32Array(range) : new Map<number, number>();
  const of = new Int32Array(at.length);
  const firstRow: number[] = [];
  const columns = factors.map((factor) => levels[factor]);
  const radix = factors.map((factor) => sizes[factor]);
  for (let r = 0; r < at.length; r++) {
    const i = at[r]!;
    let key = 0;
    for (let f = 0; f < columns.length; f++) key = key * radix[f]! + columns[f]![i]!;
    let pattern = (found instanceof Map ? (found.get(key) ?? 0) : found[key]!) - 1;
    if (pattern < 0) {
      firstRow.push(i);
      pattern = firstRow.length - 1;
      if (found instanceof Map) found.set(key, pattern + 1);
      else found[key] = pattern + 1;
    }
    of[r] = pattern;
  }
  const n = firstRow.length;
  const count = new Float64Array(n);
  for (let r = 0; r < at.length; r++) count[of[r]!]!++;
  const terms = names.map((name): Term => {
    const [a, b] = PAIRS[name] ?? [name as Factor, null];
    const size = sizes[a] * (b ? sizes[b] : 1);
    const level = Int32Array.from(firstRow, (i) => levels[a][i]! * (b ? sizes[b] : 1) + (b ? levels[b][i]! : 0));
    return { spread: SPREAD[name], size, level };
  });
  return { n, of, count, sum: sumsOf(of, y, n), terms };
}

export function sumsOf(of: Int32Array, y: Float64Array, n: number): Float64Array {
  const sum = new Float64Array(n);
  for (let r = 0; r < of.length; r++) sum[of[r]!]! += y[r]!;
  return sum;
}
