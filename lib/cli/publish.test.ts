import { expect, it } from 'vitest';
import { describe as told } from './publish';

const REPORT = {
  folder: 'out',
  version: 'abc',
  files: 2,
  written: 1,
  daysAnew: null,
  bytes: 1_000_000,
  answersLeftOut: null,
  answersWithoutCall: 0,
  joined: {},
  answerWithin_min: 30,
  contestedAliases: [],
  tellingLabels: [],
  maskedIds: 0,
  intervals: null,
};

it('says nothing of intervals where there are none', () => {
  expect(told(REPORT)).toBe('out: 2 files, 1.0 MB, 1 new; version abc\n');
});

it('says how what stands beside the contacts hangs on them, by which rule', () => {
  const joined = {
    surveys: { byId: 7, byTime: 5, byOperator: 1, none: 2 },
    annotations: { byId: 0, byTime: 3, byOperator: 0, none: 0 },
  };
  expect(
    told({ ...REPORT, joined, answersWithoutCall: 3 })
      .split('\n')
      .slice(1),
  ).toEqual([
    "  surveys joined: 7 by the id of their call; 5 by operator and time (the operator's last call that had ended, at most 30 minutes before, or the one under way, where that ended nearer); 1 by their operator alone; 2 by nothing that is known, and kept",
    '  annotations joined: 3 by time',
    '  3 survey answers without a known call: of no queue, and no part of the response rate',
    '',
  ]);
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
