import { expect, it } from 'vitest';
import type { Answer } from '@/lib/model/question';
import { asTable } from './measure';

it('the table marks estimates', () => {
  const answer: Answer = {
    rows: [
      {
        key: { queue: 'Legal' },
        values: {
          waitMedian: { value: 381.25, n: 9, estimate: true, from: 'cuboid' },
          waitMax: { value: 400, n: 9, from: 'cuboid' },
        },
      },
    ],
    cuboids: ['waits'],
  };
  expect(asTable(answer, { measures: ['waitMedian', 'waitMax'], by: ['queue'], filter: {} })).toBe(
    ['queue  waitMedian  n  from    waitMax  n  from', 'Legal  ≈ 381.25    9  cuboid  400      9  cuboid', ''].join(
      '\n',
    ),
  );
});
