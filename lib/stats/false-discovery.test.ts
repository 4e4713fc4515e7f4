import { describe, expect, test } from 'vitest';
import { bayesianDiscoveries, discoveries } from './false-discovery';
import bayesian from './vectors/bayesian-fdr.json';
import frequentist from './vectors/benjamini-hochberg.json';

describe('Benjamini–Hochberg', () => {
  /** Table 1 of Benjamini & Hochberg (1995), 4.1: four of fifteen at 5 %, where Bonferroni has three. */
  const paper = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ];

  test('the example of the paper', () => {
    expect(discoveries(paper, 0.05).filter(Boolean)).toHaveLength(4);
    expect(discoveries(paper.toReversed(), 0.05).slice(-4)).toEqual([true, true, true, true]);
  });

  test('a later value carries an earlier one that alone would not pass', () => {
    expect(discoveries([0.03, 0.04], 0.05)).toEqual([true, true]);
    expect(discoveries([0.03, 0.06], 0.05)).toEqual([false, false]);
  });

  test('of none, none', () => expect(discoveries([], 0.05)).toEqual([]));

  test.each(frequentist.rows.map((row, i) => ({ i, ...row })))("as R's p.adjust, case $i", ({ p, rejected }) => {
    expect(discoveries(p, 0.1).flatMap((yes, i) => (yes ? [i] : []))).toEqual(rejected);
  });
});

describe('by the probabilities of being right', () => {
  test.each(bayesian.rows)('$selected of them', ({ p, q, selected, expected }) => {
    const sorted = p.toSorted((a, b) => b - a);
    expect(bayesianDiscoveries(sorted, q)).toBe(selected);
    expect(sorted.slice(0, selected).reduce((sum, one) => sum + 1 - one, 0) / selected).toBeCloseTo(expected, 9);
  });

  test('of none, none', () => {
    expect(bayesianDiscoveries([], 0.1)).toBe(0);
    expect(bayesianDiscoveries([0.89], 0.1)).toBe(0);
  });
});
