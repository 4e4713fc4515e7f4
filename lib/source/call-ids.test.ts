import { expect, test } from 'vitest';
import type { CallIds } from '@/lib/model/call-ids';
import { joinCallIds, parseCallIds } from './call-ids';

const parse = (text: string) => parseCallIds(new TextEncoder().encode(text).buffer as ArrayBuffer);
const rowsOf = ({ bytes, starts, visits }: CallIds) =>
  [...visits].map((visit, row) => [new TextDecoder().decode(bytes.subarray(starts[row], starts[row + 1])), visit]);

test('a line is a row, with its visit where it is not the first', () => {
  expect(rowsOf(parse('a\nñandú\t12\n\nb c'))).toEqual([
    ['a', 1],
    ['ñandú', 12],
    ['', 1],
    ['b c', 1],
  ]);
  expect(rowsOf(parse(''))).toEqual([]);
});

test('days stand behind each other', () => {
  expect(rowsOf(joinCallIds([parse('a\t2\nb'), parse(''), parse('c')]))).toEqual([
    ['a', 2],
    ['b', 1],
    ['c', 1],
  ]);
  expect(rowsOf(joinCallIds([]))).toEqual([]);
});
