import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzyScore } from './fuzzy';

const score = (text: string, search: string) => fuzzyScore(text, search) ?? Number.NEGATIVE_INFINITY;

describe('fuzzyScore', () => {
  it.each([
    ['Apoyo psicológico', 'psico', 'Panorama'],
    ['Espera', 'esp', 'Nivel de espera'],
    ['Nivel de servicio', 'servicio', 'Autoservicio'],
    ['Autoservicio', 'servicio', 'Servidores comunes'],
    ['María Peña', 'pena', 'Espera más larga'],
    ['Satisfacción', 'stsf', 'Estado'],
    ['Cola', 'cola', 'Cola de la noche'],
  ])('puts %j before others for %j', (better, search, worse) => {
    expect(score(better, search)).toBeGreaterThan(score(worse, search));
  });

  it('wants every word', () => {
    expect(fuzzyScore('Espera típica', 'tipica espera')).not.toBeNull();
    expect(fuzzyScore('Espera típica', 'tipica abandono')).toBeNull();
  });

  it('does not scatter few letters, nor far', () => {
    expect(fuzzyScore('Panorama', 'pm')).toBeNull();
    expect(fuzzyScore('Psicoterapéuticamente', 'pte')).toBeNull();
  });

  it('finds every text by itself, by any of its words and whatever its accents', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aábñcdeúxyz19'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.nat(), (words, which) => {
        const text = words.join(' ');
        expect(fuzzyScore(text, text.toUpperCase())).not.toBeNull();
        expect(fuzzyScore(text, words[which % words.length] as string)).not.toBeNull();
      }),
    );
  });
});
