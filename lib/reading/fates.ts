import type { DataTable } from '@/lib/export/table';
import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { UnheardMessages } from '@/lib/i18n/unheard';
import type { Answer, MeasureValue } from '@/lib/model/question';
import type { View } from '@/lib/url/view';
import { estimateMark } from './estimate';
import type { Nouns } from './nouns';
import { hoursWords } from './period-words';
import { FATE_MEASURES, question } from './questions';
import type { Scope } from './scope';
import { totalOf } from './series';

interface Words {
  m: Messages;
  f: Format;
  d: UnheardMessages;
}

type FateId = (typeof FATE_MEASURES)[number];
type Counts = Record<FateId, number>;

export type UnheardAnswers = Record<keyof ReturnType<typeof unheardQuestions>, Answer>;

/** Which measure counts the people of a fate; those whose number is not known can't be counted. */
const PEOPLE_MEASURES: Partial<Record<FateId, string>> = {
  unheardAnswered1h: 'unheardReachedPeople1h',
  unheardAnswered24h: 'unheardReachedPeople24h',
  unheardAnswered7d: 'unheardReachedPeople7d',
  unheardNever: 'unheardNeverPeople',
  unheardOpen: 'unheardOpenPeople',
};

/** Of those who were left unanswered, in all of the page's filter or in one hour of the week. */
export function unheardQuestions(scope: Scope, cell: View['cell']) {
  const narrowed = cell
    ? { ...scope, where: { ...scope.where, weekday: [String(cell.weekday)], hour: [String(cell.hour)] } }
    : scope;
  return {
    unheard: question(narrowed, scope.period, [
      ...FATE_MEASURES,
      'reachedLater7d',
      'unheardPeople',
      'unheardReachedPeople',
      ...Object.values(PEOPLE_MEASURES),
      'laterMedian',
    ]),
  };
}

export interface Unheard {
  contacts: Counts;
  total: number;
  /** Callers known again, each once for a queue and day; null where that can't be told. */
  people: { counts: Counts; total: number; reached: number; never: number; open: number } | null;
  /** Share (0–1) of the contacts whose number is not known. */
  unknownShare: number;
  median: MeasureValue | undefined;
}

const NONE: Counts = {
  unheardAnswered1h: 0,
  unheardAnswered24h: 0,
  unheardAnswered7d: 0,
  unheardNever: 0,
  unheardOpen: 0,
  unheardUnknown: 0,
};

/** Null where the data can't tell at all. */
export function buildUnheard({ unheard }: UnheardAnswers): Unheard | null {
  const contacts = { ...NONE };
  for (const id of FATE_MEASURES) {
    const value = totalOf(unheard, id)?.value;
    if (typeof value !== 'number') return null;
    contacts[id] = value;
  }
  const total = FATE_MEASURES.reduce((sum, id) => sum + contacts[id], 0);
  return {
    contacts,
    total,
    people: peopleOf(unheard),
    unknownShare: total > 0 ? contacts.unheardUnknown / total : 0,
    median: totalOf(unheard, 'laterMedian'),
  };
}

function peopleOf(unheard: Answer): Unheard['people'] {
  const value = (id: string | undefined) => (id && totalOf(unheard, id)?.value) || 0;
  if (typeof totalOf(unheard, 'unheardPeople')?.value !== 'number') return null;
  const counts = { ...NONE };
  for (const id of FATE_MEASURES) counts[id] = value(PEOPLE_MEASURES[id]);
  return {
    counts,
    total: value('unheardPeople'),
    reached: value('unheardReachedPeople'),
    never: counts.unheardNever,
    open: counts.unheardOpen,
  };
}

/** Speaks of the people of the first bar, or of the contacts where people can't be told apart. */
export function unheardTitle(unheard: Unheard | null, { m, f, d }: Words): string {
  if (!unheard) return m.waiting.sections.unheard;
  const { total, people } = unheard;
  if (total === 0) return d.none;
  if (!people || people.total === 0) return d.unknownOnly;
  if (people.reached + people.never === 0) return d.openOnly(people.total, f.count(people.total));
  const said = d.title({
    n: people.total,
    text: f.count(people.total),
    reached: people.reached,
    reachedText: f.count(people.reached),
    never: people.never,
    neverText: f.count(people.never),
  });
  return said + (people.open > 0 ? d.titleOpen(f.count(people.open)) : '');
}

/** Which hours are meant, where not all are. */
export function unheardWhen(cell: View['cell'], words: Words): string {
  const { m, f } = words;
  return cell ? ` · ${m.waiting.at(f.weekday(cell.weekday, 'long'), hoursWords(cell.hour, cell.hour + 1, words))}` : '';
}

export function unheardNote({ contacts, people, unknownShare, median, total }: Unheard, { f, d }: Words): string {
  return [
    typeof median?.value === 'number' ? d.median(`${estimateMark(median)}${f.seconds(median.value)}`) : '',
    people && people.total > 0 ? d.peopleNote : '',
    contacts.unheardOpen > 0 ? d.openNote : '',
    total > 0 && unknownShare > 0 ? d.unknownNote(f.percent(unknownShare, 0)) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

export function unheardTable({ contacts, total, people }: Unheard, noun: Nouns, { m, d }: Words): DataTable {
  return {
    columns: [
      { id: 'fate', label: m.waiting.fate, kind: 'text' },
      { id: 'count', label: noun.many, kind: 'count' },
      { id: 'share', label: m.waiting.share, kind: 'share' },
      { id: 'people', label: d.people, kind: 'count' },
    ],
    rows: FATE_MEASURES.map((id) => [
      m.waiting.fates[id],
      contacts[id],
      total > 0 ? contacts[id] / total : null,
      people && id !== 'unheardUnknown' ? people.counts[id] : null,
    ]),
  };
}

/** A bar of people, where they can be told apart, over one of contacts. */
export function unheardRows({ contacts, total, people }: Unheard, noun: Nouns, { d }: Words) {
  const countsOf = (counts: Counts) => FATE_MEASURES.map((id) => counts[id]);
  return [
    ...(people && people.total > 0
      ? [{ id: 'people', name: d.people, counts: countsOf(people.counts), total: people.total }]
      : []),
    { id: 'contacts', name: noun.many, counts: countsOf(contacts), total },
  ];
}
