import { describe, expect, it } from 'vitest';
import { ENDINGS } from '@/lib/model/contact';
import { endingCalls, fateCalls, hoursCalls, lineCalls, toCalls, waitCalls } from './call-links';
import { SHOWN_ENDINGS } from './endings';
import { manifest } from './page.fixture';

const period = { from: 100, to: 130 };

describe('what a mark narrows to', () => {
  it('is its hours, on the day that the calendar gives them', () => {
    const hours = { from: 20, to: 23 };
    expect(hoursCalls({ weekday: 5, ...hours }, { period }, manifest())).toEqual({ weekday: [5], hours });
    const night = { period, dayStartsAt: 6 };
    expect(hoursCalls({ weekday: 5, ...hours }, night, manifest())).toEqual({ weekday: [5], hours });
    expect(hoursCalls({ weekday: 7, from: 2, to: 3 }, night, manifest())).toEqual({
      weekday: [1],
      hours: { from: 2, to: 3 },
      period: { from: 101, to: 131 },
    });
  });

  it('is the days of a mark of a line, or its hour', () => {
    const withCalls = { ...manifest(), calls: [{ day: 100, rows: 1, file: 'calls.parquet', bytes: 1 }] };
    const narrowing = { ending: ['abandoned'] };
    const of = (scope: { dayStartsAt?: number }) => lineCalls(narrowing, { scope, manifest: withCalls });
    expect(of({})?.({ from: 103, to: 109 })).toEqual({ ...narrowing, period: { from: 103, to: 109 } });
    const hours = { from: 2, to: 3 };
    expect(of({})?.({ from: 103, to: 103, hour: 2 })).toEqual({ ...narrowing, period: { from: 103, to: 103 }, hours });
    expect(of({ dayStartsAt: 6 })?.({ from: 103, to: 103, hour: 2 })).toEqual({
      ...narrowing,
      period: { from: 104, to: 104 },
      hours,
    });
    expect(lineCalls(narrowing, { scope: {}, manifest: { ...withCalls, calls: [] } })).toBeUndefined();
  });

  it('keeps hours that pass midnight one night of the day on which they began', () => {
    const hours = { from: 22, to: 2 };
    expect(hoursCalls({ weekday: 5, ...hours }, { period }, manifest())).toEqual({ weekday: [5], hours });
    expect(hoursCalls({ weekday: 5, ...hours }, { period, dayStartsAt: 6 }, manifest())).toEqual({
      weekday: [5],
      hours,
    });
    const { settings } = manifest();
    const early = { settings: { ...settings, operatingDayStartsAt: 23 } };
    // The line's Friday ends on Saturday at 23:00: its last hour is in the night that Saturday begins.
    expect(hoursCalls({ weekday: 5, ...hours }, { period }, early)).toEqual({
      weekday: [6],
      hours,
      period: { from: 101, to: 131 },
    });
  });

  it('is whole seconds between the edges of a bar', () => {
    expect(waitCalls({ over: null, upTo: 5 }).wait).toEqual({ to: 5 });
    expect(waitCalls({ over: 5, upTo: 10 }).wait).toEqual({ from: 6, to: 10 });
    expect(waitCalls({ over: 600, upTo: null }).wait).toEqual({ from: 601 });
  });

  it('is fates and endings by their names', () => {
    expect(fateCalls('unheardOpen').fate).toEqual(['open_7d', 'open_24h', 'open_1h']);
    expect(endingCalls('abandoned', 'chat')).toEqual({ ending: ['abandoned'], channel: ['chat'] });
    expect(endingCalls('abandoned', null).channel).toEqual(['']);
    expect(endingCalls('other', undefined)).toEqual({ ending: ['failed'] });
    const drawn = SHOWN_ENDINGS.flatMap((ending) => endingCalls(ending, undefined).ending ?? []);
    expect([...drawn, 'incomplete', 'left_in_menu'].sort()).toEqual([...ENDINGS].sort());
  });

  it('is no cell of a picture', () => {
    expect(toCalls({ ending: ['failed'] })).toMatchObject({ cell: undefined, ending: ['failed'] });
  });
});
