import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMULAS } from '@/lib/model/settings';
import { PRESETS } from '@/lib/time/period';
import { COMPARISONS, HEAT_MEASURES, NO_CHOICE, readView, type View, writeView } from './view';

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

describe('readView', () => {
  it('reads what a person would write', () => {
    expect(
      readView('?period=last-month&compare=year&queue=Psicolog%C3%ADa&queue=Legal&formula=SL-3&threshold=30'),
    ).toEqual({
      period: 'lastFullMonth',
      compare: 'year',
      queue: ['Psicología', 'Legal'],
      channel: [],
      formula: 'SL-3',
      threshold: 30,
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
    const labels = fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), { maxLength: 4 });
    const view: fc.Arbitrary<View> = fc.record(
      {
        queue: labels,
        channel: labels,
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
      { requiredKeys: ['queue', 'channel'] },
    );
    fc.assert(
      fc.property(view, (chosen) => {
        expect(readView(writeView(chosen))).toEqual(chosen);
      }),
    );
  });
});
