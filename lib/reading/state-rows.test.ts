import { describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import { loadWords } from '@/lib/i18n/load';
import { messagesFor } from '@/lib/i18n/messages';
import type { Answer } from '@/lib/model/question';
import { stateRows, statesTitle, stateTotal } from './state-rows';

const words = { m: messagesFor('es-MX'), f: formatFor('es-MX'), d: loadWords.in('es-MX')! };
const of = (...rows: [string | null, string | null, number, number][]): { states: Answer } => ({
  states: {
    rows: rows.map(([state, reason, value, n]) => ({
      key: { state, reason },
      values: { stateTime: { value, n, from: 'cuboid' } },
    })),
    cuboids: ['states'],
  },
});

describe('recorded time', () => {
  const rows = stateRows(
    of(
      ['pause', 'descanso', 7_200, 8],
      ['staffed', null, 36_000, 3],
      ['pause', 'lunch', 14_400, 4],
      ['wrap', null, 0, 1],
    ),
    words,
  );

  it('keeps the order of the states, and leaves out what takes no time', () => {
    expect(rows.map(({ name, n }) => [name, n])).toEqual([
      ['Con sesión', 3],
      ['Pausa: comida', 4],
      ['Pausa: descanso', 8],
    ]);
  });

  it('adds up, and says so of nothing with its reason', () => {
    expect(stateTotal(rows, undefined)).toMatchObject({ value: 57_600, n: 15 });
    const reason = { code: 'unknown-in-data', column: 'state' } as const;
    expect(stateTotal([], reason)).toMatchObject({ value: null, reason });
  });

  it('says what pauses were for, where that is told', () => {
    expect(statesTitle(rows, words)).toBe('6 horas en pausa o capacitación: comida 4\u00a0h, descanso 2\u00a0h');
    expect(statesTitle(stateRows(of(['pause', null, 7_200, 1]), words), words)).toBe('2 horas en pausa o capacitación');
    expect(statesTitle(stateRows(of(['staffed', null, 7_200, 1]), words), words)).toBe(words.d.statesAway);
    expect(statesTitle([], words)).toBe(words.d.reasonsPlain);
  });
});
