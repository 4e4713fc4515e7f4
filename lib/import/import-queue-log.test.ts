import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TemporaryLine } from './temporary.fixture';

const VISITS =
  'SELECT contact_id, visit, queue, ending, operator_id, wait_s, ring_s, talk_s, disposition FROM contacts';

describe('queue_log', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());

  const visits = async () =>
    (await line.rows(`${VISITS} ORDER BY entered_at, contact_id, visit`)).map((row) => Object.values(row).join(' '));
  const log = (...lines: string[]) => ({ queue_log: lines.join('\n') });
  const enter = (second: number, call: string, queue = 'Q') =>
    `${1_000_000_000 + second}|${call}|${queue}|NONE|ENTERQUEUE||5512345678|1`;
  const event = (second: number, call: string, rest: string, queue = 'Q') =>
    `${1_000_000_000 + second}|${call}|${queue}|${rest}`;

  it('judges every terminal event, counting parameters from the right where their number varies', async () => {
    const endings: [string, string][] = [
      ['a|COMPLETEAGENT|3|10|1', 'answered a 3 1 10 '],
      ['a|COMPLETECALLER|3|10|1', 'answered a 3 1 10 '],
      ['a|BLINDTRANSFER|100|ctx|3|10|1', 'answered a 3 1 10 transferred'],
      ['a|ATTENDEDTRANSFER|BRIDGE|id|3|10|1', 'answered a 3 1 10 transferred'],
      ['a|ATTENDEDTRANSFER|APP|Dial|3|10|1', 'answered a 3 1 10 transferred'],
      ['a|ATTENDEDTRANSFER|LINK|one|two|3|10|1', 'answered a 3 1 10 transferred'],
      ['a|TRANSFER|100|ctx|3|10|1', 'answered a 3 1 10 transferred'],
      ['a|TRANSFER|100|ctx', 'answered a 3 1 10 transferred'],
    ];
    const answered = endings.flatMap(([end], index) => [
      enter(index * 100, `c${index}`),
      event(index * 100 + 3, `c${index}`, 'a|CONNECT|3|bridge|1'),
      event(index * 100 + 13, `c${index}`, end),
    ]);
    const others: [string, string][] = [
      ['NONE|ABANDON|1|1|7', 'abandoned  7   '],
      ['NONE|WITHDRAW|1|1|7|info', 'abandoned  7   '],
      ['NONE|EXITWITHTIMEOUT|1|1|7', 'timed_out  7   '],
      ['NONE|EXITEMPTY|1|1|7', 'overflowed  7   '],
      ['NONE|EXITWITHKEY|1|2|2|7', 'left_by_key  7   '],
      ['NONE|EXITWITHKEY|1|2', 'left_by_key  9   '],
      ['a|AGENTDUMP', 'failed  9   '],
      ['a|SYSCOMPAT', 'failed  9   '],
    ];
    const unanswered = others.flatMap(([end], index) => [
      enter(5000 + index * 100, `d${index}`),
      event(5009 + index * 100, `d${index}`, end),
    ]);
    const report = await line.import(log(...answered, ...unanswered));
    expect(report.rejected).toBe(0);
    expect(await visits()).toEqual([
      ...endings.map(([, row], index) => `c${index} 1 Q ${row}`),
      ...others.map(([, row], index) => `d${index} 1 Q ${row}`),
    ]);
  });

  it('passes over calls out, settings and what rang, and keeps them as events', async () => {
    const report = await line.import(
      log(
        enter(0, 'c'),
        event(1, 'c', 'a|RINGNOANSWER|1000'),
        event(2, 'c', 'a|RINGCANCELED|500'),
        event(3, 'c', 'NONE|ABANDON|1|1|3'),
        event(4, 'out', 'a|OUTCALL|ANSWERED|60|x'),
        event(5, 'NONE', 'a|PENALTY|2'),
        event(6, 'NONE', 'a|RINGINUSE|1'),
        event(7, 'NONE', 'NONE|CONFIGRELOAD|', 'NONE'),
        event(8, 'c', 'NONE|ABANDONWEL|'),
      ),
    );
    expect(await visits()).toEqual(['c 1 Q abandoned  3   ']);
    expect(await line.rows('SELECT count(*) AS n FROM states')).toEqual([{ n: 0 }]);
    expect(report.imported[0]).toMatchObject({ rows: 9, accepted: 9, rejected: 0, warnings: {} });
  });

  it('splits a call at each queue that it enters, also at the same one again', async () => {
    await line.import(
      log(
        enter(0, 'c', '777'),
        event(5, 'c', 'NONE|EXITWITHTIMEOUT|1|1|5', '777'),
        enter(5, 'c', 'Q2'),
        event(9, 'c', 'a|CONNECT|4|bridge|2', 'Q2'),
        event(19, 'c', 'a|BLINDTRANSFER|1|ctx|4|10|1', 'Q2'),
        enter(19, 'c', '777'),
        event(21, 'c', 'NONE|ABANDON|1|1|2', '777'),
      ),
    );
    expect(await visits()).toEqual([
      'c 1 777 timed_out  5   ',
      'c 2 Q2 answered a 4 2 10 transferred',
      'c 3 777 abandoned  2   ',
    ]);
  });

  it('keeps what the log cut off, and says so', async () => {
    const report = await line.import(
      log(
        event(0, 'before', 'a|COMPLETEAGENT|3|10|1'),
        enter(10, 'talking'),
        event(12, 'talking', 'a|CONNECT|2|bridge|1'),
        enter(20, 'ringing'),
        event(21, 'ringing', 'a|RINGNOANSWER|1000'),
        event(22, 'ringing', 'b|RINGNOANSWER|0'),
        event(23, 'ringing', 'NONE|DID|5550001111'),
      ),
    );
    expect(await visits()).toEqual(['talking 1 Q answered a 2 1  ', 'ringing 1 Q incomplete     ']);
    const [file] = report.imported;
    expect(file!.dropped).toEqual({ 'events of calls that entered before the log begins': 1 });
    expect(file!.warnings).toEqual({
      'entered, no outcome in the log: incomplete': 1,
      'answered, end not in the log: conversation time unknown': 1,
    });
    expect(file!.events).toEqual({ COMPLETEAGENT: 1, CONNECT: 1, DID: 1, ENTERQUEUE: 2, RINGNOANSWER: 2 });
  });

  it.each(['\n', '\r\n'])('names damaged lines by their physical number (%j)', async (newline) => {
    const text = [
      '',
      enter(0, 'c'),
      '',
      '',
      'lost fields',
      event(2, 'c', 'a|CONNECT|2|bridge|1'),
      '1000000003|c|Q',
      event(4, 'c', 'a|COMPLETEAGENT|x|y|1'),
      '',
      event(5, 'c', 'a|COMPLETEAGENT|2|3|1'),
    ].join(newline);
    const report = await line.import({ queue_log: text });
    expect(line.rejects(report)).toEqual([
      'queue_log,5,,l••• f•••••,fewer than 5 fields',
      'queue_log,7,,10••••••03|c|Q,fewer than 5 fields',
      'queue_log,8,,10••••••04|c|Q,COMPLETEAGENT without its hold and call time',
    ]);
    expect(report.imported[0]!.dropped).toEqual({ 'blank lines': 4 });
    expect(await visits()).toEqual(['c 1 Q answered a 2 1 3 ']);
  });

  it('keeps events that a dialplan writes, and tells one that is cut off or of another age', async () => {
    const text = [
      event(0, 'x', 'a|encuesta|5'),
      event(1, 'x', 'a|Mi Evento|'),
      event(2, 'x', 'a|EVENTO.X'),
      event(3, 'x', 'a|COMPLETEAG'),
      event(3, 'x', 'CONNECT|2|bridge|1'),
      '99999999999|x|Q|a|DID|1',
      '12345|x|Q|a|DID|1',
      ...[4, 5, 6, 7].map((second) => enter(second, `c${second}`)),
    ].join('\n');
    const report = await line.import({ queue_log: text });
    expect(line.rejects(report).map((reject) => reject.replace(/.*,/, ''))).toEqual([
      'cut off',
      'the fifth field is not an event',
      'the time is not between 1971 and 2100',
      'the first field is not a time in epoch seconds',
    ]);
    expect(report.imported[0]!.events).toEqual({ ENTERQUEUE: 4, 'EVENTO.X': 1, 'Mi Evento': 1, encuesta: 1 });
  });

  it('keeps seconds that none can be unknown, and counts them', async () => {
    const text = [
      enter(0, 'c'),
      event(3, 'c', 'a|CONNECT|-5|b|1'),
      event(9, 'c', 'a|COMPLETEAGENT|-5|2147483647|1'),
      enter(10, 'd'),
      event(12, 'd', '|CONNECT|2|b|1'),
      event(13, 'd', '|COMPLETEAGENT|2|1|1'),
    ].join('\n');
    const report = await line.import({ queue_log: text });
    expect(report.imported[0]!.warnings).toEqual({
      'wait_s negative, kept as unknown': 1,
      'talk_s over a week, kept as unknown': 1,
      'talk_s over 24 hours': 1,
    });
    expect(await visits()).toEqual(['c 1 Q answered a  1  ', 'd 1 Q answered  2 1 1 ']);
  });

  it('reads a log in Latin letters of old, and one that begins with NUL bytes', async () => {
    const named = `${enter(0, 'c')}|Peña\n${event(3, 'c', 'Núñez|CONNECT|3|b|1')}\n${event(9, 'c', 'Núñez|COMPLETEAGENT|3|6|1')}`;
    const latin = await line.import({ queue_log: Buffer.from(named, 'latin1') });
    expect(latin.imported[0]!.notes).toEqual([
      'read as windows-1252: not UTF-8; reads ñ ú',
      'no line end after the last row: where the copy was cut off there, its last value is short',
    ]);
    expect(await visits()).toEqual(['c 1 Q answered Núñez 3 1 6 ']);
    const torn = await line.import({
      torn: `${'\0'.repeat(50)}\n${enter(20, 'd')}\n${event(22, 'd', 'NONE|ABANDON|1|1|2')}\n`,
    });
    expect(torn.imported[0]).toMatchObject({ rows: 3, rejected: 1, added: { contacts: 1 } });
  });

  it('reads rotated logs as one, oldest first, and lines that two of them have once', async () => {
    const old = [enter(0, 'c'), event(5, 'x', 'NONE|QUEUESTART|')];
    const recent = [event(5, 'c', 'a|CONNECT|5|bridge|1'), event(9, 'c', 'a|COMPLETECALLER|5|4|1')];
    const report = await line.import({
      queue_log: recent.join('\n'),
      'queue_log.1': old.join('\n'),
      'queue_log.copy': [...old, ...recent, enter(20, 'd')].join('\n'),
    });
    expect(await visits()).toEqual(['c 1 Q answered a 5 1 4 ', 'd 1 Q incomplete     ']);
    expect(report.imported[2]!.dropped).toEqual({ 'lines that another of the files has too': 4 });
  });

  it('finishes the calls of an earlier, shorter export of the same log', async () => {
    const whole = [
      enter(0, 'c'),
      event(5, 'c', 'a|CONNECT|5|bridge|1'),
      enter(6, 'd'),
      event(9, 'c', 'a|COMPLETECALLER|5|4|1'),
      event(12, 'd', 'NONE|ABANDON|1|1|6'),
      enter(20, 'e'),
    ];
    await line.import(log(...whole.slice(0, 3)));
    const report = await line.import(log(...whole));
    expect(report.imported[0]).toMatchObject({ added: { contacts: 1 }, replaced: 2, duplicates: 0 });
    expect(await visits()).toEqual(['c 1 Q answered a 5 1 4 ', 'd 1 Q abandoned  6   ', 'e 1 Q incomplete     ']);
    expect(Object.keys(line.snapshot()).filter((file) => file.startsWith('contacts'))).toHaveLength(1);
  });

  it('takes long lines and pipes in names, and no number for a caller who hides', async () => {
    await line.import(
      log(
        `1000000000|c|Q|NONE|ENTERQUEUE||anonymous|1|A|B`,
        `1000000001|c|Q|NONE|INFO|${'x'.repeat(100_000)}`,
        event(2, 'c', 'NONE|ABANDON|1|1|2'),
      ),
    );
    expect(await visits()).toEqual(['c 1 Q abandoned  2   ']);
    expect(await line.rows('SELECT count(caller_key) AS n FROM contacts')).toEqual([{ n: 0 }]);
  });

  it('times who was there: one pause for PAUSEALL and the PAUSE of each queue, none over a restart', async () => {
    await line.import(
      log(
        event(0, 'x', 'a|ADDMEMBER|', 'Q1'),
        event(0, 'x', 'a|ADDMEMBER|', 'Q2'),
        event(100, 'x', 'a|PAUSEALL|Lunch', 'NONE'),
        event(100, 'x', 'a|PAUSE|Lunch', 'Q1'),
        event(100, 'x', 'a|PAUSE|Lunch', 'Q2'),
        event(160, 'x', 'a|UNPAUSEALL|', 'NONE'),
        event(160, 'x', 'a|UNPAUSE|', 'Q1'),
        event(160, 'x', 'a|UNPAUSE|', 'Q2'),
        event(300, 'x', 'a|REMOVEMEMBER|', 'Q1'),
        event(400, 'x', 'a|REMOVEMEMBER|', 'Q2'),
        event(450, 'x', 'a|REMOVEMEMBER|', 'Q2'),
        event(500, 'x', 'b|ADDMEMBER|PAUSED', 'Q1'),
        event(510, 'x', 'b|UNPAUSE|', 'Q1'),
        event(550, 'x', 'b|PAUSE|', 'Q1'),
        event(560, 'x', 'b|REMOVEMEMBER|', 'Q1'),
        event(570, 'x', 'b|ADDMEMBER|', 'Q1'),
        event(600, 'x', 'NONE|QUEUESTART|', 'NONE'),
        event(700, 'x', 'c|AGENTLOGIN|SIP/7', 'NONE'),
        event(800, 'x', 'c|AGENTLOGOFF|SIP/7|100', 'NONE'),
        event(900, 'x', 'd|PAUSE|', 'Q1'),
        event(910, 'x', 'd|ADDMEMBER|', 'Q1'),
      ),
    );
    const rows = await line.rows(
      `SELECT operator_id, state, reason, CAST(epoch(started_at) AS BIGINT) - 1000000000 AS since,
        CAST(epoch(ended_at) AS BIGINT) - 1000000000 AS until FROM states ORDER BY operator_id, since`,
    );
    expect(rows.map((row) => Object.values(row).join(' '))).toEqual([
      'a staffed  0 100',
      'a pause Lunch 100 160',
      'a staffed  160 400',
      'b pause  500 510',
      'b staffed  510 550',
      'b pause  550 560',
      'b staffed  570 600',
      'c staffed  700 800',
      'd staffed  910 ',
    ]);
  });
});
