import { expect, it } from 'vitest';
import type { Answer } from '@/lib/model/question';
import { asTable, kappaTable } from './measure';

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

it('tells agreement by criterion, weighted, with its interval and n, and of too few none', () => {
  const cell = (criterion: string, first_score: string, second_score: string, n: number) => ({
    key: { criterion, first_score, second_score },
    values: { pairs: { value: n, n, from: 'cuboid' as const } },
  });
  const rows = [cell('empathy', '0', '0', 20), cell('empathy', '0', '1', 5), cell('empathy', '1', '0', 10)];
  rows.push(cell('empathy', '1', '1', 15), cell('referral', '0', '0', 3));
  const [, empathy, referral] = kappaTable({ rows, cuboids: ['agreement'] }).split('\n');
  expect(empathy).toMatch(/^empathy +0\.400 +0\.\d+ to 0\.\d+ .* 50$/);
  expect(referral).toMatch(/^referral +too few \(n < 20\).* 3$/);
});
