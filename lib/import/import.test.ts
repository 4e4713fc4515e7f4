import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '@/lib/model/user-error';
import type { ImportRecord } from '@/lib/store/ledger';
import { TemporaryLine } from './temporary.fixture';

const CALLS = `call_id,start,operator_id,caller,outcome
1,2026-01-05T08:00:00,ana,5512345678,answered
2,2026-01-05T08:10:00,,5512345678,abandoned
3,2026-02-05T08:10:00,,5587654321,abandoned
`;

function accounted({ rows, added, duplicates, repeated = 0, replaced = 0, rejected, dropped }: ImportRecord): boolean {
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, n) => total + n, 0);
  return rows === sum(added as Record<string, number>) + duplicates + repeated + replaced + rejected + sum(dropped);
}

describe('importExports', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());

  it('changes nothing for a file that it has', async () => {
    const first = await line.import({ 'calls.csv': CALLS });
    expect(first.imported[0]).toMatchObject({ rows: 3, added: { contacts: 3 }, format: 'own-form' });
    const before = line.snapshot();
    const again = await line.import({ 'renamed.csv': CALLS });
    expect(again).toMatchObject({ imported: [], unchanged: ['renamed.csv'] });
    expect(line.snapshot()).toEqual(before);
  });

  it('adds only what is new of an export that overlaps', async () => {
    await line.import({ 'calls.csv': CALLS });
    const more = `${CALLS}4,2026-02-06T08:00:00,ana,,\n4,2026-02-06T08:00:00,ana,,\nx,never,ana,,\n`;
    const { imported } = await line.import({ 'more.csv': more });
    expect(imported[0]).toMatchObject({ rows: 6, added: { contacts: 1 }, duplicates: 3, repeated: 1, rejected: 1 });
    expect(imported.every(accounted)).toBe(true);
    expect(await line.rows('SELECT count(*) AS n FROM contacts')).toEqual([{ n: 4 }]);
  });

  it('counts what repeats in one file apart, and says where it differs', async () => {
    const header = 'call_id,start,wait_s\n';
    const rows = [5, 5, 6, 7].map((wait) => `1,2026-01-05T08:00:00,${wait}\n`).join('');
    const plain = await line.import({ 'plain.csv': header + rows });
    expect(plain.imported[0]).toMatchObject({ rows: 4, added: { contacts: 1 }, duplicates: 0, repeated: 3 });
    expect(plain.imported[0]!.warnings).toEqual({
      'repeated in this file with other values, one row of each key stays': 2,
    });
    const odd = await line.import({ 'odd.csv': `${header}${rows}2,never,1\n` });
    expect(odd.imported[0]).toMatchObject({ added: { contacts: 0 }, duplicates: 1, repeated: 3, rejected: 1 });
    expect(odd.imported[0]!.warnings).toEqual({
      'repeated in this file with other values, one row of each key stays (line 4, 5)': 2,
    });
    expect([...plain.imported, ...odd.imported].every(accounted)).toBe(true);
    expect(await line.rows('SELECT wait_s FROM contacts')).toEqual([{ wait_s: 5 }]);
  });

  it('keeps every answer that no contact tells apart, and knows them again', async () => {
    const header = 'operator_id,dimension,score,answered_at\n';
    const rows = ['ana,overall,5,', 'ana,overall,5,', 'ana,overall,4,', 'eva,overall,5,2026-01-05T08:00:00'];
    const first = await line.import({ 's.csv': `${header}${rows.join('\n')}\n` });
    expect(first.imported[0]).toMatchObject({ rows: 4, added: { surveys: 4 }, duplicates: 0 });
    const again = await line.import({ 't.csv': `${header}${rows.toReversed().join('\n')}\nana,overall,5,\n` });
    expect(again.imported[0]).toMatchObject({ rows: 5, added: { surveys: 1 }, duplicates: 4 });
    const known = 'call_id,dimension,score\n1,overall,5\n1,overall,5\n1,overall,4\n';
    const { imported } = await line.import({ 'k.csv': known });
    expect(imported[0]).toMatchObject({ added: { surveys: 1 }, repeated: 2 });
  });

  it('takes the visits of a call to several queues from its own form', async () => {
    const rows = '1,1,2026-01-05T08:00:00,qa,timed_out\n1,2,2026-01-05T08:01:00,qb,answered\n';
    const { imported } = await line.import({ 'v.csv': `call_id,visit,start,queue,outcome\n${rows}` });
    expect(imported[0]).toMatchObject({ added: { contacts: 2 } });
    expect(imported[0]!.leftOut).toBeUndefined();
  });

  it('removes what an import that was cut off left behind', async () => {
    await line.import({ 'calls.csv': CALLS });
    const before = line.snapshot();
    mkdirSync(join(line.store, 'contacts', 'month=2026-01'), { recursive: true });
    writeFileSync(join(line.store, 'contacts', 'month=2026-01', 'cut-0.parquet'), 'PAR1');
    await line.import({ 'again.csv': CALLS });
    expect(line.snapshot()).toEqual(before);
  });

  it('maps a file while the one before is stored, each with its own rows', async () => {
    const month = (m: number, rows: number) =>
      `call_id,start,wait_s\n${Array.from({ length: rows }, (_, i) => `${m}-${i},2026-0${m}-05T08:00:00,${m}\n`).join('')}`;
    const files = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((m) => [`${m}.csv`, month(m, m * 100)]));
    const odd = { '3b.csv': `${month(8, 5)}8-x,never,1\n` };
    const { imported } = await line.import({ ...files, ...odd });
    expect(imported.every(accounted)).toBe(true);
    expect(imported.map(({ file, added }) => [file, added.contacts])).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7].map((m) => [`${m}.csv`, m * 100]),
      ['3b.csv', 5],
    ]);
    expect(await line.rows('SELECT wait_s, count(*) AS n FROM contacts GROUP BY 1 ORDER BY 1')).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((m) => ({ wait_s: m, n: m === 8 ? 5 : m * 100 })),
    );
  });

  it('imports all files of a call or none, whenever one of them fails', async () => {
    await line.import({ 'calls.csv': CALLS });
    const before = line.snapshot();
    const fine = { 'a.csv': 'call_id,start\n9,2026-03-01T08:00:00\n', 'b.csv': 'operator_id,name\nana,Ana\n' };
    await expect(line.import({ ...fine, 'c.csv': 'call_id,start\n1,never\n' })).rejects.toThrow(UserError);
    expect(line.snapshot()).toEqual(before);
    await expect(line.import({ ...fine, 'c.csv': 'fecha;nombre\n1;2\n' })).rejects.toThrow(UserError);
    expect(line.snapshot()).toEqual(before);
  });

  it('takes back a long file that is still being stored when the next one fails', async () => {
    await line.import({ 'calls.csv': CALLS });
    const before = line.snapshot();
    const rows = Array.from({ length: 200_000 }, (_, id) => `${id},2026-0${1 + (id % 9)}-05T08:00:00,q${id}`);
    const files = { 'a.csv': `call_id,start,queue\n${rows.join('\n')}\n`, 'b.csv': 'call_id,start\n1,never\n' };
    await expect(line.import(files)).rejects.toThrow('b.csv: no row could be mapped');
    expect(Object.keys(line.snapshot())).toEqual(Object.keys(before));
  });

  it('leaves no store behind where the first import fails', async () => {
    const files = { 'a.csv': CALLS, 'b.csv': 'call_id,start\n1,never\n' };
    await expect(line.import(files)).rejects.toThrow(
      'b.csv: no row could be mapped; line 2, start "never": not a date and time',
    );
    expect(existsSync(line.store)).toBe(false);
  });

  it('never writes a caller as given', async () => {
    const report = await line.import({
      'calls.csv': `${CALLS}5,2026-02-06T08:00:00,ana,5512345678,"5512345678"\n+52 55 1234 5678,"x\n`,
    });
    expect(report.rejected).toBe(2);
    expect(line.rejects(report).map((text) => text.split(',')[1])).toEqual(['5', '6']);
    expect(line.rejects(report)[0]).toContain(',outcome,55••••••78,"not one of abandoned');
    const keys = await line.rows('SELECT caller_key FROM contacts ORDER BY contact_id');
    expect(keys[0]!.caller_key).toMatch(/^[0-9a-f]{16}$/);
    expect(keys[0]).toEqual(keys[1]);
    expect(keys[0]).not.toEqual(keys[2]);
    for (const [file, bytes] of Object.entries(line.snapshot())) {
      expect([file, /5512345678|5587654321|1234 5678/.test(bytes)]).toEqual([file, false]);
    }
    expect(statSync(join(line.folder, 'caller.key')).mode & 0o777).toBe(0o600);
  });

  it('knows a caller again however two systems write the number', async () => {
    await line.import({
      'calls.csv': 'call_id,start,caller\n1,2026-01-05T08:00,55 1234 5678\n2,2026-01-05T09:00,+52 55 1234 5678\n',
      queue_log: '1767632400|3|Q|NONE|ENTERQUEUE||5512345678|1',
    });
    const rows = await line.rows('SELECT contact_id AS id, dense_rank() OVER (ORDER BY caller_key) AS k FROM contacts');
    const key = Object.fromEntries(rows.map(({ id, k }) => [id, k]));
    expect([key['1'] === key['3'], key['1'] === key['2']]).toEqual([true, false]);
  });

  it('refuses another zone than the one that the store keeps', async () => {
    await line.import({ 'calls.csv': CALLS });
    line.zone = 'America/Bogota';
    await expect(line.import({ 'b.csv': 'operator_id\nana\n' })).rejects.toThrow(
      'keeps the wall clock of America/Mexico_City, the settings say America/Bogota',
    );
  });

  it('lets a finished interval take the place of an unfinished one', async () => {
    const interval = (complete: string, offered: number) => ({
      'i.csv': `queue,start,end,offered,answered,abandoned,complete\nQ,2026-01-05T08:00,2026-01-05T08:30,${offered},1,0,${complete}\n`,
    });
    await line.import(interval('no', 1));
    const { imported } = await line.import(interval('yes', 3));
    expect(imported[0]).toMatchObject({ added: { intervals: 0 }, replaced: 1, duplicates: 0 });
    expect(imported.every(accounted)).toBe(true);
    const later = await line.import(interval('no', 2));
    expect(later.imported[0]).toMatchObject({ duplicates: 1 });
    expect(await line.rows('SELECT offered FROM intervals')).toEqual([{ offered: 3 }]);
  });

  it('keeps the longest of several stretches that begin in one second', async () => {
    await line.import({
      's.csv': `operator_id,state,start,end
ana,available,2026-01-05T08:00:00,2026-01-05T08:00:00
ana,available,2026-01-05T08:00:00,2026-01-05T11:00:00
ana,available,2026-01-05T08:00:00,2026-01-05T08:00:01
`,
    });
    const rows = await line.rows('SELECT CAST(ended_local AS VARCHAR) AS ended FROM states');
    expect(rows).toEqual([{ ended: '2026-01-05 11:00:00' }]);
  });
});
