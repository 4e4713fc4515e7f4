import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '@/lib/engine/ask';
import { TemporaryLine } from '@/lib/import/temporary.fixture';
import type { Settings } from '@/lib/model/settings';
import { openStore } from './aggregate';
import { SETTINGS } from './settings.fixture';

const MEASURES = [
  ...['severeContacts', 'severeShare', 'severeTalk', 'severeRuns', 'severeInRuns', 'longestRun'],
  ...['shortRecoveries', 'recoveryMean', 'nightContacts', 'nightsWorked'],
];
const SEVERE: Settings = { ...SETTINGS, topics: { violence: { severity: 'severe' } } };

describe('exposure', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());

  const told = async (calls: string[], settings = SEVERE, by: 'operator'[] = []) => {
    await line.import({
      'calls.csv': `call_id,start,operator_id,topic,wait_s,talk_s,wrap_s,outcome\n${calls.map((call, i) => `c${i},${call}`).join('\n')}\n`,
    });
    const source = await openStore(line.store, settings);
    const { rows } = await ask(source, { measures: MEASURES, by, filter: {} });
    await source.close();
    return rows.map(({ key, values }) => ({
      ...key,
      ...Object.fromEntries(MEASURES.map((id) => [id, values[id]!.value ?? values[id]!.reason?.code])),
    }));
  };
  const severe = (time: string, who = 'ana', talk = 300, wrap = 60) =>
    `2026-01-05T${time},${who},violence,0,${talk},${wrap},answered`;
  const other = (time: string, topic = 'papers', who = 'ana') => `2026-01-05T${time},${who},${topic},0,60,0,answered`;

  it('counts runs of three, the longest of any length, and the time until the next contact', async () => {
    const calls = [
      ...['08:00', '08:10', '08:20'].map((time) => severe(time)),
      other('08:40'),
      ...['09:00', '09:10'].map((time) => severe(time)),
      other('09:15', ''),
      severe('10:00'),
    ];
    expect(await told(calls)).toEqual([
      {
        severeContacts: 6,
        severeShare: 6 / 7,
        severeTalk: 1800,
        severeRuns: 1,
        severeInRuns: 3,
        longestRun: 3,
        // 4 min after the first, the second and the fourth; 14 after the third; the fifth overlaps the next by a minute; after the last comes none.
        shortRecoveries: 4 / 5,
        recoveryMean: (3 * 240 + 840 + 0) / 5,
        nightContacts: 0,
        nightsWorked: 0,
      },
    ]);
  });

  it('ends a run with the service day, and never joins two people', async () => {
    const calls = [
      '2026-01-04T23:30,ana,violence,0,300,0,answered',
      '2026-01-04T23:50,ana,violence,0,300,0,answered',
      severe('00:10'),
      severe('00:20', 'ben'),
      severe('00:30', 'ben'),
    ];
    expect(await told(calls, SEVERE, ['operator'])).toMatchObject([
      { operator: 'ana', severeRuns: 0, longestRun: 2, nightContacts: 3, nightsWorked: 1 },
      { operator: 'ben', severeRuns: 0, longestRun: 2, nightContacts: 2, nightsWorked: 1 },
    ]);
    const shifted = { ...SEVERE, operatingDayStartsAt: 7 };
    const source = await openStore(line.store, shifted);
    const [row] = (await ask(source, { measures: MEASURES, by: ['operator'], filter: {} })).rows;
    await source.close();
    expect(row!.values).toMatchObject({
      severeRuns: { value: 1 },
      longestRun: { value: 3 },
      nightsWorked: { value: 1 },
    });
  });

  it('counts a night by its evening, by the hours of the settings', async () => {
    const calls = ['05T21:00', '05T23:00', '06T05:00', '06T23:00', '08T06:00'].map(
      (at) => `2026-01-${at},ana,papers,0,60,0,answered`,
    );
    expect(await told(calls)).toMatchObject([{ nightContacts: 3, nightsWorked: 2 }]);
    const source = await openStore(line.store, { ...SEVERE, night: { from: 20, to: 7 } });
    const [row] = (await ask(source, { measures: MEASURES, by: [], filter: {} })).rows;
    await source.close();
    expect(row!.values).toMatchObject({ nightContacts: { value: 5 }, nightsWorked: { value: 3 } });
  });

  it('is unknown where no topic is set as severe, or none is known', async () => {
    expect(await told([severe('08:00')], SETTINGS)).toMatchObject([{ severeContacts: 'not-set', nightContacts: 0 }]);
    const none = new TemporaryLine();
    await none.import({
      'calls.csv': `call_id,start,operator_id,topic,wait_s,talk_s,wrap_s,outcome\n0,${other('08:00', '')}\n`,
    });
    const source = await openStore(none.store, SEVERE);
    const [row] = (await ask(source, { measures: MEASURES, by: [], filter: {} })).rows;
    await source.close();
    await none.remove();
    expect(row!.values.severeContacts!.reason).toEqual({ code: 'unknown-in-data', column: 'topic' });
  });
});
