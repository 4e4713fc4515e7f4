import type { Format } from '@/lib/format/figure';
import type { GlossaryMessages } from '@/lib/i18n/glossary';
import type { LoadMessages } from '@/lib/i18n/load';
import type { Messages } from '@/lib/i18n/messages';
import type { PaletteMessages } from '@/lib/i18n/palette';
import { MEASURE_IDS } from '@/lib/measures/catalogue';
import type { Annotation, Manifest } from '@/lib/model/manifest';
import { FORMULAS, type Formula } from '@/lib/model/settings';
import { PRESETS } from '@/lib/time/period';
import { COMPARISONS, NAME_FILTERS, type NameFilter, type View } from '@/lib/url/view';
import { labelWords } from './chips';
import { fuzzyScore } from './fuzzy';
import { type GlossaryGroup, glossaryGroupOf } from './glossary';
import { labelsOf } from './scope';

type PaletteGroup = keyof PaletteMessages['groups'];

export type PaletteAction =
  | { kind: 'go'; path: string; part?: string; change?: Partial<View> }
  /** Stays on the page. */
  | { kind: 'change'; change: Partial<View> }
  | { kind: 'theme'; theme: 'light' | 'dark' | 'system' }
  | { kind: 'language' | 'help' | 'print' };

export interface PaletteEntry {
  id: string;
  group: PaletteGroup;
  name: string;
  /** What choosing it does, where the group does not say. */
  hint?: string;
  /** Further words by which it is found. */
  also?: string;
  action: PaletteAction;
}

interface Words {
  m: Messages;
  f: Format;
  d: PaletteMessages;
  glossary: GlossaryMessages;
  load: LoadMessages;
}

type Pages = readonly { path: string; name: keyof Messages['frame'] }[];

const HOURS_PER_DAY = 24;
/** Days shown before and after what an annotation marks. */
const AROUND = 14;

function fromPages(pages: Pages, { m, d }: Words): PaletteEntry[] {
  return pages.map(({ path, name }) => ({
    id: `page:${path}`,
    group: 'pages',
    name: String(m.frame[name]),
    also: d.questions[name as keyof PaletteMessages['questions']],
    action: { kind: 'go', path },
  }));
}

/** The parts of Load, as many questions are of one of them. */
function fromParts({ m, load }: Words): PaletteEntry[] {
  return Object.entries(load.sections).map(([part, name]) => ({
    id: `part:load:${part}`,
    group: 'parts',
    name,
    hint: m.frame.load,
    also: load.partWords[part as keyof LoadMessages['partWords']],
    action: { kind: 'go', path: '/load/', part },
  }));
}

function fromNames(filter: NameFilter, manifest: Manifest, { m, d }: Words): PaletteEntry[] {
  return labelsOf(filter, manifest).flatMap((label) =>
    label === null
      ? []
      : {
          id: `${filter}:${label}`,
          group: filter,
          name: labelWords(filter, label, manifest, { m }),
          hint: d.filter,
          also: label,
          action: { kind: 'change' as const, change: { [filter]: [label] } },
        },
  );
}

/** The page about each person, where training needs are told. */
function fromPeople({ training, ...manifest }: Manifest, { m, d }: Words): PaletteEntry[] {
  if (!training) return [];
  return labelsOf('operator', manifest).flatMap((id) =>
    id === null
      ? []
      : {
          id: `person:${id}`,
          group: 'operator',
          name: labelWords('operator', id, manifest, { m }),
          hint: d.person,
          also: id,
          action: { kind: 'go' as const, path: '/operator/', change: { person: id } },
        },
  );
}

function fromPeriods({ m }: Words): PaletteEntry[] {
  return [
    ...PRESETS.map(
      (preset): PaletteEntry => ({
        id: `period:${preset}`,
        group: 'periods',
        name: m.period.presets[preset],
        action: { kind: 'change', change: { period: preset } },
      }),
    ),
    ...COMPARISONS.map(
      (compare): PaletteEntry => ({
        id: `compare:${compare}`,
        group: 'periods',
        name: m.period.comparisons[compare],
        hint: m.period.compareWith,
        action: { kind: 'change', change: { compare: compare === 'previous' ? undefined : compare } },
      }),
    ),
  ];
}

function fromAnnotations(annotations: readonly Annotation[], { f, d }: Words): PaletteEntry[] {
  return annotations.map(({ from, to, label }, i) => {
    const [first, last] = [Math.floor(from / HOURS_PER_DAY), Math.floor((to - 1) / HOURS_PER_DAY)];
    return {
      id: `event:${i}`,
      group: 'events',
      name: label,
      hint: f.range(first, Math.max(first, last)),
      also: d.groups.events,
      action: {
        kind: 'go',
        path: '/',
        change: { period: { from: first - AROUND, to: Math.max(first, last) + AROUND } },
      },
    };
  });
}

/** Where the measures of each group of the glossary are shown. */
const SHOWN: Record<GlossaryGroup['id'], { path: string; part?: string } | null> = {
  service: { path: '/waiting/', part: 'service' },
  waits: { path: '/waiting/', part: 'waits' },
  abandonment: { path: '/waiting/', part: 'abandonment' },
  volume: { path: '/' },
  later: { path: '/waiting/', part: 'unheard' },
  outcomes: { path: '/outcomes/' },
  handling: { path: '/load/' },
  load: { path: '/load/' },
  satisfaction: { path: '/satisfaction/' },
  other: null,
};

