import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '@/lib/model/user-error';
import { dryRunImport } from './dry-run';
import { TemporaryLine } from './temporary.fixture';

const CALLS = 'call_id,start,caller\n1,2026-01-05T08:00,5512345678\n2,2026-02-05T08:00,5512345678\n';
const MORE = `${CALLS}3,2026-02-06T08:00,5512345678\n${[4, 5, 6, 7, 8, 9].map((n) => `${n},never,5512345678`).join('\n')}\n`;
const LOG = '1000000000|c|Q|NONE|ENTERQUEUE||5512345678|1\n1000000005|x|Q|a|ADDMEMBER|\n';

describe('a dry run', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());

  const dryRun = (files: Record<string, string>) => {
    const { store, zone } = line;
    const options = { paths: line.write(files), store, zone, profile: null, profiles: [] };
    return dryRunImport({ ...options, callerKeyPath: join(line.folder, 'caller.key') });
  };

  it('reports what an import would, with the first rows and the first that can not be mapped', async () => {
    await line.import({ 'a.csv': CALLS });
    const before = line.snapshot();
    const report = await dryRun({
      'b.csv': MORE,
      'a.csv': CALLS,
      'r.csv': 'operator_id,name\nana,Ana Ruiz\n',
      queue_log: LOG,
    });
    expect(line.snapshot()).toEqual(before);
    expect(Object.keys(line.snapshot())).not.toContain('readers');
    const real = await line.importPaths(
      ['b.csv', 'a.csv', 'r.csv', 'queue_log'].map((name) => join(line.folder, name)),
    );
    expect(report).toMatchObject({ dryRun: true, store: line.store, unchanged: ['a.csv'], rejected: 6 });
    const figures = ({ rejects, importedAt, ...rest }: (typeof real.imported)[0]) => rest;
    expect(report.imported.map(({ samples, firstRejects, ...rest }) => figures(rest))).toEqual(
      real.imported.map(figures),
    );

    const [log, calls, roster] = report.imported;
    expect(calls!.samples).toMatchObject([
      { table: 'contacts', rows: [{ contact_id: '3', entered_local: '2026-02-06 08:00:00' }] },
    ]);
    expect(calls!.firstRejects).toHaveLength(5);
    expect(calls!.firstRejects[0]).toMatchObject({
      line: 5,
      column: 'start',
      value: 'never',
      reason: 'not a date and time of the form iso between 1971 and 2100',
    });
    expect(roster!.samples).toMatchObject([{ table: 'operators', rows: [{ name: 'Ana Ruiz' }] }]);
    expect(log!.samples.map(({ table }) => table)).toEqual(['contacts', 'states']);
    expect(JSON.stringify(report)).not.toContain('5512345678');
  });

  it('makes no store, no caller key and no folder', async () => {
    const report = await dryRun({ 'a.csv': CALLS });
    expect(report.imported[0]!.samples[0]!.rows).toHaveLength(2);
    expect(readdirSync(line.folder)).toEqual(['a.csv']);
    expect(existsSync(line.store)).toBe(false);
  });

  it('fails as an import does, and speaks of the store itself', async () => {
    await line.import({ 'a.csv': CALLS });
    await expect(dryRun({ 'c.csv': 'call_id,start\n1,never\n' })).rejects.toThrow('c.csv: no row could be mapped');
    line.zone = 'America/Bogota';
    const failing = dryRun({ 'c.csv': CALLS });
    await expect(failing).rejects.toThrow(UserError);
    await expect(failing).rejects.toThrow(`${line.store} keeps the wall clock of America/Mexico_City`);
  });
});
