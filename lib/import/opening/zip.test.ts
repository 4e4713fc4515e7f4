import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TemporaryLine } from '../temporary.fixture';
import { workbook } from '../workbook.fixture';

const HEADER = 'call_id,start,queue,outcome';
const call = (id: string) => `${id},2026-01-05T08:00:00,Legal,resolved`;
const archive = (files: Record<string, string | Uint8Array>) => {
  const bytes = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  // Else an archive would tell of the second in which it was made.
  return Buffer.from(zipSync(Object.fromEntries(bytes), { mtime: '2026-01-05T08:00:00' }));
};

describe('an archive of exports', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());

  it('is read file by file, as if they had come alone', async () => {
    const files = {
      'enero/calls.csv': `${HEADER}\n${call('1')}\n${call('2')}\n`,
      'enero/README.txt': 'what lies beside exports',
      '__MACOSX/._calls.csv': 'x',
      'febrero.xlsx': workbook([HEADER.split(','), call('3').split(',')]),
      'operators.csv': 'operator_id,name\nana,Ana\n',
    };
    const { imported, unchanged } = await line.import({ 'exports.zip': archive(files) });
    expect(imported.map(({ sheet, rows, added }) => [sheet, rows, added])).toEqual([
      ['enero/calls.csv', 2, { contacts: 2 }],
      ['febrero.xlsx', 1, { contacts: 1 }],
      ['operators.csv', 1, { operators: 1 }],
    ]);
    expect(unchanged).toEqual([]);
    expect((await line.import({ 'exports.zip': archive(files) })).unchanged).toEqual(['exports.zip']);
  });

  it('is refused whole where one of its files is not known', async () => {
    const zip = archive({ 'a.csv': `${HEADER}\n${call('1')}\n`, 'b.csv': 'x,y\n1,2\n' });
    await expect(line.import({ 'exports.zip': zip })).rejects.toThrow('exports.zip › b.csv: not a known export');
  });

  it('is refused where it is damaged, empty or a trap', async () => {
    const rows = Array.from({ length: 500 }, (_, i) => call(String(i * 7919)));
    const zip = archive({ 'a.csv': [HEADER, ...rows].join('\n') });
    const refused = (name: string, content: Buffer) => expect(line.import({ [name]: content })).rejects;
    await refused('cut.zip', zip.subarray(0, zip.length >> 1)).toThrow('damaged or cut off');
    await refused('none.zip', archive({ 'README.md': 'x' })).toThrow('holds no export');
    await refused('trap.zip', archive({ 'a.csv': '0'.repeat(120_000_000) })).toThrow('far more than exports hold');
    await refused('twice.zip', archive({ 'a.zip': zip })).toThrow('an archive within an archive');
  });
});
