import { expect, it } from 'vitest';
import { qualityOf } from './evaluations';

const judged = (criterion: string, score: number, weight: number) => ({ criterion, score, weight, critical: false });

it('the quality of one evaluation is the share of the weight that was met', () => {
  const judgements = [judged('risk', 0, 3), judged('greeting', 1, 1)];
  expect(qualityOf({ contact: '1', day: 20_000, judgements })).toBe(0.25);
});
