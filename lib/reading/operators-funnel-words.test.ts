import { describe, expect, it } from 'vitest';
import { readPeople } from './operators';
import { AHT, columns, flag, line, OVERALL, TRANSFER, training, words } from './operators.fixture';
import { readFunnel } from './operators-funnel';
import { dotWords, funnelEmpty, funnelNotes, funnelSubtitle, funnelTitle } from './operators-funnel-words';

const flags = [flag({ level: 'operator_topic', operator: 'a', topic: 'fraude' })];
const levels = {
  transfer: columns({
    n: [100, 100, 100, 100, 100, 7],
    observed: [20, 60, 20, 20, 20, 2],
    error: [0.5, 0.5, 0.5, 0.5, 0.5, 2],
    gap: [0.2, 2, 0, 0, 0, 0],
    low: [-0.5, 1.2, -0.5, -0.5, -0.5, -1],
    high: [0.7, 2.8, 0.5, 0.5, 0.5, 1],
    material: [0.001, 0.97, 0.001, 0.001, 0.001, 0.1],
  }),
  aht: columns({ observed: [330, 300, 300, 300, 300, 300], expected: [300, 300, 300, 300, 300, 300] }),
  overall: columns({ observed: [1.2, 1, 1, 1, 1, 1], expected: [0.9, 1, 1, 1, 1, 1] }),
};
const document = training({ flags, levels });
const saidOf = (measure: typeof AHT, id: string) => {
  const funnel = readFunnel(document, measure, line());
  return dotWords(funnel, funnel.dots.find((dot) => dot.id === id)!, document, words).map((line) =>
    line.replaceAll('\u00a0', ' '),
  );
};

const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');

describe('the words of the funnel', () => {
  const funnel = readFunnel(document, TRANSFER, line());

  it('say who lies within the limits, who has a flag and who is not drawn', () => {
    expect(plain(funnelTitle(funnel, words))).toBe(
      'Transferencias: 4 de 5 personas quedan dentro de los límites de 99.8 %; 1 tiene señal',
    );
    expect(plain(funnelSubtitle(funnel, words))).toContain('500 llamadas · límites 95 % y 99.8 %');
    expect(funnelNotes(funnel, words)).toEqual([
      words.d.topicNote,
      'Una persona no se dibuja: con menos de 8 llamadas no se dice nada de nadie.',
    ]);
    expect(plain(funnelTitle(readFunnel(training(), AHT, line()), words))).toBe(
      'Duración: las 6 personas quedan dentro de los límites de 99.8 %',
    );
    expect(
      funnelTitle(
        readFunnel(document, TRANSFER, line(), (id) => id === 'c'),
        words,
      ),
    ).toContain('la persona elegida');
  });

  it('say why nobody is drawn', () => {
    const people = readPeople(document, { where: {} }, line(), words);
    expect(funnelEmpty(funnel, people, words)).toBeNull();
    const few = readFunnel(document, TRANSFER, line(), (id) => id === 'f');
    expect(funnelEmpty(few, people.slice(0, 1), words)).toContain('nadie de lo elegido tiene 8 llamadas');
    expect(funnelEmpty(few, [], words)).toBe(words.d.nobody);
    expect(funnelNotes(few, words)).toEqual([]);
    const none = training({ levels: { transfer: columns({ observed: [0, 0, 0, 0, 0, 0] }) } });
    expect(funnelEmpty(readFunnel(none, TRANSFER, line()), people, words)).toContain('no hubo ninguna');
  });

  it('of a dot give n, observed, expected, the gap with its interval and how sure it matters', () => {
    expect(saidOf(TRANSFER, 'b')).toEqual([
      '100 llamadas',
      'observado 60, esperado 20 (×3.00)',
      'diferencia creíble, 90 %: +7.6 a +20.0 de cada 100',
      'Es 97 % seguro que la diferencia importa.',
    ]);
    expect(saidOf(TRANSFER, 'a').slice(-2)).toEqual([words.d.tip.hardly, 'Señal: fraude']);
    expect(saidOf(AHT, 'a')[1]).toBe('observado 5 min 30 s, esperado 5 min 00 s (×1.10)');
    expect(saidOf(OVERALL, 'a')[1]).toBe('observado 3.80, esperado 4.10 (−0.30 puntos)');
  });
});
