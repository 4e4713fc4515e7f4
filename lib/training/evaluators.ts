import type { EvaluatorLeaning, Line } from '@/lib/model/training';
import { normalCdf } from '@/lib/stats/distributions';
import { discoveries } from '@/lib/stats/false-discovery';
import { expectation } from './expected';
import type { Window } from './occasions';
import type { Patterns } from './patterns';

const RATE = 0.1;
const FEWEST = 20;
const Z95 = 1.959964;

/** How each evaluator of a window marks, held to what the same people got on the same criteria from everybody; those with under twenty judgements are left out. */
export function evaluatorLeanings(line: Line, names: readonly string[], window: Window): EvaluatorLeaning[] {
  const { reviews } = line;
  const rows: number[] = [];
  for (let i = 0; i < reviews.n; i++) {
    const inside = reviews.day[i]! >= window.from && reviews.day[i]! < window.to;
    if (inside && reviews.evaluator[i]! >= 0) rows.push(i);
  }
  if (rows.length === 0) return [];
  const y = Float64Array.from(rows, (row) => reviews.failed[row]!);
  const { expected } = expectation(patternsOf(line, rows, y), y, 'logit');
  const found = names.flatMap((evaluator, code) => {
    const own = rows.flatMap((row, r) => (reviews.evaluator[row] === code ? [r] : []));
    if (own.length < FEWEST) return [];
    const failed = sum(own, (r) => y[r]!);
    const fitted = sum(own, (r) => expected[r]!);
    const variance = sum(own, (r) => expected[r]! * (1 - expected[r]!));
    const share = Math.min(0.8, own.length / rows.length);
    const leaning = (failed - fitted) / (1 - share) / variance;
    const error = 1 / Math.sqrt(variance * (1 - share));
    const cards = new Set(
      own.map((r) => `${reviews.call[rows[r]!]} ${reviews.operator[rows[r]!]} ${reviews.day[rows[r]!]}`),
    );
    return [
      {
        evaluator,
        n: own.length,
        evaluations: cards.size,
        failed,
        expected: Math.max(0, failed - (failed - fitted) / (1 - share)),
        leaning,
        low: leaning - Z95 * error,
        high: leaning + Z95 * error,
        p: 2 * normalCdf(-Math.abs(leaning) / error),
      },
    ];
  });
  const told = discoveries(
    found.map(({ p }) => p),
    RATE,
  );
  return found.map(({ p: _, ...one }, i) => ({ ...one, told: told[i]! }));
}

const sum = (rows: readonly number[], value: (row: number) => number) => rows.reduce((total, r) => total + value(r), 0);

/** Criterion × operator, each with a level of its own. */
function patternsOf({ reviews, operators }: Line, rows: readonly number[], y: Float64Array): Patterns {
  const found = new Map<number, number>();
  const of = new Int32Array(rows.length);
  const criterion: number[] = [];
  const operator: number[] = [];
  const count: number[] = [];
  const failed: number[] = [];
  for (const [r, row] of rows.entries()) {
    const key = reviews.criterion[row]! * operators.length + reviews.operator[row]!;
    let pattern = found.get(key);
    if (pattern === undefined) {
      pattern = found.size;
      found.set(key, pattern);
      criterion.push(reviews.criterion[row]!);
      operator.push(reviews.operator[row]!);
      count.push(0);
      failed.push(0);
    }
    of[r] = pattern;
    count[pattern]!++;
    failed[pattern]! += y[r]!;
  }
  return {
    n: found.size,
    of,
    count: Float64Array.from(count),
    sum: Float64Array.from(failed),
    terms: [
      { name: 'topic', size: reviews.criteria.length, level: Int32Array.from(criterion) },
      { name: 'evaluator', size: operators.length, level: Int32Array.from(operator) },
    ],
  };
}
