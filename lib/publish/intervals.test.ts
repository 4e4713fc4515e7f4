import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '@/lib/engine/ask';
import { buildBrush } from '@/lib/engine/brush';
import { TemporaryLine } from '@/lib/import/temporary.fixture';
import { findMeasure, MEASURE_IDS } from '@/lib/measures/catalogue';
import type { Dimension } from '@/lib/model/cuboid';
import type { MeasureValue, Question } from '@/lib/model/question';
import { readLedger } from '@/lib/store/ledger';
import { text } from '@/lib/store/sql';
import { type OpenStore, openStore } from './aggregate';
import { asCalls, asIntervals, calls } from './intervals.fixture';
import { publishStore } from './publish';
import { SETTINGS } from './settings.fixture';

const FIRST_DAY = Date.UTC(2026, 0, 5) / 86_400_000;

/** What sums give; every other measure of contacts is known only contact by contact. */
const GIVEN = [
  ...['contacts', 'offered', 'answered', 'abandoned', 'otherExits', 'abandonRate', 'answerRate'],
  ...['serviceLevel', 'serviceLevel.SL-1', 'serviceLevel.SL-2', 'serviceLevel.SL-6'],
  ...['asa', 'abandonWaitMean', 'offeredWaitMean', 'patience', 'talkMean', 'holdMean', 'wrapMean', 'handleMean'],
];
/** Of the surveys or states of a store, which these have none of; what contacts that were never offered are counted by. */
const ELSEWHERE = [
  ...['surveyed', 'responseRate', 'satisfaction', 'csat', 'answers', 'occupancy'],
  ...['stateTime', 'stretches', 'stretchesOpen', 'incomplete', 'leftInMenu'],
  ...['utilisation', 'availability', 'shrinkage', 'staffedTime'],
  ...['nps', 'quality', 'evaluations', 'criticalFailed', 'pairs', 'agreement'],
];
const REFUSED = MEASURE_IDS.filter((id) => ![...GIVEN, ...ELSEWHERE, 'serviceLevelReported'].includes(id));

const GROUPINGS: Dimension[][] = [[], ['queue'], ['channel'], ['hour'], ['day'], ['weekday', 'hour'], ['queue', 'day']];

async function rowsOf(source: OpenStore, question: Question) {
  const { rows } = await ask(source, question);
  return new Map(rows.map(({ key, values }) => [JSON.stringify(key), values]));
}

async function inStores<T>(files: Record<string, string>[], use: (sources: OpenStore[]) => Promise<T>): Promise<T> {
  const lines = files.map(() => new TemporaryLine());
  const sources: OpenStore[] = [];
  try {
    for (const [index, line] of lines.entries()) {
      await line.import(files[index]!);
      sources.push(await openStore(line.store, SETTINGS));
    }
    return await use(sources);
  } finally {
    for (const source of sources) await source.close();
    for (const line of lines) await line.remove();
  }
}

function expectSame(one: MeasureValue | undefined, other: MeasureValue | undefined, what: string) {
  if (typeof one?.value === 'number') {
    expect(other?.value, what).toBeCloseTo(one.value, 9);
    expect(other?.n, what).toBe(one.n);
  } else expect(other?.value, what).toBeNull();
}

