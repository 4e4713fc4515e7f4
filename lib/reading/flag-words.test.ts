import { beforeAll, describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import { flagWords } from '@/lib/i18n/flags';
import { flag } from './flag.fixture';
import {
  chanceWords,
  clearsWords,
  extentWords,
  flagSentence,
  judgedName,
  moduleFor,
  sinceWords,
  sureWords,
} from './flag-words';

beforeAll(() => flagWords.load('en'));
const wordsIn = (locale: 'es-MX' | 'en') => ({ f: formatFor(locale), d: flagWords.in(locale)! });
const name = (id: string) => id;
/** Without the spaces that don't break. */
const spaced = (text: string) => text.replaceAll(/\s/g, ' ');

describe('a flag in words', () => {
  it('says where, what happened, what would be expected and how sure', () => {
    const es = wordsIn('es-MX');
    expect(spaced(flagSentence(flag(), name, es))).toBe(
      'OP-7, en *asesoría jurídica*: 31 de 84 llamadas se transfirieron; con las mismas llamadas, de colegas se esperarían 15. Es 97 % seguro que la diferencia importa.',
    );
    expect(spaced(flagSentence(flag(), name, wordsIn('en')))).toBe(
      'OP-7, in *asesoría jurídica*: 31 of 84 calls were transferred; 15 would be expected of colleagues with the same calls. 97% sure that the difference matters.',
    );
  });

  it('tells seconds, scores and criteria in their own way', () => {
    const es = wordsIn('es-MX');
    const aht = flag({ measure: 'aht', observed: 874, expected: 502, n: 220 });
    expect(spaced(flagSentence(aht, name, es))).toContain(
      'lo típico fueron 14 min 34 s de conversación en 220 llamadas',
    );
    expect(spaced(extentWords(aht, es))).toBe('6 min 12 s más en una llamada típica');
    const score = flag({ measure: 'empathy', observed: 1.5, expected: 0.8, level: 'operator', topic: null });
    expect(spaced(flagSentence(score, name, es))).toContain('*todos los temas*: empatía: 3.50 de 5 en 84 respuestas');
    expect(clearsWords({ ...score, clears: { n: 20, atMost: 1.1 } }, es)).toBe(
      'Se quitaría con 3.90 o más en las próximas 20 respuestas.',
    );
    expect(judgedName('qa_risk_protocol', es)).toBe('Protocolo de riesgo');
    expect(judgedName('qa_own_thing', es)).toBe('own thing');
  });

  it('is never surer than anybody can be', () => {
    expect(spaced(sureWords(flag({ confidence: 0.9991 }), wordsIn('es-MX')))).toBe(
      'Es más de 99 % seguro que la diferencia importa.',
    );
  });

  it('says since when and what would clear it', () => {
    const es = wordsIn('es-MX');
    expect(sinceWords(flag({ since: 20689 }), es)).toBe('Desde la semana del 24 ago.');
    expect(sinceWords(flag(), es)).toBe('Desde la primera semana que se mira.');
    expect(clearsWords(flag(), es)).toBe('Se quitaría con 18 o menos en las próximas 80 llamadas.');
    expect(clearsWords(flag({ clears: null }), es)).toContain('un periodo entero');
  });
});

describe('the training suggested', () => {
  const modules = [
    { name: 'Rutas', topic: 'asesoría jurídica', kind: 'knowledge' },
    { name: 'Casos', kind: 'knowledge' },
  ];

  it('suggests the first training that fits', () => {
    expect(moduleFor(flag(), modules)?.name).toBe('Rutas');
    expect(moduleFor(flag({ topic: 'fraude' }), modules)?.name).toBe('Casos');
    expect(moduleFor(flag({ kind: 'soft' }), modules)).toBeNull();
    expect(moduleFor(flag(), [{ name: 'a', measure: 'hold' }, { name: 'b' }])?.name).toBe('b');
    expect(moduleFor(flag())).toBeNull();
  });
});

it('says how rare it is, within what anybody can count', () => {
  const es = wordsIn('es-MX');
  expect(chanceWords(flag(), es)).toBe('El azar por sí solo lo haría 1 vez en 909.');
  expect(chanceWords({ chance: 1e-41 }, es)).toBe('El azar por sí solo lo haría menos de 1 vez en 10,000.');
  expect(chanceWords({ chance: 0 }, es)).toBe('El azar por sí solo lo haría menos de 1 vez en 10,000.');
  expect(chanceWords({ chance: 0.9 }, es)).toBe('');
});
