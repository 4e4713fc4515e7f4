import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importExports } from '@/lib/import/import';
import type { Manifest } from '@/lib/model/manifest';
import { readPlaces, readTraining } from '@/lib/source/training';
import { openDatabase } from '@/lib/store/database';
import { readLedger } from '@/lib/store/ledger';
import { createViews } from '@/lib/store/view';
import { formatDay } from '@/lib/time/day';
import { publishStore } from './publish';
import { SETTINGS } from './settings.fixture';
import { DAYS, FIRST, lineFiles } from './training.fixture';
import { readTrainingLine } from './training-line';

let folder: string;
let store: string;
let base: URL;
let manifest: Manifest;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'escucha-training-'));
  store = join(folder, 'store');
  for (const [name, text] of Object.entries(lineFiles())) await writeFile(join(folder, `${name}.csv`), `${text}\n`);
  const paths = Object.keys(lineFiles()).map((name) => join(folder, `${name}.csv`));
  await importExports({
    paths,
    store,
    zone: SETTINGS.zone,
    callerKeyPath: join(folder, 'key'),
    profile: null,
    profiles: [],
  });
  const report = await publishStore(store, join(folder, 'out'), SETTINGS);
  base = pathToFileURL(`${report.folder}/`);
  manifest = JSON.parse(await readFile(new URL('manifest.json', base), 'utf8'));
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const fetchFile = async (url: URL | RequestInfo) => {
  return new Response(await readFile(new URL(String(url))));
};

async function bySql<T>(query: string): Promise<T[]> {
  const database = await openDatabase();
  try {
    await createViews(database, store, (await readLedger(store))!);
    return (await database.rows(query)) as T[];
  } finally {
    await database.close();
  }
}

describe('what is published of training needs', () => {
  it('is the place, with counts as by SQL on the store', async () => {
    const document = (await readTraining(base, manifest, fetchFile as typeof fetch))!;
    expect(document.flags).toHaveLength(1);
    const [flag] = document.flags;
    expect(flag).toMatchObject({ level: 'operator_topic', operator: 'OP-2', topic: 'fraud', measure: 'transfer' });
    const from = formatDay(document.from);
    const [row] = await bySql<{ n: number; bad: number }>(
      `SELECT count(*) AS n, count(*) FILTER (disposition = 'transferred') AS bad FROM contacts
      WHERE operator_id = 'OP-2' AND topic = 'fraud' AND entered_local >= TIMESTAMP '${from} 00:00:00'`,
    );
    expect([flag!.n, flag!.observed]).toEqual([row!.n, row!.bad]);
    const ids = flag!.calls.map(({ id }) => `'${id}'`).join(', ');
    const weighing = await bySql<{ n: number }>(
      `SELECT count(*) AS n FROM contacts WHERE contact_id IN (${ids}) AND disposition = 'transferred' AND operator_id = 'OP-2' AND topic = 'fraud'`,
    );
    expect(weighing[0]!.n).toBe(flag!.calls.length);
    expect(manifest.training).toEqual({ asOf: document.asOf, places: 1, fresh: 0 });
  });

  it('holds every operator with calls, and their places', async () => {
    const document = (await readTraining(base, manifest, fetchFile as typeof fetch))!;
    expect(document.operators).toEqual(Array.from({ length: 6 }, (_, o) => `OP-${o}`));
    expect(document.calls).toEqual(document.operators.map(() => 13 * 7 * 4));
    const places = (await readPlaces(base, manifest, 5, fetchFile as typeof fetch))!;
    expect(places.operators).toEqual(document.operators);
    const scores = await bySql<{ n: number }>(
      `SELECT count(*) AS n FROM surveys JOIN contacts USING (contact_id) WHERE contacts.operator_id = 'OP-3' AND entered_local >= TIMESTAMP '${formatDay(document.from)} 00:00:00'`,
    );
    expect(document.levels.overall!.n[3]).toBe(scores[0]!.n);
  });
});

it('says nothing of a line where too few work', async () => {
  const small = join(folder, 'small');
  const line = lineFiles().calls!.split('\n');
  await writeFile(join(folder, 'few.csv'), `${line.filter((row, i) => i === 0 || /OP-[0-3],/.test(row)).join('\n')}\n`);
  const options = {
    store: small,
    zone: SETTINGS.zone,
    callerKeyPath: join(folder, 'key'),
    profile: null,
    profiles: [],
  };
  await importExports({ ...options, paths: [join(folder, 'few.csv')] });
  const { folder: out } = await publishStore(small, join(folder, 'out-small'), SETTINGS);
  const published = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')) as Manifest;
  expect(published.training).toBeUndefined();
  expect(await readTraining(pathToFileURL(`${out}/`), published, fetchFile as typeof fetch)).toBeNull();
});

describe('the last day that counts', () => {
  it('is not that of a call whose clock was wrong', async () => {
    const late = join(folder, 'late.csv');
    await writeFile(late, 'call_id,start,operator_id,outcome\nLATE,2062-07-01T10:00:00,OP-1,resolved\n');
    const other = join(folder, 'other');
    await importExports({
      paths: [join(folder, 'calls.csv'), late],
      store: other,
      zone: SETTINGS.zone,
      callerKeyPath: join(folder, 'key'),
      profile: null,
      profiles: [],
    });
    const ledger = (await readLedger(other))!;
    const stored = (await readTrainingLine(other, ledger, SETTINGS, { asOf: null, windowWeeks: 13 }))!;
    expect(stored.asOf).toBe(FIRST + DAYS - 1);
    expect(stored.line.calls.n).toBe(6 * 4 * DAYS);
    await stored.close();
  });
});
