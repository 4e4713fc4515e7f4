import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CallIds } from '@/lib/model/call-ids';
import type { CallList, CallSource } from '@/lib/model/call-list';
import { CALL_COLUMNS } from '@/lib/model/cuboid';
import type { Filter, SecondsColumn } from '@/lib/model/question';
import { ask } from './ask';
import { type Call, DAYS, DICTIONARIES, FIRST_DAY, type Line, line, SETTINGS, sourceOf } from './line.fixture';
import { listCalls } from './list-calls';

interface Options {
  begins?: number;
  most?: number;
}

/** The calls of a line by the ids `call 0`, `call 1`, … in the order of the day files. */
function callSource(made: Line, { begins = 0, most = Number.POSITIVE_INFINITY }: Options = {}): CallSource {
  const source = sourceOf(made);
  const ordered = made.calls.toSorted((a, b) => a.day - b.day || a.second - b.second);
  return {
    ...source,
    manifest: { ...source.manifest, settings: { ...SETTINGS, operatingDayStartsAt: begins } },
    maxCallDays: most,
    ids: async (from, to) => idsOf(ordered.flatMap(({ day }, i) => (day >= from && day <= to ? [`call ${i}`] : []))),
  };
}

function idsOf(names: readonly string[]): CallIds {
  const starts = new Int32Array(names.length + 1);
  for (const [i, name] of names.entries()) starts[i + 1] = starts[i]! + name.length;
  return { bytes: new TextEncoder().encode(names.join('')), starts, visits: new Int32Array(names.length).fill(1) };
}

function rowsOf({ rows, columns, ids }: CallList): (Call & { id: string })[] {
  return Array.from({ length: rows }, (_, row) => ({
    ...(Object.fromEntries(CALL_COLUMNS.map((name) => [name, columns[name][row]])) as Call),
    id: new TextDecoder().decode(ids!.bytes.subarray(ids!.starts[row], ids!.starts[row + 1])),
  }));
}

const seconds = fc.record({
  column: fc.constantFrom<SecondsColumn>('wait_s', 'talk_s'),
  op: fc.constantFrom('>' as const, '>=' as const, '<' as const, '<=' as const, '=' as const),
  value: fc.integer({ min: 0, max: 120 }),
});
const filter = fc.record({
  from: fc.integer({ min: FIRST_DAY - 2, max: FIRST_DAY + DAYS }),
  length: fc.integer({ min: 0, max: DAYS }),
  endings: fc.subarray(DICTIONARIES.ending),
  seconds: fc.array(seconds, { maxLength: 2 }),
  surveyed: fc.option(fc.boolean(), { nil: undefined }),
  score: fc.option(fc.record({ to: fc.integer({ min: 50, max: 500 }) }), { nil: undefined }),
});

const TESTS = {
  '>': (a: number, b: number) => a > b,
  '>=': (a: number, b: number) => a >= b,
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '=': (a: number, b: number) => a === b,
};

describe('a list of calls', () => {
  test('holds the calls that the filter leaves, each once, in the order of the clock', async () => {
    await fc.assert(
      fc.asyncProperty(line, filter, fc.integer({ min: 0, max: 23 }), async (made, chosen, begins) => {
        const { from, length, endings, surveyed, score } = chosen;
        const question: Filter = { from, to: from + length, where: { ending: endings }, seconds: chosen.seconds };
        const list = rowsOf(
          await listCalls(callSource(made, { begins }), { filter: question, surveyed, score_c: score }),
        );
        const wanted = made.calls.filter(
          (call) =>
            call.day >= from &&
            call.day <= from + length &&
            endings.includes(DICTIONARIES.ending[call.ending]!) &&
            (score === undefined || (call.score_c >= 0 && call.score_c <= score.to)) &&
            (surveyed === undefined || (call.surveyed === 1) === surveyed) &&
            chosen.seconds.every(({ column, op, value }) => call[column] >= 0 && TESTS[op](call[column], value)),
        );
        const clock = ({ day, second }: Call) => (second < begins * 3600 ? day + 1 : day) * 86_400 + second;
        const text = (call: Call) => CALL_COLUMNS.map((name) => call[name]).join();
        expect(list.map(clock)).toEqual(wanted.map(clock).sort((a, b) => a - b));
        expect(list.map(text).sort()).toEqual(wanted.map(text).sort());
        expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
        const ordered = made.calls.toSorted((a, b) => a.day - b.day || a.second - b.second);
        for (const call of list) expect(text(ordered[Number(call.id.slice(5))]!)).toBe(text(call));
      }),
    );
  });

  test('has as many rows as a measure counts', async () => {
    await fc.assert(
      fc.asyncProperty(line, fc.subarray(DICTIONARIES.queue), async (made, queue) => {
        const source = callSource(made);
        const question: Filter = { where: { queue } };
        const { rows } = await ask(source, { measures: ['contacts'], by: [], filter: question });
        expect((await listCalls(source, { filter: question })).rows).toBe(rows[0]!.values.contacts!.value ?? 0);
      }),
    );
  });

  test('has as many rows as a measure counts of nights that begin on the days asked for', async () => {
    await fc.assert(
      fc.asyncProperty(
        line,
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 23 }),
        async (made, starts, begins) => {
          const source = callSource(made, { begins });
          const question: Filter = { from: FIRST_DAY + 5, to: FIRST_DAY + 25, dayStartsAt: starts };
          const { rows } = await ask(source, { measures: ['contacts'], by: [], filter: question, exact: true });
          expect((await listCalls(source, { filter: question })).rows).toBe(rows[0]!.values.contacts!.value ?? 0);
        },
      ),
    );
  });

  const base: Call = { ...Object.fromEntries(CALL_COLUMNS.map((name) => [name, 1])), day: FIRST_DAY } as Call;
  const made = (days: number[]): Line => ({
    calls: days.map((day) => ({ ...base, day: FIRST_DAY + day })),
    surveys: [],
    states: [],
  });

  test('is of the latest days, where more are asked for than can be read at once', async () => {
    const source = callSource(made([0, 5, 6, 12, 20]), { most: 7 });
    const { rows, listed, asked } = await listCalls(source, { filter: { to: FIRST_DAY + 12 } });
    expect(asked).toEqual({ from: FIRST_DAY, to: FIRST_DAY + 12 });
    expect(listed).toEqual({ from: FIRST_DAY + 6, to: FIRST_DAY + 12 });
    expect(rows).toBe(2);
  });

  test('is empty outside the coverage', async () => {
    const list = await listCalls(callSource(made([0])), { filter: { from: FIRST_DAY + 500 } });
    expect(list).toMatchObject({ rows: 0, listed: null, asked: null, ids: null });
  });

  test('finds all visits of one contact', async () => {
    const list = await listCalls(callSource(made([0, 1, 2])), { filter: {}, id: 'call 1' });
    expect(rowsOf(list).map(({ day }) => day)).toEqual([FIRST_DAY + 1]);
  });

  test('does without ids where there are none', async () => {
    const source: CallSource = { ...callSource(made([0, 1])), ids: async () => null };
    expect(await listCalls(source, { filter: {} })).toMatchObject({ rows: 2, ids: null });
  });
});
