import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TemporaryLine } from '@/lib/import/temporary.fixture';
import type { Manifest } from '@/lib/model/manifest';
import type { TrustDocument } from '@/lib/model/trust';
import { type Ledger, readLedger, writeLedger } from '@/lib/store/ledger';
import { parseDay } from '@/lib/time/day';
import { publishStore } from './publish';
import { SETTINGS } from './settings.fixture';
import { weeksOf } from './trust-figures';

const HEADER = 'call_id,start,operator_id,queue,topic,outcome,wait_s,talk_s,caller,source';
/** Line 5 lacks a start, line 6 has a wait that is none; 7 is over a day, 8 over a week (and so over a day), 9 below zero; 3 has no operator, 4 no end. */
const MARCH = `${HEADER}
1,2026-03-02T09:00:00,ana,Legal,fraude,resolved,10,300,5512345678,A
2,2026-03-02T10:00:00,,Legal,ININ-WRAP-UP-TIMEOUT,answered,12,200,5587654321,A
3,2026-03-03T09:00:00,ana,Legal,fraude,resolved,9,,,A
4,,ana,Legal,fraude,resolved,9,100,5511112222,A
5,2026-03-03T11:00:00,ana,Legal,fraude,resolved,5512345678x,100,,A
6,2026-03-03T12:00:00,luz,Legal,fraude,resolved,90000,100,,A
7,2026-03-03T13:00:00,luz,Legal,fraude,resolved,700000,100,,A
8,2026-03-03T14:00:00,luz,Legal,fraude,resolved,-3,100,,A
9,2026-03-03T15:00:00,,Legal,,abandoned,40,,,A
10,2026-03-03T16:00:00,,,,incomplete,,,,A
`;
/** Its first row is the one before, its second repeats the third. */
const OVERLAP = `${HEADER}
9,2026-03-03T15:00:00,,Legal,,abandoned,40,,,A
11,2026-03-04T15:00:00,,Chat,,abandoned,40,,,B
11,2026-03-04T15:00:00,,Chat,,abandoned,40,,,B
12,2026-03-04T16:00:00,,Chat,,resolved,4,50,,B
`;
const ROSTER = 'operator_id,name,team\nana,Ana,1\n';
const STATES = 'operator_id,state,start,end\nsol,staffed,2026-03-02T08:00:00,2026-03-02T09:00:00\n';

const day = (iso: string) => parseDay(iso)!;

let line: TemporaryLine;
let out: string;
let ledger: Ledger;

async function published() {
  await publishStore(line.store, out, SETTINGS);
  const folder = join(out, 'supervisors');
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const { file } = manifest.documents!.find(({ id }) => id === 'trust')!;
  return { folder, manifest, trust: JSON.parse(await readFile(join(folder, file), 'utf8')) as TrustDocument };
}

beforeAll(async () => {
  line = new TemporaryLine();
  out = await mkdtemp(join(tmpdir(), 'escucha-trust-'));
  await line.import({ 'calls-march.csv': MARCH, 'operators.csv': ROSTER, 'states.csv': STATES });
  await line.import({ 'calls-overlap.csv': OVERLAP });
  ledger = (await readLedger(line.store))!;
});
afterAll(async () => {
  await line.remove();
  await rm(out, { recursive: true, force: true });
});

