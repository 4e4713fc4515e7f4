import { describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import { messagesFor } from '@/lib/i18n/messages';
import { FORMULAS } from '@/lib/model/settings';
import { bandNote, bandSentence } from './band-words';
import { buildFormulaBand } from './formula-band';
import { total } from './page.fixture';

const words = { m: messagesFor('es-MX'), f: formatFor('es-MX') };
const plain = (text: string) => text.replaceAll(/\s/g, ' ');
const band = (values: (number | null)[], target: number | null) =>
  buildFormulaBand(
    total(Object.fromEntries(FORMULAS.map((id, i) => [`serviceLevel.${id}`, values[i] ?? null]))),
    target,
  );

describe('the band of the formulas', () => {
  const wide = [0.914, 0.767, 0.775, 0.772, 0.778, 0.581];

  it('is said with the verdict that hangs on it', () => {
    expect(plain(bandSentence(band(wide, 0.8), words))).toBe(
      'Según la definición, entre 58 % y 91 %. Unas cumplen la meta y otras no.',
    );
    expect(plain(bandNote(band(wide, 0.8), words))).toBe('58–91 % según la fórmula: unas cumplen la meta y otras no');
  });

  it('says nothing of a target that none meets, or that there is not', () => {
    for (const target of [0.95, 0.5, null]) {
      expect(plain(bandSentence(band(wide, target), words))).toBe('Según la definición, entre 58 % y 91 %.');
      expect(plain(bandNote(band(wide, target), words))).toBe('58–91 % según la fórmula');
    }
  });

  it('is no band where all give the same', () => {
    const same = wide.map(() => 0.9);
    expect(plain(bandSentence(band(same, 0.8), words))).toBe('Todas las definiciones dan 90 %.');
    expect(bandNote(band(same, 0.8), words)).toBe('');
  });

  it('is nothing without values', () => {
    expect([bandSentence(band([], 0.8), words), bandNote(band([], 0.8), words)]).toEqual(['', '']);
  });
});
