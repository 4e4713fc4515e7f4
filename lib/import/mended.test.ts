import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '@/lib/model/user-error';
import { writeLedger } from '@/lib/store/ledger';
import { type ProfileDraft, TemporaryLine } from './temporary.fixture';

const CALLS = 'id,t,q,state\n1,2026-01-05T08:00:00,a,ok\n2,2026-02-05T08:00:00,b,ok\n3,2026-02-06T08:00:00,c,test\n';
const OVERLAP = 'id,t,q,state\n2,2026-02-05T08:00:00,b,ok\n3,2026-02-06T08:00:00,c,test\n4,2026-02-07T08:00:00,d,ok\n';

const profile = (queue: unknown, more: Partial<ProfileDraft> = {}): ProfileDraft => ({
  columns: { contact_id: 'id', entered_at: 't', queue, ending: { constant: 'answered' }, talk_s: { constant: 1 } },
  ...more,
});
const WRONG = profile('state');
const MENDED = profile('q');
const WITHOUT_TESTS = profile('q', { drop: [{ when: { column: 'state', equals: 'test' }, reason: 'test call' }] });

describe('a mended profile', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());

  const queues = async () =>
    (await line.rows('SELECT contact_id, queue FROM contacts ORDER BY contact_id, queue')).map((row) =>
      Object.values(row).join(' '),
    );
  const partsOf = () => Object.keys(line.snapshot()).filter((file) => file.endsWith('.parquet'));

  it('mends what the same file brought, and leaves nothing behind', async () => {
    await line.import({ 'a.csv': CALLS }, WRONG);
    const { imported } = await line.import({ 'a.csv': CALLS }, MENDED);
    expect(imported[0]).toMatchObject({ added: { contacts: 3 }, withdrawn: 3, duplicates: 0 });
    expect(await queues()).toEqual(['1 a', '2 b', '3 c']);
    expect(partsOf()).toHaveLength(2);
    const before = line.snapshot();
    expect(await line.import({ 'again.csv': CALLS }, MENDED)).toMatchObject({ imported: [], unchanged: ['again.csv'] });
    expect(line.snapshot()).toEqual(before);
    for (const other of [WRONG, MENDED, WRONG, WITHOUT_TESTS]) await line.import({ 'a.csv': CALLS }, other);
    expect(await queues()).toEqual(['1 a', '2 b']);
    expect(partsOf()).toHaveLength(2);
  });

  it('is the same profile with another note or order of keys', async () => {
    await line.import({ 'a.csv': CALLS }, MENDED);
    const { columns } = MENDED;
    const shuffled = { about: 'noted', columns: Object.fromEntries(Object.entries(columns).reverse()) };
    expect((await line.import({ 'a.csv': CALLS }, shuffled)).unchanged).toEqual(['a.csv']);
  });

  it('keeps the rows that another file brought too', async () => {
    await line.import({ 'a.csv': CALLS }, MENDED);
    const second = await line.import({ 'b.csv': OVERLAP }, MENDED);
    expect(second.imported[0]).toMatchObject({ added: { contacts: 1 }, duplicates: 2 });
    await line.import({ 'a.csv': CALLS }, WITHOUT_TESTS);
    expect(await queues()).toEqual(['1 a', '2 b', '3 c', '4 d']);
    await line.import({ 'b.csv': OVERLAP }, WITHOUT_TESTS);
    expect(await queues()).toEqual(['1 a', '2 b', '4 d']);
    expect(partsOf().filter((file) => file.startsWith('spares'))).toHaveLength(1);
  });

  it('gives back an unfinished row when the finished one goes', async () => {
    const open = profile('q', { columns: { ...MENDED.columns, ending: { constant: 'incomplete' } } });
    await line.import({ 'a.csv': CALLS }, open);
    expect((await line.import({ 'b.csv': OVERLAP }, MENDED)).imported[0]).toMatchObject({ replaced: 2 });
    await line.import({ 'b.csv': OVERLAP }, profile('q', { source: 'elsewhere' }));
    const rows = await line.rows('SELECT source, contact_id AS id, ending FROM contacts ORDER BY ALL');
    expect(rows.map((row) => Object.values(row).join(' '))).toEqual([
      'elsewhere 2 answered',
      'elsewhere 3 answered',
      'elsewhere 4 answered',
      'test 1 incomplete',
      'test 2 incomplete',
      'test 3 incomplete',
    ]);
  });

  it('changes nothing where it fails', async () => {
    await line.import({ 'a.csv': CALLS, 'b.csv': OVERLAP }, WRONG);
    const before = line.snapshot();
    const broken = 'id,t,q,state\n9,never,a,ok\n';
    await expect(line.import({ 'a.csv': CALLS, 'c.csv': broken }, MENDED)).rejects.toThrow(UserError);
    expect(line.snapshot()).toEqual(before);
  });

  it('says what the same file brought under another name, which stays', async () => {
    await line.import({ 'a.csv': CALLS }, { ...WRONG, name: 'first' });
    const { imported } = await line.import({ 'a.csv': CALLS }, { ...MENDED, name: 'second' });
    expect(imported[0]!.warnings).toEqual({ 'contacts of the same file stay as profile first brought them': 3 });
  });
});

