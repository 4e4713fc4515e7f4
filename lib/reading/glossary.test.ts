import { beforeAll, describe, expect, it } from 'vitest';
import { formatFor } from '@/lib/format/figure';
import { furtherMeasuresWords } from '@/lib/i18n/further-measures';
import { type GlossaryMessages, glossaryWords } from '@/lib/i18n/glossary';
import { loadMessages, messagesFor } from '@/lib/i18n/messages';
import { MEASURE_IDS } from '@/lib/measures/catalogue';
import { TARGET_PRESET_IDS } from '@/lib/model/settings';
import { NO_CHOICE } from '@/lib/url/view';
import { buildGlossary, holds, searchGlossary } from './glossary';
import { withFurtherMeasures } from './measure-words';
import { manifest } from './page.fixture';
import { resolveScope } from './scope';

const pageManifest = manifest();
const pageScope = resolveScope(
  NO_CHOICE,
  pageManifest,
  pageManifest.coverage as NonNullable<typeof pageManifest.coverage>,
);

const LOCALES = ['es-MX', 'en'] as const;

beforeAll(async () => {
  await Promise.all([loadMessages('en'), glossaryWords.load('en'), furtherMeasuresWords.load('en')]);
});

function words(locale: (typeof LOCALES)[number]) {
  const further = furtherMeasuresWords.in(locale);
  const d = glossaryWords.in(locale);
  if (!further || !d) throw new Error(`no words in ${locale}`);
  return { m: withFurtherMeasures(messagesFor(locale), further), f: formatFor(locale), d };
}

describe.each(LOCALES)('the glossary in %s', (locale) => {
  const entries = () => buildGlossary(null, pageScope, pageManifest, words(locale)).flatMap((group) => group.entries);

  it('has every measure once', () => {
    expect(
      entries()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...MEASURE_IDS].sort());
  });

  it.each(MEASURE_IDS)('names %s, says what it means and how it is counted', (id) => {
    const entry = entries().find((one) => one.id === id);
    const named = words(locale).m.measures.named[id.split('.')[0] as string];
    expect(named, 'words in lib/i18n/*/further-measures.ts').toBeDefined();
    expect(entry?.meaning).toMatch(/\.$/);
    expect(entry?.name).not.toBe(id);
    expect(entry?.formula).not.toMatch(/\{|[a-z][A-Z]|undefined/);
    expect(entry?.unit && entry.direction).toBeTruthy();
  });

  it('calls no two measures the same', () => {
    const names = entries().map(({ name }) => name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('names every published target and every word once', () => {
    const { d } = words(locale);
    expect(Object.keys(d.presetNames)).toEqual([...TARGET_PRESET_IDS]);
    const ids = d.terms.map(({ id }) => id);
    expect(new Set([...ids, ...MEASURE_IDS]).size).toBe(ids.length + MEASURE_IDS.length);
  });
});

it('has the same words in both languages', () => {
  const shape = ({ terms, presetNotes, ...d }: GlossaryMessages) => [
    Object.keys(d),
    terms.map(({ id }) => id),
    Object.keys(presetNotes),
  ];
  expect(shape(words('en').d)).toEqual(shape(words('es-MX').d));
});

describe('the search', () => {
  it.each([
    ['Espera típica', 'tipica', true],
    ['Espera típica', '  TÍPICA espera ', true],
    ['Espera típica', 'tipica abandono', false],
    ['Espera típica', '', true],
  ])('%j holds %j: %j', (text, search, found) => expect(holds(text, search)).toBe(found));

  it('leaves only the groups that have something', () => {
    const all = buildGlossary(null, pageScope, pageManifest, words('es-MX'));
    const found = searchGlossary(all, 'retencion media');
    expect(found.map(({ id, entries }) => [id, entries.map((entry) => entry.id)])).toEqual([
      ['handling', ['holdMean', 'holdMedian', 'handleMedian']],
    ]);
  });
});