describe('intervals', () => {
  it('give what the same contacts give one by one, and say what they do not', async () => {
    await fc.assert(
      fc.asyncProperty(calls, async (made) => {
        const files: Record<string, string>[] = [
          { 'calls.csv': asCalls(made) },
          { 'intervals.csv': asIntervals(made, 20) },
        ];
        await inStores(files, async ([single, summed]) => {
          for (const by of GROUPINGS) {
            const question: Question = { measures: [...GIVEN, ...REFUSED, 'serviceLevelReported'], by, filter: {} };
            const [one, other] = [await rowsOf(single!, question), await rowsOf(summed!, question)];
            expect([...other.keys()]).toEqual(expect.arrayContaining([...one.keys()]));
            expect(other.size).toBe(one.size);
            for (const [key, values] of one) {
              const sums = other.get(key)!;
              for (const id of GIVEN) expectSame(values[id], sums[id], `${id} of ${key}`);
              for (const id of REFUSED)
                expect(sums[id], id).toMatchObject({ value: null, reason: { code: 'only-sums' } });
              if (values['serviceLevel.SL-2']?.value != null)
                expectSame(values['serviceLevel.SL-2'], sums.serviceLevelReported, key);
            }
          }
          const exact = await ask(summed!, { measures: ['offered'], by: [], filter: {}, exact: true });
          expect(exact.rows[0]!.values.offered!.reason).toEqual({ code: 'only-sums' });
          const measures = ['offered', 'asa', 'serviceLevel', 'waitMedian'];
          const brush = await buildBrush(summed!, { measures, filter: {} });
          for (const [from, to] of [
            [0, 0],
            [0, 2],
            [1, 2],
          ] as const) {
            const period = { from: FIRST_DAY + from, to: FIRST_DAY + to };
            const [row] = (await ask(summed!, { measures, by: [], filter: period })).rows;
            expect(brush.values(period)).toEqual(row!.values);
          }
        });
      }),
      { numRuns: 8 },
    );
  }, 300_000);

  it('add up with contacts of other queues, which keep what is known of each', async () => {
    await fc.assert(
      fc.asyncProperty(calls, async (made) => {
        const [north, south] = ['north', 'south'].map((name) => made.filter(({ queue }) => queue === name));
        fc.pre(north!.length > 0 && south!.length > 0);
        const mixed = { 'calls.csv': asCalls(north!), 'intervals.csv': asIntervals(south!, 20) };
        await inStores([{ 'calls.csv': asCalls(made) }, mixed], async ([single, both]) => {
          for (const by of GROUPINGS) {
            const question: Question = { measures: [...GIVEN, ...REFUSED], by, filter: {} };
            const [one, other] = [await rowsOf(single!, question), await rowsOf(both!, question)];
            for (const [key, values] of one) {
              for (const id of GIVEN) expectSame(values[id], other.get(key)![id], `${id} of ${key}`);
              for (const id of REFUSED) {
                const value = other.get(key)![id]!;
                if (value.reason?.code === 'only-sums') expect(value.value).toBeNull();
                else expect(value, `${id} of ${key}`).toEqual(values[id]);
              }
            }
          }
          const { rows } = await ask(both!, { measures: ['waitMax'], by: ['queue'], filter: {} });
          const refused = rows.map(({ key, values }) => [key.queue, values.waitMax!.reason?.code === 'only-sums']);
          expect(Object.fromEntries(refused)).toEqual({ north: false, south: true });
        });
      }),
      { numRuns: 6 },
    );
  }, 300_000);
});

const HEADER = 'queue,start,end,complete,offered,answered,abandoned,wait_sum_s,within_threshold,threshold_s';
const onDay = (row: string) => row.replaceAll('@', '2026-01-05T');