describe('the trust document', () => {
  it('says of each file what it brought, by name', async () => {
    const { trust } = await published();
    expect(trust.imports.map(({ file }) => file)).toEqual([
      'calls-march.csv',
      'calls-overlap.csv',
      'operators.csv',
      'states.csv',
    ]);
    const [march, overlap] = trust.imports;
    expect(march).toMatchObject({ target: 'contacts', rows: 10, added: { contacts: 8 }, rejected: 2, duplicates: 0 });
    expect(march!.period).toEqual({ from: day('2026-03-02'), to: day('2026-03-03') });
    expect(march!.warnings).toContainEqual({
      code: 'negative',
      column: 'wait_s',
      n: 1,
      text: 'wait_s negative, kept as unknown',
    });
    expect(march!.warnings.map(({ code, n }) => [code, n]).sort()).toEqual([
      ['negative', 1],
      ['over-day', 2],
      ['over-week', 1],
    ]);
    expect(overlap).toMatchObject({ rows: 4, added: { contacts: 2 }, duplicates: 1, repeated: 1, rejected: 0 });
    expect(overlap!.rejects).toBeNull();
  });

  it('hands out the rejected rows as the import wrote them, masked, in a file named by its content', async () => {
    const { folder, trust, manifest } = await published();
    const { file, bytes } = trust.imports[0]!.rejects!;
    const text = await readFile(join(folder, file), 'utf8');
    const record = ledger.imports.find((one) => one.file === 'calls-march.csv')!;
    expect(text).toBe(await readFile(join(line.store, record.rejects!), 'utf8'));
    expect(Buffer.byteLength(text)).toBe(bytes);
    expect(text.trimEnd().split('\n')).toHaveLength(3);
    expect(text).not.toContain('5512345678');
    expect(file).toMatch(/^rejects-[0-9a-f]{12}\.csv$/);
    expect(manifest.documents!.map((document) => document.file).sort()).toEqual(
      (await readdir(folder)).filter((name) => /^(trust|rejects)-/.test(name)).sort(),
    );
  });

  it('counts what is known of each source, of the contacts that could have it', async () => {
    const { trust } = await published();
    const [a, b] = trust.sources;
    expect([a!.source, a!.contacts, a!.answered, a!.incomplete]).toEqual(['A', 8, 6, 1]);
    expect(a!.known.queue).toEqual({ n: 7, of: 8 });
    expect(a!.known.caller_key).toEqual({ n: 2, of: 8 });
    expect(a!.known.operator_id).toEqual({ n: 5, of: 6 });
    expect(a!.known.talk_s).toEqual({ n: 5, of: 6 });
    expect(a!.known.wait_s).toEqual({ n: 5, of: 7 });
    expect(a!.known.hold_s).toEqual({ n: 0, of: 6 });
    expect(a).toMatchObject({ withoutEnd: 1, withoutOperator: 1, overDay: 1 });
    expect([b!.source, b!.contacts, b!.from]).toEqual(['B', 2, day('2026-03-04')]);
    expect(b!.withoutOperator).toBe(0);
  });

  it('names operators that the roster lacks and topics that nobody chose', async () => {
    const { trust } = await published();
    expect(trust.unknownOperators).toEqual({
      total: 2,
      first: [
        { operator: 'luz', contacts: 3, states: 0 },
        { operator: 'sol', contacts: 0, states: 1 },
      ],
    });
    expect(trust.systemTopics).toEqual([{ topic: 'ININ-WRAP-UP-TIMEOUT', contacts: 1 }]);
    expect(trust.clockShifts).toEqual([]);
  });

  it('passes on what it does not know of an import, and reads the notes it knows', async () => {
    const more = structuredClone(ledger);
    const [first] = more.imports;
    Object.assign(first!, {
      sheet: 'Hoja1',
      accepted: 9,
      member: 'x.csv',
      importedAt: '2026-10-31T23:15:02.000Z',
      nested: { a: 1 },
      notes: ['Full Export Completed = NO', 'x'],
    });
    await writeLedger(line.store, more);
    const { trust } = await published();
    const told = trust.imports.find(({ file }) => file === first!.file)!;
    expect(told.more).toEqual({ member: 'x.csv' });
    expect([told.sheet, told.importedAt]).toEqual(['Hoja1', '2026-10-31T17:15:02']);
    expect(told.notes.map(({ code }) => code)).toEqual(['truncated', null]);
    await writeLedger(line.store, ledger);
  });

  it('has no opinion of operators without a roster', async () => {
    const own = new TemporaryLine();
    await own.import({ 'calls.csv': MARCH });
    const folder = join(out, 'without');
    await publishStore(own.store, folder, SETTINGS);
    const names = await readdir(join(folder, 'supervisors'));
    const file = names.find((name) => name.startsWith('trust-'))!;
    const trust = JSON.parse(await readFile(join(folder, 'supervisors', file), 'utf8')) as TrustDocument;
    expect(trust.unknownOperators).toBeNull();
    await own.remove();
  });

  it('finds the weeks in which a source had another clock', async () => {
    const own = new TemporaryLine();
    const rows: string[] = [];
    for (let at = 0; at < 16 * 7; at++) {
      const date = new Date(Date.UTC(2026, 0, 5 + at)).toISOString().slice(0, 10);
      const late = at >= 70 ? 1 : 0;
      for (let hour = 9; hour < 18; hour++)
        for (let i = 0; i < (hour === 11 ? 8 : 4); i++)
          rows.push(`${at}-${hour}-${i},${date}T${String(hour + late).padStart(2, '0')}:1${i}:00,9,50`);
    }
    await own.import({ 'calls.csv': `call_id,start,wait_s,talk_s\n${rows.join('\n')}\n` });
    const folder = join(out, 'shifted');
    await publishStore(own.store, folder, SETTINGS);
    const names = await readdir(join(folder, 'supervisors'));
    const file = names.find((name) => name.startsWith('trust-'))!;
    const trust = JSON.parse(await readFile(join(folder, 'supervisors', file), 'utf8')) as TrustDocument;
    expect(trust.clockShifts).toMatchObject([{ hours: 1, from: day('2026-03-16'), to: day('2026-04-25') }]);
    await own.remove();
  });
});

describe('weeksOf', () => {
  it('leaves out the first and the last day and those with a gap', () => {
    const monday = day('2026-03-02') * 24;
    const hours = [0, 24, 48, 49, 72, 200, 224].map((hour) => ({ clock: monday + hour, n: 1 + (hour % 24) }));
    const weeks = weeksOf(hours, [{ from: monday + 24 + 20, to: monday + 24 + 22 }]);
    expect(weeks.map(({ from, to, hours: counts }) => [from, to, Array.from(counts).reduce((a, b) => a + b)])).toEqual([
      [day('2026-03-04'), day('2026-03-05'), 4],
      [day('2026-03-10'), day('2026-03-10'), 9],
    ]);
  });
});
