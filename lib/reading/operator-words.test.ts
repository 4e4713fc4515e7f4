import { describe, expect, it } from 'vitest';
import { flag, place, training, WORDS } from './operator.fixture';
import { valueOfGap } from './operator-believed';
import { believedWords, cellWords, faceOf, levelOf, listWords, sizeWords, unitOf } from './operator-words';
import { manifest } from './page.fixture';
import { personName } from './people';

const judged = (id: string) => unitOf(id, training())!;

describe('the value of a gap', () => {
  it('is the expected value where there is none', () => {
    for (const id of ['aht', 'transfer', 'certainty'])
      expect(valueOfGap({ n: 100, expected: 20 }, judged(id), 0)).toBeCloseTo(20, 10);
  });

  it('moves seconds by a factor, shares on the log-odds, scores by points', () => {
    expect(valueOfGap({ n: 50, expected: 300 }, judged('aht'), 1)).toBeCloseTo(360, 8);
    expect(valueOfGap({ n: 100, expected: 50 }, judged('transfer'), 2)).toBeCloseTo(100 / (1 + Math.exp(-0.7)), 10);
    expect(valueOfGap({ n: 100, expected: 0.8 }, judged('certainty'), -1)).toBeCloseTo(0.55, 10);
  });

  it('leaves a share of none or all as it is, and loses no fewer than no points', () => {
    expect(valueOfGap({ n: 5, expected: 0 }, judged('transfer'), 2)).toBe(0);
    expect(valueOfGap({ n: 5, expected: 5 }, judged('transfer'), 2)).toBe(5);
    expect(valueOfGap({ n: 5, expected: 0.1 }, judged('certainty'), -2)).toBe(0);
  });

  it('is told lowest first, also of scores', () => {
    const score = place({ measure: 'certainty', expected: 0.8, gap: 1, low: 0, high: 2 });
    expect(believedWords(score, judged('certainty'), WORDS)).toEqual({ value: '3.95', low: '3.70', high: '4.20' });
  });
});

describe('a cell', () => {
  it('says how many times as much was observed, or how many points', () => {
    expect(sizeWords(place({ observed: 31, expected: 15 }), WORDS)).toBe('×2.1');
    expect(sizeWords(place({ measure: 'empathy', observed: 1.5, expected: 0.84 }), WORDS)).toBe('−0.7');
    expect(sizeWords(place({ measure: 'empathy', observed: 0.5, expected: 0.8 }), WORDS)).toBe('+0.3');
    expect(sizeWords(place({ measure: 'empathy', observed: 0.8, expected: 0.8 }), WORDS)).toBe('±0.0');
    expect(sizeWords(place({ observed: 3, expected: 0 }), WORDS)).toBe('');
  });

  it('is coloured by what can be believed, and quiet near zero', () => {
    expect([-2.5, -1, -0.6, -0.3, -0.2, 0.2, 0.3, 0.7, 1.5, 2].map((gap) => levelOf(place({ gap })))).toEqual([
      -4, -3, -2, -1, 0, 0, 1, 2, 3, 4,
    ]);
    expect(levelOf(place({ n: 5, gap: 2 }))).toBe(0);
  });

  it('has a sign where it has no number', () => {
    expect(faceOf(place({ gap: 0.4 }), WORDS)).toEqual({ text: '', sign: 'down' });
    expect(faceOf(place({ gap: -0.4 }), WORDS)).toEqual({ text: '', sign: 'up' });
    expect(faceOf(place(), WORDS)).toEqual({ text: '', sign: null });
    const large = { gap: 1.2, low: 1.1, observed: 30 };
    expect(faceOf(place({ ...large, seen: 1.4 }), WORDS)).toEqual({ text: '×1.5', sign: null });
    expect(faceOf(place({ ...large, seen: -0.1 }), WORDS)).toEqual({ text: '', sign: 'down' });
    expect(faceOf(place({ gap: 2, observed: 42, flag: flag() }), WORDS)).toEqual({ text: '×2.1', sign: null });
  });

  it('names itself in full', () => {
    const said = cellWords(
      place({ topic: 'asesoría', n: 84, observed: 31, expected: 15, gap: 2.4, low: 1.4, high: 3.2, flag: flag() }),
      judged('transfer'),
      WORDS,
    );
    expect(said.title).toBe('Asesoría, transferencias');
    expect(said.lines).toEqual([
      'señal',
      '31 de 84 llamadas se transfirieron; con las mismas llamadas, de colegas se esperarían 15.',
      'creíble: entre 22 y 34, con 90 % de probabilidad',
      '2\u00a0% de probabilidad de que la diferencia importe',
    ]);
  });

  it('says that there is nothing, or not enough', () => {
    expect(cellWords(place({ n: 0 }), judged('transfer'), WORDS).lines).toEqual(['nada en estas semanas']);
    expect(cellWords(place({ n: 3 }), judged('transfer'), WORDS).lines[0]).toBe('datos insuficientes');
  });
});

describe('a person', () => {
  const known = manifest({
    dictionaries: { ...manifest().dictionaries, operator: [null, 'OP-1'] },
    roster: [null, { name: 'Ana Ruiz', team: null, shift: null, discipline: null, hiredOn: null }],
  });

  it('is called by name, or by id alone where the line wants that', () => {
    expect(personName('OP-1', known)).toBe('Ana Ruiz');
    expect(personName('OP-2', known)).toBe('OP-2');
    const settings = { ...known.settings, training: { pseudonyms: true } };
    expect(personName('OP-1', { ...known, settings })).toBe('OP-1');
  });
});

it('joins a list as the language does', () => {
  expect(listWords(['escucha', 'identificación'], WORDS)).toBe('escucha e identificación');
});
