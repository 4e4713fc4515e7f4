import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '@/lib/engine/ask';
import { TemporaryLine } from '@/lib/import/temporary.fixture';
import type { Dimension } from '@/lib/model/cuboid';
import type { Filter } from '@/lib/model/question';
import { openStore } from './aggregate';
import { SETTINGS } from './settings.fixture';

let line: TemporaryLine;
beforeEach(() => {
  line = new TemporaryLine();
});
afterEach(() => line.remove());

const DAY = 1440;
/** Days begin at 7 in the morning. */
const BEGINS = 420;
const at = (minute: number) => new Date(Date.UTC(2026, 0, 5) + minute * 60_000).toISOString().slice(0, 19);
const day = (minute: number) => at(Math.floor((minute - BEGINS) / DAY) * DAY).slice(0, 10);
const hour = (minute: number) => String(Math.floor((((minute % DAY) + DAY) % DAY) / 60));

interface Stretch {
  operator: string;
  state: string;
  reason: string;
  start: number;
  end: number | null;
}

async function open(stretches: readonly Stretch[], calls: readonly number[] = []) {
  const rows = stretches.map((s) =>
    [s.operator, s.state, s.reason, at(s.start), s.end === null ? '' : at(s.end)].join(','),
  );
  await line.import({ 'states.csv': ['operator_id,state,reason,start,end', ...rows, ''].join('\n') });
  if (calls.length) {
    const made = calls.map((minute, i) => `${i},${at(minute)},answered`);
    await line.import({ 'calls.csv': ['call_id,start,outcome', ...made, ''].join('\n') });
  }
  return openStore(line.store, { ...SETTINGS, operatingDayStartsAt: BEGINS / 60 });
}

/** Key → minutes in the state, stretches, stretches of no known end. */
async function times(stretches: readonly Stretch[], calls: readonly number[], by: Dimension[], filter: Filter = {}) {
  const source = await open(stretches, calls);
  const { rows } = await ask(source, { measures: ['stateTime', 'stretches', 'stretchesOpen'], by, filter });
  await source.close();
  return Object.fromEntries(
    rows.map(({ key, values: { stateTime, stretches: all, stretchesOpen } }) => [
      by.map((name) => key[name] ?? '-').join(' '),
      [stateTime!.value === null ? null : stateTime!.value / 60, all!.value, stretchesOpen!.value],
    ]),
  );
}

