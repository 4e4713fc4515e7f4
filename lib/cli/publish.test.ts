import { expect, it } from 'vitest';
import { describe as told } from './publish';

const REPORT = {
  folder: 'out',
  version: 'abc',
  files: 2,
  written: 1,
  bytes: 1_000_000,
  answersLeftOut: null,
  answersWithoutCall: 0,
  contestedAliases: [],
  tellingLabels: [],
  intervals: null,
};

it('says nothing of intervals where there are none', () => {
  expect(told(REPORT)).toBe('out: 2 files, 1.0 MB, 1 new; version abc\n');
});

it('says of intervals which count, and why the others do not', () => {
  const intervals = { counted: 26, offered: 90, unfinished: 3, otherLength: 2, besideContacts: 1, overlapping: 0 };
  expect(
    told({ ...REPORT, intervals })
      .split('\n')
      .slice(1),
  ).toEqual([
    '  intervals: 26 counted, with 90 contacts offered',
    '  intervals: 3 were not over when exported: what is in them counts, their hours are gaps',
    '  intervals: 2 of more than an hour or across the border of two: no measure reads them',
    '  intervals: 1 left out: the contacts of their queue and hour are there one by one',
    '',
  ]);
});
