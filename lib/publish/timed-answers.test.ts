import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '@/lib/engine/ask';
import { TemporaryLine } from '@/lib/import/temporary.fixture';
import type { Settings } from '@/lib/model/settings';
import { aggregate, codeStore } from './aggregate';
import { SETTINGS } from './settings.fixture';

const DAY = '2026-01-05T';
const clock = (second: number) => new Date(Date.UTC(2026, 0, 5) + second * 1000).toISOString().slice(0, 19);

let line: TemporaryLine;
beforeEach(() => {
  line = new TemporaryLine();
});
afterEach(() => line.remove());

const CALLS = 'call_id,queue,operator_id,start,wait_s,talk_s,hold_s,wrap_s,outcome';
const SURVEYS = 'call_id,operator_id,answered_at,answer_id,dimension,score';

async function open(calls: readonly string[], surveys: readonly string[], settings: Partial<Settings> = {}) {
  await line.import({
    'calls.csv': [CALLS, ...calls, ''].join('\n'),
    'surveys.csv': [SURVEYS, ...surveys, ''].join('\n'),
  });
  return codeStore(line.store, { ...SETTINGS, ...settings });
}

describe('an answer that names its operator and time, but no call', () => {
  /** Ana talks from 09:00:20 to 09:10:20 and wraps up until 09:12:20; from 09:20 to 09:50; Ben from 09:00 to 09:05. */
  const LINE = [
    `A,intake,ana,${DAY}09:00:00,20,500,100,120,`,
    `B,legal,ana,${DAY}09:20:00,0,1800,0,60,`,
    `C,night,ben,${DAY}09:00:00,0,300,0,0,`,
    `D,night,ana,${DAY}09:55:00,30,,,,abandoned`,
  ];
  /** The queue of each answer by its score, '-' where it is of none. */
  const queues = async (surveys: string[], settings?: Partial<Settings>) => {
    const coded = await open(LINE, surveys, settings);
    const source = await aggregate(coded);
    const { rows } = await ask(source, { measures: ['answers'], by: ['score', 'queue'], filter: {} });
    const { joined, answersWithoutCall } = source.manifest.trust;
    await source.close();
    return {
      queues: rows.flatMap(({ key, values }) => (values.answers?.value ? [`${key.score} ${key.queue ?? '-'}`] : [])),
      joined: joined?.surveys,
      answersWithoutCall,
    };
  };

  it('is about the last call that had ended, or the one under way where that ended nearer', async () => {
    const cases = [
      ['in the wrap-up', 'ana', '09:11:00', 'intake'],
      ['while the conversation goes on', 'ben', '09:04:00', 'night'],
      ['after the call', 'ben', '09:35:00', 'night'],
      ['the settings’ minutes after its wrap-up', 'ana', '10:21:00', 'legal'],
      ['later', 'ana', '10:21:01', null],
      ['before any call', 'ana', '08:59:00', null],
      ['while the caller waits', 'ana', '09:00:19', null],
      ['in a call, just after another', 'ana', '09:21:00', 'intake'],
      ['in a call, near its end', 'ana', '09:49:00', 'legal'],
      ['of an operator without calls', 'cleo', '09:11:00', null],
    ] as const;
    const own = (row: string, i: number) => row.replace(/^([A-D]),(\w+),(ana|ben)/, `$1${i},$2,$3-${i}`);
    const coded = await open(
      cases.flatMap((_, i) => LINE.map((row) => own(row, i))),
      cases.map(([, operator, at], i) => `,${operator}-${i},${DAY}${at},,overall,3`),
    );
    const source = await aggregate(coded);
    const { rows } = await ask(source, { measures: ['answers'], by: ['operator', 'queue'], filter: {} });
    await source.close();
    const found = rows.map(({ key }) => [cases[Number(key.operator!.split('-')[1])]![0], key.queue]);
    expect(found.toSorted()).toEqual(cases.map(([what, , , queue]) => [what, queue]).toSorted());
  });

  it('is looked for within the minutes of the settings', async () => {
    const surveys = [`,ben,${DAY}09:15:01,,overall,1`, `,ana,${DAY}09:12:20,,overall,2`];
    expect((await queues(surveys, { answerWithin_min: 10 })).queues).toEqual(['1 -', '2 intake']);
  });

  it('has the call with all its dimensions, and no other answer has it', async () => {
    const near = [`,ana,${DAY}09:11:00,,overall,1`, `,ana,${DAY}09:11:00,,listening,2`];
    const far = `,ana,${DAY}09:12:00,,overall,3`;
    const found = await queues([far, ...near]);
    expect(found).toEqual({
      queues: ['1 intake', '3 -'],
      joined: { byId: 0, byTime: 2, byOperator: 1, none: 0 },
      answersWithoutCall: 1,
    });
  });

  it('does not take the place of one that names the call, nor does a wrong name find another', async () => {
    const surveys = [
      `A,,,,overall,1`,
      `,ana,${DAY}09:11:00,,overall,2`,
      `X,ben,${DAY}09:06:00,,overall,3`,
      'Y,,,,overall,4',
    ];
    expect(await queues(surveys)).toEqual({
      queues: ['1 intake', '2 -', '3 -'],
      joined: { byId: 1, byTime: 0, byOperator: 2, none: 1 },
      answersWithoutCall: 3,
    });
  });

  it('is told of at import', async () => {
    const report = await line.import({ 'surveys.csv': `${SURVEYS}\n,ana,${DAY}09:11:00,,overall,2\n` });
    expect(report.imported[0]!.notes).toEqual([
      expect.stringMatching(/^no call id: publish joins each answer to .*30/),
    ]);
    const mixed = await line.import({ 'mixed.csv': `${SURVEYS}\n,ana,${DAY}09:12:00,,overall,2\nA,,,,overall,1\n` });
    expect(mixed.imported[0]!.notes).toEqual([expect.stringMatching(/^1 of 2 answers without a call id: /)]);
    const named = await line.import({ 'named.csv': `${SURVEYS}\nA,,,,overall,3\n` });
    expect(named.imported[0]!.notes).toBeUndefined();
  });
});

