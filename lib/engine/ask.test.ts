import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MEASURE_IDS, SERVICE_LEVELS } from '@/lib/measures/catalogue';
import { type Dimension, LATER_EDGES, LENGTH_EDGES, WAIT_EDGES } from '@/lib/model/cuboid';
import type { Answer, Filter, MeasureValue, Question } from '@/lib/model/question';
import { weekday } from '@/lib/time/calendar';
import { formatDay } from '@/lib/time/day';
import { ask } from './ask';
import { type Call, DAYS, DICTIONARIES, FIRST_DAY, type Line, line, SETTINGS, sourceOf } from './line.fixture';

const BY: Dimension[] = [
  'day',
  'week',
  'month',
  'weekday',
  'hour',
  'half',
  'queue',
  'channel',
  'topic',
  'operator',
  'ending',
];
const by = fc.uniqueArray(fc.constantFrom(...BY), { maxLength: 2 });
const coded = fc.constantFrom('queue', 'channel', 'topic', 'operator', 'ending', 'disposition');

const filter: fc.Arbitrary<Filter> = fc
  .record({
    from: fc.option(fc.integer({ min: FIRST_DAY - 3, max: FIRST_DAY + 20 }), { nil: undefined }),
    length: fc.integer({ min: 0, max: DAYS }),
    dimension: fc.option(coded, { nil: undefined }),
    weekdays: fc.option(fc.subarray(['1', '2', '3', '4', '5', '6', '7'], { minLength: 1 }), { nil: undefined }),
    seed: fc.nat(),
    negated: fc.boolean(),
  })
  .map(({ from, length, dimension, weekdays, seed, negated }) => {
    const labels = dimension && DICTIONARIES[dimension].filter((_, i) => (seed >> i) % 2 === 0);
    const condition = dimension && { [dimension]: labels };
    return {
      from,
      to: from === undefined ? undefined : from + length,
      where: { ...(weekdays && { weekday: weekdays }), ...(!negated && condition) },
      ...(negated && condition && { not: condition }),
    };
  });

const PERCENTILES = /(Median|P90|P95|Min)$/;
const measures = fc.uniqueArray(
  fc.constantFrom(...MEASURE_IDS, 'serviceLevel.SL-4@60/10', 'serviceLevel@7', 'abandonRateAfter@30'),
  { minLength: 1, maxLength: 6 },
);

function label(call: Call, dimension: Dimension): string | null {
  if (dimension === 'weekday') return String(weekday(call.day));
  if (dimension === 'day') return formatDay(call.day);
  if (dimension === 'hour') return String(Math.floor(call.second / 3600));
  return DICTIONARIES[dimension as 'queue'][call[dimension as 'queue']] ?? null;
}

function chosen({ calls }: Line, { from = -Infinity, to = Infinity, where = {}, not = {} }: Filter): Call[] {
  return calls.filter(
    (call) =>
      call.day >= from &&
      call.day <= to &&
      Object.entries(where).every(([d, labels]) => labels?.includes(label(call, d as Dimension))) &&
      Object.entries(not).every(([d, labels]) => !labels?.includes(label(call, d as Dimension))),
  );
}

function binRange(seconds: number, edges: readonly number[]): [number, number] {
  const i = edges.findIndex((edge) => seconds <= edge);
  return i < 0 ? [(edges.at(-1) ?? 0) + 1, Infinity] : [i === 0 ? 0 : (edges[i - 1] ?? 0) + 1, edges[i] ?? 0];
}

function expectClose(fast: MeasureValue, slow: MeasureValue, id: string) {
  expect(fast.reason).toEqual(slow.reason);
  expect(fast.n).toBe(slow.n);
  expect(slow.estimate).toBeUndefined();
  if (fast.value === null || slow.value === null) expect(fast.value).toBe(slow.value);
  else if (fast.estimate) {
    expect(id).toMatch(PERCENTILES);
    // Nearest rank is one order statistic: the estimate stays in its bin.
    const [low, high] = binRange(
      slow.value,
      id === 'laterMedian' ? LATER_EDGES : /wait/i.test(id) ? WAIT_EDGES : LENGTH_EDGES,
    );
    expect(fast.value).toBeGreaterThanOrEqual(low);
    expect(fast.value).toBeLessThanOrEqual(high);
  } else expect(fast.value).toBeCloseTo(slow.value, 9);
}

