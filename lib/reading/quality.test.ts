import { describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import { messagesFor } from '@/lib/i18n/messages';
import { satisfactionWords } from '@/lib/i18n/satisfaction';
import type { Answer } from '@/lib/model/question';
import { agreementTable, hiddenKappa, kappaEnds, readQuality } from './quality';

const words = { m: messagesFor('es-MX'), f: formatFor('es-MX'), d: satisfactionWords.in('es-MX')! };
const NONE: Answer = { rows: [], cuboids: [] };

function pairs(...rows: [criterion: string, first: string, second: string, n: number][]): Answer {
  return {
    rows: rows.map(([criterion, first_score, second_score, value]) => ({
      key: { criterion, first_score, second_score },
      values: { pairs: { value, n: value, from: 'cuboid' } },
    })),
    cuboids: [],
  };
}

describe('agreement', () => {
  it('is kappa of each criterion beside how often evaluators agree', () => {
    const { agreement, weighted } = readQuality(
      {
        criteria: NONE,
        pairs: pairs(
          ['empathy', '0', '0', 20],
          ['empathy', '0', '1', 5],
          ['empathy', '1', '0', 10],
          ['empathy', '1', '1', 15],
        ),
      },
      words,
    );
    expect(weighted).toBe(false);
    expect(agreement).toMatchObject([{ id: 'empathy', name: 'Empatía', same: 0.7, byChance: 0.5 }]);
    expect(agreement[0]?.value.value).toBeCloseTo(0.4, 12);
    expect(agreement[0]?.value.n).toBe(50);
  });

  it('weighs how far apart scores lie where there are more than two', () => {
    const near = readQuality(
      { criteria: NONE, pairs: pairs(['a', '0', '0', 10], ['a', '0.5', '1', 5], ['a', '1', '1', 10]) },
      words,
    );
    const far = readQuality(
      {
        criteria: NONE,
        pairs: pairs(['a', '0', '0', 10], ['a', '0', '1', 5], ['a', '1', '1', 10], ['b', '0.5', '0.5', 1]),
      },
      words,
    );
    expect([near.weighted, far.weighted]).toEqual([true, true]);
    expect(near.agreement[0]?.value.value).toBeGreaterThan(far.agreement[0]?.value.value ?? 1);
    expect(agreementTable(near, words).columns.map(({ id }) => id)).toContain('quadratic');
  });

  it('of few judgements, or of judgements all alike, is not shown, but how often they agree is', () => {
    const reading = readQuality(
      { criteria: NONE, pairs: pairs(['few', '1', '1', 9], ['few', '0', '1', 1], ['alike', '1', '1', 60]) },
      words,
    );
    const reasons = reading.agreement.map((row) => [row.id, hiddenKappa(row, words)]);
    expect(reasons).toEqual([
      ['alike', words.d.onlyOne],
      ['few', words.d.fewPairs('20')],
    ]);
    const table = agreementTable(reading, words);
    expect(table.rows).toEqual([
      ['alike', null, null, null, 1, 1, 60],
      ['few', null, null, null, 0.9, 0.9, 10],
    ]);
  });

  it('names the ends only where they lie apart; full agreement is one', () => {
    const mixed = pairs(
      ['a', '0', '0', 30],
      ['a', '1', '1', 30],
      ['b', '0', '0', 20],
      ['b', '0', '1', 15],
      ['b', '1', '1', 25],
    );
    const { agreement } = readQuality({ criteria: NONE, pairs: mixed }, words);
    expect(kappaEnds(agreement)).toMatchObject({ low: { id: 'b' }, high: { id: 'a' } });
    expect(kappaEnds(agreement.filter(({ id }) => id === 'b'))).toBeNull();
  });

  it('a criterion without words of its own is named as in the file', () => {
    const { agreement } = readQuality({ criteria: NONE, pairs: pairs(['safety_plan', '1', '1', 1]) }, words);
    expect(agreement[0]?.name).toBe('safety plan');
  });
});
