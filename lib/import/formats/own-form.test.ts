import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TemporaryLine } from '../temporary.fixture';

describe("Escucha's own form", () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());

  const rows = async (sql: string) => (await line.rows(sql)).map((row) => Object.values(row).join(' '));

  it('judges a call by its outcome, else by whether it has an operator', async () => {
    const report = await line.import({
      'calls.csv': `call_id,start,operator_id,outcome
1,2026-01-05T08:00:00,ana, resolved
2,2026-01-05T08:00:00,ana,
3,2026-01-05T08:00:00,,
4,2026-01-05T08:00:00,,left_by_key
5,2026-01-05T08:00:00,ana,answered
6,2026-01-05T08:00:00,ana,Resolved
`,
    });
    expect(await rows('SELECT contact_id, ending, disposition FROM contacts ORDER BY contact_id')).toEqual([
      '1 answered resolved',
      '2 answered ',
      '3 incomplete ',
      '4 left_by_key ',
      '5 answered ',
    ]);
    expect(line.rejects(report)[0]).toMatch(
      /^calls.csv,7,outcome,Resolved,"not one of abandoned, timed_out, .*repeat"$/,
    );
  });

  it('reads every column of a call', async () => {
    await line.import({
      'calls.csv': `call_id,start,operator_id,queue,topic,channel,wait_s,ring_s,talk_s,hold_s,wrap_s,source
1,2026-01-05T14:00:00Z,ana,q,t,chat,1.4,2,3.6,-4,5,crm
`,
    });
    expect(
      await rows(`SELECT source, contact_id, visit, CAST(entered_local AS VARCHAR), operator_id, queue, topic, channel,
        wait_s, ring_s, talk_s, hold_s, wrap_s FROM contacts`),
    ).toEqual(['crm 1 1 2026-01-05 08:00:00 ana q t chat 1 2 4  5']);
  });

  it('reads surveys, long and wide, and refuses a score outside of its scale', async () => {
    const report = await line.import({
      'long.csv': 'call_id,dimension,score,scale_max\n1,overall,5,\n1,solution,9,10\n2,overall,6,\n',
      'wide.csv': 'call_id,overall,empathy,comment,answered_at\n3,4,,thanks,2026-01-05\n4,bad,5,,\n5,0,3,,\n',
    });
    expect(await rows('SELECT contact_id, dimension, score, scale_min, scale_max FROM surveys ORDER BY 1, 2')).toEqual([
      '1 overall 5 1 5',
      '1 solution 9 1 10',
      '3 overall 4 1 5',
      '4 empathy 5 1 5',
      '5 empathy 3 1 5',
    ]);
    const outside = '"outside of its scale, from scale_min to scale_max"';
    expect(line.rejects(report, 0)).toEqual([`long.csv,4,score,6,${outside}`]);
    expect(line.rejects(report, 1)).toEqual(['wide.csv,3,overall,bad,not a number', `wide.csv,4,overall,0,${outside}`]);
    expect(report.imported[1]!.leftOut).toEqual(['comment']);
  });

  it('reads evaluations, long and wide', async () => {
    await line.import({
      'long.csv':
        'evaluation_id,operator_id,criterion,score,weight,critical,date\ne1,ana,greeting,0.5,2,yes,2026-01-05\n',
      'wide.csv': 'evaluation_id,operator_id,call_id,greeting,safety\ne2,ana,1,1,\ne3,ana,2,0,1\n',
    });
    expect(
      await rows('SELECT evaluation_id, criterion, score, weight, critical FROM evaluations ORDER BY 1, 2'),
    ).toEqual(['e1 greeting 0.5 2 true', 'e2 greeting 1 1 ', 'e3 greeting 0 1 ', 'e3 safety 1 1 ']);
  });

  it('reads operators, trainings, states, intervals and annotations', async () => {
    const report = await line.import({
      'operators.csv': 'operator_id,name,team,profession,hire_date,aliases\nana,Ana,A,law,1998-03-01,SIP/1|SIP/2\n',
      'trainings.csv': 'operator_id,date,topic,hours\nana,2026-01-05,grief,1.5\nana,soon,grief,1\n',
      'states.csv':
        'operator_id,state,start,end,reason\nana,pause,2026-01-05T08:00,2026-01-05T08:10,lunch\nana,asleep,2026-01-05T09:00,,\n',
      'intervals.csv': 'queue,start,end,offered,answered,abandoned\nq,2026-01-05T08:00,2026-01-05T08:30,3,2,1\n',
      'annotations.csv': 'from,label,to,scope\n2026-01-05,storm,2026-01-06,\n',
    });
    expect(report.imported.map(({ added }) => added)).toEqual([
      { operators: 1 },
      { trainings: 1 },
      { states: 1 },
      { intervals: 1 },
      { annotations: 1 },
    ]);
    expect(await rows('SELECT name, discipline, CAST(hired_on AS VARCHAR), aliases FROM operators')).toEqual([
      'Ana law 1998-03-01 SIP/1|SIP/2',
    ]);
    expect(await rows('SELECT label, CAST(from_local AS VARCHAR), CAST(to_local AS VARCHAR) FROM annotations')).toEqual(
      ['storm 2026-01-05 00:00:00 2026-01-06 00:00:00'],
    );
    expect(line.rejects(report, 1)[0]).toContain('trainings.csv,3,date,soon,not a date');
    expect(line.rejects(report, 2)[0]).toContain('states.csv,3,state,asleep,"not one of staffed, available');
  });

  it.each([
    ['call_id,queue,operator_id,wait_s\n1,q,ana,5\n', 'calls, which also needs the column start'],
    ['call_id,operator_id,topic\n1,ana,t\n', 'calls, which also needs the column start'],
    ['queue,outcome,operator_id\nq,answered,ana\n', 'calls, which also needs the columns call_id, start'],
    ['start,queue,outcome,operator_id\n2026-01-05,q,answered,ana\n', 'calls, which also needs the column call_id'],
    ['operator_id,start,end\nana,2026-01-05,2026-01-06\n', 'states, which also needs the column state'],
    [
      'operator_id,criterion,score,date\nana,a,1,2026-01-05\n',
      'evaluations, which also needs the column evaluation_id',
    ],
    ['queue,start,end,offered,answered\nq,a,b,1,1\n', 'intervals, which also needs the column abandoned'],
  ])('names what a table lacks: %#', async (text, message) => {
    await expect(line.import({ 'x.csv': text })).rejects.toThrow(
      `x.csv: not a known export; the nearest of Escucha's own tables is ${message}`,
    );
  });

  it('names no table where less than half of the columns are of one', async () => {
    const text = 'call_id,a,b\n1,x,y\n';
    await expect(line.import({ 'x.csv': text })).rejects.toThrow('its first line begins "call_id,a,b"; expected');
  });
});