function keysOf(answer: Answer) {
  return answer.rows.map((row) => JSON.stringify(row.key));
}

describe('cuboids and calls give one answer', () => {
  test('for any measures, grouping and filter', async () => {
    await fc.assert(
      fc.asyncProperty(line, measures, by, filter, async (made, ids, dimensions, where) => {
        const source = sourceOf(made);
        const question: Question = {
          measures: ['contacts', ...ids],
          by: dimensions,
          filter: where,
          options: { percentile: 'nearest-rank' },
        };
        const fast = await ask(source, question);
        const slow = await ask(source, { ...question, exact: true });
        const slowRows = new Map(slow.rows.map((row) => [JSON.stringify(row.key), row]));
        for (const row of fast.rows) {
          const other = slowRows.get(JSON.stringify(row.key));
          for (const id of question.measures) {
            const value = row.values[id] as MeasureValue;
            const exact = other?.values[id];
            if (exact) expectClose(value, exact, id);
            else expect(value.n).toBe(0);
          }
        }
        expect(keysOf(fast)).toEqual(expect.arrayContaining(keysOf(slow)));
      }),
      { numRuns: 300 },
    );
  });

  test('and it is the one counted by hand', async () => {
    await fc.assert(
      fc.asyncProperty(line, filter, async (made, where) => {
        const calls = chosen(made, where);
        const answer = await ask(sourceOf(made), {
          measures: ['contacts', 'serviceLevel.SL-2', 'asa', 'abandonRate', 'waitMax'],
          by: [],
          filter: where,
        });
        const { contacts, 'serviceLevel.SL-2': level, asa, abandonRate, waitMax } = answer.rows[0]?.values ?? {};
        const ended = (...endings: string[]) =>
          calls.filter((call) => endings.includes(DICTIONARIES.ending[call.ending] ?? ''));
        const waits = ended('answered').flatMap(({ wait_s }) => (wait_s < 0 ? [] : [wait_s]));
        const abandoned = ended('abandoned').length;
        const offered = ended('answered', 'abandoned', 'timed_out', 'left_by_key', 'overflowed', 'failed').length;
        expect(answer.rows).toHaveLength(1);
        expect(contacts?.value).toBe(calls.length || null);
        if (offered > 0) expect(abandonRate?.value).toBeCloseTo(abandoned / offered, 12);
        if (waits.length > 0) {
          expect(level?.denominator).toBe(waits.length + abandoned);
          expect(level?.numerator).toBe(waits.filter((wait) => wait <= SETTINGS.serviceLevel.threshold_s).length);
          expect(asa?.value).toBeCloseTo(waits.reduce((a, b) => a + b, 0) / waits.length, 9);
          expect(waitMax?.value).toBe(Math.max(...waits));
        } else {
          expect(asa?.value).toBeNull();
          expect(waitMax?.value).toBeNull();
        }
      }),
      { numRuns: 150 },
    );
  });

  test('the six formulas keep their order where all waits are known', async () => {
    const order = ['SL-6', 'SL-2', 'SL-4', 'SL-3', 'SL-1'].map((formula) => `serviceLevel.${formula}`);
    await fc.assert(
      fc.asyncProperty(line, async (made) => {
        const known = made.calls.map((call) => ({ ...call, wait_s: Math.max(0, call.wait_s) }));
        const { rows } = await ask(sourceOf({ ...made, calls: known }), {
          measures: SERVICE_LEVELS,
          by: [],
          filter: {},
        });
        const value = (id: string) => rows[0]?.values[id]?.value ?? null;
        const values = order.map(value).filter((v) => v !== null);
        expect(values).toEqual(values.toSorted((a, b) => a - b));
        const [three, five] = [value('serviceLevel.SL-3'), value('serviceLevel.SL-5')];
        if (three !== null && five !== null) expect(three).toBeLessThanOrEqual(five + 1e-12);
      }),
    );
  });
});