/** Of measures that have a chart of their own on their page. */
const CHARTS: readonly (readonly [measures: RegExp, path: string, part: string])[] = [
  [/^(resol|unresolved|disposed|notPertinent)/, '/outcomes/', 'dispositions'],
  [/^(referral|escalation|callback|information|marked)/, '/outcomes/', 'rates'],
  [/^transfer/, '/outcomes/', 'transfers'],
  [/^(fcr|repeat)/, '/outcomes/', 'repeats'],
  [/^(severe|longestRun|shortRecoveries|recovery|night)/, '/load/', 'exposure'],
  [/^(hold|wrap|handle|talk)/, '/load/', 'handling'],
  [/^(occupancy|utilisation|availability|shrinkage|staffedTime)$/, '/load/', 'occupancy'],
  [/^(stateTime|stretches)/, '/load/', 'states'],
  [/^patience$/, '/load/', 'staffing'],
  [/^satisfaction$/, '/satisfaction/', 'trend'],
  [/^csat$/, '/satisfaction/', 'scores'],
  [/^(responseRate|surveyed)$/, '/satisfaction/', 'asked'],
  [/^(quality|critical|evaluations)/, '/satisfaction/', 'quality'],
  [/^(agreement|pairs)$/, '/satisfaction/', 'agreement'],
];

/** Where a measure is shown; one that no page shows, in the glossary. */
function placeOf(id: string): { path: string; part?: string } {
  const [, path, part] = CHARTS.find(([measures]) => measures.test(id)) ?? [];
  if (path !== undefined) return { path, part };
  return SHOWN[glossaryGroupOf(id)] ?? { path: '/glossary/', part: id };
}

const isFormula = (text: string | undefined): text is Formula => FORMULAS.some((formula) => formula === text);

function fromMeasures(pages: Pages, words: Words): PaletteEntry[] {
  const { m, d } = words;
  return MEASURE_IDS.flatMap((id) => {
    const [base = id, formula] = id.split('.');
    const name = isFormula(formula)
      ? `${formula} · ${m.measures.serviceLevels[formula]}`
      : (m.measures.named[base]?.name ?? id);
    const place = placeOf(id);
    const page = pages.find(({ path }) => path === place.path);
    const change = isFormula(formula) ? { change: { formula } } : {};
    return [
      {
        id: `measure:${id}`,
        group: 'measures' as const,
        name,
        hint: page ? String(m.frame[page.name]) : undefined,
        also: id,
        action: { kind: 'go' as const, ...place, ...change },
      },
      {
        id: `meaning:${id}`,
        group: 'glossary' as const,
        name: d.meaning(name),
        also: id,
        action: { kind: 'go' as const, path: '/glossary/', part: id },
      },
    ];
  });
}

function fromTerms({ d, glossary }: Words): PaletteEntry[] {
  return glossary.terms.map(({ id, name }) => ({
    id: `term:${id}`,
    group: 'glossary',
    name: d.meaning(name),
    action: { kind: 'go', path: '/glossary/', part: id },
  }));
}

function fromCommands({ m, d }: Words): PaletteEntry[] {
  const themes = ['light', 'dark', 'system'] as const;
  return [
    {
      id: 'language',
      group: 'commands',
      name: m.frame.otherLanguage,
      hint: m.frame.language,
      action: { kind: 'language' },
    },
    ...themes.map(
      (theme): PaletteEntry => ({
        id: `theme:${theme}`,
        group: 'commands',
        name: m.frame[theme],
        action: { kind: 'theme', theme },
      }),
    ),
    { id: 'print', group: 'commands', name: d.print, action: { kind: 'print' } },
    { id: 'help', group: 'commands', name: d.help, hint: '?', action: { kind: 'help' } },
  ];
}

/** Everything the palette can do, in the order in which it stands before anybody searches. Without data, only what needs none. */
export function paletteEntries(pages: Pages, manifest: Manifest | null, words: Words): PaletteEntry[] {
  return [
    ...fromPages(pages, words),
    ...(manifest
      ? [
          ...fromPeriods(words),
          ...fromPeople(manifest, words),
          ...NAME_FILTERS.flatMap((filter) => fromNames(filter, manifest, words)),
          ...fromParts(words),
          ...fromMeasures(pages, words),
          ...fromAnnotations(manifest.annotations, words),
        ]
      : []),
    ...fromTerms(words),
    ...fromCommands(words),
  ];
}

export interface PaletteSection {
  group: PaletteGroup;
  entries: PaletteEntry[];
}

/** Groups that are shown before anybody searches. */
const AT_REST: readonly PaletteGroup[] = ['pages', 'periods', 'commands'];
const MOST_PER_GROUP = 7;
/** What an entry is called by other words counts for less than its name. */
const ALSO = 45;

function scoreOf({ name, also }: PaletteEntry, search: string): number | null {
  const byName = fuzzyScore(name, search);
  if (byName !== null || !also) return byName;
  const byOther = fuzzyScore(`${name} ${also}`, search);
  return byOther === null ? null : byOther - ALSO;
}

/** The entries that answer a search, the best first; their groups by the best of each. */
export function searchPalette(entries: readonly PaletteEntry[], search: string): PaletteSection[] {
  const resting = search.trim() === '';
  const sections = new Map<PaletteGroup, { entry: PaletteEntry; score: number }[]>();
  for (const entry of entries) {
    const score = resting ? (AT_REST.includes(entry.group) ? 0 : null) : scoreOf(entry, search);
    if (score === null) continue;
    const list = sections.get(entry.group) ?? [];
    list.push({ entry, score });
    sections.set(entry.group, list);
  }
  const best = (list: readonly { score: number }[]) => Math.max(...list.map(({ score }) => score));
  return [...sections]
    .sort(([, a], [, b]) => best(b) - best(a))
    .map(([group, list]) => {
      const sorted = list.toSorted((a, b) => b.score - a.score).map(({ entry }) => entry);
      return { group, entries: resting ? sorted : sorted.slice(0, MOST_PER_GROUP) };
    });
}
