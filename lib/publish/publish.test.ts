import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '@/lib/engine/ask';
import { importExports } from '@/lib/import/import';
import { UNKNOWN_BIN, WAIT_BINS } from '@/lib/model/cuboid';
import type { Question } from '@/lib/model/question';
import type { Settings } from '@/lib/model/settings';
import { openPublished } from '@/lib/source/published.fixture';
import { openDatabase } from '@/lib/store/database';
import { readLedger } from '@/lib/store/ledger';
import { createViews } from '@/lib/store/view';
import { openStore } from './aggregate';
import { publishStore } from './publish';

const SETTINGS: Settings = {
  name: 'Línea de prueba',
  zone: 'America/Mexico_City',
  operatingDayStartsAt: 7,
  serviceLevel: { formula: 'SL-2', threshold_s: 20, target: 0.8 },
  shortAbandon_s: 5,
  targets: {},
};

/** Two callers give up: A is answered 30 minutes later, B never. The night call of the 3rd belongs to the 2nd, as days begin at 7. */
const CALLS = `call_id,start,operator_id,queue,topic,channel,wait_s,talk_s,hold_s,wrap_s,outcome,caller
1,2026-03-02T08:50:00,OP-1,Legal,extorsión,phone,10,600,0,60,resolved,A
2,2026-03-02T09:00:00,,Legal,,phone,4,,,,abandoned,B
3,2026-03-02T10:00:00,,Psico,,phone,90,,,,abandoned,A
4,2026-03-02T10:30:00,OP-1,Psico,apoyo,phone,30,300,20,40,transferred,A
5,2026-03-03T06:59:59,OP-2,Psico,apoyo,chat,0,120,0,0,resolved,
6,2026-03-03T07:00:00,,Psico,,phone,15,,,,abandoned,
`;
const SURVEYS = `call_id,overall,listening\n1,5,4\n4,3,\n`;
/** OP-1 is there from 08:45 to 11:15 with a pause from 09:30 to 10:00. */
const STATES = `operator_id,state,start,end
OP-1,staffed,2026-03-02T08:45:00,2026-03-02T09:30:00
OP-1,pause,2026-03-02T09:30:00,2026-03-02T10:00:00
OP-1,staffed,2026-03-02T10:00:00,2026-03-02T11:15:00
`;

let folder: string;
let store: string;
let out: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'escucha-publish-'));
  store = join(folder, 'store');
  out = join(folder, 'out');
  const files = { calls: CALLS, surveys: SURVEYS, states: STATES };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, `${name}.csv`), text);
  const paths = Object.keys(files).map((name) => join(folder, `${name}.csv`));
  const callerKeyPath = join(folder, 'caller.key');
  await importExports({ paths, store, zone: SETTINGS.zone, callerKeyPath, profile: null, profiles: [] });
  await publishStore(store, out, SETTINGS);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Reads published files from disk, as a browser would from a host. */
async function fromDisk(url: URL | string): Promise<Response> {
  return new Response(new Uint8Array(await readFile(new URL(url))));
}

async function answers(question: Question) {
  const source = await openPublished(pathToFileURL(join(out, 'supervisors/')).href, fromDisk);
  return (await ask(source, question)).rows.map(({ key, values }) => [
    ...Object.values(key),
    ...Object.values(values).map(({ value }) => value),
  ]);
}

describe('unknown waits', () => {
  it('are of no bin, and no part of a service level, a percentile or a mean', async () => {
    const path = join(folder, 'unknown.csv');
    const rows = ['1,2026-03-02T09:00:00,OP-1,15', '2,2026-03-02T09:10:00,OP-1,', '3,2026-03-02T09:20:00,OP-1,4000'];
    await writeFile(path, `call_id,start,operator_id,wait_s\n${rows.join('\n')}\n`);
    const own = join(folder, 'unknown-store');
    const callerKeyPath = join(folder, 'caller.key');
    await importExports({ paths: [path], store: own, zone: SETTINGS.zone, callerKeyPath, profile: null, profiles: [] });
    const source = await openStore(own, SETTINGS);
    const question: Question = {
      measures: ['answered', 'serviceLevel', 'asa', 'waitMedian', 'waitMax'],
      by: [],
      filter: {},
    };
    for (const exact of [false, true]) {
      const { values } = (await ask(source, { ...question, exact })).rows[0]!;
      expect(values.answered!.value).toBe(3);
      expect(values.serviceLevel).toMatchObject({ numerator: 1, denominator: 2, value: 0.5 });
      expect(values.asa).toMatchObject({ numerator: 4015, denominator: 2 });
      expect(values.waitMedian!.n).toBe(2);
      expect(values.waitMax!.value).toBe(4000);
    }
    // 15 s is the edge of bin 10, 4,000 s lies beyond the last edge, and unknown has a bin of its own.
    expect([...source.cuboids.get('waits')!.columns.bin!].sort((a, b) => a - b)).toEqual([
      10,
      WAIT_BINS - 1,
      UNKNOWN_BIN,
    ]);
    await source.close();
  });
});

