import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TemporaryLine } from '@/lib/import/temporary.fixture';
import type { Settings } from '@/lib/model/settings';
import { openStore } from './aggregate';

const SETTINGS: Settings = {
  name: 'test',
  zone: 'America/Mexico_City',
  operatingDayStartsAt: 0,
  serviceLevel: { formula: 'SL-2', threshold_s: 20, target: null },
  shortAbandon_s: 5,
  targets: {},
};

describe('staffing', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());

  /** Hour, seconds staffed, in pause, handling. */
  const staffed = async (states: string[], calls: string[]) => {
    await line.import({
      'states.csv': `operator_id,state,start,end\n${states.join('\n')}\n`,
      'calls.csv': `call_id,operator_id,start,wait_s,talk_s,wrap_s\n${calls.join('\n')}\n`,
    });
    const source = await openStore(line.store, SETTINGS);
    const { columns } = source.cuboids.get('staffing')!;
    await source.close();
    const names = ['hour', 'staffed_s', 'pause_s', 'handle_s'] as const;
    return [...columns.hour!]
      .map((_, index) => names.map((name) => columns[name]![index]!))
      .sort((a, b) => a[0]! - b[0]!);
  };
  const at = (clock: string) => `2026-01-05T${clock}`;
  const state = (operator: string, name: string, from: string, to: string) =>
    `${operator},${name},${at(from)},${at(to)}`;
  const call = (id: number, operator: string, start: string, talk: number, wrap = 0) =>
    `${id},${operator},${at(start)},60,${talk},${wrap}`;

  it('counts handling only while the states of its operator cover it', async () => {
    const states = [
      state('ana', 'staffed', '08:00', '09:10'),
      state('ana', 'pause', '09:10', '09:20'),
      state('ana', 'staffed', '09:20', '09:30'),
      state('ben', 'staffed', '08:00', '08:30'),
    ];
    // Each call is answered a minute after it begins. Ana handles from 09:00 to 09:30, ten minutes of it in her pause; Ben from 08:25 to 08:40,
    // five minutes of it in his shift, and once an hour after it.
    const calls = [call(1, 'ana', '08:59', 1500, 300), call(2, 'ben', '08:24', 600, 300), call(3, 'ben', '09:29', 600)];
    expect(await staffed(states, calls)).toEqual([
      [8, 3600 + 1800, 0, 300],
      [9, 1200, 600, 1200],
    ]);
  });

  it('counts stretches of one operator that overlap once', async () => {
    const states = [
      state('ana', 'available', '08:00', '08:30'),
      state('ana', 'handling', '08:20', '08:40'),
      state('ana', 'wrap', '08:50', '09:00'),
      state('ana', 'staffed', '08:10', '08:20'),
    ];
    expect(await staffed(states, [call(1, 'ana', '08:24', 600)])).toEqual([[8, 3000, 0, 600]]);
  });
});
