import { describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import { dataWords } from '@/lib/i18n/data';
import { messagesFor } from '@/lib/i18n/messages';
import { layCalendar } from './calendar-layout';
import type { CoverageDay, CoverageStretch } from './coverage';
import { coverageTable, measuresTable, sourcesTable } from './data-tables';
import { day, total } from './page.fixture';
import { source } from './trust.fixture';

const words = { m: messagesFor('es-MX'), d: dataWords.in('es-MX')!, f: formatFor('es-MX') };

describe('completeness by measure', () => {
  it('is all, a part, nothing, or can’t be told', () => {
    const now = total({ serviceLevel: 0.8, asa: 9, satisfaction: null, occupancy: 0.7, reachedLater7d: null });
    const { values } = now.rows[0]!;
    Object.assign(values.asa!, { n: 60, known: { n: 60, of: 80 } });
    Object.assign(values.satisfaction!, { reason: { code: 'unknown-in-data', column: 'score' } });
    Object.assign(values.reachedLater7d!, { reason: { code: 'zero-denominator' } });
    const ids = ['serviceLevel', 'asa', 'satisfaction', 'occupancy', 'reachedLater7d'];
    expect(measuresTable(now, ids, words).rows).toEqual([
      ['Nivel de servicio', 1, 100, 100, 'completa'],
      ['Espera media', 0.75, 60, 80, 'de 20 no se sabe'],
      ['Satisfacción', null, null, null, 'la exportación no trae este dato'],
      ['Ocupación', null, null, null, 'se mide en horas de personal'],
      ['Atendidos después', null, null, null, 'no hay de qué calcularlo en este periodo'],
    ]);
  });
});

it('tells of each source which columns it gives, never all where one lacks', () => {
  const a = source({ source: 'a', contacts: 100_000 });
  a.known.wait_s = { n: 99_999, of: 100_000 };
  a.known.topic = { n: 0, of: 0 };
  const { columns, rows } = sourcesTable([a, source({ source: 'b' })], words);
  expect(columns.map(({ label }) => label)).toEqual(['Dato', 'a', 'b']);
  expect(rows.find(([name]) => name === 'Espera')).toEqual(['Espera', 0.999, 1]);
  expect(rows.find(([name]) => name === 'Tema')![1]).toBeNull();
});

const dayOf = (iso: string): CoverageDay => ({
  day: day(iso),
  hours: Array.from({ length: 24 }, (_, hour) => ({
    hour,
    state: hour < 3 ? 'none' : hour === 3 ? 'partly' : 'data',
    n: hour < 3 ? 0 : 2,
  })),
});

describe('the coverage', () => {
  const months = (n: number): CoverageStretch[] =>
    Array.from({ length: n }, (_, i) => ({ kind: 'month', month: i * 31, days: [dayOf('2026-10-12')] }));

  it('is a table by day, with the hours in words', () => {
    expect(coverageTable(months(1), words).rows).toEqual([
      ['12 oct 2026', 42, 20, 1, 3, 0, 'sin datos 00 a 03 h, en parte 03 a 04 h'],
    ]);
  });

  it.each([
    [328, 13, 2],
    [1110, 13, 6],
    [1640, 13, 9],
    [1110, 1, 1],
  ])('lays %i px with %i months in %i columns that fit', (width, n, columns) => {
    const { at, block } = layCalendar(width, months(n));
    expect(new Set(at.map(({ x }) => x)).size).toBe(columns);
    expect(Math.max(...at.map(({ x }) => x)) + block).toBeLessThanOrEqual(width);
  });
});