describe('answers joined by time', () => {
  interface Call {
    id: string;
    operator: string;
    start: number;
    wait: number | null;
    talk: number | null;
    hold: number | null;
    wrap: number | null;
    answered: boolean;
  }
  interface Answer {
    call: string;
    operator: string;
    at: number;
    id: string;
    dimension: string;
  }
  const some = (max: number) => fc.option(fc.integer({ min: 0, max }), { freq: 5 });
  const operator = fc.constantFrom('ana', 'ben');
  const calls = fc
    .array(
      fc.record({
        operator,
        start: fc.integer({ min: 30_000, max: 36_000 }),
        ...{ wait: some(60), talk: some(900), hold: some(60), wrap: some(300) },
        answered: fc.integer({ min: 0, max: 5 }).map((n) => n > 0),
      }),
      { minLength: 1, maxLength: 14 },
    )
    .map((list) => list.map((call, i): Call => ({ ...call, id: `call-${String(i).padStart(2, '0')}` })));
  const answers = fc.uniqueArray(
    fc.record({
      call: fc.constantFrom('', '', '', '', '', 'call-00', 'call-03', 'nowhere'),
      operator,
      at: fc.integer({ min: 29_000, max: 39_000 }).map((second) => second - (second % 20)),
      id: fc.constantFrom('', '', 'x', 'y'),
      dimension: fc.constantFrom('overall', 'listening'),
    }),
    { minLength: 1, maxLength: 20, selector: (answer) => JSON.stringify(answer) },
  );

  /** `operator at nth` → call, each looked for one by one. */
  function counted(made: readonly Call[], given: readonly Answer[], minutes: number): Record<string, string> {
    const named = new Set(given.map(({ call }) => call));
    const visits = made
      .filter(({ answered, id }) => answered && !named.has(id))
      .map(({ id, operator: of, start, wait, talk, hold, wrap }) => {
        const begun = start + (wait ?? 0);
        const over = begun + (talk ?? 0) + (hold ?? 0);
        return { id, of, begun, over, done: over + (wrap ?? 0) };
      });
    const asked = new Map<string, { operator: string; at: number; nth: number }>();
    for (const answer of given) {
      if (answer.call) continue;
      const before = given.filter(
        (other) =>
          !other.call &&
          other.operator === answer.operator &&
          other.at === answer.at &&
          other.dimension === answer.dimension &&
          (other.id || '~') < (answer.id || '~'),
      );
      const nth = before.length + 1;
      asked.set(`${answer.operator} ${answer.at} ${nth}`, { operator: answer.operator, at: answer.at, nth });
    }
    const wishes = [...asked].flatMap(([key, { operator: of, at, nth }]) => {
      const own = visits.filter((visit) => visit.of === of);
      const last = (list: typeof own, first: 'over' | 'begun', second: 'over' | 'begun') =>
        list.toSorted((a, b) => b[first] - a[first] || b[second] - a[second] || (a.id < b.id ? -1 : 1))[0];
      const ended = last(
        own.filter(({ over }) => over <= at),
        'over',
        'begun',
      );
      const begun = last(
        own.filter((visit) => visit.begun <= at),
        'begun',
        'over',
      );
      const found = [
        ...(ended && at <= ended.done + minutes * 60 ? [{ ...ended, distance: at - ended.over }] : []),
        ...(begun && begun.over > at ? [{ ...begun, distance: begun.over - at }] : []),
      ].sort((a, b) => a.distance - b.distance || a.begun - b.begun || a.over - b.over)[0];
      return found ? [{ key, at, nth, call: found.id, distance: found.distance }] : [];
    });
    wishes.sort((a, b) => a.distance - b.distance || a.at - b.at || a.nth - b.nth);
    const taken = new Set<string>();
    const joined = wishes.filter(({ call }) => !taken.has(call) && taken.add(call));
    return Object.fromEntries(joined.map(({ key, call }) => [key, call]));
  }

  it('are those that one would join by hand', async () => {
    await fc.assert(
      fc.asyncProperty(calls, answers, fc.constantFrom(0, 5, 30), async (made, given, minutes) => {
        const coded = await open(
          made.map((call) =>
            [
              ...[call.id, 'q', call.operator, clock(call.start)],
              ...[call.wait, call.talk, call.hold, call.wrap].map((seconds) => seconds ?? ''),
              call.answered ? 'answered' : 'abandoned',
            ].join(','),
          ),
          given.map(({ call, operator: of, at, id, dimension }) => [call, of, clock(at), id, dimension, 3].join(',')),
          { answerWithin_min: minutes },
        );
        const rows = await coded.database.rows<{ key: string; call: string }>(
          `SELECT survey_operator || ' ' || CAST(epoch(timezone('America/Mexico_City', timezone('UTC', answered_at))) % 86400 AS INTEGER) || ' ' || nth AS key, contact_id AS call FROM timed_visits`,
        );
        await coded.close();
        await line.remove();
        line = new TemporaryLine();
        expect(Object.fromEntries(rows.map(({ key, call }) => [key, call]))).toEqual(counted(made, given, minutes));
      }),
      { numRuns: 25 },
    );
  }, 300_000);
});