describe('a profile whose target was mended', () => {
  it('says that what it brought to the other table stays', async () => {
    const line = new TemporaryLine();
    await line.import({ 'a.csv': CALLS }, WRONG);
    const roster: ProfileDraft = { target: 'operators', columns: { operator_id: 'id' } };
    const { imported } = await line.import({ 'a.csv': CALLS }, roster);
    expect(imported[0]!.warnings).toEqual({ 'contacts of the same file stay as profile test brought them': 3 });
    await line.remove();
  });
});

describe('several profiles', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());
  const FILE = { 'a.csv': 'id,t,score\n1,2026-01-05T08:00:00,4\n' };
  const recognise = { header: ['id', 't'] };
  const calls: ProfileDraft = { ...profile('id'), name: 'calls', recognise };
  const scores: ProfileDraft = {
    name: 'scores',
    target: 'surveys',
    recognise,
    columns: { contact_id: 'id', dimension: { constant: 'overall' }, score: 'score' },
  };

  it('take one file for several tables', async () => {
    const { imported } = await line.import(FILE, null, [calls, scores]);
    expect(imported.map(({ profile, added }) => [profile, added])).toEqual([
      ['calls', { contacts: 1 }],
      ['scores', { surveys: 1 }],
    ]);
    expect(await line.import(FILE, null, [calls, scores])).toMatchObject({ imported: [], unchanged: ['a.csv'] });
    const mended = { ...scores, columns: { ...scores.columns, dimension: { constant: 'empathy' } } };
    const again = await line.import(FILE, null, [calls, mended]);
    expect(again).toMatchObject({ imported: [{ profile: 'scores', withdrawn: 1 }], unchanged: [] });
    expect(await line.rows('SELECT dimension FROM surveys')).toEqual([{ dimension: 'empathy' }]);
  });

  it('are an error where two take it for the same table', async () => {
    await expect(line.import(FILE, null, [calls, { ...calls, name: 'others' }])).rejects.toThrow(
      'a.csv: profiles calls and others both recognise its header and both make contacts of it',
    );
  });
});

describe('rules of a newer version', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());

  /** As if the store's files had been read by older rules. */
  const age = async () => {
    const ledger = JSON.parse(line.snapshot()['store.json']!);
    for (const record of ledger.imports) record.fingerprint = 'older';
    await writeLedger(line.store, ledger);
  };

  it('read the files that the store has anew, logs only when all that were read together are there', async () => {
    const log = {
      'queue_log.1': '1000000000|c|Q|NONE|ENTERQUEUE||1|1',
      queue_log: '1000000009|c|Q|NONE|ABANDON|1|1|9',
    };
    await line.import({ 'o.csv': 'operator_id\nana\n', ...log });
    await age();
    const paths = ['o.csv', 'queue_log', 'queue_log.1'].map((name) => join(line.folder, name));
    const parted = await line.importPaths(paths.slice(0, 2));
    expect(parted).toMatchObject({ imported: [{ file: 'o.csv', withdrawn: 1 }], unchanged: ['queue_log'] });
    const whole = await line.importPaths(paths);
    expect(whole.imported.map(({ file, withdrawn }) => [file, withdrawn])).toEqual([
      ['queue_log', 1],
      ['queue_log.1', undefined],
    ]);
    expect(await line.rows('SELECT ending FROM contacts')).toEqual([{ ending: 'abandoned' }]);
  });

  it('refuse a ledger of another form', async () => {
    await line.import({ 'o.csv': 'operator_id\nana\n' });
    writeFileSync(join(line.store, 'store.json'), '{"schema":1}');
    await expect(line.import({ 'o.csv': 'operator_id\nana\n' })).rejects.toThrow('schema 1 is not known');
  });
});
