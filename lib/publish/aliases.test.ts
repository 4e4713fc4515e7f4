import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '@/lib/engine/ask';
import { TemporaryLine } from '@/lib/import/temporary.fixture';
import { openStore } from './aggregate';
import { SETTINGS } from './settings.fixture';

const at = (clock: string) => `2026-01-05T${clock}`;

describe('aliases of operators', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());

  /** Half an hour handled by each of `operators`, under an hour's presence of each of `present`. */
  const published = async (roster: string[], operators: string[], present: string[]) => {
    const calls = operators.map((id, i) => `${i},${at('10:00')},${id},0,1800,0,0`);
    await line.import({
      'operators.csv': `operator_id,name,aliases\n${roster.join('\n')}\n`,
      'calls.csv': `call_id,start,operator_id,wait_s,talk_s,hold_s,wrap_s\n${calls.join('\n')}\n`,
      'states.csv': `operator_id,state,start,end\n${present.map((id) => `${id},staffed,${at('10:00')},${at('12:00')}`).join('\n')}\n`,
    });
    const source = await openStore(line.store, SETTINGS);
    const answered = await ask(source, { measures: ['answered'], by: ['operator'], filter: {} });
    const occupancy = await ask(source, { measures: ['occupancy'], by: [], filter: {} });
    await source.close();
    return {
      operators: answered.rows.map(({ key, values }) => [key.operator, values.answered!.value]),
      occupancy: occupancy.rows[0]!.values.occupancy!.value,
      contested: source.manifest.trust.contestedAliases,
    };
  };

  it('are the operator, in calls and states', async () => {
    expect(await published(['Op1,Ana,ext101| SIP/101 |'], ['Op1', 'ext101'], ['SIP/101'])).toEqual({
      operators: [['Op1', 2]],
      occupancy: 0.5,
      contested: undefined,
    });
  });

  it('are those of a channel to an extension, but for one that is claimed as written', async () => {
    const channels = ['SIP/8007', 'Local/8007@from-queue/n', 'PJSIP/201', 'Agent/8008', 'SIP/8009', 'SIP/8007-extra'];
    expect(
      await published(['Op1,Ana,8007', '201,Ben,', 'Op3,Eva,8008|x', 'Op4,Iris,Agent/8008'], channels, ['SIP/8007']),
    ).toEqual({
      operators: [
        ['201', 1],
        ['Op1', 2],
        ['Op4', 1],
        ['SIP/8007-extra', 1],
        ['SIP/8009', 1],
      ],
      occupancy: 0.5,
      contested: undefined,
    });
  });

  it('are of nobody where two claim them, an own id among the claims', async () => {
    const roster = ['Op1,Ana,ext101|Op2|x', 'Op2,Ben,ext101|y'];
    expect(await published(roster, ['Op1', 'Op2', 'ext101', 'x', 'y'], ['Op1'])).toEqual({
      operators: [
        ['Op1', 2],
        ['Op2', 2],
        ['ext101', 1],
      ],
      occupancy: 0.5,
      contested: ['Op2', 'ext101'],
    });
  });
});
