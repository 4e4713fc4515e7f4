import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TemporaryLine } from './temporary.fixture';
import { workbook } from './workbook.fixture';

const REAL = resolve(import.meta.dirname, '../../../shared/data/asterisk-queue_log-2010/queue_log');
const CONTACTS = `SELECT source, contact_id, visit, queue, ending, disposition, operator_id, wait_s, ring_s, talk_s, CAST(entered_at AS VARCHAR) AS entered,
  CAST(entered_local AS VARCHAR) AS wall, caller_key FROM contacts ORDER BY entered_at, contact_id, visit`;
const STATES = `SELECT operator_id, state, reason, CAST(started_at AS VARCHAR) AS since, CAST(ended_at AS VARCHAR) AS until FROM states ORDER BY operator_id, since`;

/** 2026-01-05 13:00:00 of Mexico City. */
const NOON = 1_767_639_600;
const born = (call: number) => `${NOON + call}.${call}`;
const at = (second: number, call: string, rest: string, queue = '500') => `${NOON + second}|${call}|${queue}|${rest}`;
/** One of each thing: answered and transferred calls, each way of giving up, a call in two queues, presence with pauses. */
const LOG = [
  at(0, 'NONE', 'NONE|QUEUESTART|', 'NONE'),
  at(1, 'REALTIME', 'SIP/8007|ADDMEMBER|'),
  at(2, 'NONE', 'PJSIP/201|AGENTLOGIN|PJSIP/201', 'NONE'),
  at(5, born(5), 'NONE|ENTERQUEUE||5512345678|1'),
  at(8, born(5), 'SIP/8007|RINGNOANSWER|3000'),
  at(8, born(5), 'PJSIP/201|CONNECT|3|bridge.1|2'),
  at(20, born(5), 'PJSIP/201|COMPLETECALLER|3|12|1'),
  at(20, born(5), 'NONE|ENTERQUEUE||5512345678|1', 'Apoyo, noche'),
  at(29, born(5), 'NONE|ABANDON|1|1|9', 'Apoyo, noche'),
  at(30, born(29), 'NONE|ENTERQUEUE||anonymous|2'),
  at(34, born(29), 'SIP/8007|CONNECT|4|bridge.2|4'),
  at(60, born(29), 'SIP/8007|ATTENDEDTRANSFER|LINK|SIP/one|SIP/two|4|26|1'),
  at(61, 'NONE', 'SIP/8007|PAUSEALL|Comida', 'NONE'),
  at(61, 'NONE', 'SIP/8007|PAUSE|Comida'),
  at(70, born(70), 'NONE|ENTERQUEUE||5587654321|1'),
  at(80, born(70), 'NONE|EXITWITHKEY|1|1|1|10'),
  at(81, born(81), 'NONE|ENTERQUEUE||5587654322|1'),
  at(85, born(81), 'NONE|DID|5550001111'),
  at(91, 'NONE', 'SIP/8007|UNPAUSEALL|', 'NONE'),
  at(99, 'REALTIME', 'SIP/8007|REMOVEMEMBER|'),
];

type Cells = string[];
const cells = (line: string): Cells => line.split('|');
const wall = (epoch: string, hours: number) =>
  new Date((Number(epoch) + hours * 3600) * 1000).toISOString().slice(0, 19).replace('T', ' ');
