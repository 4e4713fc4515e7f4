import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { CALL_COLUMNS, CODED_DIMENSIONS } from '@/lib/model/cuboid';
import { UserError } from '@/lib/model/user-error';
import { openPublished } from './published.fixture';

const BASE = 'https://line.example/escucha/data/management/';

const encodeColumns = (columns: { name: string; data: Int32Array }[]) =>
  new Uint8Array(
    parquetWriteBuffer({ columnData: columns.map((column) => ({ ...column, type: 'INT32', nullable: false })) }),
  );

const cuboidFile = encodeColumns([
  { name: 'hour', data: Int32Array.from([8, 9]) },
  { name: 'day', data: Int32Array.from([20_000, 20_000]) },
  { name: 'staffed_s', data: Int32Array.from([3600, 7200]) },
]);
const dayFile = (day: number, waits: number[]) =>
  encodeColumns(
    CALL_COLUMNS.map((name) => ({
      name,
      data: Int32Array.from(waits, (wait) => (name === 'day' ? day : name === 'wait_s' ? wait : 1)),
    })),
  );

const file = { bytes: 0, sha256: '' };
const manifest = {
  schema: 1,
  version: 'v',
  coverage: { from: 20_000, to: 20_002 },
  through: null,
  gaps: [],
  annotations: [],
  settings: {},
  dictionaries: Object.fromEntries(CODED_DIMENSIONS.map((dimension) => [dimension, [null]])),
  cuboids: [
    {
      id: 'staffing',
      rows: 2,
      dimensions: ['hour', 'day'],
      figures: ['staffed_s'],
      files: [{ ...file, file: 's.parquet', rows: 2 }],
    },
  ],
  calls: [
    { ...file, day: 20_002, file: 'c2.parquet', rows: 1 },
    { ...file, day: 20_000, file: 'c0.parquet', rows: 2 },
  ],
  trust: {},
  demonstration: false,
};

function folder(files: Record<string, unknown>) {
  const asked: string[] = [];
  const fetch = async (url: URL | string) => {
    const name = String(url).replace(BASE, '');
    asked.push(name);
    const found = files[name];
    if (found === undefined) return new Response('', { status: 404 });
    return new Response(found instanceof Uint8Array ? (found as Uint8Array<ArrayBuffer>) : JSON.stringify(found));
  };
  return { asked, fetch };
}

const whole = {
  'manifest.json': manifest,
  's.parquet': cuboidFile,
  'c0.parquet': dayFile(20_000, [5, -1]),
  'c2.parquet': dayFile(20_002, [7]),
};

