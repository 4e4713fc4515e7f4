import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '@/lib/engine/ask';
import { TemporaryLine } from '@/lib/import/temporary.fixture';
import { openStore } from './aggregate';
import { SETTINGS } from './settings.fixture';

describe('staffing', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());

  const open = async (states: string[], calls: string[], zone = SETTINGS.zone) => {
    line.zone = zone;
    await line.import({
      'states.csv': `operator_id,state,start,end\n${states.join('\n')}\n`,
      'calls.csv': `call_id,operator_id,start,wait_s,talk_s,wrap_s\n${calls.join('\n')}\n`,
    });
    return openStore(line.store, { ...SETTINGS, zone });
  };
  /** Hour, seconds staffed, in pause, handling. */
  const staffed = async (states: string[], calls: string[], zone?: string) => {
    const source = await open(states, calls, zone);
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

  it('cuts pauses out of a session that lasts over them', async () => {
    const states = [
      state('ana', 'staffed', '08:00', '10:00'),
      state('ana', 'pause', '08:30', '08:40'),
      state('ana', 'pause', '08:35', '08:45'),
      state('ana', 'pause', '09:50', '10:10'),
      state('ben', 'staffed', '08:00', '09:00'),
    ];
    expect(await staffed(states, [call(1, 'ana', '08:28', 600)])).toEqual([
      [8, 3600 - 900 + 3600, 900, 60],
      [9, 3600 - 600, 600, 0],
      [10, 0, 600, 0],
    ]);
  });

  it('cuts training out of a session too, and tells half hours', async () => {
    const states = [
      state('ana', 'staffed', '08:00', '10:00'),
      state('ana', 'training', '08:20', '09:10'),
      state('ana', 'pause', '09:00', '09:10'),
    ];
    const source = await open(states, [call(1, 'ana', '08:28', 600)]);
    const measures = ['occupancy', 'utilisation', 'availability', 'shrinkage', 'staffedTime'];
    const whole = await ask(source, { measures, by: [], filter: {} });
    const halves = await ask(source, { measures: ['staffedTime'], by: ['half'], filter: {} });
    await source.close();
    const { occupancy, utilisation, availability, shrinkage } = whole.rows[0]!.values;
    expect(occupancy).toMatchObject({ numerator: 0, denominator: 4200 });
    expect(utilisation).toMatchObject({ numerator: 0, denominator: 7200 });
    expect(availability).toMatchObject({ numerator: 4200, denominator: 7200 });
    expect(shrinkage).toMatchObject({ numerator: 3000, denominator: 7200 });
    expect(halves.rows.map(({ key, values }) => [key.half, values.staffedTime!.value])).toEqual([
      ['08:00', 1200],
      ['08:30', 0],
      ['09:00', 1200],
      ['09:30', 1800],
    ]);
  });

  it('tells no availability where no pause is ever recorded', async () => {
    const source = await open([state('ana', 'staffed', '08:00', '10:00')], [call(1, 'ana', '08:28', 600)]);
    const { rows } = await ask(source, { measures: ['availability', 'occupancy'], by: [], filter: {} });
    await source.close();
    expect(rows[0]!.values.availability!.reason).toEqual({ code: 'unknown-in-data', column: 'pause' });
    expect(rows[0]!.values.occupancy!.value).toBeCloseTo(600 / 7200, 9);
  });

  it('counts stretches of one operator that overlap once', async () => {
    const states = [
      state('ana', 'available', '08:00', '08:30'),
      state('ana', 'handling', '08:20', '08:40'),
      state('ana', 'wrap', '08:50', '09:00'),
      state('ana', 'staffed', '08:10', '08:20'),
    ];
    expect(await staffed(states, [call(1, 'ana', '08:24', 600)])).toEqual([[8, 3000, 0, 600]]);
    await line.remove();
    line = new TemporaryLine();
    const twice = [
      state('ana', 'staffed', '10:00', '11:00'),
      state('ana', 'available', '10:00', '10:30'),
      state('ana', 'handling', '10:30', '11:00'),
    ];
    expect(await staffed(twice, [call(1, 'ana', '10:29', 1800)])).toEqual([[10, 3600, 0, 1800]]);
  });

  it('is of an operator only on the days of the states', async () => {
    const days = Array.from({ length: 10 }, (_, i) => `2026-01-${String(i + 1).padStart(2, '0')}`);
    const handled = days.flatMap((d, i) => ['ana', 'ben'].map((name) => `${name}${i},${name},${d}T10:00,0,1800,0`));
    const shift = (name: string, d: string) => `${name},staffed,${d}T10:00,${d}T11:00`;
    const source = await open([...days.map((d) => shift('ana', d)), shift('ben', days[9]!)], handled);
    const question = { measures: ['occupancy'], filter: {} };
    const total = (await ask(source, { ...question, by: [] })).rows[0]!.values.occupancy;
    const byDay = (await ask(source, { ...question, by: ['day'] })).rows.map(({ values }) => values.occupancy!.value);
    await source.close();
    expect(total).toMatchObject({ numerator: 19_800, denominator: 39_600, value: 0.5 });
    expect(byDay).toEqual(days.map(() => 0.5));
  });

  describe('when the clock changes', () => {
    /** Half an hour handled in each hour of UTC from `from` to `to`, all of it staffed. */
    const shift = (date: string, from: number, to: number, zone?: string) => {
      const utc = (hour: number, minute: string) => `${date}T${String(hour).padStart(2, '0')}:${minute}:00Z`;
      const hours = Array.from({ length: to - from }, (_, i) => from + i);
      const handled = hours.map((hour) => `${hour},ana,${utc(hour, '10')},0,1800,0`);
      return staffed([`ana,staffed,${utc(from, '00')},${utc(to, '00')}`], handled, zone);
    };

    it('counts the repeated hour twice', async () => {
      const rows = await shift('2022-10-30', 3, 12);
      expect(rows.find(([hour]) => hour === 1)).toEqual([1, 7200, 0, 3600]);
      expect(rows.map(([, seconds]) => seconds! / 3600).toSorted()).toEqual([1, 1, 1, 1, 1, 1, 1, 2]);
    });

    it('counts the hour that is left out not at all', async () => {
      const rows = await shift('2022-04-03', 4, 11);
      expect(rows.map(([hour]) => hour)).toEqual([0, 1, 3, 4, 5, 22, 23]);
      expect(rows.every(([, seconds, , handled]) => seconds === 3600 && handled === 1800)).toBe(true);
    });

    it('keeps a stretch that ends at the wall time at which it began', async () => {
      const rows = await staffed(
        ['ana,staffed,2022-10-30T06:15:00Z,2022-10-30T07:15:00Z'],
        ['1,ana,2022-10-30T06:45:00Z,0,1800,0'],
      );
      expect(rows).toEqual([[1, 3600, 0, 1800]]);
    });

    it('splits at the hours of a zone whose offset is no whole hour', async () => {
      const rows = await staffed(
        ['ana,staffed,2026-01-05T03:00:00Z,2026-01-05T05:00:00Z'],
        ['1,ana,2026-01-05T03:15:00Z,0,1800,0'],
        'Asia/Kolkata',
      );
      expect(rows).toEqual([
        [8, 1800, 0, 900],
        [9, 3600, 0, 900],
        [10, 1800, 0, 0],
      ]);
    });
  });
});
