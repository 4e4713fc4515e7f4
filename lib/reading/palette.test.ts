import { beforeAll, describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import type { Locale } from '@/lib/format/locale';
import { furtherMeasuresWords } from '@/lib/i18n/further-measures';
import { glossaryWords } from '@/lib/i18n/glossary';
import { loadWords } from '@/lib/i18n/load';
import { loadMessages, messagesFor } from '@/lib/i18n/messages';
import { paletteWords } from '@/lib/i18n/palette';
import { MEASURE_IDS } from '@/lib/measures/catalogue';
import { withFurtherMeasures } from './measure-words';
import { day, manifest } from './page.fixture';
import { paletteEntries, searchPalette } from './palette';

const PAGES = [
  { path: '/', name: 'overview' },
  { path: '/waiting/', name: 'waiting' },
  { path: '/glossary/', name: 'glossary' },
] as const;

beforeAll(async () => {
  await Promise.all([
    loadMessages('en'),
    ...[glossaryWords, paletteWords, furtherMeasuresWords, loadWords].map((w) => w.load('en')),
  ]);
});

function words(locale: Locale) {
  const [further, glossary, d] = [furtherMeasuresWords.in(locale), glossaryWords.in(locale), paletteWords.in(locale)];
  const load = loadWords.in(locale);
  if (!further || !glossary || !d || !load) throw new Error(`no words in ${locale}`);
  return { m: withFurtherMeasures(messagesFor(locale), further), f: formatFor(locale), d, glossary, load };
}

const base = manifest();
const line = manifest({
  dictionaries: { ...base.dictionaries, operator: [null, 'op-1', 'op-2'], topic: [null, 'Violencia', 'Extorsión'] },
  roster: [null, { name: 'María Peña', team: 'Norte', shift: null, discipline: null, hiredOn: null }, null],
  annotations: [
    { from: day('2026-10-10') * 24 + 9, to: day('2026-10-11') * 24, label: 'Campaña en radio', scope: null },
  ],
});
const entries = (locale: Locale = 'es-MX') => paletteEntries(PAGES, line, words(locale));
const find = (search: string) => searchPalette(entries(), search).flatMap((section) => section.entries);

describe.each(['es-MX', 'en'] as const)('the palette in %s', (locale) => {
  it('names everything once', () => {
    const all = entries(locale);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { name, group } of all) {
      expect(name.trim()).not.toBe('');
      expect(words(locale).d.groups[group]).toBeTruthy();
    }
  });

  it('leads to every measure, and to what each means', () => {
    const ids = entries(locale).map(({ id }) => id);
    for (const id of MEASURE_IDS) expect(ids).toEqual(expect.arrayContaining([`measure:${id}`, `meaning:${id}`]));
  });

  it('has only what needs no data where there are none', () => {
    const groups = new Set(paletteEntries(PAGES, null, words(locale)).map(({ group }) => group));
    expect([...groups]).toEqual(['pages', 'glossary', 'commands']);
  });
});

describe('a choice', () => {
  it('filters by the person whose name it is', () => {
    const [first] = find('pena');
    expect(first).toMatchObject({ name: 'María Peña', action: { kind: 'change', change: { operator: ['op-1'] } } });
    expect(find('op-1')[0]?.id).toBe('operator:op-1');
  });

  it('narrows to a queue, a topic or a team', () => {
    expect(find('psico')[0]?.action).toEqual({ kind: 'change', change: { queue: ['Psicología'] } });
    expect(find('extorsion')[0]?.action).toEqual({ kind: 'change', change: { topic: ['Extorsión'] } });
    expect(find('norte')[0]?.action).toEqual({ kind: 'change', change: { team: ['Norte'] } });
  });

  it('of a measure opens where it is shown, of a formula puts it in force', () => {
    expect(find('espera típica')[0]?.action).toEqual({ kind: 'go', path: '/waiting/', part: 'waits' });
    expect(find('SL-3')[0]?.action).toMatchObject({ path: '/waiting/', part: 'service', change: { formula: 'SL-3' } });
  });

  it('of an event shows the days around it', () => {
    expect(find('campana radio')[0]).toMatchObject({
      group: 'events',
      action: { change: { period: { from: day('2026-09-26'), to: day('2026-10-24') } } },
    });
  });

  it('explains a word', () => {
    expect(find('Erlang')[0]?.action).toEqual({ kind: 'go', path: '/load/', part: 'staffing' });
    expect(find('adherencia')[0]?.action).toEqual({ kind: 'go', path: '/glossary/', part: 'adherence' });
  });
});

describe('the search', () => {
  it('shows pages, periods and commands before anybody searches', () => {
    expect(searchPalette(entries(), ' ').map(({ group }) => group)).toEqual(['pages', 'periods', 'commands']);
  });

  it('shows no group in full where it is long, and none that holds nothing', () => {
    for (const { entries: found } of searchPalette(entries(), 'espera')) {
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThanOrEqual(7);
    }
    expect(searchPalette(entries(), 'zzzz')).toEqual([]);
  });
});
