import { describe, expect, it } from 'vitest';
import { ENDINGS } from '@/lib/model/contact';
import { callList, type MadeCall } from './call-list.fixture';
import { readCall } from './call-rows';
import { buildTimeline } from './call-timeline';
import { day, manifest as manifestOf } from './page.fixture';

const plain = manifestOf();
const manifest = { ...plain, dictionaries: { ...plain.dictionaries, ending: [null, ...ENDINGS] } };
const FRIDAY = day('2026-10-02');
const [ANSWERED, ABANDONED, TIMED_OUT] = [1, 2, 3];

function timelineOf(calls: MadeCall[]) {
  const list = callList(calls.map((call) => ({ day: FRIDAY, ...call })));
  return buildTimeline(calls.map((_, row) => readCall(list, row, manifest)));
}

describe('the time line of a call', () => {
  it('goes from the wait to the wrap-up, the ringing being part of the wait', () => {
    const { visits, length } = timelineOf([
      { second: 100, ending: ANSWERED, wait_s: 30, ring_s: 5, talk_s: 60, hold_s: 10, wrap_s: 20 },
    ]);
    expect(visits[0]!.stretches).toEqual([
      { part: 'wait', from: 0, to: 25 },
      { part: 'ring', from: 25, to: 30 },
      { part: 'talk', from: 30, to: 90 },
      { part: 'hold', from: 90, to: 100 },
      { part: 'wrap', from: 100, to: 120 },
    ]);
    expect(visits[0]!.steps).toEqual([
      { kind: 'entered', second: 100 },
      { kind: 'rang', second: 125 },
      { kind: 'answered', second: 130 },
      { kind: 'hungUp', second: 200 },
      { kind: 'done', second: 220 },
    ]);
    expect(length).toBe(120);
  });

  it('ends where the caller left', () => {
    const { visits } = timelineOf([{ second: 10, ending: ABANDONED, wait_s: 7 }]);
    expect(visits[0]!.steps).toEqual([
      { kind: 'entered', second: 10 },
      { kind: 'left', second: 17 },
    ]);
  });

  it('has no clock from where a duration is unknown', () => {
    const { visits } = timelineOf([{ second: 10, ending: ANSWERED, talk_s: 60 }]);
    expect(visits[0]!.stretches).toEqual([]);
    expect(visits[0]!.steps.map(({ second }) => second)).toEqual([10, null, null]);
    expect(timelineOf([{ second: 10, ending: ANSWERED, wait_s: 3 }]).visits[0]!.steps).toEqual([
      { kind: 'entered', second: 10 },
      { kind: 'answered', second: 13 },
      { kind: 'hungUp', second: null },
    ]);
  });

  it('holds all visits on one scale, over midnight too', () => {
    const { visits, length } = timelineOf([
      { second: 5, day: FRIDAY + 1, ending: ANSWERED, wait_s: 2, talk_s: 8, visit: 2 },
      { second: 86_390, ending: TIMED_OUT, wait_s: 15 },
    ]);
    expect(visits.map(({ call }) => call.visit)).toEqual([1, 2]);
    expect(visits[1]!.stretches).toEqual([
      { part: 'wait', from: 15, to: 17 },
      { part: 'talk', from: 17, to: 25 },
    ]);
    expect(length).toBe(25);
  });
});
