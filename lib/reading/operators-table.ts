import type { Column, DataTable } from '@/lib/export/table';
import type { FigureKind } from '@/lib/format/figure';
import type { Manifest } from '@/lib/model/manifest';
import type { Flag, JudgedMeasure, TrainingDocument } from '@/lib/model/training';
import { judgedName, tellingOf } from './flag-words';
import { isPseudonymous, leastRows, type OperatorsWords, type Person } from './operators';
import type { Funnel } from './operators-funnel';
import { gapKind, type Level, levelOf, rowsOf } from './operators-gap';

const OVERALL = 'overall';

export interface PersonRow {
  person: Person;
  /** Rows of the measure; null where it is not known. */
  n: number | null;
  /** Null where there are too few rows. */
  level: Level | null;
  /** Satisfaction as a whole; null where too few answered. */
  satisfaction: Level | null;
  places: PlaceOf[];
}

/** Flags of one person on one topic, or on all. */
interface PlaceOf {
  topic: string | null;
  /** The surest first. */
  measures: string[];
}

export interface PeopleRows {
  rows: PersonRow[];
  /** Whether surveys ask for satisfaction as a whole. */
  surveyed: boolean;
  /** Ends of the axis that all gaps share, in units of what is material; 0 and both ±1 are on it. */
  axis: { from: number; to: number };
}

export function readPeopleRows(
  { levels, measures }: Pick<TrainingDocument, 'levels' | 'measures'>,
  measure: JudgedMeasure,
  people: readonly Person[],
  manifest: Pick<Manifest, 'settings'>,
): PeopleRows {
  const overall = measures.find(({ id }) => id === OVERALL);
  const rows = people.map((person): PersonRow => {
    const { index, flags } = person;
    const columns = levels[measure.id];
    return {
      person,
      n: rowsOf(columns, index),
      level: levelOf(measure, columns, index, leastRows(measure, manifest)),
      satisfaction: overall ? levelOf(overall, levels[OVERALL], index, leastRows(overall, manifest)) : null,
      places: placesOf(flags),
    };
  });
  const ends = rows.flatMap(({ level }) => (level ? [level.units.low, level.units.high] : []));
  return {
    rows,
    surveyed: overall !== undefined,
    axis: { from: Math.min(-MARGIN, ...ends), to: Math.max(MARGIN, ...ends) },
  };
}

/** A little more than what is material. */
const MARGIN = 1.2;

function placesOf(flags: readonly Flag[]): PlaceOf[] {
  const byTopic = new Map<string | null, string[]>();
  for (const { topic, measure } of flags) byTopic.set(topic, [...(byTopic.get(topic) ?? []), measure]);
  return [...byTopic].map(([topic, measures]) => ({ topic, measures }));
}

function placeOfWords({ topic, measures }: PlaceOf, { d, told }: OperatorsWords): string {
  return d.place(topic ?? d.allTopics, measures.map((measure) => judgedName(measure, told)).join(', '));
}

/** Figures of the measure itself: seconds, counts, or a score. Expected counts are none. */
function kindOf(measure: JudgedMeasure, expected = false): FigureKind {
  if (measure.unit === 'log') return 'seconds';
  return measure.unit === 'score' || expected ? 'score' : 'count';
}

/** In what gaps of the measure are told. */
export function gapUnitWords(measure: JudgedMeasure, { d }: OperatorsWords): string {
  return d.gapUnit[tellingOf(measure.id)];
}

function nameColumns(manifest: Manifest, { d }: OperatorsWords): { columns: Column[]; of(person: Person): string[] } {
  const id: Column = { id: 'id', label: d.columns.id, kind: 'text' };
  const name: Column = { id: 'name', label: d.columns.name, kind: 'text' };
  return isPseudonymous(manifest)
    ? { columns: [name], of: (person) => [person.id] }
    : { columns: [name, id], of: (person) => [person.name, person.id] };
}

/** The people as a file has them. */
export function peopleTable(
  { rows, surveyed }: PeopleRows,
  measure: JudgedMeasure,
  manifest: Manifest,
  words: OperatorsWords,
): DataTable {
  const { columns: c } = words.d;
  const called = nameColumns(manifest, words);
  const number = (id: keyof typeof c, kind: FigureKind): Column => ({ id, label: c[id], kind });
  return {
    columns: [
      ...called.columns,
      { id: 'team', label: c.team, kind: 'text' },
      { id: 'shift', label: c.shift, kind: 'text' },
      number('tenureDays', 'count'),
      number('calls', 'count'),
      number('n', 'count'),
      number('observed', kindOf(measure)),
      number('expected', kindOf(measure, true)),
      number('gap', gapKind(measure)),
      number('low', gapKind(measure)),
      number('high', gapKind(measure)),
      ...(surveyed ? [number('satisfaction', 'score'), number('satisfactionN', 'count')] : []),
      number('flags', 'count'),
      { id: 'places', label: c.places, kind: 'text' },
      { id: 'note', label: c.note, kind: 'text' },
    ],
    rows: rows.map(({ person, n, level, satisfaction, places }) => [
      ...called.of(person),
      person.team,
      person.shift,
      person.tenure,
      person.calls,
      n,
      level?.observed ?? null,
      level?.expected ?? null,
      level?.gap.value ?? null,
      level?.gap.low ?? null,
      level?.gap.high ?? null,
      ...(surveyed ? [satisfaction?.observed ?? null, satisfaction?.n ?? null] : []),
      person.flags.length,
      places.map((place) => placeOfWords(place, words)).join('; '),
      level ? '' : words.d.insufficient,
    ]),
  };
}

/** What the funnel draws. */
export function funnelTable(
  { dots, measure, least, limitsAt }: Funnel,
  document: Pick<TrainingDocument, 'levels'>,
  people: readonly Person[],
  manifest: Manifest,
  words: OperatorsWords,
): DataTable {
  const { columns: c } = words.d;
  const called = nameColumns(manifest, words);
  const byId = new Map(people.map((person) => [person.id, person]));
  const fixed = (id: keyof typeof c, kind: FigureKind): Column => ({ id, label: c[id], kind, fixed: true });
  return {
    columns: [
      ...called.columns,
      { id: 'n', label: c.n, kind: 'count' },
      fixed('observed', kindOf(measure)),
      fixed('expected', kindOf(measure, true)),
      fixed(measure.unit === 'score' ? 'points' : 'ratio', 'score'),
      ...(limitsAt
        ? (['innerLow', 'innerHigh', 'outerLow', 'outerHigh'] as const).map((id) => fixed(id, 'score'))
        : []),
      { id: 'places', label: c.places, kind: 'text' },
    ],
    rows: dots.flatMap(({ id, index, n, y }) => {
      const person = byId.get(id);
      const level = levelOf(measure, document.levels[measure.id], index, least);
      if (!person || !level) return [];
      const limits = limitsAt?.(n);
      return [
        [
          ...called.of(person),
          n,
          level.observed,
          level.expected,
          y,
          ...(limits ? [limits.inner.low, limits.inner.high, limits.outer.low, limits.outer.high] : []),
          placesOf(person.flags.filter((flag) => flag.measure === measure.id))
            .map(({ topic }) => topic ?? words.d.allTopics)
            .join('; '),
        ],
      ];
    }),
  };
}
