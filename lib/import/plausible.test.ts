import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TemporaryLine } from './temporary.fixture';

describe('rows that can hardly be true', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());

  it.each([
    [
      'operator_id,state,start,end\nana,pause,2026-01-05T09:00,2026-01-05T08:00\nana,pause,2026-01-05T09:00,\n',
      'x.csv,2,end,2026-01-05T08:00,ended_at is before started_at',
    ],
    [
      'queue,start,end,offered,answered,abandoned\nq,2026-01-05T09:00,2026-01-05T08:30,1,1,0\nq,2026-01-05T09:00,2026-01-05T09:30,1,1,0\n',
      'x.csv,2,end,2026-01-05T08:30,ends_at is before starts_at',
    ],
    [
      'from,to,label\n2026-01-06,2026-01-05T08:00,a\n2026-01-05,2026-01-05,b\n',
      'x.csv,2,to,2026-01-05T08:00,to_at is before from_at',
    ],
  ])('are rejected where the end is before the start: %#', async (text, reject) => {
    const report = await line.import({ 'x.csv': text });
    expect(line.rejects(report)).toEqual([reject]);
  });

  it.each([
    [
      'call_id,start,wait_s,talk_s\n1,2099-01-05T08:00,1,1\n2,2026-01-05T08:00,90000,86401\n3,2026-01-05T08:00,,86400\n',
      { 'entered_at in the future': 1, 'wait_s over 24 hours': 1, 'talk_s over 24 hours': 1 },
    ],
    [
      'queue,start,end,offered,answered,abandoned\nq,2026-01-05T09:00,2026-01-05T09:30,1,2,0\n',
      { 'more answered than offered': 1 },
    ],
    ['operator_id,date,hours\nana,2026-01-05,-1\n', { 'hours negative': 1 }],
    ['evaluation_id,operator_id,criterion,score,weight\ne,ana,c,1,-2\n', { 'weight negative': 1 }],
  ])('are kept and counted where they are only odd: %#', async (text, warnings) => {
    const report = await line.import({ 'x.csv': text });
    expect([report.rejected, report.imported[0]!.warnings]).toEqual([0, warnings]);
  });

  it.each(['inf', '-inf', 'nan', '1e999', '-3'])('never take %s for a number of calls', async (cell) => {
    const rows = `q,2026-01-05T09:00,2026-01-05T09:30,${cell},0,0\nr,2026-01-05T09:00,2026-01-05T09:30,1,0,0\n`;
    const report = await line.import({ 'x.csv': `queue,start,end,offered,answered,abandoned\n${rows}` });
    expect(report.rejected).toBe(1);
  });

  it('are noted of a log too', async () => {
    const at = (second: number, rest: string) => `${4_000_000_000 + second}|c|Q|${rest}`;
    const lines = [at(0, 'NONE|ENTERQUEUE||1|1'), at(2, 'a|CONNECT|2|b|1'), at(9, 'a|COMPLETEAGENT|2|90000|1')];
    const report = await line.import({ queue_log: lines.join('\n') });
    expect(report.imported[0]!.warnings).toEqual({ 'talk_s over 24 hours': 1, 'entered_at in the future': 1 });
  });
});
