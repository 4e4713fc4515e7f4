import { describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import { load as d } from '@/lib/i18n/es/load';
import { messagesFor } from '@/lib/i18n/messages';
import type { Answer } from '@/lib/model/question';
import { readStateHours, stateHoursTable } from './state-hours';

const words = { m: messagesFor('es-MX'), f: formatFor('es-MX'), d };
const row = (state: string, hour: string, seconds: number): Answer['rows'][number] => ({
  key: { state, hour },
  values: { stateTime: { value: seconds, n: 1, from: 'cuboid' } },
});
const stateHours: Answer = {
  cuboids: ['states'],
  rows: [
    row('available', '9', 3000),
    row('handling', '9', 600),
    row('offline', '9', 200),
    row('staffed', '9', 200),
    row('available', '22', 100),
  ],
};

describe('readStateHours', () => {
  const read = readStateHours({ stateHours }, { firstHour: 6 }, words);

  it('begins with the hour at which the day of the line begins', () => {
    expect(read.hours.map(({ hour }) => hour).slice(0, 2)).toEqual([6, 7]);
    expect(read.hours).toHaveLength(24);
  });

  it('puts states without a colour together and leaves out those without time', () => {
    expect(read.parts.map(({ id }) => id)).toEqual(['handling', 'staffed', 'available', 'other']);
    expect(read.hours[3]).toMatchObject({ hour: 9, total_s: 4000, seconds: [600, 200, 3000, 200] });
  });

  it('names the state with most time of all hours together', () => {
    expect(read.total_s).toBe(4100);
    expect(read.most).toEqual({ label: d.states.available, share: 3100 / 4100 });
  });

  it('shows no shares of an hour without recorded time', () => {
    expect(stateHoursTable(read, words).rows[0]?.slice(1)).toEqual([null, null, null, null, null]);
    expect(stateHoursTable(read, words).rows[3]?.slice(1)).toEqual([0.15, 0.05, 0.75, 0.05, 4000]);
  });

  it('knows of no state where there is none', () => {
    expect(readStateHours({ stateHours: { rows: [], cuboids: [] } }, { firstHour: 0 }, words)).toMatchObject({
      parts: [],
      most: null,
    });
  });
});
