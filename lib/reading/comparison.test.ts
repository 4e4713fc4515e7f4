import { describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import { comparisonWords } from '@/lib/i18n/comparison';
import { loadMessages, messagesFor } from '@/lib/i18n/messages';
import type { Annotation } from '@/lib/model/manifest';
import type { Answer, MeasureValue } from '@/lib/model/question';
import { weekday } from '@/lib/time/calendar';
import { formatDay, parseDay } from '@/lib/time/day';
import { readView } from '@/lib/url/view';
import { differenceOf, notesApart, seriesBefore } from './comparison';
import { reachWords } from './comparison-reach';
import { comparisonDetail } from './comparison-words';
import { day, manifest } from './page.fixture';
import { resolveScope } from './scope';
import { buildSeries } from './series';
import { buildTiles, type TileAnswers } from './tiles';

await loadMessages('en');
const words = { m: messagesFor('es-MX'), f: formatFor('es-MX'), d: comparisonWords.in('es-MX')! };
const coverage = { from: day('2025-01-01'), to: day('2026-10-31') };
const scopeOf = (search: string) => resolveScope(readView(search), manifest(), coverage);

const share = (numerator: number, denominator: number): MeasureValue => ({
  value: numerator / denominator,
  numerator,
  denominator,
  n: denominator,
  from: 'cuboid',
});
/** A row a day, of one value. */
const daily = (from: number, to: number, id: string, of: (day: number) => MeasureValue): Answer => ({
  cuboids: [],
  rows: Array.from({ length: to - from + 1 }, (_, i) => ({
    key: { day: formatDay(from + i) },
    values: { [id]: of(from + i) },
  })),
});
const whole = (id: string, value: MeasureValue): Answer => ({
  cuboids: [],
  rows: [{ key: {}, values: { [id]: value } }],
});

/** 800 of 1,000 contacts now, 780 before, each day alike but for one in a hundred more on every other. */
function serviceAnswers(scope: ReturnType<typeof scopeOf>, apart: number): TileAnswers {
  const { period, comparison } = scope;
  const of = (d: number) => share(800 + (d % 2 ? apart : -apart), 1000);
  const days = daily(period.from, period.to, 'serviceLevel', of);
  const daysBefore = daily(comparison!.from - 28, comparison!.to, 'serviceLevel', (d) =>
    share(of(d).numerator! - 20, 1000),
  );
  const n = (period.to - period.from + 1) * 1000;
  return {
    now: whole('serviceLevel', share(0.8 * n, n)),
    before: whole('serviceLevel', share(0.78 * n, n)),
    days,
    daysBefore,
    trend: days,
  };
}

describe('the difference of a share', () => {
  const scope = scopeOf('?from=2026-10-05&to=2026-11-01');
  const tileOf = (answers: TileAnswers) => buildTiles(answers, scope, manifest())[0]!;

  it("has Newcombe's interval where days vary as chance makes them", () => {
    const answers = serviceAnswers(scope, 1);
    const { value, interval } = differenceOf(tileOf(answers), answers, scope)!;
    expect(value).toBeCloseTo(0.02, 12);
    // 1.96 √(0.16 / 28,000 + 0.1716 / 28,000).
    expect(interval!.method).toBe('newcombe');
    expect(interval!.low).toBeCloseTo(0.02 - 0.00675, 4);
    expect(interval!.high).toBeCloseTo(0.02 + 0.00675, 4);
  });

  it('and a wider one where they vary more', () => {
    const answers = serviceAnswers(scope, 40);
    const { interval } = differenceOf(tileOf(answers), answers, scope)!;
    expect(interval!.high - interval!.low).toBeGreaterThan(2 * 0.0135);
  });

  it('is told with both values, what it is between, and what speaks against the comparison', () => {
    const answers = serviceAnswers(scope, 1);
    const note = (at: string, label: string): Annotation => ({
      from: day(at) * 24,
      to: day(at) * 24 + 24,
      label,
      scope: null,
    });
    const noted = manifest({ annotations: [note('2026-10-12', 'Feriado'), note('2026-09-16', 'Independencia')] });
    const { rows, notes } = comparisonDetail(tileOf(answers), answers, scope, noted, words);
    expect(rows.map(({ value }) => value.replaceAll(/\s/g, ' '))).toEqual([
      '80.0 %',
      '78.0 %',
      '+2.0 puntos',
      '+1.3 y +2.7',
    ]);
    expect(notes).toContain('Cada día se compara con el mismo día de la semana, 4 semanas antes.');
    expect(notes).toContain('Solo en este periodo: Feriado.');
    expect(notes).toContain('Solo antes: Independencia.');
  });
});

describe('a comparison that the data do not reach', () => {
  it('says since when they would have to', () => {
    const scope = scopeOf('?from=2025-01-01&to=2025-01-31');
    expect(scope.comparison).toBeNull();
    const none = whole('serviceLevel', share(1, 2));
    const answers = { now: none, before: none, days: none, daysBefore: none, trend: none };
    const { rows, notes } = comparisonDetail(
      buildTiles(answers, scope, manifest())[0]!,
      answers,
      scope,
      manifest(),
      words,
    );
    expect(rows).toHaveLength(1);
    expect(notes[0]).toMatch(
      /^Para comparar harían falta datos desde el .*1 de diciembre de 2024.*; empiezan el .*1 de enero de 2025/,
    );
    expect(reachWords('previous', scope, manifest(), words)).toBe('Diciembre 2024: los datos no llegan');
  });

  it('nor with itself: a period of more than a year', () => {
    const scope = scopeOf('?from=2025-08-01&to=2026-09-15&compare=year');
    expect(scope.comparison).toBeNull();
    expect(reachWords('year', scope, manifest(), words)).toBe('se encimaría con este periodo');
  });
});

it('a note of both periods is of neither alone', () => {
  const scope = scopeOf('?from=2026-10-01&to=2026-10-31');
  const at = (iso: string, label: string): Annotation => ({
    from: day(iso) * 24,
    to: day(iso) * 24 + 1,
    label,
    scope: null,
  });
  const annotations = [at('2026-10-02', 'Pago'), at('2026-09-02', 'Pago'), at('2026-09-16', 'Independencia')];
  expect(notesApart(scope, { annotations })).toEqual({ now: [], before: ['Independencia'] });
});

describe('the comparison along the period', () => {
  const value = (d: number) => share(weekday(d) === 7 ? 50 : 90, 100);
  const lines = (search: string) => {
    const scope = scopeOf(search);
    const answer = daily(scope.period.from, scope.period.to, 'm', value);
    const history = daily(day('2025-01-01'), scope.comparison!.to, 'm', value);
    const series = buildSeries(answer, 'm', scope.period, scope.grain, { most: 1, history });
    return { scope, series, before: seriesBefore(history, 'm', series, scope)! };
  };

  it.each([
    '?from=2026-10-01&to=2026-10-31',
    '?from=2026-10-05&to=2026-10-11&compare=year',
    '?from=2026-10-01&to=2026-10-31&compare=year',
  ])('lies under its own weekdays, %s', (search) => {
    const { before, series } = lines(search);
    const drawn = before.marks.filter(({ value: v }) => v !== null);
    expect(drawn.length).toBeGreaterThanOrEqual(Math.min(7, series.marks.length));
    for (const mark of drawn) expect(mark.value).toBe(weekday(mark.from) === 7 ? 0.5 : 0.9);
  });

  it('ends where the month before does', () => {
    const { before } = lines('?from=2026-10-01&to=2026-10-31');
    // 1 October lies over 3 September; September ends under 28 October.
    expect(before.marks.flatMap(({ value: v, key }) => (v === null ? [key] : []))).toEqual([
      '2026-10-29',
      '2026-10-30',
      '2026-10-31',
    ]);
  });

  it('adds up weeks from their days', () => {
    const { before, scope } = lines('?from=2026-04-06&to=2026-10-04&compare=year');
    expect(scope.grain).toBe('week');
    expect(before.marks[0]).toMatchObject({ numerator: 590, denominator: 700 });
    expect(parseDay(before.marks[0]!.key)).toBe(day('2026-04-06'));
  });
});
