import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { discoveries } from './false-discovery';

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
});

const VECTORS = new URL('../../../shared/flags/vectors/multiple_testing.json', import.meta.url);

describe.skipIf(!existsSync(VECTORS))("as R's p.adjust (skipped where its vectors are not at hand)", () => {
  const rows = existsSync(VECTORS)
    ? (JSON.parse(readFileSync(VECTORS, 'utf8')).cases.adjust.rows as {
        p: number[] | number;
        rejected_BH_10: number[] | number;
      }[])
    : [];
  test.each(rows.map((row, i) => [i, row] as const))('case %i', (_, { p, rejected_BH_10 }) => {
    const found = discoveries([p].flat(), 0.1).flatMap((yes, i) => (yes ? [i] : []));
    expect(found).toEqual([rejected_BH_10].flat().toSorted((a, b) => a - b));
  });
});
