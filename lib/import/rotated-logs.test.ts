import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TemporaryLine } from './temporary.fixture';

const at = (second: number, call: string, rest: string, queue = 'Q') =>
  `${1_000_000_000 + second}|${call}|${queue}|${rest}`;
const enter = (second: number, call: string, queue = 'Q') => at(second, call, 'NONE|ENTERQUEUE||5512345678|1', queue);

describe('queue logs that are imported one after the other', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());

  const log = (name: string, ...lines: string[]) => line.import({ [name]: lines.join('\n') });
  const visits = async (of = line) =>
    (
      await of.rows(`SELECT contact_id, visit, queue, ending, wait_s, talk_s, disposition, caller_key IS NOT NULL AS known
        FROM contacts ORDER BY entered_at, contact_id, visit`)
    ).map((row) => Object.values(row).join(' '));
  const states = async (of = line) =>
    (
      await of.rows(`SELECT operator_id, state, reason, CAST(epoch(started_at) AS BIGINT) - 1000000000 AS since,
        CAST(epoch(ended_at) AS BIGINT) - 1000000000 AS until FROM states ORDER BY operator_id, since`)
    ).map((row) => Object.values(row).join(' '));

  it('complete the calls that cross the cut', async () => {
    await log('monday', enter(0, 'a'), enter(10, 'b'), at(12, 'b', 'x|CONNECT|2|bridge|1'), enter(20, 'c'));
    const { imported } = await log(
      'tuesday',
      at(25, 'a', 'x|CONNECT|25|bridge|1'),
      at(30, 'b', 'x|COMPLETEAGENT|2|18|1'),
      at(31, 'c', 'NONE|ABANDON|1|1|11'),
      enter(40, 'd'),
    );
    expect(imported[0]).toMatchObject({ added: { contacts: 1, states: 0 }, replaced: 2, duplicates: 1, dropped: {} });
    await log('wednesday', at(50, 'a', 'x|BLINDTRANSFER|5599999999|ctx|25|25|1'));
    expect(await visits()).toEqual([
      'a 1 Q answered 25 25 transferred true',
      'b 1 Q answered 2 18  true',
      'c 1 Q abandoned 11   true',
      'd 1 Q incomplete    true',
    ]);
  });

  it('complete a call when the older log comes later', async () => {
    const late = await log('tuesday', at(25, 'a', 'x|CONNECT|25|bridge|1'), at(50, 'a', 'x|COMPLETEAGENT|25|25|1'));
    expect(late.imported[0]!.dropped).toEqual({ 'events of calls that entered before the log begins': 2 });
    await log('monday', enter(0, 'a'));
    expect(await visits()).toEqual(['a 1 Q answered 25 25  true']);
  });

  it('number the visits of a call together, and tell what is finished only once', async () => {
    await log('monday', enter(0, 'a', '777'), at(5, 'a', 'NONE|EXITWITHTIMEOUT|1|1|5', '777'));
    const { imported } = await log('tuesday', enter(5, 'a', 'Q2'), at(9, 'a', 'NONE|ABANDON|1|1|4', 'Q2'));
    expect(imported[0]).toMatchObject({ added: { contacts: 1 }, duplicates: 0 });
    expect(await visits()).toEqual(['a 1 777 timed_out 5   true', 'a 2 Q2 abandoned 4   true']);
  });

  it('are completed by the same log, grown', async () => {
    const begun = [enter(0, 'a'), at(1, 'x', 'x|ADDMEMBER|'), at(3, 'a', 'x|CONNECT|3|bridge|1')];
    await log('queue_log', ...begun);
    const ends = [at(9, 'a', 'x|COMPLETECALLER|3|6|1'), at(20, 'x', 'x|REMOVEMEMBER|')];
    const { imported } = await log('queue_log', ...begun, ...ends);
    expect(imported[0]).toMatchObject({ added: { contacts: 0, states: 0 }, replaced: 2, duplicates: 0 });
    expect(await visits()).toEqual(['a 1 Q answered 3 6  true']);
    expect(await states()).toEqual(['x staffed  1 20']);
  });

  it('end the presence of who was there at the cut', async () => {
    await log(
      'monday',
      at(0, 'x', 'a|ADDMEMBER|'),
      at(5, 'x', 'a|PAUSE|Lunch'),
      at(9, 'x', 'b|ADDMEMBER|'),
      enter(10, 'c'),
    );
    await log('tuesday', at(15, 'x', 'a|UNPAUSE|'), at(60, 'x', 'a|REMOVEMEMBER|'));
    await log('wednesday', at(90, 'x', 'NONE|QUEUESTART|', 'NONE'));
    expect(await states()).toEqual(['a staffed  0 5', 'a pause Lunch 5 15', 'a staffed  15 60', 'b staffed  9 90']);
  });

  it('keep no number of anybody, and a file of open events for each log', async () => {
    await log(
      'monday',
      enter(0, 'a'),
      at(3, 'a', 'x|CONNECT|3|bridge|1'),
      at(9, 'a', 'x|TRANSFER|5599999999|ctx|3|6|1'),
    );
    await log('tuesday', enter(9, 'a', 'Q2'), at(20, 'a', 'x|ATTENDEDTRANSFER|LINK|SIP/5588888888|two|3|6|1', 'Q2'));
    const files = line.snapshot();
    expect(Object.keys(files).filter((file) => file.startsWith('open'))).toHaveLength(2);
    for (const [file, bytes] of Object.entries(files)) {
      expect([file, /5512345678|5599999999|5588888888/.test(bytes)]).toEqual([file, false]);
    }
    const kept = await line.rows(`SELECT event, p FROM '${line.store}/open/*.parquet'`);
    expect(JSON.stringify(kept)).not.toMatch(/5512345678|5599999999|5588888888/);
  });

  it('and packed give in a folder, together or one by one in either order or from the middle, what one log does', async () => {
    const oldest = [
      at(0, 'x', 'a|ADDMEMBER|', 'Q'),
      at(0, 'x', 'a|ADDMEMBER|', 'Q2'),
      at(1, 'x', 'b|AGENTLOGIN|SIP/8007', 'NONE'),
      enter(5, 'one'),
      at(9, 'one', 'a|CONNECT|4|bridge|2'),
      enter(12, 'two'),
      at(20, 'x', 'a|PAUSEALL|Comida', 'NONE'),
    ];
    const middle = [
      at(20, 'one', 'a|COMPLETEAGENT|4|11|1'),
      at(30, 'two', 'NONE|ABANDON|1|1|18'),
      at(40, 'x', 'a|UNPAUSEALL|', 'NONE'),
      at(41, 'x', 'a|REMOVEMEMBER|', 'Q2'),
      at(50, 'x', 'b|AGENTLOGOFF|SIP/8007|49', 'NONE'),
      enter(55, 'three'),
      at(60, 'x', 'c|ADDMEMBER|'),
    ];
    const newest = [
      at(61, 'three', 'c|CONNECT|6|bridge|1'),
      at(70, 'x', 'c|PAUSE|Baño'),
      at(80, 'three', 'c|COMPLETECALLER|6|19|1'),
      at(90, 'x', 'a|REMOVEMEMBER|'),
      at(95, 'NONE', 'NONE|QUEUESTART|', 'NONE'),
    ];
    const text = (lines: string[]) => `${lines.join('\n')}\n`;
    const files: [string, string | Buffer][] = [
      ['queue_log', text(newest)],
      ['queue_log.1', text(middle)],
      ['queue_log.2.gz', gzipSync(text(oldest))],
    ];
    const whole = new TemporaryLine();
    await whole.import({ queue_log: text([...oldest, ...middle, ...newest]) });
    const expected = { visits: await visits(whole), states: await states(whole) };
    await whole.remove();
    expect(expected).toEqual({
      visits: ['one 1 Q answered 4 11  true', 'two 1 Q abandoned 18   true', 'three 1 Q answered 6 19  true'],
      states: [
        'a staffed  0 20',
        'a pause Comida 20 40',
        'a staffed  40 90',
        'b staffed  1 50',
        'c staffed  60 70',
        'c pause Baño 70 95',
      ],
    });
    const [x, y, z] = files as [(typeof files)[0], (typeof files)[0], (typeof files)[0]];
    const orders = [
      [[x, y, z]],
      ...[
        [z, y, x],
        [x, y, z],
        [y, x, z],
      ].map((order) => order.map((file) => [file])),
    ];
    for (const order of orders) {
      const other = new TemporaryLine();
      for (const together of order) await other.import(Object.fromEntries(together));
      expect({ visits: await visits(other), states: await states(other) }).toEqual(expected);
      await other.remove();
    }
  });
});
