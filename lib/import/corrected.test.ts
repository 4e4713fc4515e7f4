import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TemporaryLine } from './temporary.fixture';

describe('a later export with other values', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());
  const STAYS = 'already in the store with other values, the stored ones stay';

  it('says of operators what is now', async () => {
    const roster = (team: string) => `operator_id,name,team\nana,Ana,${team}\nben,Ben,B\n`;
    await line.import({ 'january.csv': roster('A') });
    const { imported } = await line.import({ 'june.csv': roster('C') });
    expect(imported[0]).toMatchObject({ rows: 2, added: { operators: 0 }, replaced: 1, duplicates: 1, warnings: {} });
    expect(await line.rows('SELECT operator_id, team FROM operators ORDER BY 1')).toEqual([
      { operator_id: 'ana', team: 'C' },
      { operator_id: 'ben', team: 'B' },
    ]);
  });

  it('stays the later roster when the earlier one is read anew', async () => {
    const draft = { target: 'operators' as const, columns: { operator_id: 'id', team: 'team' } };
    const mended = { ...draft, columns: { ...draft.columns, shift: 'shift' } };
    await line.import({ 'january.csv': 'id,team,shift\nana,A,night\nben,B,day\n' }, draft);
    await line.import({ 'june.csv': 'id,team,shift\nana,C,day\n' }, draft);
    await line.import({ 'january.csv': 'id,team,shift\nana,A,night\nben,B,day\n' }, mended);
    const rows = async () =>
      (await line.rows('SELECT operator_id, team, shift FROM operators ORDER BY 1')).map((row) =>
        Object.values(row).join(' '),
      );
    expect(await rows()).toEqual(['ana C ', 'ben B day']);
    await line.import({ 'june.csv': 'id,team,shift\nana,C,day\n' }, mended);
    expect(await rows()).toEqual(['ana C day', 'ben B day']);
  });

  it('is counted where the stored rows stay', async () => {
    const files = (n: number) => ({
      'calls.csv': `call_id,start,wait_s,operator_id,talk_s\n1,2026-01-05T08:00:00,${n},ana,9\n2,2026-01-05T08:00:00,1,ana,9\n`,
      'intervals.csv': `queue,start,end,offered,answered,abandoned\nq,2026-01-05T08:00,2026-01-05T08:30,${n},1,1\n`,
      'evaluations.csv': `evaluation_id,operator_id,criterion,score\ne,ana,greeting,0.${n}\n`,
    });
    await line.import(files(3));
    const { imported } = await line.import(files(4));
    expect(imported.map(({ duplicates, warnings }) => [duplicates, warnings])).toEqual([
      [2, { [STAYS]: 1 }],
      [1, { [STAYS]: 1 }],
      [1, { [STAYS]: 1 }],
    ]);
    expect(await line.rows('SELECT offered FROM intervals')).toEqual([{ offered: 3 }]);
  });
});
