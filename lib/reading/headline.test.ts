import { beforeAll, describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import { loadMessages, messagesFor } from '@/lib/i18n/messages';
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
const { settings } = manifest();

describe('overviewHeadline', () => {
  it('answers in Spanish with target and change', () => {
    const { sentence, below } = overviewHeadline(now, service(0.841, 'usual'), scopeOf('?channel=phone'), settings, es);
    expect(plain(sentence)).toBe(
      'En octubre, *84 de cada 100* llamadas se atendieron en 20 segundos o menos: dentro de la meta de 80 %, sin cambio real desde septiembre.',
    );
    expect(plain(below)).toBe('24,312 llamadas recibidas; 21,907 atendidas. Según la definición, entre 79 % y 91 %.');
  });

  it('answers in English', () => {
    const words = { m: messagesFor('en'), f: formatFor('en') };
    const { sentence } = overviewHeadline(now, service(0.7, 'worse'), scopeOf('?threshold=60'), settings, words);
    expect(sentence).toBe(
      'In October, *70 in every 100* contacts were answered within one minute: below the target of 80%, worse than in September, by more than chance explains.',
    );
  });

  it('names the year of another year and says nothing of a comparison it does not have', () => {
    const scope = scopeOf('?from=2025-03-01&to=2025-03-31&compare=none');
    const { sentence } = overviewHeadline(now, service(0.999, 'unknown'), scope, settings, es);
    expect(plain(sentence)).toBe(
      'En marzo de 2025, *99.9 de cada 100* contactos se atendieron en 20 segundos o menos: dentro de la meta de 80 %.',
    );
  });

  it('says that there is nothing instead of zero', () => {
    const { sentence } = overviewHeadline(now, service(null, 'unknown'), scopeOf(''), settings, es);
    expect(sentence).toBe('En octubre no hay contactos con estos filtros.');
  });
});

describe('waitingHeadline', () => {
  it('says how long, and when it is hardest', () => {
    const answers = total({ waitMedian: 9, waitP90: 65, waitMax: 700, abandonRate: 0.068, answered: 21_907 });
    const worst = { weekday: 5, from: 20, to: 23, numerator: 1, denominator: 2, value: 0.5, excess: 1 };
    const { sentence } = waitingHeadline(answers, worst, scopeOf(''), es);
    expect(plain(sentence)).toBe(
      'En octubre, la mitad esperó *9 s o menos* y nueve de cada diez, 1 min 05 s o menos; lo más difícil, viernes de 20 a 23 h.',
    );
  });
});
