import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMULAS } from '@/lib/model/settings';
import { PRESETS } from '@/lib/time/period';
import {
  CALL_FILTERS,
  COMPARISONS,
  HEAT_MEASURES,
  NAME_FILTERS,
  NO_CHOICE,
  readView,
  type View,
  writeView,
} from './view';

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

describe('readView', () => {
  it('reads what a person would write', () => {
    expect(
      readView('?period=last-month&compare=year&queue=Psicolog%C3%ADa&queue=Legal&formula=SL-3&threshold=30'),
    ).toEqual({
      ...NO_CHOICE,
      period: 'lastFullMonth',
      compare: 'year',
      queue: ['Psicología', 'Legal'],
      formula: 'SL-3',
      threshold: 30,
    });
  });

  it('reads an empty name as unknown, a night, and what only calls have', () => {
    expect(readView('?topic=&weekday=5&weekday=1&hours=20-6&wait=20-&talk=-60&ending=abandoned')).toEqual({
      ...NO_CHOICE,
      topic: [''],
      weekday: [1, 5],
      hours: { from: 20, to: 6 },
      wait: { from: 20 },
      talk: { to: 60 },
      ending: ['abandoned'],
    });
  });

  it('reads what only the table of calls has', () => {
    expect(readView('?surveyed=no&columns=clock,wait,clock,&sort=-wait&call=2026-10-02.201507.1.D1')).toEqual({
      ...NO_CHOICE,
      surveyed: false,
      columns: ['clock', 'wait'],
      sort: { column: 'wait', descending: true },
      call: '2026-10-02.201507.1.D1',
    });
  });

  it('reads days of one’s own, in either order', () => {
    const period = { from: day('2026-10-01'), to: day('2026-10-31') };
    expect(readView('?from=2026-10-01&to=2026-10-31').period).toEqual(period);
    expect(readView('?from=2026-10-31&to=2026-10-01').period).toEqual(period);
  });

  it.each([
    '?period=last-fortnight',
    '?from=2026-02-30&to=2026-03-01',
    '?from=2026-10-01',
    '?formula=SL-9',
    '?threshold=-5',
    '?threshold=fast',
    '?cell=8-3',
    '?cell=5-24',
    '?queue=',
    '?hours=20-20',
    '?hours=24-3',
    '?hours=3-25',
    '?wait=-',
    '?wait=fast',
    '?weekday=8',
    '?surveyed=constructor',
    '?columns=,',
    '?sort=-',
    '?sort=Wait',
    '?call=',
    '?zoom=3',
  ])('leaves out %s', (search) => {
    expect(readView(search)).toEqual(NO_CHOICE);
  });
});

describe('writeView', () => {
  it('writes only what was chosen', () => {
    expect(writeView(NO_CHOICE)).toBe('');
    expect(writeView({ ...NO_CHOICE, period: { from: day('2026-10-01'), to: day('2026-10-31') } })).toBe(
      '?from=2026-10-01&to=2026-10-31',
    );
  });

  it('is read back as it was', () => {
    const days = fc.tuple(fc.integer({ min: 0, max: 30_000 }), fc.nat(800));
    const labels = fc.uniqueArray(fc.string({ unit: 'grapheme' }), { maxLength: 4 });
    const known = labels.map((list) => list.filter((name) => name !== ''));
    const hour = fc.integer({ min: 0, max: 23 });
    const range = fc
      .record(
        { from: fc.integer({ min: 0, max: 99_999 }), to: fc.integer({ min: 0, max: 99_999 }) },
        { requiredKeys: [] },
      )
      .filter((ends) => Object.keys(ends).length > 0);
    const view: fc.Arbitrary<View> = fc.record(
      {
        queue: known,
        channel: known,
        topic: labels,
        team: labels,
        shift: labels,
        operator: labels,
        ending: labels,
        disposition: labels,
        fate: labels,
        again: labels,
        score: range,
        weekday: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
        hours: fc.record({ from: hour, to: hour.map((h) => h + 1) }).filter(({ from, to }) => from !== to),
        wait: range,
        talk: range,
        surveyed: fc.boolean(),
        call: fc.string({ unit: 'grapheme', minLength: 1 }),
        columns: fc.uniqueArray(fc.stringMatching(/^[a-z_]+$/), { minLength: 1 }),
        sort: fc.record({ column: fc.stringMatching(/^[a-z_]+$/), descending: fc.boolean() }),
        period: fc.oneof(
          fc.constantFrom(...PRESETS),
          days.map(([from, length]) => ({ from, to: from + length })),
        ),
        compare: fc.constantFrom(...COMPARISONS),
        formula: fc.constantFrom(...FORMULAS),
        threshold: fc.integer({ min: 0, max: 9999 }),
        heat: fc.constantFrom(...HEAT_MEASURES),
        cell: fc.record({ weekday: fc.integer({ min: 1, max: 7 }), hour: fc.integer({ min: 0, max: 23 }) }),
      },
      { requiredKeys: [...NAME_FILTERS, ...CALL_FILTERS, 'weekday'] },
    );
    fc.assert(
      fc.property(view, (chosen) => {
        expect(readView(writeView(chosen))).toEqual(chosen);
      }),
    );
  });
});
