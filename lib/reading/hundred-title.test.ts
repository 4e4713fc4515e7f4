import { describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import { messagesFor } from '@/lib/i18n/messages';
import { sumEndings } from './endings';
import { NO_FATES } from './fates';
import { endingsTitle, fatesTitle } from './hundred-title';

const words = { m: messagesFor('es-MX'), f: formatFor('es-MX') };
const { calls } = words.m.overview;
const row = (answered: number, abandoned: number) => {
  const empty = sumEndings([]);
  return { ...empty, total: answered + abandoned, counts: { ...empty.counts, answered, abandoned } };
};

describe('endingsTitle', () => {
  it.each([
    [870, 130, 'De cada 100 llamadas, 87 se atendieron y 13 se abandonaron'],
    [7, 5, 'De 12 llamadas, 7 se atendieron y 5 se abandonaron'],
    [0, 1, 'Cómo terminó la única llamada: abandonada'],
    [0, 0, 'Cómo terminaron'],
  ])('puts %d answered and %d abandoned into a sentence', (answered, abandoned, said) => {
    expect(endingsTitle(row(answered, abandoned), calls, words)).toBe(said);
  });
});

describe('fatesTitle', () => {
  const fates = (total: number, known: number, never: number, over = known) => ({
    ...NO_FATES,
    total,
    known,
    over,
    reached: over - never,
  });

  it('speaks of those who can be recognised', () => {
    expect(fatesTitle(fates(500, 400, 100), words)).toContain('De cada 100 que');
    expect(fatesTitle(fates(500, 400, 100), words)).toContain('a 75 se les atendió en 7 días y a 25 no');
    expect(fatesTitle(fates(20, 12, 3), words)).toContain('a 9 se les atendió en 7 días y a 3 no');
  });

  it('speaks of those whose seven days are over where others are not', () => {
    expect(fatesTitle(fates(20, 12, 3, 10), words)).toBe(
      'De 10 que se quedaron sin atender hace 7 días o más y se reconocen, a 7 se les atendió en 7 días y a 3 no',
    );
    expect(fatesTitle(fates(20, 12, 0, 0), words)).toBe(words.m.waiting.unheardOpenOnly);
  });

  it('says where nobody can be, or nobody needs to be', () => {
    expect(fatesTitle(fates(20, 0, 0), words)).toBe(words.m.waiting.unheardUnknownOnly);
    expect(fatesTitle(NO_FATES, words)).toBe(words.m.waiting.unheardNone);
    expect(fatesTitle(null, words)).toBe(words.m.waiting.sections.unheard);
  });
});
