import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TemporaryLine } from '@/lib/import/temporary.fixture';
import { describeImport as told } from './import-report';

describe('the import report', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());

  it('says what sums do not give', async () => {
    const text = 'queue,start,end,offered,answered,abandoned\nq,2026-01-05T08:00,2026-01-05T08:30,1,1,0\n';
    expect(told(await line.import({ 'i.csv': text }))).toBe(
      'i.csv (own-form): 1 rows → 1 intervals\n  intervals hold sums: counts and means are known of them, percentiles and longest waits are not\n',
    );
  });

  it('accounts for each row of a file', async () => {
    const header = 'call_id,start,wait_s\n';
    const row = (id: number, wait = 1) => `${id},2026-01-05T08:00,${wait}\n`;
    await line.import({ 'a.csv': header + row(1) + row(2) });
    const more = `${header}${row(2, 9)}${row(3)}${row(3)}4,never,1\n`;
    expect(told(await line.import({ 'b.csv': more, 'a.csv': header + row(1) + row(2) }))).toContain(
      'b.csv (own-form): 4 rows → 1 contacts, 2026-01-05 to 2026-01-05, 1 already in the store, 1 repeated in this file\n  rejected: 1, see',
    );
  });
});