describe('time in a state', () => {
  const ana = (state: string, start: number, end: number | null, reason = ''): Stretch => ({
    operator: 'ana',
    state,
    reason,
    start,
    end,
  });
  /** An hour before the service day of the 5th begins. */
  const EARLY = BEGINS - 60;

  it('is that of the states’ own days where there are no contacts, and unknown of a stretch that nobody knows the end of', async () => {
    const states = [
      ana('offline', EARLY, BEGINS + 30),
      ana('staffed', BEGINS + 30, BEGINS + 100, 'En la cola'),
      ana('pause', BEGINS + 100, null),
    ];
    expect(await times(states, [], ['state', 'day'])).toEqual({
      'offline 2026-01-04': [60, 1, 0],
      'offline 2026-01-05': [30, 0, 0],
      'staffed 2026-01-05': [70, 1, 0],
      'pause 2026-01-05': [null, 1, 1],
    });
  });

  it('is clipped to the days asked for, and split at the hours', async () => {
    const states = [ana('staffed', EARLY, BEGINS + 90, 'En la cola')];
    const source = await open(states);
    const from = Date.UTC(2026, 0, 5) / 86_400_000;
    const { rows } = await ask(source, { measures: ['stateTime'], by: ['reason', 'hour'], filter: { from, to: from } });
    await source.close();
    expect(rows.map(({ key, values }) => [key.reason, key.hour, values.stateTime!.value])).toEqual([
      ['En la cola', '7', 3600],
      ['En la cola', '8', 1800],
    ]);
  });

  it('lasts until the operator’s next state, the last until the last contact', async () => {
    const states = [ana('staffed', BEGINS, null), ana('pause', BEGINS + 40, null), ana('staffed', BEGINS + 200, null)];
    expect(await times(states, [BEGINS, BEGINS + 100], ['state'])).toEqual({
      staffed: [40, 2, 1],
      pause: [160, 1, 0],
    });
  });

  it('is what one would count minute by minute', async () => {
    const stretch = fc
      .record({
        operator: fc.constantFrom('ana', 'ben'),
        state: fc.constantFrom('staffed', 'pause', 'offline'),
        reason: fc.constantFrom('', 'lunch'),
        start: fc.integer({ min: -2 * DAY, max: 3 * DAY }),
        length: fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 2 * DAY })),
      })
      .map(({ length, ...rest }): Stretch => ({ ...rest, end: rest.start + length }));
    const made = fc.uniqueArray(stretch, {
      minLength: 1,
      maxLength: 8,
      selector: ({ operator, state, reason, start }) => [operator, state, reason, start].join(),
    });
    const groupings: Dimension[][] = [
      ['operator', 'state', 'day'],
      ['reason', 'hour', 'day'],
      ['state', 'reason'],
    ];
    await fc.assert(
      fc.asyncProperty(made, fc.boolean(), async (stretches, withCalls) => {
        // The days of the calls are the 5th and the 6th.
        const calls = withCalls ? [BEGINS, BEGINS + 2 * DAY - 1] : [];
        const covered = (minute: number) => !withCalls || (minute >= BEGINS && minute < BEGINS + 2 * DAY);
        for (const by of groupings) {
          const expected: Record<string, [number, number, number]> = {};
          for (const { operator, state, reason, start, end } of stretches) {
            const row = (minute: number) => {
              const all: Record<string, string> = {
                operator,
                state,
                reason: reason || '-',
                day: day(minute),
                hour: hour(minute),
              };
              const key = by.map((name) => all[name]).join(' ');
              expected[key] ??= [0, 0, 0];
              return expected[key];
            };
            const minutes = Array.from({ length: end! - start }, (_, i) => start + i).filter(covered);
            const first = end === start && covered(start) ? start : minutes[0];
            if (first !== undefined) row(first)[1]++;
            for (const minute of minutes) row(minute)[0]++;
          }
          expect(await times(stretches, calls, by)).toEqual(expected);
          await line.remove();
          line = new TemporaryLine();
        }
      }),
      { numRuns: 8 },
    );
  }, 300_000);
});

describe('what stands beside the contacts', () => {
  it('is counted by how it hangs on them', async () => {
    await line.import({
      'calls.csv': `call_id,start,operator_id\n1,${at(600)},ana\n2,${at(700)},ben\n`,
      'operators.csv': 'operator_id,name\nana,Ana\ncleo,Cleo\n',
      'evaluations.csv':
        'evaluation_id,operator_id,criterion,score,call_id\n1,ana,x,1,1\n2,ana,x,1,9\n3,cleo,x,1,\n4,eve,x,1,\n',
      'states.csv': `operator_id,state,start,end\nben,staffed,${at(600)},${at(700)}\ndora,pause,${at(600)},${at(700)}\n`,
      'trainings.csv': 'operator_id,date\ncleo,2026-01-05\neve,2026-01-06\n',
      'annotations.csv': `from,to,label\n${at(650)},,strike\n${at(900)},${at(950)},later\n`,
    });
    const source = await openStore(line.store, SETTINGS);
    await source.close();
    const of = (byId: number, byTime: number, byOperator: number, none: number) => ({ byId, byTime, byOperator, none });
    expect(source.manifest.trust.joined).toEqual({
      evaluations: of(1, 0, 2, 1),
      operators: of(0, 0, 1, 1),
      states: of(0, 0, 1, 1),
      trainings: of(0, 0, 1, 1),
      annotations: of(0, 1, 0, 1),
    });
  });
});
