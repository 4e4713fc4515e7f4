import { describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import { dataWords } from '@/lib/i18n/data';
import { buildChecks, toldWords } from './checks';
import { day, manifest } from './page.fixture';
import { record, source, trustDocument } from './trust.fixture';

const words = { d: dataWords.in('es-MX')!, f: formatFor('es-MX') };
const plain = (text: string) => text.replaceAll(/[\u00a0\u2009]/g, ' ');
const told = (code: 'negative' | 'subtotal' | 'blank' | 'other-file' | null, n: number, column?: string) => ({
  code,
  n,
  text: 'as written',
  ...(column ? { column } : {}),
});

function checksOf(trust: Parameters<typeof trustDocument>[0], change = {}) {
  const list = buildChecks(trustDocument(trust), manifest(change), words);
  return Object.fromEntries(list.map((check) => [check.id, check]));
}

describe('buildChecks', () => {
  it('names each check in both languages', async () => {
    await dataWords.load('en');
    const ids = buildChecks(trustDocument({}), manifest(), words).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const d of [words.d, dataWords.in('en')!]) expect(Object.keys(d.checks).sort()).toEqual(ids.toSorted());
  });

  it('finds nothing where nothing is', () => {
    expect(Object.values(checksOf({})).filter(({ n }) => n > 0)).toEqual([]);
  });

  it('adds up the imports, subtotals and repeated lines apart from the rest that was set aside', () => {
    const checks = checksOf({
      imports: [
        record({
          rows: 90,
          rejected: 3,
          duplicates: 2,
          repeated: 1,
          dropped: [told('subtotal', 48), told('blank', 4)],
        }),
        record({ file: 'b.csv', rows: 10, dropped: [told('other-file', 7), told(null, 2)] }),
      ],
    });
    expect(checks.rejected).toMatchObject({ n: 3, of: 100, lines: ['a.csv: 3'], grave: true });
    expect([checks.duplicates!.n, checks.subtotals!.n, checks.dropped!.n]).toEqual([10, 48, 6]);
  });

  it('counts contacts that nobody coded, be their topic kept or not', () => {
    const checks = checksOf({
      imports: [record({ warnings: [{ code: 'never-coded', text: '', n: 5 }] })],
      systemTopics: [{ topic: 'ININ-WRAP-UP-TIMEOUT', contacts: 3 }],
      sources: [source({ contacts: 50, answered: 40 })],
    });
    expect(checks.systemTopics).toMatchObject({ n: 8, of: 40, lines: ['ININ-WRAP-UP-TIMEOUT: 3'] });
  });

  it('says of which columns impossible durations are', () => {
    const checks = checksOf({
      imports: [record({ warnings: [told('negative', 2, 'wait_s'), told('negative', 1, 'talk_s')] })],
    });
    expect(checks.negative).toMatchObject({ n: 3, lines: ['Espera: 2', 'Conversación: 1'], grave: false });
  });

  it('adds up the sources, and tells them apart where there are several', () => {
    const one = source({ contacts: 100, answered: 80, incomplete: 4, withoutEnd: 2, withoutOperator: 3, overDay: 1 });
    expect(checksOf({ sources: [one] }).incomplete).toMatchObject({ n: 4, of: 100, lines: [] });
    const checks = checksOf({ sources: [one, source({ source: 'b', contacts: 50, answered: 20, withoutEnd: 5 })] });
    expect(checks.incomplete).toMatchObject({ n: 4, of: 150, lines: ['a: 4'] });
    expect(checks.withoutEnd).toMatchObject({ n: 7, of: 100, lines: ['a: 2', 'b: 5'] });
    expect([checks.withoutOperator!.n, checks.overDay!.n]).toEqual([3, 1]);
  });

  it('tells gaps by their hours, the largest first, and shifted clocks by their direction', () => {
    const at = (iso: string) => day(iso) * 24;
    const gaps = [
      { from: at('2026-09-01') + 3, to: at('2026-09-01') + 5 },
      { from: at('2026-10-12'), to: at('2026-10-13') },
    ];
    const shift = { source: 'a', from: day('2026-04-06'), to: day('2026-10-25'), n: 900, evidence: 30 };
    const checks = checksOf({ clockShifts: [{ ...shift, hours: -1 }] }, { gaps });
    expect(checks.gaps).toMatchObject({ n: 26, lines: ['12 oct 2026', 'mar 1 sep, 03:00–05:00'] });
    expect(plain(checks.shift!.lines[0]!)).toBe(
      'a, 6 abr – 25 oct 2026: 1 h atrasado respecto al resto (900 contactos)',
    );
  });

  it('cuts long lists and says how many more there are', () => {
    const first = Array.from({ length: 9 }, (_, i) => ({ operator: `op${i}`, contacts: 9 - i, states: 0 }));
    const { n, lines } = checksOf({ unknownOperators: { total: 140, first } }).unknownOperators!;
    expect(n).toBe(140);
    expect(lines).toHaveLength(7);
    expect(lines.at(-1)).toBe('y 134 más');
  });

  it('takes what the manifest counts, joins too where they are noted', () => {
    const trust = {
      ...manifest().trust,
      answersLeftOut: { otherScale: 3, undated: 2 },
      answersWithoutCall: 4,
      contestedAliases: ['x'],
      intervals: { offered: 9, counted: 5, unfinished: 3, otherLength: 1, besideContacts: 2, overlapping: 4 },
      joined: {
        surveys: { byId: 10, byTime: 6, byOperator: 1, none: 2 },
        annotations: { byId: 0, byTime: 3, byOperator: 0, none: 0 },
      },
    };
    const checks = checksOf({}, { trust });
    const counts = [
      'answersLeftOut',
      'answersWithoutCall',
      'contestedAliases',
      'unfinished',
      'intervalsOut',
      'joins',
      'unjoined',
    ];
    expect(counts.map((id) => checks[id]!.n)).toEqual([5, 4, 1, 3, 7, 6, 2]);
    expect(checks.joins!.lines).toEqual(['encuestas: 6']);
  });

  it('finds exports that say that they are cut short', () => {
    const note = (code: 'truncated' | 'cut-off' | 'sums-only') => [{ code, text: '', n: null }];
    const imports = [record({ notes: note('truncated') }), record({ file: 'b.csv', notes: note('cut-off') })];
    const checks = checksOf({ imports: [...imports, record({ file: 'c.csv', notes: note('sums-only') })] });
    expect(checks.truncated).toMatchObject({ n: 2, lines: ['a.csv', 'b.csv'] });
  });
});

it('says in the reader’s language what is known, and else what the import wrote', () => {
  expect(toldWords(told('negative', 2, 'wait_s'), words)).toBe('Espera negativa: queda como desconocida: 2');
  expect(toldWords({ code: null, text: 'prueba interna', n: 3 }, words)).toBe('prueba interna: 3');
  expect(toldWords({ code: 'sums-only', text: '', n: null }, words)).toBe(
    'trae sumas: se saben cuentas y medias, no percentiles ni la espera más larga',
  );
});
