import { describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import { loadMessages, messagesFor } from '@/lib/i18n/messages';
import { parseDay } from '@/lib/time/day';
import type { Grain } from './buckets';
import { bucketsOf } from './buckets';
import { chanceWords, tileChance } from './chance-words';
import type { Mark, Series } from './series';

await loadMessages('en');
const es = { m: messagesFor('es-MX'), f: formatFor('es-MX') };
const en = { m: messagesFor('en'), f: formatFor('en') };
const from = parseDay('2026-10-01') as number;

/** A series of days (or whole weeks) with the signals named by position. */
function series(count: number, signals: Record<number, Mark['signal']>, grain: Grain = 'day'): Series {
  const first = grain === 'week' ? (parseDay('2026-08-03') as number) : from;
  const days = grain === 'week' ? count * 7 : count;
  const marks = bucketsOf({ from: first, to: first + days - 1 }, grain).map(
    (bucket, i): Mark => ({
      ...bucket,
      value: 0.8,
      n: 10,
      ordinary: { lower: 0.7, upper: 0.9 },
      signal: signals[i] ?? null,
    }),
  );
  return { grain, marks, limits: { mean: 0.8, lower: 0.7, upper: 0.9 } };
}
const low = (rule: 'outside' | 'shift' | 'two-of-three') => ({ rule, towards: 'lower' as const });
const run = (first: number, last: number) =>
  Object.fromEntries(Array.from({ length: last - first + 1 }, (_, i) => [first + i, low('shift')]));

describe('chance in words', () => {
  it('says that nothing is out of the ordinary, and how often a chart says otherwise', () => {
    expect(chanceWords(series(31, {}), es)).toBe(
      'Variación ordinaria: ningún día sale de lo que hace el azar. Aunque nada cambie, cerca de 1 de cada 10 gráficas de este largo da alguna señal.',
    );
    expect(tileChance(series(31, {}), es)).toEqual({ text: 'variación ordinaria', special: false });
  });

  it('says which rule fired on which day, and whether the last day is ordinary', () => {
    const before = series(31, { 3: low('outside'), 13: low('outside') });
    expect(chanceWords(before, es)).toContain(
      'El último día, 31 oct, es variación ordinaria. Señales: bajo el límite, 4 oct, 14 oct.',
    );
    expect(tileChance(before, es)).toEqual({ text: 'último día ordinario; antes, 2 señales', special: false });
    const running = series(31, { 3: low('outside'), ...run(20, 30) });
    expect(chanceWords(running, en)).toMatch(
      /^The last day, .*31.*, is a change out of the ordinary\. Signals: .*, a run of 11 days below the usual; below the limit, /,
    );
    expect(tileChance(running, es)).toEqual({ text: 'fuera de lo ordinario desde 21 oct', special: true });
  });

  it('names weeks by their first day', () => {
    expect(chanceWords(series(13, { 12: low('outside') }, 'week'), es)).toContain(
      'La última semana completa, semana del 26 oct, es un cambio fuera de lo ordinario. Señales: bajo el límite, semana del 26 oct. Aunque nada cambie, cerca de 1 de cada 20',
    );
  });

  it('says why nothing can be said', () => {
    expect(chanceWords({ ...series(5, {}), limits: null }, es)).toBe(
      'Para decir qué es azar hacen falta al menos 8 días.',
    );
    expect(chanceWords({ ...series(20, {}), limits: null }, es)).toContain('Casi todos los valores son iguales');
    expect(chanceWords({ ...series(20, {}), grain: 'hour' }, es)).toBe('');
    expect(tileChance({ ...series(20, {}), limits: null }, es)).toBeNull();
  });
});