describe('published data', () => {
  test('reads cuboids, each file once', async () => {
    const { asked, fetch } = folder(whole);
    const source = await openPublished(BASE, fetch);
    const [first, second] = await Promise.all([source.cuboid('staffing'), source.cuboid('staffing')]);
    expect(first).toBe(second);
    expect(first.rows).toBe(2);
    expect(first.columns.staffed_s).toEqual(Int32Array.from([3600, 7200]));
    expect(asked).toEqual(['manifest.json', 's.parquet']);
  });

  test('reads a cuboid whose rows are in several files, or in none', async () => {
    const fractions = new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: 'hour', data: Int32Array.from([9]), type: 'INT32', nullable: false },
          { name: 'day', data: Int32Array.from([20_100]), type: 'INT32', nullable: false },
          { name: 'staffed_s', data: Float64Array.from([0.5]), type: 'DOUBLE', nullable: false },
        ],
      }),
    );
    const [cuboid] = manifest.cuboids;
    const inFiles = async (files: object[], rows: number) => {
      const named = {
        ...whole,
        't.parquet': fractions,
        'manifest.json': { ...manifest, cuboids: [{ ...cuboid, rows, files }] },
      };
      return (await openPublished(BASE, folder(named).fetch)).cuboid('staffing');
    };
    const joined = await inFiles([...cuboid!.files, { ...file, file: 't.parquet', rows: 1 }], 3);
    expect(joined.columns.day).toEqual(Int32Array.from([20_000, 20_000, 20_100]));
    expect(joined.columns.staffed_s).toEqual(Float64Array.from([3600, 7200, 0.5]));
    expect((await inFiles([], 0)).columns.hour).toEqual(new Int32Array(0));
  });

  test('reads of a cuboid the quarters that it is asked for, and keeps what it has', async () => {
    const quarters = [19_997, 20_089, 20_179];
    const files = quarters.map((quarter, i) => ({ ...file, file: `${i}.parquet`, rows: 2, quarter }));
    const published = { ...manifest, cuboids: [{ ...manifest.cuboids[0], rows: 6, files }] };
    const parts = Object.fromEntries(
      quarters.map((quarter, i) => [
        `${i}.parquet`,
        encodeColumns([
          { name: 'hour', data: Int32Array.from([8, 9]) },
          { name: 'day', data: Int32Array.from([quarter, quarter + 1]) },
          { name: 'staffed_s', data: Int32Array.from([i, i]) },
        ]),
      ]),
    );
    const { fetch, asked } = folder({ 'manifest.json': published, ...parts });
    const source = await openPublished(BASE, fetch);
    const daysOf = async (from: number, to: number) => {
      const { rows, columns } = await source.cuboid('staffing', { from, to });
      return [rows, ...(columns.day ?? [])];
    };
    expect(await daysOf(19_000, 19_996)).toEqual([0]);
    expect(await daysOf(20_178, 20_178)).toEqual([2, 20_089, 20_090]);
    expect(await daysOf(20_300, 20_400)).toEqual([4, 20_089, 20_090, 20_179, 20_180]);
    expect(asked).toEqual(['manifest.json', '1.parquet', '2.parquet']);
    expect(await daysOf(20_089, 20_088)).toEqual([4, 20_089, 20_090, 20_179, 20_180]);
    expect(await source.cuboid('staffing')).toMatchObject({ rows: 6 });
    expect(await daysOf(20_000, 20_000)).toEqual([6, ...quarters.flatMap((quarter) => [quarter, quarter + 1])]);
    expect(asked).toHaveLength(4);
  });

  test('joins the calls of the days there are, in their order', async () => {
    const { asked, fetch } = folder(whole);
    const source = await openPublished(BASE, fetch);
    const calls = await source.calls(20_000, 20_002);
    expect(calls.rows).toBe(3);
    expect(calls.columns.day).toEqual(Int32Array.from([20_000, 20_000, 20_002]));
    expect(calls.columns.wait_s).toEqual(Int32Array.from([5, -1, 7]));
    await source.calls(20_002, 20_002);
    expect(asked).toEqual(['manifest.json', 'c0.parquet', 'c2.parquet']);
    await expect(source.calls(20_000, 20_032)).rejects.toThrow('31 days');
  });

  test('tries again what failed', async () => {
    const files: Record<string, unknown> = { 'manifest.json': manifest };
    const source = await openPublished(BASE, folder(files).fetch);
    await expect(source.cuboid('staffing')).rejects.toThrow(/s\.parquet answered 404/);
    files['s.parquet'] = cuboidFile;
    expect((await source.cuboid('staffing')).rows).toBe(2);
  });

  test.each(['https://elsewhere.example/s.parquet', '//elsewhere.example/s', '../board/s.parquet', '/s.parquet'])(
    'refuses %s',
    async (name) => {
      const [cuboid] = manifest.cuboids;
      const { asked, fetch } = folder({
        ...whole,
        'manifest.json': { ...manifest, cuboids: [{ ...cuboid, files: [{ ...file, file: name, rows: 2 }] }] },
      });
      const source = await openPublished(BASE, fetch);
      await expect(source.cuboid('staffing')).rejects.toThrow('outside');
      expect(asked).toEqual(['manifest.json']);
    },
  );

  test.each([
    ['another schema', { ...manifest, schema: 2 }, 'schema 2'],
    ['something else', [], 'no manifest'],
    ['nothing', null, 'no manifest'],
    ['half a manifest', { ...manifest, cuboids: undefined }, 'lacks cuboids'],
    [
      'a dictionary too few',
      { ...manifest, dictionaries: { ...manifest.dictionaries, topic: undefined } },
      'dictionaries.topic',
    ],
  ])('refuses %s', async (_, broken, message) => {
    const opening = openPublished(BASE, folder({ 'manifest.json': broken }).fetch);
    await expect(opening).rejects.toThrow(message);
    await expect(opening).rejects.toBeInstanceOf(UserError);
  });

  test('a page instead of the manifest is named as such', async () => {
    const fetch = async () => new Response('<!doctype html><title>404</title>');
    await expect(openPublished(BASE, fetch)).rejects.toThrow('no JSON');
  });

  test('no network is said so', async () => {
    const fetch = async () => Promise.reject(new TypeError('fetch failed'));
    await expect(openPublished(BASE, fetch)).rejects.toThrow("can't be reached");
  });
});
