import { describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import { messagesFor } from '@/lib/i18n/messages';
import { sumEndings } from './endings';
import { endingsTitle } from './hundred-title';

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
