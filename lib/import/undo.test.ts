import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLedger } from '@/lib/store/ledger';
import { TemporaryLine } from './temporary.fixture';
import { undoImports } from './undo';

const CALLS = 'call_id,start,wait_s,operator_id,talk_s\n1,2026-01-05T08:00,1,ana,9\n2,2026-02-05T08:00,2,ana,9\n';
const OVERLAP =
  'call_id,start,wait_s,operator_id,talk_s\n2,2026-02-05T08:00,7,ben,9\n3,2026-02-06T08:00,3,ben,9\nx,never,1,,\n';
const at = (second: number, call: string, rest: string) => `${1_000_000_000 + second}|${call}|Q|${rest}`;
const MONDAY = [at(0, 'a', 'NONE|ENTERQUEUE||5512345678|1'), at(1, 'b', 'NONE|ENTERQUEUE||5512345678|1')].join('\n');
const TUESDAY = [at(30, 'a', 'x|CONNECT|30|bridge|1'), at(90, 'a', 'x|COMPLETEAGENT|30|60|1')].join('\n');
const WEDNESDAY = at(200, 'b', 'NONE|ABANDON|1|1|199');

describe('undo', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());

  const undo = (...names: string[]) => undoImports({ store: line.store, names });
  const calls = async () =>
    (await line.rows('SELECT contact_id, wait_s, operator_id, ending FROM contacts ORDER BY 1')).map((row) =>
      Object.values(row).join(' '),
    );
  const filesOfStore = () => Object.keys(line.snapshot());

  it('takes back all files of the last import, then of the one before', async () => {
    await line.import({ 'a.csv': CALLS });
    await line.import({ 'b.csv': OVERLAP, 'o.csv': 'operator_id,name\nana,Ana\n' });
    const { undone, tables } = await undo('LAST');
    expect(undone.map(({ file }) => file)).toEqual(['b.csv', 'o.csv']);
    expect(tables).toEqual({ contacts: { takenBack: 1, returned: 0 }, operators: { takenBack: 1, returned: 0 } });
    expect(await calls()).toEqual(['1 1 ana answered', '2 2 ana answered']);
    await undo('LAST');
    expect([await calls(), filesOfStore()]).toEqual([[], ['store.json']]);
    await expect(undo('LAST')).rejects.toThrow('nothing that was imported is called "LAST"; the store has no import');
  });

  it('brings back what other files brought too, and counts it as theirs', async () => {
    await line.import({ 'a.csv': CALLS });
    const { imported } = await line.import({ 'b.csv': OVERLAP });
    expect(imported[0]).toMatchObject({ added: { contacts: 1 }, duplicates: 1, rejected: 1 });
    expect((await undo('a.csv')).tables).toEqual({ contacts: { takenBack: 2, returned: 1 } });
    expect(await calls()).toEqual(['2 7 ben answered', '3 3 ben answered']);
    const [record] = (await readLedger(line.store))!.imports;
    expect(record).toMatchObject({ added: { contacts: 2 }, duplicates: 0, warnings: {}, rejected: 1 });
    const again = await line.import({ 'a.csv': CALLS });
    expect(again.imported[0]).toMatchObject({ added: { contacts: 1 }, duplicates: 1 });
  });

  it('brings back what was replaced', async () => {
    const open = (end: string) => `operator_id,state,start,end\nana,pause,2026-01-05T08:00,${end}\n`;
    await line.import({ 'a.csv': open(''), 'r1.csv': 'operator_id,team\nana,A\n' });
    await line.import({ 'b.csv': open('2026-01-05T09:00'), 'r2.csv': 'operator_id,team\nana,B\n' });
    await undo('LAST');
    expect(await line.rows('SELECT ended_at FROM states')).toEqual([{ ended_at: null }]);
    expect(await line.rows('SELECT team FROM operators')).toEqual([{ team: 'A' }]);
  });

  it('knows a file by its path and by the first characters of its hash, and says which ones it may be', async () => {
    const first = await line.import({ 'a.csv': CALLS });
    const { sha256 } = first.imported[0]!;
    await line.import({ 'a.csv': OVERLAP });
    const other = (await readLedger(line.store))!.imports[1]!.sha256;
    await expect(undo('a.csv')).rejects.toThrow(
      new RegExp(
        `"a.csv" means 2 files; name one by its id: a.csv \\(${sha256.slice(0, 8)}, imported .*UTC\\), a.csv \\(${other.slice(0, 8)}`,
      ),
    );
    expect((await undo(sha256.slice(0, 6).toUpperCase())).undone).toHaveLength(1);
    await expect(undo('b.csv')).rejects.toThrow('nothing that was imported is called "b.csv"; the latest are a.csv (');
    expect((await undo('data/exports/a.csv')).undone[0]!.sha256).toBe(other);
  });

  it('takes all files or none', async () => {
    await line.import({ 'a.csv': CALLS });
    const before = line.snapshot();
    await expect(undo('a.csv', 'b.csv')).rejects.toThrow('is called "b.csv"');
    expect(line.snapshot()).toEqual(before);
  });

  it('needs a store', async () => {
    await expect(undo('LAST')).rejects.toThrow('no store here, so nothing to take back');
    expect(existsSync(line.store)).toBe(false);
  });

  it('takes queue logs back from the last one on, and knows what was open before', async () => {
    for (const [name, text] of Object.entries({ monday: MONDAY, tuesday: TUESDAY, wednesday: WEDNESDAY })) {
      await line.import({ [name]: text });
    }
    const whole = await calls();
    expect(whole).toEqual(['a 30 x answered', 'b 199  abandoned']);
    await expect(undo('monday')).rejects.toThrow(
      /^monday: tuesday, wednesday were read with or after it, .* \(--undo \w{8} \w{8} \w{8}\)/,
    );
    await undo('wednesday');
    await undo('tuesday');
    expect(await calls()).toEqual(['a   incomplete', 'b   incomplete']);
    await line.import({ tuesday: TUESDAY });
    await line.import({ wednesday: WEDNESDAY });
    expect(await calls()).toEqual(whole);
    await undo('wednesday', 'tuesday', 'monday');
    expect(filesOfStore()).toEqual(['store.json']);
  });

  it('takes logs that were read together back together', async () => {
    await line.import({ 'queue_log.1': MONDAY, queue_log: TUESDAY });
    await expect(undo('queue_log')).rejects.toThrow('queue_log: queue_log.1 was read with or after it');
    expect((await undo('LAST')).undone).toHaveLength(2);
    expect(await calls()).toEqual([]);
  });

  it('says so where it is not known what was open before a log', async () => {
    await line.import({ monday: MONDAY });
    await line.import({ tuesday: TUESDAY });
    const ledger = JSON.parse(line.snapshot()['store.json']!);
    for (const record of ledger.imports) if (record.file === 'monday') record.fingerprint = 'older';
    line.write({ 'store/store.json': JSON.stringify(ledger) });
    await line.importPaths([join(line.folder, 'monday')]);
    await expect(undo('monday')).rejects.toThrow('the store no longer knows which calls were open before it');
    expect((await undo('tuesday', 'monday')).undone).toHaveLength(2);
  });
});