describe('publishStore', () => {
  it('says which labels look like somebody’s number', async () => {
    const path = join(folder, 'telling.csv');
    await writeFile(
      path,
      'call_id,start,queue,topic\n1,2026-03-02T09:00:00,5540000013,a@b.mx\n2,2026-03-02T09:00:00,500,Local/2004@from-internal\n',
    );
    const own = join(folder, 'telling-store');
    const callerKeyPath = join(folder, 'caller.key');
    await importExports({ paths: [path], store: own, zone: SETTINGS.zone, callerKeyPath, profile: null, profiles: [] });
    const { tellingLabels } = await publishStore(own, join(folder, 'telling-out'), SETTINGS);
    expect(tellingLabels).toEqual(['queue 55••••••13', 'topic •••@•••']);
  });

  it('publishes the same bytes whatever the order in which the same exports came', async () => {
    const callerKeyPath = join(folder, 'caller.key');
    const header = 'call_id,start,operator_id,queue,topic,wait_s,talk_s';
    const rows = (from: number) =>
      Array.from({ length: 50 }, (_, i) => `${from + i},2026-03-02T09:00:00,OP-1,A,topic ${i % 7},5,${60 + (i % 3)}`);
    const answersOf = (from: number) => Array.from({ length: 50 }, (_, i) => `${from + i},overall,${1 + i / 25}`);
    const versions: string[] = [];
    for (const order of [
      [0, 50],
      [50, 0],
    ]) {
      const own = join(folder, `order-${order[0]}`);
      for (const from of order) {
        const calls = join(folder, `calls-${from}.csv`);
        const surveys = join(folder, `surveys-${from}.csv`);
        await writeFile(calls, [header, ...rows(from), ''].join('\n'));
        await writeFile(surveys, ['call_id,dimension,score', ...answersOf(from), ''].join('\n'));
        const paths = [calls, surveys];
        await importExports({ paths, store: own, zone: SETTINGS.zone, callerKeyPath, profile: null, profiles: [] });
      }
      versions.push((await publishStore(own, join(folder, `out-${order[0]}`), SETTINGS)).version);
    }
    expect(versions[1]).toBe(versions[0]);
  });

  it('counts by service day, which begins at the hour of the settings', async () => {
    const question = { measures: ['offered', 'answered', 'abandoned'], by: ['day'] as const, filter: {} };
    expect(await answers({ ...question, by: ['day'] })).toEqual([
      ['2026-03-02', 5, 3, 2],
      ['2026-03-03', 1, 0, 1],
    ]);
  });

  it('splits presence and handling at the hours', async () => {
    // OP-1 handles from 08:50:10 for 660 s and from 10:30:30 for 360 s. OP-2 has no states, so that its handling is left out.
    const source = await openStore(store, SETTINGS);
    const { columns } = source.cuboids.get('staffing')!;
    const rows = [...columns.day!].map((day, i) => [
      day - 20514,
      columns.hour![i],
      columns.staffed_s![i],
      columns.pause_s![i],
      columns.handle_s![i],
    ]);
    await source.close();
    expect(rows.toSorted((a, b) => a[0]! - b[0]! || a[1]! - b[1]!)).toEqual([
      [0, 8, 900, 0, 590],
      [0, 9, 1800, 1800, 70],
      [0, 10, 3600, 0, 360],
      [0, 11, 900, 0, 0],
    ]);
  });

  it('says of who gave up whether the same caller was answered later', async () => {
    const measures = ['unheardAnswered1h', 'unheardAnswered24h', 'unheardNever', 'unheardOpen', 'unheardUnknown'];
    expect(await answers({ measures, by: [], filter: {} })).toEqual([[1, 0, 0, 1, 1]]);
  });

  it('gives survey scores the queue of their contact', async () => {
    const question = { measures: ['satisfaction'], by: ['queue'] as Question['by'], filter: {} };
    expect(await answers(question)).toEqual([
      ['Psico', 3],
      ['Legal', 5],
    ]);
    expect(await answers({ measures: ['responseRate', 'surveyed'], by: [], filter: {} })).toEqual([[2 / 3, 2]]);
  });

  it('answers from published files as from the store', async () => {
    const source = await openStore(store, SETTINGS);
    const question: Question = {
      measures: ['contacts', 'serviceLevel', 'asa', 'abandonRate', 'waitMax', 'talkMean', 'handleMean'],
      by: ['queue', 'channel'],
      filter: {},
    };
    const fromStore = await ask(source, question);
    const published = await openPublished(pathToFileURL(join(out, 'supervisors/')).href, fromDisk);
    expect((await ask(published, question)).rows).toEqual(fromStore.rows);
    expect((await ask(published, { ...question, exact: true })).rows.map(({ key }) => key)).toEqual(
      fromStore.rows.map(({ key }) => key),
    );
    await source.close();
  });

  it('writes nothing anew for the same store, and leaves no file that no manifest names', async () => {
    const before = (await readdir(join(out, 'supervisors'))).sort();
    const again = await publishStore(store, out, SETTINGS);
    expect(again.written).toBe(0);
    expect((await readdir(join(out, 'supervisors'))).sort()).toEqual(before);
    await writeFile(join(out, 'supervisors', 'traffic-000000000000.parquet'), 'left behind');
    await publishStore(store, out, SETTINGS);
    expect((await readdir(join(out, 'supervisors'))).sort()).toEqual(before);
  });

  it('publishes no caller key', async () => {
    const database = await openDatabase();
    await createViews(database, store, (await readLedger(store))!);
    const keys = await database.rows<{ caller_key: string }>(
      'SELECT DISTINCT caller_key FROM contacts WHERE caller_key IS NOT NULL',
    );
    await database.close();
    expect(keys).toHaveLength(2);
    for (const file of await readdir(join(out, 'supervisors'))) {
      const bytes = await readFile(join(out, 'supervisors', file), 'latin1');
      for (const { caller_key } of keys) expect(bytes).not.toContain(caller_key);
    }
  });
});