describe('a store of intervals', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());

  const published = async (rows: string[], measures: string[], by: Dimension[] = [], files = {}) => {
    await line.import({ 'intervals.csv': [HEADER, ...rows.map(onDay), ''].join('\n'), ...files });
    const source = await openStore(line.store, SETTINGS);
    const { rows: found } = await ask(source, { measures, by, filter: {} });
    await source.close();
    return {
      manifest: source.manifest,
      values: found.map(({ key, values }) => [...Object.values(key), ...measures.map((id) => values[id]!)]),
    };
  };

  it('has the service level that the system reports, with its threshold where it names one', async () => {
    const measures = ['serviceLevel', 'serviceLevel@30', 'serviceLevelReported'];
    const other = { value: null, reason: { code: 'other-threshold' } };
    const { values } = await published(['A,@08:00,@08:30,,10,8,2,40,6,30'], measures);
    expect(values).toMatchObject([[other, other, { value: 0.6, numerator: 6, denominator: 10, threshold_s: 30 }]]);
  });

  it('has it also where no threshold is named, and none where it gives none', async () => {
    const measures = ['serviceLevel', 'serviceLevelReported'];
    const unnamed = await published(['A,@08:00,@08:30,,10,8,2,40,6,', 'B,@08:00,@08:30,,3,3,0,9,,'], measures, [
      'queue',
    ]);
    expect(unnamed.manifest.intervals).toEqual({ thresholds: [null] });
    expect(unnamed.values).toMatchObject([
      ['A', { reason: { code: 'other-threshold' } }, { value: 0.6, threshold_s: null }],
      [
        'B',
        { reason: { code: 'other-threshold' } },
        { reason: { code: 'unknown-in-data', column: 'within_threshold' } },
      ],
    ]);
  });

  it('counts a contact that is answered after its interval once, and shows no share above all', async () => {
    const rows = ['A,@08:30,@09:00,,3,2,0,9,2,20', 'A,@09:00,@09:30,,2,3,0,60,2,20'];
    const measures = ['offered', 'answered', 'otherExits', 'answerRate'];
    const carried = { value: null, reason: { code: 'carried-over' } };
    const byHour = await published(rows, measures, ['hour']);
    expect(byHour.values).toMatchObject([
      ['8', { value: 3 }, { value: 2 }, { value: 1 }, { value: 2 / 3 }],
      ['9', { value: 2 }, { value: 3 }, carried, carried],
    ]);
    const whole = await published([], measures);
    expect(whole.values).toMatchObject([[{ value: 5 }, { value: 5 }, { value: 0 }, { value: 1 }]]);
  });

  it('leaves those out that are longer than an hour, cross one, overlap, or stand beside contacts one by one', async () => {
    const rows = [
      'A,@08:00,@09:00,,4,4,0,8,4,20',
      'A,@08:30,@09:00,,2,2,0,4,2,20',
      'A,@09:00,@11:00,,8,8,0,8,8,20',
      'A,@12:45,@13:15,,8,8,0,8,8,20',
      'A,@14:00,@14:30,,7,7,0,8,7,20',
      'B,@14:00,@14:30,,5,5,0,8,5,20',
    ];
    const contacts = 'call_id,start,queue,outcome,wait_s\n1,2026-01-05T14:20,A,answered,3\n';
    const { values, manifest } = await published(rows, ['offered', 'asa', 'waitMedian'], ['queue'], {
      'calls.csv': contacts,
    });
    expect(values).toMatchObject([
      ['A', { value: 5 }, { value: 11 / 5 }, { reason: { code: 'only-sums' } }],
      ['B', { value: 5 }, { value: 8 / 5 }, { reason: { code: 'only-sums' } }],
    ]);
    expect(manifest.trust.intervals).toEqual({
      offered: 9,
      counted: 2,
      unfinished: 0,
      otherLength: 2,
      besideContacts: 1,
      overlapping: 1,
    });
    const { intervals } = await publishStore(line.store, join(line.folder, 'out'), SETTINGS);
    expect(intervals).toEqual(manifest.trust.intervals);
  });

  it('keeps apart what is known one by one', async () => {
    const contacts = 'call_id,start,queue,outcome,wait_s,operator_id\n1,2026-01-05T14:20,A,answered,3,ana\n';
    const row = 'B,@14:00,@14:30,,5,5,0,8,5,20';
    const measures = ['answered', 'waitMedian', 'serviceLevel'];
    const files = { 'calls.csv': contacts };
    const byQueue = await published([row], measures, ['queue'], files);
    const sums = { value: null, reason: { code: 'only-sums' } };
    expect(byQueue.values).toMatchObject([
      ['B', { value: 5 }, sums, { value: 1 }],
      ['A', { value: 1 }, { value: 3 }, { value: 1 }],
    ]);
    const byOperator = await published([], measures, ['operator']);
    expect(byOperator.values).toMatchObject([
      [null, { value: 5 }, sums, { value: null }],
      ['ana', { value: 1 }, { value: 3 }, { value: 1 }],
    ]);
    const both = await published([], measures, ['operator', 'queue']);
    expect(both.values).toEqual([]);
  });

  it('do not hide the calls of another source from the surveys of their own', async () => {
    const calls = 'call_id,start,queue,outcome,operator_id,source\n1,2026-01-05T14:20,A,answered,ana,pbx\n';
    const files = { 'calls.csv': calls, 'surveys.csv': 'call_id,dimension,score\n1,overall,4\n' };
    const { values } = await published(['B,@14:00,@14:30,,5,5,0,8,5,20'], ['answers'], ['queue'], files);
    expect(values).toMatchObject([['A', { value: 1 }]]);
  });

  it('tells hours whose intervals were not over as gaps, and counts what is in them', async () => {
    const rows = ['A,@12:00,@12:30,yes,4,4,0,8,4,20', 'A,@13:00,@13:30,no,2,2,0,4,2,20', 'A,@13:30,@14:00,no,0,0,0,,,'];
    const { manifest, values } = await published([...rows, 'A,@15:00,@15:30,no,0,0,0,,,'], ['offered'], ['hour']);
    const hour = FIRST_DAY * 24;
    expect(values).toMatchObject([
      ['12', { value: 4 }],
      ['13', { value: 2 }],
    ]);
    expect(manifest).toMatchObject({
      coverage: { from: FIRST_DAY, to: FIRST_DAY },
      through: '2026-01-05T13:00:00',
      gaps: [
        { from: hour + 13, to: hour + 14 },
        { from: hour + 15, to: hour + 16 },
      ],
      trust: { contacts: 0, intervals: { offered: 6, unfinished: 3 } },
    });
  });

  it('has no occupancy, in no hour, where nothing but sums tells of handling', async () => {
    const files = {
      'states.csv': 'operator_id,state,start,end\nana,staffed,2026-01-05T08:00,2026-01-05T11:00\n',
    };
    await published(['A,@08:00,@08:30,,2,2,0,40,2,20'], ['offered'], [], files);
    const source = await openStore(line.store, SETTINGS);
    for (const hour of ['8', '10']) {
      const { rows } = await ask(source, { measures: ['occupancy'], by: [], filter: { where: { hour: [hour] } } });
      expect(rows[0]!.values.occupancy).toMatchObject({ value: null, reason: { code: 'only-sums' } });
    }
    await source.close();
  });

  it('reads parts that were stored before a column was added, and adds to them', async () => {
    await published(['A,@08:00,@08:30,,2,2,0,40,,'], ['asa']);
    const [part] = (await readLedger(line.store))!.tables.intervals!;
    const file = text(join(line.store, part!.file));
    await line.rows(
      `COPY (SELECT * EXCLUDE handled FROM read_parquet(${file})) TO ${text(join(line.folder, 'older'))} (FORMAT parquet)`,
    );
    await rename(join(line.folder, 'older'), join(line.store, part!.file));
    const { values } = await published(
      ['A,@08:00,@08:30,,9,9,0,9,,', 'A,@08:30,@09:00,,1,1,0,5,,'],
      ['answered', 'asa'],
    );
    expect(values).toMatchObject([[{ value: 3 }, { value: 15 }]]);
  });

  it('has handling of more contacts than were answered, where the export counts them', async () => {
    const text = 'queue,start,end,offered,answered,abandoned,handled,talk_sum_s,hold_sum_s,wrap_sum_s';
    const rows = ['A,@08:00,@08:30,2,2,0,4,400,0,40', 'out,@08:00,@08:30,0,0,0,2,60,0,0'];
    const files = { 'handled.csv': [text, ...rows.map(onDay), ''].join('\n') };
    const { values } = await published([], ['answered', 'handleMean'], ['queue'], files);
    expect(values).toMatchObject([
      ['A', { value: 2 }, { value: 110, n: 4 }],
      ['out', { value: 0 }, { value: 30, n: 2 }],
    ]);
  });
});

it('names every measure by what sums can give of it', () => {
  for (const id of [...GIVEN, ...REFUSED]) expect(findMeasure(id, SETTINGS).id).toBe(id);
});
