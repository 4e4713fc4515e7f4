import { expect, test } from 'vitest';
import { SERVICE_LEVELS } from '@/lib/measures/catalogue';
import type { AnswerRow } from '@/lib/model/question';
import { serviceLevelBand } from './answer';

const rowOf = (...values: (number | null)[]): AnswerRow => ({
  key: {},
  values: Object.fromEntries(SERVICE_LEVELS.map((id, i) => [id, { value: values[i] ?? null, n: 1, from: 'cuboid' }])),
});

test('the band runs from the least to the most flattering formula that has a value', () => {
  expect(serviceLevelBand(rowOf(0.9, 0.7, 0.8, null, 0.75, 0.6))).toEqual({
    low: 0.6,
    high: 0.9,
    lowFormula: 'SL-6',
    highFormula: 'SL-1',
  });
  expect(serviceLevelBand(rowOf())).toBeNull();
});
