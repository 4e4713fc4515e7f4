import { describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import { messagesFor } from '@/lib/i18n/messages';
import type { Answer, MeasureValue } from '@/lib/model/question';
import { readView } from '@/lib/url/view';
import { day, manifest } from './page.fixture';
import { resolveScope } from './scope';
import { tileWords } from './tile-words';
import type { Tile } from './tiles';

const words = { m: messagesFor('es-MX'), f: formatFor('es-MX') };
const scope = resolveScope(readView(''), manifest(), { from: day('2026-01-01'), to: day('2026-10-31') });
const unknown: MeasureValue = { value: null, n: 0, from: 'cuboid', reason: { code: 'other-threshold' } };
const tile: Tile = {
  id: 'serviceLevel',
  kind: 'share',
  now: unknown,
  target: null,
  change: null,
  verdict: 'unknown',
  series: { grain: 'day', marks: [], limits: null },
};
const reported = (value: number | null, threshold_s: number | null): Answer => ({
  rows: [{ key: {}, values: { serviceLevelReported: { value, n: 10, from: 'cuboid', threshold_s } } }],
  cuboids: [],
});
const under = (answer: Answer) => tileWords(tile, answer, scope, words).under.replaceAll('\u00a0', ' ');

describe('a tile without a service level', () => {
  const reason = words.m.chart.reasons['other-threshold'];

  it('says what the exporting system reports, and by which threshold', () => {
    expect(under(reported(0.8809, null))).toBe(
      `${reason}. El sistema de origen informa 88.1 %, con umbral desconocido`,
    );
    expect(under(reported(0.8809, 30))).toBe(`${reason}. El sistema de origen informa 88.1 %, con umbral de 30 s`);
  });

  it('says only the reason where the system reports none', () => {
    expect(under(reported(null, null))).toBe(reason);
  });
});
