import { describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import { messagesFor } from '@/lib/i18n/messages';
import { readView } from '@/lib/url/view';
import { findConcerns, gapsWithin } from './attention';
import { concernText, gapWords } from './attention-words';
import { completeness } from './completeness';
import { buildFormulaBand } from './formula-band';
import { day, manifest, total } from './page.fixture';
import { resolveScope } from './scope';

const period = { from: day('2026-10-01'), to: day('2026-10-31') };
const gap = { from: day('2026-10-12') * 24 + 3, to: day('2026-10-12') * 24 + 7 };
const before = { from: day('2026-09-12') * 24, to: day('2026-09-13') * 24 };

describe('gaps', () => {
  it('belong to a period when they touch it', () => {
    expect(gapsWithin({ period }, manifest({ gaps: [before, gap] }))).toEqual([gap]);
  });

  it('lower the completeness by their hours', () => {
    expect(completeness(period, manifest({ gaps: [before, gap] }))).toBe(0.994);
    expect(completeness({ from: 0, to: 10 }, manifest())).toBeNull();
  });

  it('are counted from the hour at which a service day begins', () => {
    const late = manifest({ gaps: [gap], settings: { ...manifest().settings, operatingDayStartsAt: 7 } });
    expect(completeness({ from: day('2026-10-12'), to: day('2026-10-31') }, late)).toBe(1);
    expect(gapsWithin({ period: { from: day('2026-10-12'), to: day('2026-10-31') } }, late)).toEqual([]);
    expect(completeness({ from: day('2026-10-11'), to: day('2026-10-11') }, late)).toBe(0.833);
  });

  it('are named by their hours, or by their days when whole', () => {
    const f = formatFor('es-MX');
    expect(gapWords(gap.from, gap.to, f)).toBe('lun 12 oct, 03:00–07:00');
    expect(gapWords(before.from, before.to, f)).toBe('12 sep 2026');
  });
});

describe('findConcerns', () => {
  const flat = { grain: 'day' as const, marks: [], limits: null };
  const met = buildFormulaBand(total({ 'serviceLevel.SL-1': 0.9, 'serviceLevel.SL-2': 0.85 }), 0.8);

  it('finds nothing where all is well', () => {
    expect(findConcerns([], [], flat, met, [])).toEqual([]);
  });

  it('keeps a place for the data among five', () => {
    const worst = Array.from({ length: 4 }, (_, i) => ({
      weekday: i + 1,
      from: 9,
      to: 10,
      cells: [],
      numerator: 1,
      denominator: 40,
      value: 0.025,
      excess: 30,
    }));
    const split = buildFormulaBand(total({ 'serviceLevel.SL-1': 0.9, 'serviceLevel.SL-2': 0.7 }), 0.8);
    expect(split).toMatchObject({ flips: true, met: ['SL-1'], missed: ['SL-2'], low: 0.7, high: 0.9 });
    const concerns = findConcerns([], worst, flat, split, [gap, before]);
    expect(concerns.map(({ kind }) => kind)).toEqual(['hours', 'hours', 'formulas', 'gap']);
    expect(concerns.at(-1)).toMatchObject({ gap: before, more: 1 });
  });

  it('names no threshold where hours are judged by the exporting system', () => {
    const worst = {
      weekday: 4,
      from: 8,
      to: 9,
      cells: [],
      numerator: 163,
      denominator: 292,
      value: 0.558,
      excess: 108,
    };
    const [concern] = findConcerns([], [worst], flat, buildFormulaBand(total({}), 0.8), [], true);
    const scope = resolveScope(readView(''), manifest(), period);
    const { title } = concernText(concern!, scope, { m: messagesFor('es-MX'), f: formatFor('es-MX') });
    expect(title.replaceAll('\u00a0', ' ')).toBe('jueves, 08 a 09 h: 56 % a tiempo, según el sistema de origen');
  });
});
