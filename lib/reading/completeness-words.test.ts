import { describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import { messagesFor } from '@/lib/i18n/messages';
import type { MeasureValue } from '@/lib/model/question';
import { readView } from '@/lib/url/view';
import { hoursKnownWords, knownWords, wearing } from './completeness-words';
import { day, manifest } from './page.fixture';
import { resolveScope } from './scope';

const words = { m: messagesFor('es-MX'), f: formatFor('es-MX') };
const value = (known?: MeasureValue['known']): MeasureValue => ({
  value: 9,
  n: 9,
  from: 'cuboid',
  ...(known && { known }),
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('what a number wears', () => {
  it('is the share of the one that rests on the least, cut so that some is never all', () => {
    expect(plain(knownWords([value(), value({ n: 92, of: 100 }), value({ n: 99, of: 100 })], words))).toBe(
      'se sabe de 92.0 %',
    );
    expect(plain(knownWords([value({ n: 99_999, of: 100_000 })], words))).toBe('se sabe de 99.9 %');
    expect(knownWords([value(), undefined, { ...value({ n: 0, of: 3 }), value: null }], words)).toBe('');
  });

  it('is the share of hours where some are missing', () => {
    const whole = manifest();
    const scope = resolveScope(readView(''), whole, whole.coverage!);
    expect(hoursKnownWords(scope, whole, words)).toBe('');
    const from = day('2026-10-12') * 24;
    expect(plain(hoursKnownWords(scope, manifest({ gaps: [{ from, to: from + 4 }] }), words))).toBe(
      'horas con datos: 99.4 %',
    );
    expect(wearing('n = 9', '', 'se sabe de 92 %')).toBe('n = 9 · se sabe de 92 %');
  });
});