const base: Call = {
  day: FIRST_DAY,
  second: 9 * 3600,
  queue: 1,
  channel: 1,
  topic: 1,
  operator: 1,
  ending: 1,
  disposition: 1,
  priority: 0,
  source: 1,
  fate: 0,
  wait_s: 10,
  ring_s: 2,
  talk_s: 300,
  hold_s: 20,
  wrap_s: 40,
  surveyed: 0,
  again: 0,
  ago: 0,
  later_s: -1,
  score_c: -1,
};
const made = (calls: Partial<Call>[], rest: Partial<Line> = {}): Line => ({
  calls: calls.map((call) => ({ ...base, ...call })),
  surveys: [],
  states: [],
  ...rest,
});
const first = async (of: Line, id: string, question: Partial<Question> = {}) => {
  const answer = await ask(sourceOf(of), { measures: [id], by: [], filter: {}, ...question });
  return answer.rows[0]?.values[id];
};

describe('answers', () => {
  test('a threshold is met at its second, not below it only', async () => {
    const of = made([{ wait_s: 20 }, { wait_s: 21 }]);
    expect((await first(of, 'serviceLevel.SL-1@20'))?.value).toBe(0.5);
    expect((await first(of, 'serviceLevel.SL-1@20', { exact: true }))?.value).toBe(0.5);
  });

  test('a percentile out of a bin of several seconds says that it is an estimate, from the calls it is exact', async () => {
    const of = made([{ wait_s: 3 }, { wait_s: 64 }, { wait_s: 66 }, { wait_s: 70 }]);
    expect(await first(of, 'waitMedian')).toMatchObject({ value: 65.5, estimate: true, from: 'cuboid' });
    expect(await first(of, 'waitMedian', { exact: true })).toEqual({ value: 65, n: 4, from: 'calls' });
    expect(await first(of, 'waitMax')).toEqual({ value: 70, n: 4, from: 'cuboid' });
    expect(await first(of, 'waitMin')).toEqual({ value: 3, n: 4, from: 'cuboid' });
    const late = made([{ wait_s: 64 }, { wait_s: 66 }, { wait_s: 70 }]);
    expect(await first(late, 'waitMin')).toMatchObject({ estimate: true });
    expect(await first(made([{ wait_s: 64 }, { wait_s: 70 }]), 'waitMin')).toEqual({ value: 64, n: 2, from: 'cuboid' });
  });

  test('a threshold that is no edge is read from the calls, and says so', async () => {
    const of = made([{ wait_s: 7 }, { wait_s: 8 }]);
    expect(await first(of, 'serviceLevel.SL-1@7')).toMatchObject({ value: 0.5, from: 'calls' });
    expect(await first(of, 'serviceLevel.SL-1@8')).toMatchObject({ value: 1, from: 'cuboid' });
  });

  test('too many days of calls give no value but the limit', async () => {
    const source = { ...sourceOf(made([{}])), maxCallDays: 31 };
    const filter: Filter = { where: { operator: ['op-1'] } };
    const question: Question = { measures: ['talkMedian', 'contacts'], by: [], filter };
    const { talkMedian, contacts } = (await ask(source, question)).rows[0]?.values ?? {};
    expect(talkMedian).toMatchObject({ value: null, reason: { code: 'too-many-days', limit: 31 } });
    expect(contacts).toMatchObject({ value: 1, from: 'cuboid' });
    const month = { ...question, filter: { ...filter, from: FIRST_DAY, to: FIRST_DAY + 30 } };
    expect((await ask(source, month)).rows[0]?.values.talkMedian).toMatchObject({ value: 300, from: 'calls' });
  });

  test('unknown waits are in neither side of a service level', async () => {
    const of = made([{ wait_s: 10 }, { wait_s: -1 }, { ending: 2, wait_s: 40 }]);
    expect(await first(of, 'serviceLevel.SL-2')).toMatchObject({ numerator: 1, denominator: 2 });
    expect(await first(made([{ wait_s: -1 }]), 'serviceLevel.SL-2')).toMatchObject({
      value: null,
      reason: { code: 'unknown-in-data', column: 'wait_s' },
    });
    expect(await first(made([{ ending: 2, wait_s: 4 }]), 'serviceLevel.SL-1')).toMatchObject({
      value: null,
      reason: { code: 'zero-denominator' },
    });
  });

  test('handling time needs talk, hold and wrap', async () => {
    expect(await first(made([{}, { talk_s: 100 }]), 'handleMean')).toMatchObject({ value: 260, n: 2 });
    expect(await first(made([{}, { wrap_s: -1 }]), 'handleMean')).toMatchObject({
      value: null,
      reason: { code: 'unknown-in-data', column: 'wrap_s' },
    });
  });

  test('the parts of handling have percentiles of any period, each of the contacts of which it is known', async () => {
    const of = made([
      { talk_s: 100, hold_s: 0, wrap_s: 20 },
      { talk_s: 700, hold_s: 90, wrap_s: -1 },
      { talk_s: 400, hold_s: 30, wrap_s: 60 },
      { ending: 2, talk_s: 5, hold_s: 5, wrap_s: 5 },
    ]);
    const ids = ['talkMedian', 'holdMedian', 'wrapMedian', 'handleMedian', 'handleMax', 'handleMean'];
    for (const exact of [false, true]) {
      const { values } = (await ask(sourceOf(of), { measures: ids, by: [], filter: {}, exact })).rows[0] ?? {};
      const from = exact ? 'calls' : 'cuboid';
      expect(values).toMatchObject({
        talkMedian: { value: 400, n: 3, from },
        holdMedian: { value: 30, n: 3 },
        wrapMedian: { value: 40, n: 2, known: { n: 2, of: 3 } },
        handleMedian: { value: 305, n: 2, known: { n: 2, of: 3 } },
        handleMax: { value: 490, n: 2 },
        handleMean: { value: null, reason: { code: 'unknown-in-data', column: 'wrap_s' } },
      });
    }
    expect(await first(of, 'handleMedian', { by: ['topic'] })).toMatchObject({ value: 305, n: 2, from: 'cuboid' });
    expect(await first(of, 'holdMedian', { by: ['topic'] })).toMatchObject({ value: 30, n: 3, from: 'calls' });
    expect(await first(of, 'handleMean', { filter: { where: { queue: ['crisis'] } } })).toMatchObject({
      from: 'cuboid',
    });
    expect(await first(made([{ wrap_s: -1 }]), 'handleP90')).toMatchObject({
      value: null,
      reason: { code: 'unknown-in-data', column: 'wrap_s' },
    });
  });

  test('conditions on seconds are read from the calls; unknown seconds never match', async () => {
    const of = made([{ wait_s: 3 }, { wait_s: -1 }, { wait_s: 90 }]);
    const seconds: Filter['seconds'] = [{ column: 'wait_s', op: '<', value: 60 }];
    expect(await first(of, 'contacts', { filter: { seconds } })).toMatchObject({ value: 1, from: 'calls' });
  });

  const answer = { operator: 1, queue: 1, channel: 1, topic: 1, dimension: 1, day: FIRST_DAY, score: 5 };
  const stretch = {
    ...{ operator: 1, state: 5, reason: 1, hour: 9, day: FIRST_DAY, staffed_s: 3600, handle_s: 1800 },
    ...{ state_s: 600, stretches: 1, stretches_open: 0 },
  };

  test('surveys and states are known by what their files are split by', async () => {
    const surveys = [4, 5].map((score) => ({ ...answer, operator: score - 3, score }));
    const of = made([{ surveyed: 1 }, {}], { surveys, states: [stretch] });
    expect(await first(of, 'satisfaction')).toMatchObject({ value: 4.5, n: 2 });
    expect(await first(of, 'responseRate')).toMatchObject({ value: 0.5, numerator: 1 });
    expect(await first(of, 'occupancy', { exact: true })).toMatchObject({ value: 0.5, from: 'cuboid' });
    const asked: Question = {
      measures: ['contacts', 'surveyed', 'responseRate', 'satisfaction', 'csat', 'occupancy', 'stateTime'],
      by: ['operator'],
      filter: {},
    };
    const byOperator = (await ask(sourceOf(of), asked)).rows;
    expect(
      byOperator.map(({ key, values }) => [key.operator, ...asked.measures.map((id) => values[id]?.value)]),
    ).toEqual([
      ['op-1', 2, 1, 0.5, null, null, 0.5, 600],
      ['op-2', null, null, null, null, null, null, null],
    ]);
    const byHour = await ask(sourceOf(of), { ...asked, by: ['operator', 'hour'] });
    expect(byHour.rows[0]?.values).toMatchObject({
      contacts: { value: 2 },
      surveyed: { value: 1, from: 'calls' },
      satisfaction: { value: null, reason: { code: 'not-by', dimension: 'hour' } },
      occupancy: { value: null, reason: { code: 'not-by' } },
    });
    expect(await ask(sourceOf(of), { ...asked, measures: ['satisfaction'], by: ['hour'] })).toMatchObject({
      rows: [],
      reasons: { satisfaction: { code: 'not-by', dimension: 'hour' } },
    });
    expect(await first(of, 'contacts', { by: ['state'] })).toBeUndefined();
  });

  test('of one operator a mean is told only where it rests on the fewest answers of the settings', async () => {
    const given = (operator: number, n: number) => Array.from({ length: n }, () => ({ ...answer, operator, score: 4 }));
    const of = made([{}], { surveys: [...given(1, 10), ...given(2, 9)] });
    const tooFew = { value: null, n: 9, reason: { code: 'too-few', fewest: 10 } };
    const { rows } = await ask(sourceOf(of), { measures: ['satisfaction', 'csat'], by: ['operator'], filter: {} });
    expect(rows.map(({ values }) => values)).toMatchObject([
      { satisfaction: { value: 4, n: 10 }, csat: { value: 1 } },
      { satisfaction: tooFew, csat: tooFew },
    ]);
    const where = (...operator: string[]) => ({ filter: { where: { operator } } });
    expect(await first(of, 'satisfaction', where('op-2'))).toMatchObject(tooFew);
    expect(await first(of, 'satisfaction', where('op-1', 'op-2'))).toMatchObject({ value: 4, n: 19 });
    expect(await first(of, 'answers', where('op-2'))).toMatchObject({ value: 9 });
    const source = sourceOf(of);
    source.manifest.settings = { ...SETTINGS, fewest: 5 };
    const [told] = (await ask(source, { measures: ['satisfaction'], by: [], ...where('op-2') })).rows;
    expect(told?.values.satisfaction).toMatchObject({ value: 4, n: 9 });
  });

  test('answers are counted by score, unless there are too many scores to tell apart', async () => {
    const of = made([{}], { surveys: [5, 5, 2].map((score) => ({ ...answer, score })) });
    const question: Question = { measures: ['answers'], by: ['score'], filter: {} };
    const { rows } = await ask(sourceOf(of), question);
    expect(rows.map(({ key, values }) => [key.score, values.answers?.value])).toEqual([
      ['2', 1],
      ['5', 2],
    ]);
    const source = sourceOf(of);
    source.manifest.dictionaries = { ...source.manifest.dictionaries, score: [null] };
    expect((await ask(source, question)).reasons).toEqual({ answers: { code: 'not-by', dimension: 'score' } });
  });

  test('who was resolved is counted among the answered whose disposition is known', async () => {
    const disposed = (...words: (string | null)[]) =>
      words.map((word) => ({ disposition: DICTIONARIES.disposition.indexOf(word) }));
    const of = made([...disposed('resolved', 'unresolved', 'resolved', null), { ending: 2 }]);
    for (const by of [[], ['operator'], ['topic'], ['hour']] as Dimension[][]) {
      expect(await first(of, 'resolved', { by })).toMatchObject({ value: 2 });
      expect(await first(of, 'resolutionRate', { by })).toMatchObject({ numerator: 2, denominator: 3 });
      expect(await first(of, 'resolutionRateOffered', { by })).toMatchObject({ numerator: 2, denominator: 5 });
    }
    const unknown = { value: null, reason: { code: 'unknown-in-data', column: 'disposition' } };
    expect(await first(made(disposed(null)), 'resolved')).toMatchObject(unknown);
    expect(await first(made([{ ending: 2 }]), 'resolved')).toMatchObject({ value: 0 });
    const never = sourceOf(made(disposed('transferred')));
    never.manifest.trust.known = { resolution: 0 };
    const question: Question = { measures: ['resolved', 'resolutionRate'], by: [], filter: {} };
    expect((await ask(never, question)).rows[0]?.values).toMatchObject({ resolved: unknown, resolutionRate: unknown });
  });

  test('a stretch of no known end has no length', async () => {
    const open = { ...stretch, state_s: 0, stretches_open: 1 };
    const unknown = { value: null, reason: { code: 'unknown-in-data', column: 'ended_at' } };
    expect(await first(made([{}], { states: [open] }), 'stateTime')).toMatchObject(unknown);
    const both = made([{}], { states: [open, stretch] });
    expect(await first(both, 'stateTime')).toMatchObject({ value: 600, n: 1 });
    expect(await first(both, 'stretches')).toMatchObject({ value: 2 });
    expect(await first(both, 'stretchesOpen')).toMatchObject({ value: 1 });
  });

  test('what no file holds is unknown, not zero', async () => {
    for (const id of ['surveyed', 'responseRate', 'satisfaction', 'occupancy'])
      expect(await first(made([{}]), id)).toMatchObject({ value: null, reason: { code: 'unknown-in-data' } });
  });

  test('satisfaction is that of the dimension asked for, overall by itself', async () => {
    const surveys = [
      { ...answer, score: 5 },
      { ...answer, dimension: 2, score: 2 },
    ];
    const of = made([{}], { surveys });
    expect((await first(of, 'satisfaction'))?.value).toBe(5);
    expect((await first(of, 'satisfaction', { filter: { where: { dimension: ['listening'] } } }))?.value).toBe(2);
    const asked = await ask(sourceOf(of), { measures: ['satisfaction'], by: ['dimension'], filter: {} });
    expect(asked.rows.map((row) => [row.key.dimension, row.values.satisfaction?.value])).toEqual([
      ['overall', 5],
      ['listening', 2],
    ]);
  });

  test('the interval of a mean score ends where its scale does', async () => {
    const scored = (dimension: number, scores: number[]) => scores.map((score) => ({ ...answer, dimension, score }));
    const source = sourceOf(made([{}], { surveys: [...scored(1, [5, 5, 5, 5, 1]), ...scored(2, [5, 5, 5, 5, 1])] }));
    source.manifest.scales = { overall: [1, 5], listening: [null, 10] };
    // mean 4.2, variance 3.2, t(4) = 2.776445: 4.2 ± 2.2212
    const overall = await ask(source, { measures: ['satisfaction'], by: [], filter: {} });
    expect(overall.rows[0]?.values.satisfaction?.low).toBeCloseTo(1.9788, 4);
    expect(overall.rows[0]?.values.satisfaction?.high).toBe(5);
    const filter = { where: { dimension: ['listening'] } };
    const listening = await ask(source, { measures: ['satisfaction'], by: [], filter });
    expect(listening.rows[0]?.values.satisfaction?.high).toBeCloseTo(6.4212, 4);
    const both = await ask(source, { measures: ['satisfaction'], by: ['dimension'], filter: {} });
    expect(both.rows.map(({ values }) => (values.satisfaction?.high ?? 0) > 5)).toEqual([false, true]);
  });

  test('fates come from their own cuboid, and from the calls where it has no such dimension', async () => {
    const of = made([
      ...(['answered_1h', 'answered_24h', 'never', 'unknown_caller'] as const).map((fate) => ({
        ending: 2,
        fate: DICTIONARIES.fate.indexOf(fate),
      })),
    ]);
    expect(await first(of, 'reachedLater1h')).toMatchObject({ numerator: 1, denominator: 3, from: 'cuboid' });
    expect(await first(of, 'reachedLater24h')).toMatchObject({ numerator: 2, denominator: 3 });
    expect(await first(of, 'unheardUnknown', { by: ['hour'] })).toMatchObject({ value: 1, from: 'cuboid' });
    expect(await first(of, 'unheardUnknown', { by: ['topic'] })).toMatchObject({ value: 1, from: 'calls' });
    expect(await first(of, 'contacts')).toMatchObject({ value: 4 });
  });

  test('who gave up again is one person within the hours asked for, and not told of hours apart', async () => {
    const gaveUp = { ending: 2, fate: DICTIONARIES.fate.indexOf('never') };
    const at = (hour: number, ago: number | null) => ({
      ...gaveUp,
      second: hour * 3600,
      ago: ago === null ? 0 : ago + 1,
    });
    const of = made([
      at(20, null),
      at(22, 2),
      at(23, 1),
      { ...at(2, 3), day: FIRST_DAY + 1 },
      at(9, null),
      { ending: 1 },
    ]);
    const people = (hours: number[] | null, rest: Partial<Filter> = {}) =>
      first(of, 'unheardPeople', { filter: { ...(hours && { where: { hour: hours.map(String) } }), ...rest } });
    expect(await people(null)).toMatchObject({ value: 3 });
    expect(await people([22, 23])).toMatchObject({ value: 1 });
    expect(await people([20, 21])).toMatchObject({ value: 1 });
    expect(await people([0, 1, 2, 22, 23], { dayStartsAt: 6 })).toMatchObject({ value: 1 });
    expect(await people([9, 22])).toMatchObject({ value: null, reason: { code: 'not-by', dimension: 'hour' } });
    expect(await first(of, 'unheardNeverPeople', { by: ['hour'] })).toMatchObject({ value: 1 });
    expect(await first(made([{}]), 'unheardPeople')).toMatchObject({ value: 0 });
  });

  test('no contacts at all is no value', async () => {
    const of = made([{}]);
    const gap = { from: FIRST_DAY + 3, to: FIRST_DAY + 5 };
    const nobody = { value: null, reason: { code: 'no-contacts' } };
    expect(await first(of, 'contacts', { filter: gap })).toMatchObject(nobody);
    expect(await first(of, 'contacts', { filter: { from: FIRST_DAY + DAYS } })).toMatchObject(nobody);
    expect(await first(of, 'abandoned')).toMatchObject({ value: 0 });
  });

  test('rows stand in the order of days and dictionaries, weeks by their Monday', async () => {
    const of = made([{ day: FIRST_DAY + 9, queue: 2 }, { day: FIRST_DAY + 1, queue: 2 }, { queue: 1 }, { queue: 0 }]);
    const weeks = await ask(sourceOf(of), { measures: ['contacts'], by: ['week', 'queue'], filter: {} });
    expect(weeks.rows.map(({ key }) => [key.week, key.queue])).toEqual([
      ['2025-12-22', null],
      ['2025-12-22', 'crisis'],
      ['2025-12-29', 'legal'],
      ['2026-01-05', 'legal'],
    ]);
  });

  test('an unknown measure is named', async () => {
    await expect(first(made([{}]), 'asaa')).rejects.toThrow('"asaa"');
  });
});
