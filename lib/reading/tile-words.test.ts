import { describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import { messagesFor } from '@/lib/i18n/messages';
import type { MeasureValue } from '@/lib/model/question';
import { readView } from '@/lib/url/view';
import { day, manifest, total } from './page.fixture';
import { resolveScope } from './scope';
import { tileWords } from './tile-words';

const words = { m: messagesFor('es-MX'), f: formatFor('es-MX') };
const scope = resolveScope(readView(''), manifest(), { from: day('2025-01-01'), to: day('2026-10-31') });

function under(now: Partial<MeasureValue>): string {
  const tile = {
    id: 'satisfaction' as const,
    kind: 'score' as const,
    now: { value: 4.5, n: 40, from: 'cuboid' as const, ...now },
    target: null,
    change: null,
    verdict: 'unknown' as const,
    series: { grain: 'day' as const, marks: [], limits: null },
  };
  return tileWords(tile, total({}), scope, words).under.replaceAll('\u00a0', ' ');
}

describe('satisfaction', () => {
  it('has its interval, which need not be even on both sides', () => {
    expect(under({ low: 4.12, high: 5 })).toBe('sin meta fijada · 4.12 a 5.00');
    expect(under({ low: 4.121, high: 4.879 })).toBe('sin meta fijada · ±0.38');
  });

  it('says when there are too few answers for one', () => {
    expect(under({ n: 4 })).toBe('sin meta fijada · muy pocas para dar un margen');
  });

  it('claims no margin where all answers are the same', () => {
    expect(under({ n: 40 })).toBe('sin meta fijada');
  });
});
