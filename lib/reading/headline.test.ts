import { beforeAll, describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import { loadMessages, messagesFor } from '@/lib/i18n/messages';
import type { Answer } from '@/lib/model/question';
import { readView } from '@/lib/url/view';
import { overviewHeadline, waitingHeadline } from './headline';
import { day, manifest, total } from './page.fixture';
import { resolveScope } from './scope';
import type { Tile, Verdict } from './tiles';

const coverage = { from: day('2025-01-01'), to: day('2026-10-31') };
const scopeOf = (search: string) => resolveScope(readView(search), manifest(), coverage);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const es = { m: messagesFor('es-MX'), f: formatFor('es-MX') };
beforeAll(() => loadMessages('en'));

function service(value: number | null, verdict: Verdict): Tile {
  return {
    id: 'serviceLevel',
    kind: 'share',
    now: { value, n: 100, from: 'cuboid' },
    target: { kind: 'atLeast', value: 0.8 },
    change: 0,
    verdict,
    series: { grain: 'day', marks: [], limits: null },
  };
}

const now = total({ offered: 24_312, answered: 21_907, 'serviceLevel.SL-1': 0.91, 'serviceLevel.SL-6': 0.79 });
const line = manifest();

/** A topic that is set as somebody answers. */
const ofAnswered: Answer = {
  rows: [
    {
      key: {},
      values: {
        answered: { value: 867, n: 867, from: 'cuboid' },
        offered: { value: null, n: 0, from: 'cuboid', reason: { code: 'of-answered', dimension: 'topic' } },
        waitMedian: { value: 3, n: 867, from: 'cuboid' },
        waitP90: { value: 49, n: 867, from: 'cuboid' },
        waitMax: { value: 584, n: 867, from: 'cuboid' },
      },
    },
  ],
  cuboids: ['waits'],
};

describe('what is known of the answered alone', () => {
  it('says who was answered, and nothing of the others', () => {
    const scope = scopeOf('?topic=violencia');
    const { sentence, below } = overviewHeadline(ofAnswered, service(null, 'unknown'), scope, line, es);
    expect(sentence).toBe(
      'En octubre hubo *867* contactos atendidos; con estos filtros no consta quién se fue sin respuesta.',
    );
    expect(below).toBe('');
    const waiting = waitingHeadline(ofAnswered, undefined, scope, line, es);
    expect(plain(waiting.below)).toBe('867 contactos atendidos; la espera más larga, 9 min 44 s.');
  });
});

describe('overviewHeadline', () => {
  it('answers in Spanish with target and change', () => {
    const { sentence, below } = overviewHeadline(now, service(0.841, 'usual'), scopeOf('?channel=phone'), line, es);
    expect(plain(sentence)).toBe(
      'En octubre, *84 de cada 100* llamadas se atendieron en 20 segundos o menos: dentro de la meta de 80 %, sin cambio real desde septiembre.',
    );
    expect(plain(below)).toBe(
      '24,312 llamadas recibidas; 21,907 atendidas. Según la definición, entre 79 % y 91 %. Unas cumplen la meta y otras no.',
    );
  });

  it('answers in English', () => {
    const words = { m: messagesFor('en'), f: formatFor('en') };
    const { sentence } = overviewHeadline(now, service(0.7, 'worse'), scopeOf('?threshold=60'), line, words);
    expect(plain(sentence)).toBe(
      'In October, *70 in every 100* contacts were answered within one minute: below the target of 80%, worse than it was in September, by more than chance explains.',
    );
  });

  it('names the year of another year and says nothing of a comparison it does not have', () => {
    const scope = scopeOf('?from=2025-03-01&to=2025-03-31&compare=none');
    const { sentence } = overviewHeadline(now, service(0.999, 'unknown'), scope, line, es);
    expect(plain(sentence)).toBe(
      'En marzo de 2025, *99.9 de cada 100* contactos se atendieron en 20 segundos o menos: dentro de la meta de 80 %.',
    );
  });

  it('names days as people do', () => {
    const said = (search: string, verdict: Verdict = 'usual') =>
      plain(overviewHeadline(now, service(0.5, verdict), scopeOf(search), line, es).sentence);
    expect(said('?from=2026-09-21&to=2026-09-23')).toBe(
      'Del 21 al 23 de septiembre de 2026, *50 de cada 100* contactos se atendieron en 20 segundos o menos: por debajo de la meta de 80 %, sin cambio real frente a lo visto del 14 al 16 de septiembre.',
    );
    expect(said('?from=2026-09-28&to=2026-10-04', 'worse')).toContain('peor que del 21 al 27 de septiembre, más');
    expect(said('?from=2026-09-28&to=2026-10-04')).toMatch(/^Del 28 de septiembre al 4 de octubre de 2026, /);
    expect(said('?from=2026-10-12&to=2026-10-12', 'tooFew')).toMatch(/^El lunes 12 de octubre de 2026, .*80 %\.$/);
    expect(said('?period=last-12-months')).toMatch(/^De noviembre de 2025 a octubre de 2026, /);
  });

  it.each([
    ['SL-1', 'contactos atendidos se atendieron en'],
    ['SL-4', 'contactos que no se fueron pronto se atendieron en'],
    ['SL-5', 'contactos se atendieron o se abandonaron en'],
  ])('says what %s counts', (formula, said) => {
    const { sentence } = overviewHeadline(now, service(0.5, 'usual'), scopeOf(`?formula=${formula}`), line, es);
    expect(sentence).toContain(said);
  });

  it.each([
    [0, 12, '*ninguna de las 12* llamadas se atendió en 20 segundos'],
    [12, 12, '*todas las 12* llamadas se atendieron en 20 segundos'],
    [1, 12, '*1 de 12* llamadas se atendió en 20 segundos'],
    [35, 92, '*35 de 92* llamadas se atendieron en 20 segundos'],
    [1, 1, '*la única llamada* se atendió en 20 segundos'],
    [0, 1, '*la única llamada* no se atendió en 20 segundos'],
    [1, 3000, '*1 de 3,000* llamadas se atendió'],
    [4, 1000, '*0.4 de cada 100* llamadas'],
    [2999, 3000, '*2,999 de 3,000* llamadas'],
    [840, 1000, '*84 de cada 100* llamadas se atendieron'],
  ])('counts %d of %d out where a hundred would mislead', (numerator, denominator, said) => {
    const tile = service(numerator / denominator, 'unknown');
    tile.now = { ...tile.now, value: numerator / denominator, numerator, denominator, n: denominator, from: 'cuboid' };
    const { sentence } = overviewHeadline(now, tile, scopeOf('?channel=phone'), line, es);
    expect(plain(sentence)).toContain(said);
  });

  it('says why there is nothing, and never zero', () => {
    const none = service(null, 'unknown');
    const said = (answer: Answer, search: string) =>
      plain(overviewHeadline(answer, none, scopeOf(search), line, es).sentence);
    const nobody = total({ offered: 0, answered: 0 });
    expect(said(nobody, '')).toBe('En octubre no hubo contactos.');
    expect(said(nobody, '?queue=Legal')).toBe('En octubre no hay contactos con estos filtros.');
    expect(said(nobody, '?from=2026-11-02&to=2026-11-08')).toBe(
      'Del 2 al 8 de noviembre de 2026 no hay datos: la exportación no trae esas fechas.',
    );
    expect(said(total({ offered: 300, answered: 0 }), '?channel=phone')).toBe(
      'En octubre, *ninguna de las 300* llamadas se atendió.',
    );
    expect(said(total({ offered: 300, answered: 240 }), '')).toBe(
      'En octubre, *80 de cada 100* contactos se atendieron; cuánto esperó cada quien no se sabe, porque la exportación no lo trae.',
    );
  });
});

describe('where the export says of nobody how they ended', () => {
  const ended = {
    value: null,
    n: 0,
    from: 'cuboid' as const,
    reason: { code: 'unknown-in-data' as const, column: 'ending' },
  };
  const came = (contacts: number): Answer => ({
    cuboids: [],
    rows: [{ key: {}, values: { offered: ended, contacts: { value: contacts, n: contacts, from: 'cuboid' } } }],
  });

  it('says how many came', () => {
    expect(plain(overviewHeadline(came(12_007), undefined, scopeOf(''), line, es).sentence)).toBe(
      'En octubre entraron *12,007* contactos; cómo terminaron no se sabe, porque la exportación no lo trae.',
    );
    expect(plain(waitingHeadline(came(1), undefined, scopeOf(''), line, es).sentence)).toBe(
      'En octubre entró *1* contacto; cómo terminó no se sabe, porque la exportación no lo trae.',
    );
  });

  it('says that nobody came only where nobody did', () => {
    expect(plain(overviewHeadline(came(0), undefined, scopeOf(''), line, es).sentence)).toBe(
      'En octubre no hubo contactos.',
    );
  });
});

describe('waitingHeadline', () => {
  const answers = total({ waitMedian: 9, waitP90: 65, waitMax: 700, abandonRate: 0.068, answered: 21_907 });

  it('says how long, and when it is hardest', () => {
    const worst = { weekday: 6, from: 20, to: 23, cells: [], numerator: 1, denominator: 2, value: 0.5, excess: 1 };
    const { sentence } = waitingHeadline(answers, worst, scopeOf(''), line, es);
    expect(plain(sentence)).toBe(
      'En octubre, la mitad esperó *9 s o menos* y nueve de cada diez, 1 min 05 s o menos; lo más difícil, los sábados de 20 a 23 h.',
    );
  });

  it('says nothing of nine in ten where there are not ten', () => {
    const few = (n: number) => {
      const copy = structuredClone(answers);
      const median = copy.rows[0]?.values.waitMedian;
      if (median) median.n = n;
      return plain(waitingHeadline(copy, undefined, scopeOf('?channel=phone'), line, es).sentence);
    };
    expect(few(9)).toBe('En octubre, la mitad esperó *9 s o menos*; quien más esperó, 11 min 40 s.');
    expect(few(1)).toBe('En octubre, la única llamada atendida esperó *9 s*.');
  });

  it('marks the waits that are read from a histogram', () => {
    const waits: Answer = {
      rows: [
        {
          key: {},
          values: {
            waitMedian: { value: 65, n: 100, estimate: true, from: 'cuboid' },
            waitP90: { value: 90, n: 100, from: 'cuboid' },
          },
        },
      ],
      cuboids: ['waits'],
    };
    expect(plain(waitingHeadline(waits, undefined, scopeOf(''), line, es).sentence)).toContain(
      'la mitad esperó *≈ 1 min 05 s o menos* y nueve de cada diez, 1 min 30 s o menos',
    );
  });

  it('does not take unknown waits for none', () => {
    const unknown = total({ waitMedian: null, waitP90: null, offered: 300, answered: 240 });
    expect(waitingHeadline(unknown, undefined, scopeOf(''), line, es).sentence).toContain(
      'cuánto esperó cada quien no se sabe',
    );
  });
});