const quoted = (cell: string) => (/[",]/.test(cell) ? `"${cell}"` : cell);
/** Parameters as the five columns of the table hold them: what does not fit is in the last. */
const five = (params: Cells) => {
  const all = [...params, '', '', '', '', ''];
  return [...all.slice(0, 4), [params[4], ...params.slice(5)].filter((cell) => cell !== undefined).join('|')];
};

const VARIANTS: Record<string, (lines: string[]) => string> = {
  'FreePBX, local time with fractions, newest first': (lines) =>
    [
      'id,time,callid,queuename,agent,event,data,data1,data2,data3,data4,data5',
      ...lines
        .map((line, index) => {
          const [time, ...rest] = cells(line);
          const stamp = `${wall(time!, -6)}.${String(100_000 + index)}`;
          return [String(index), stamp, ...rest.slice(0, 4), '', ...five(rest.slice(4))].map(quoted).join(',');
        })
        .reverse(),
    ].join('\n'),
  'UTC, NULL for what is empty': (lines) =>
    [
      'time;callid;queuename;agent;event;data1;data2;data3;data4;data5',
      ...lines.map((line) => {
        const [time, ...rest] = cells(line);
        return [wall(time!, 0), ...rest.slice(0, 4), ...five(rest.slice(4))].map((cell) => cell || 'NULL').join(';');
      }),
    ].join('\n'),
  'epoch seconds and one column of parameters': (lines) =>
    [
      '"time","callid","queuename","agent","event","data"',
      ...lines.map((line) => {
        const [time, ...rest] = cells(line);
        return [time, ...rest.slice(0, 4), rest.slice(4).join('|')].map((cell) => `"${cell}"`).join(',');
      }),
    ].join('\r\n'),
  'QueueMetrics, tabs of the mysql client': (lines) =>
    [
      'partition\ttime_id\tcall_id\tqueue\tagent\tverb\tdata1\tdata2\tdata3\tdata4\tdata5\tserverid\tunique_row_count',
      ...lines.map((line, index) => {
        const [time, ...rest] = cells(line);
        return ['P001', time, ...rest.slice(0, 4), ...five(rest.slice(4)), '', index].join('\t');
      }),
    ].join('\n'),
  'without a header, offsets, \\N': (lines) =>
    lines
      .map((line, index) => {
        const [time, ...rest] = cells(line);
        return [index, `${wall(time!, -6)}.5-06`, ...rest.slice(0, 4), '', ...five(rest.slice(4))]
          .map((cell) => cell || '\\N')
          .join('\t');
      })
      .join('\n'),
};

describe('a dump of the table queue_log', () => {
  let log: TemporaryLine;
  let dump: TemporaryLine;
  beforeEach(() => {
    log = new TemporaryLine();
    dump = new TemporaryLine();
  });
  afterEach(async () => {
    await log.remove();
    await dump.remove();
  });

  const tables = async (line: TemporaryLine) => [await line.rows(CONTACTS), await line.rows(STATES)];

  it.each(Object.entries(VARIANTS))('is read like the log: %s', async (_, variant) => {
    await log.import({ queue_log: LOG.join('\n') });
    dump.copyKey(log);
    const report = await dump.import({ 'queue_log.csv': variant(LOG) });
    expect(report.imported[0]).toMatchObject({
      format: 'queue_log',
      rows: LOG.length,
      accepted: LOG.length,
      rejected: 0,
    });
    const [contacts, states] = await tables(dump);
    expect([contacts, states]).toEqual(await tables(log));
    expect(contacts!.map(({ contact_id, visit, ending }) => [contact_id, visit, ending])).toEqual([
      [born(5), 1, 'answered'],
      [born(5), 2, 'abandoned'],
      [born(29), 1, 'answered'],
      [born(70), 1, 'left_by_key'],
      [born(81), 1, 'incomplete'],
    ]);
    expect(states).toHaveLength(4);
  });

  it('and the log of the same calls bring them once, together or one after the other', async () => {
    const [first] = Object.values(VARIANTS);
    await log.import({ queue_log: LOG.join('\n') });
    const before = await tables(log);
    const late = await log.import({ 'queue_log.csv': first!(LOG) });
    expect(late.imported[0]).toMatchObject({ added: { contacts: 0, states: 0 } });
    expect(await tables(log)).toEqual(before);
    dump.copyKey(log);
    const together = await dump.import({ queue_log: LOG.join('\n'), 'queue_log.csv': first!(LOG) });
    expect(together.imported[1]).toMatchObject({ dropped: { 'lines that another of the files has too': LOG.length } });
    expect(await tables(dump)).toEqual(before);
  });

  it('is known with the names of Asternic, and from a workbook', async () => {
    await log.import({ queue_log: LOG.join('\n') });
    dump.copyKey(log);
    const rows = LOG.map((text) => {
      const [time, callid, queue, agent, event, ...info] = cells(text);
      return [callid!, wall(time!, -6), queue!, agent!, event!, ...five(info)];
    });
    const header = ['uniqueid', 'datetime', 'qname', 'qagent', 'qevent', 'info1', 'info2', 'info3', 'info4', 'info5'];
    const report = await dump.import({ 'queue_stats.xlsx': workbook([header, ...rows]) });
    expect(report.imported[0]).toMatchObject({ format: 'queue_log', rows: LOG.length, rejected: 0 });
    expect(await tables(dump)).toEqual(await tables(log));
  });

  it('names damaged rows by their line, and leaves out what is none', async () => {
    const report = await dump.import({
      'dump.csv': [
        'time,callid,queuename,agent,event,data1,data2,data3',
        `2026-01-05 13:00:00,${NOON}.1,Q,NONE,ENTERQUEUE,,5512345678,1`,
        '',
        `2026-01-05 13:00:02,${NOON}.1,Q,"Ana\nPeña",CONNECT,2,b,1`,
        '2026-13-05 13:00:03,x,Q,NONE,DID,1,,',
        '2026-01-05 13:00:03,x,Q',
        `2026-01-05 13:00:04,${NOON}.1,Q,NONE,,2,2,1`,
        `2026-01-05 13:00:05,${NOON}.1,Q,a,COMPLETEAGENT,two,3,1`,
        'Total,,,,,,,',
        '(7 rows)',
      ].join('\n'),
    });
    expect(dump.rejects(report)).toEqual([
      'dump.csv,6,,20••••••13:00:03|x|Q,"""time"" holds no date and time, nor epoch seconds"',
      'dump.csv,7,,2026-01-05 13:00:03,3 fields where the header has 8',
      'dump.csv,8,,17••••••04|17•••••••01|Q,"""event"" holds no event"',
      'dump.csv,9,,17••••••05|17•••••••01|Q,COMPLETEAGENT without its hold and call time',
      'dump.csv,11,,(7 r•••),1 field where the header has 8',
    ]);
    expect(report.imported[0]).toMatchObject({ rows: 8, accepted: 2, rejected: 5, dropped: { 'rows of totals': 1 } });
  });

  it('tells of an hour that comes twice which one it is by the id of the call, and counts what stays open', async () => {
    dump.zone = 'America/New_York';
    const fall = 1_762_061_400; // 2025-11-02 01:30 of summer time
    const row = (minute: number, id: string, rest: string) => `2025-11-02 01:${minute}:00,${id},Q,${rest}`;
    const report = await dump.import({
      'dump.csv': [
        'time,callid,queuename,agent,event,data1,data2,data3',
        row(30, `${fall}.1`, 'NONE,ENTERQUEUE,,5512345678,1'),
        row(31, `${fall}.1`, 'NONE,ABANDON,1,1,60'),
        row(30, `${fall + 3600}.2`, 'NONE,ENTERQUEUE,,5512345679,1'),
        row(31, `${fall + 3600}.2`, 'NONE,ABANDON,1,1,60'),
        row(40, 'REALTIME', 'a,ADDMEMBER,,,'),
      ].join('\n'),
    });
    expect(await dump.rows('SELECT epoch(entered_at) - 1762061400 AS since FROM contacts ORDER BY since')).toEqual([
      { since: 0 },
      { since: 3600 },
    ]);
    expect(report.imported[0]!.warnings).toEqual({
      'times in the hour that comes twice when clocks go back, taken as of its second': 1,
    });
  });

  it('says which clock its times were read by, and when the ids of the calls say another', async () => {
    const wrong = 'calls whose id is of another hour: the times are neither the line’s nor UTC';
    const rows = (id: string) =>
      `time,callid,queuename,agent,event,data1\n2026-01-05 13:00:00,${id},Q,NONE,ENTERQUEUE,\n`;
    const told = async (id: string) => {
      const [found] = (await dump.import({ [`${id}.csv`]: rows(id) })).imported;
      return [found!.notes!.at(-1), found!.warnings[wrong]];
    };
    const local = 'times read as of America/Mexico_City';
    expect(await told(`pbx-${NOON}.7`)).toEqual([`${local}: so the ids of the calls say`, undefined]);
    expect(await told(`${NOON - 6 * 3600}.7`)).toEqual(['times read as UTC: so the ids of the calls say', undefined]);
    expect(await told('abc')).toEqual([`${local}: no id of a call tells whether they are UTC`, undefined]);
    expect(await told(`${NOON - 3600}.8`)).toEqual([`${local}, 1 hours ahead of the ids of the calls`, 1]);
  });

  it.each([
    [
      'Asternic',
      'uniqueid,datetime,qname,qagent,qevent,info1,info2,info3\n1.1,2026-01-05 13:00:00,3,7,11,,5512345678,1\n',
      "Asternic's queue_stats, which holds numbers for queue, agent and event",
    ],
    [
      'a CDR file',
      '"acc","5512345678","500","ctx","x","SIP/t-1","SIP/8007-2","Queue","500","2026-01-05 13:00:00",,"2026-01-05 13:00:30",30,30,"ANSWERED","DOCUMENTATION","1767639600.1"\n',
      'call detail records (CDR) of Asterisk',
    ],
    [
      'a clock it does not know',
      'time,callid,queuename,agent,event,data1\n5/1/26 8:00,1.1,Q,NONE,ENTERQUEUE,\n',
      'export.csv: no row could be read; time "5/1/26 8:00" is neither YYYY-MM-DD HH:MM:SS nor epoch seconds',
    ],
    [
      'a CDR table',
      'calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,amaflags,accountcode,uniqueid,userfield\n',
      'export the queue_log (/var/log/asterisk/queue_log, or its table)',
    ],
  ])('refuses with a clear word %s', async (_, content, message) => {
    await expect(dump.import({ 'export.csv': content })).rejects.toThrow(message);
  });

  it.skipIf(!existsSync(REAL)).each(Object.entries(VARIANTS))('is read like a real log: %s', async (_, variant) => {
    const lines = readFileSync(REAL, 'utf8').split('\n').filter(Boolean);
    await log.import({ queue_log: lines.join('\n') });
    dump.copyKey(log);
    const report = await dump.import({ 'dump.csv': variant(lines) });
    expect(report.imported[0]).toMatchObject({ rows: lines.length, rejected: 0 });
    expect(await tables(dump)).toEqual(await tables(log));
  });
});
