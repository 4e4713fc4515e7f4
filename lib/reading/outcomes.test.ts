import { describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import { messagesFor } from '@/lib/i18n/messages';
import { outcomesWords } from '@/lib/i18n/outcomes';
import { formatDay, parseDay } from '@/lib/time/day';
import { NO_CHOICE } from '@/lib/url/view';
import { outcomesHeadline, resolvedRange, topDispositions } from './outcomes';
import { barGrain } from './outcomes-questions';
import { manifest, total } from './page.fixture';
import { resolveScope } from './scope';

const words = { m: messagesFor('es-MX'), f: formatFor('es-MX'), d: outcomesWords.in('es-MX')! };
const coverage = { from: parseDay('2026-09-01')!, to: parseDay('2026-10-31')! };
const scope = resolveScope(NO_CHOICE, manifest({ coverage }), coverage);
const said = (values: Record<string, number | null>) => outcomesHeadline({ now: total(values) }, scope, words);
const counts = { offered: 1000, answered: 900, abandonRate: 0.08 };

describe('the headline of outcomes', () => {
  it('says what became of a hundred of the answered', () => {
    const { sentence, below } = said({
      ...counts,
      resolutionRate: 0.437,
      referralRate: 0.27,
      transferRate: 0.068,
      notPertinentShare: 0.1,
      fcr7: 0.9,
    });
    expect(sentence).toBe(
      'En octubre, de cada 100 contactos atendidos con resultado se resolvieron *44*, se canalizaron 27 y se transfirieron 7.',
    );
    expect(below).toBe(
      'De 1,000 contactos, se atendieron 900; abandonó 8.0\u00a0%. Aparte, 10.0\u00a0% no era para la línea. De quienes se reconocen, 90.0\u00a0% no volvió por lo mismo en 7 días.',
    );
  });

  it('says what is not known where there are no outcomes, or only transfers', () => {
    expect(said({ ...counts, resolutionRate: null }).sentence).toContain('no se sabe');
    expect(said({ ...counts, resolutionRate: null, transferRate: 0.05 }).sentence).toContain(
      'solo anota transferencias',
    );
    expect(said({ offered: 0 }).sentence).toBe('En octubre no hubo contactos.');
  });
});

describe('the bars', () => {
  it('are so many that each can be read', () => {
    const days = (n: number) => barGrain({ from: 20_000, to: 20_000 + n - 1 });
    expect([1, 14, 15, 31, 112, 113, 800].map(days)).toEqual(['day', 'day', 'week', 'week', 'week', 'month', 'month']);
    expect(formatDay(20_000)).toBe('2024-10-04');
  });

  it('name what was most common, and the topics that surely differ', () => {
    const row = (name: string, counts: number[]) => ({
      id: name,
      name,
      counts,
      total: counts.reduce((a, b) => a + b, 0),
    });
    const rows = [row('a', [80, 10, 5, 0, 0, 5]), row('b', [20, 60, 10, 0, 0, 10]), row('few', [1, 0, 0, 0, 0, 0])];
    expect(topDispositions(rows).map(({ part }) => part)).toEqual(['resolved', 'referred']);
    expect(resolvedRange(rows)).toMatchObject({ low: { name: 'b', share: 0.2 }, high: { name: 'a', share: 0.8 } });
    expect(resolvedRange([row('a', [50, 50, 0, 0, 0, 0]), row('b', [48, 52, 0, 0, 0, 0])])).toBeNull();
  });
});
