import type { EvaluatorLeaning, Line } from '@/lib/model/training';
import { normalCdf } from '@/lib/stats/distributions';
import { discoveries } from '@/lib/stats/false-discovery';
import { expectation } from './expected';
import type { Window } from './occasions';
import type { Patterns } from './patterns';

const RATE = 0.1;
const FEWEST = 20;
const Z95 = 1.959964;
/** How far criteria and people may lie apart on the log-odds, as standard deviations of a prior. */
const CRITERIA_APART = 2;
const PEOPLE_APART = 0.5;

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
    const cards = cardsOf(reviews, rows, own);
    const dispersion = dispersionOf(cards, (r) => y[r]! - expected[r]!, variance);
    const error = Math.sqrt(dispersion / (variance * (1 - share)));
    return [
      {
        evaluator,
        n: own.length,
        evaluations: cards.length,
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

/** The rows of each evaluation. */
function cardsOf(
  { call, operator, day }: Line['reviews'],
  rows: readonly number[],
  own: readonly number[],
): number[][] {
  const cards = new Map<string, number[]>();
  for (const r of own) {
    const row = rows[r]!;
    const key = `${call[row]} ${operator[row]} ${day[row]}`;
    cards.set(key, [...(cards.get(key) ?? []), r]);
  }
  return [...cards.values()];
}

/** How many times larger the variance between evaluations is than were their criteria judged each by itself; at least 1. */
function dispersionOf(cards: readonly number[][], left: (row: number) => number, variance: number): number {
  const own = sum(cards.flat(), left) / cards.length;
  const squares = cards.reduce((total, card) => total + (sum(card, left) - own) ** 2, 0);
  return Math.max(1, squares / variance);
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
      { spread: CRITERIA_APART, size: reviews.criteria.length, level: Int32Array.from(criterion) },
      { spread: PEOPLE_APART, size: operators.length, level: Int32Array.from(operator) },
    ],
  };
}
