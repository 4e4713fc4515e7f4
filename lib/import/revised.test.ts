import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TemporaryLine } from './temporary.fixture';

const PROFILE = {
  columns: {
    contact_id: 'id',
    entered_at: 't',
    ending: { constant: 'answered' },
    topic: 'topic',
    talk_s: 'talk',
    revised_at: 'updated',
  },
};
const T = '2026-01-05T08:00:00Z';
const row = (id: string, topic: string, minute: number | '', talk = '60') =>
  `${id},${T},${topic},${talk},${minute === '' ? '' : `2026-01-06T00:${String(minute).padStart(2, '0')}:00Z`}`;
const file = (...rows: string[]) => `id,t,topic,talk,updated\n${rows.join('\n')}\n`;

describe('a contact that is delivered several times', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());
  const topics = async () =>
    (await line.rows<{ t: string }>(`SELECT contact_id || ' ' || topic AS t FROM contacts ORDER BY 1`)).map(
      ({ t }) => t,
    );

  it('stays as it was delivered last, in one file', async () => {
    const report = await line.import(
      { 'a.csv': file(row('1', 'b', 5), row('1', 'c', 9), row('1', 'a', 1), row('2', 'x', 3)) },
      PROFILE,
    );
    expect(await topics()).toEqual(['1 c', '2 x']);
    expect(report.imported[0]).toMatchObject({
      rows: 4,
      repeated: 2,
      warnings: { 'delivered several times, the latest stays': 2 },
    });
  });

  it('stays as it was delivered last, whatever the order of the files', async () => {
    await line.import(
      { 'late.csv': file(row('1', 'late', 9)), 'early.csv': file(row('1', 'early', 2), row('2', 'x', 3)) },
      PROFILE,
    );
    expect(await topics()).toEqual(['1 late', '2 x']);
    const report = await line.import({ 'again.csv': file(row('1', 'again', 8), row('2', 'y', 4)) }, PROFILE);
    expect(report.imported[0]).toMatchObject({ replaced: 1, duplicates: 1, warnings: {} });
    expect(await topics()).toEqual(['1 late', '2 y']);
  });

  it('is finished or not where no delivery has a date', async () => {
    await line.import({ 'a.csv': file(row('1', 'open', '', '')) }, PROFILE);
    await line.import({ 'b.csv': file(row('1', 'over', '')) }, PROFILE);
    expect(await topics()).toEqual(['1 over']);
  });
});
