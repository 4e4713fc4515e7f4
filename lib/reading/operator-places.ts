import type { Flag, JudgedMeasure, MeasureSource, PlacesDocument, TrainingDocument } from '@/lib/model/training';

/** Fewest rows of which anything is told, as of flags. */
export const FEWEST_ROWS = 8;
/** With fewer, an interval that holds a material gap leaves everything open. */
export const ENOUGH_ROWS = 30;
/** A gap that is just worth a supervisor's time; gaps are in units of it. */
const MATERIAL = 1;

/** What is known of one person by one measure, on one topic or on all (null). Gaps are in units of the measure's materiality, positive is
 * worse, with a 90 % interval. */
export interface Place {
  measure: string;
  topic: string | null;
  n: number;
  /** Bad outcomes, or means: seconds (geometric), points of five lost. */
  observed: number;
  expected: number;
  /** The gap of this place alone and its standard error. */
  seen: number;
  error: number;
  /** As it is believed, with what is known of other places. */
  gap: number;
  low: number;
  high: number;
  /** Probability that it is material. */
  material: number;
  flag: Flag | null;
}

/** `few`: so little that a material gap can be neither told nor ruled out; `none`: nothing at all. */
export type Telling = 'flagged' | 'told' | 'few' | 'none';

export function tellingAt({ n, low, high, flag }: Pick<Place, 'n' | 'low' | 'high' | 'flag'>): Telling {
  if (flag) return 'flagged';
  if (n === 0) return 'none';
  if (n < FEWEST_ROWS) return 'few';
  return n < ENOUGH_ROWS && low < MATERIAL && high > MATERIAL ? 'few' : 'told';
}

/** Survey questions in the order in which people speak of them; others follow. */
const QUESTIONS = ['overall', 'listening', 'empathy', 'certainty', 'solution'];
const SOURCES: readonly MeasureSource[] = ['calls', 'surveys', 'evaluations'];

export interface MeasureGroup {
  source: MeasureSource;
  measures: string[];
}

function groupsOf(judged: readonly JudgedMeasure[]): MeasureGroup[] {
  const place = (id: string) => (QUESTIONS.includes(id) ? QUESTIONS.indexOf(id) : QUESTIONS.length);
  return SOURCES.map((source) => {
    const measures = judged.filter((measure) => measure.source === source).map(({ id }) => id);
    return { source, measures: source === 'surveys' ? measures.sort((a, b) => place(a) - place(b)) : measures };
  }).filter(({ measures }) => measures.length > 0);
}

export interface PersonPlaces {
  groups: MeasureGroup[];
  /** Null is all topics, then the others, that of most calls first. */
  topics: (string | null)[];
  /** Those that are known; reviews know no topics. */
  places: Place[];
}

/** All that is known of a person, the index being theirs in the training document; without the places of topics where those are not there. */
export function placesOf(document: TrainingDocument, places: PlacesDocument | null, index: number): PersonPlaces {
  const person = document.operators[index];
  const flags = document.flags.filter(({ operator, level }) => operator === person && level !== 'team_topic');
  const flagAt = (measure: string, topic: string | null) =>
    flags.find((flag) => flag.measure === measure && flag.topic === topic) ?? null;
  const found: Place[] = [];
  for (const [measure, columns] of Object.entries(document.levels))
    found.push({ ...rowOf(columns, index), measure, topic: null, flag: flagAt(measure, null) });
  const own = places?.operators.indexOf(person ?? '') ?? -1;
  for (const [measure, columns] of Object.entries(own < 0 ? {} : (places?.measures ?? {})))
    for (const [row, operator] of columns.operator.entries()) {
      const topic = document.topics[columns.topic[row]!];
      if (operator !== own || topic === undefined) continue;
      found.push({ ...rowOf(columns, row), measure, topic, flag: flagAt(measure, topic) });
    }
  const calls = new Map<string, number>();
  for (const { topic, n } of found) if (topic !== null) calls.set(topic, Math.max(n, calls.get(topic) ?? 0));
  const topics = [...calls].sort(([a, n], [b, m]) => m - n || a.localeCompare(b, 'es')).map(([topic]) => topic);
  return { groups: groupsOf(document.measures), topics: [null, ...topics], places: found };
}

function rowOf(columns: TrainingDocument['levels'][string], row: number) {
  const at = (name: keyof typeof columns) => columns[name][row] ?? 0;
  return {
    n: at('n'),
    observed: at('observed'),
    expected: at('expected'),
    seen: at('seen'),
    error: at('error'),
    gap: at('gap'),
    low: at('low'),
    high: at('high'),
    material: at('material'),
  };
}

export function placeAt({ places }: PersonPlaces, measure: string, topic: string | null): Place {
  return (
    places.find((place) => place.measure === measure && place.topic === topic) ?? {
      measure,
      topic,
      n: 0,
      observed: 0,
      expected: 0,
      seen: 0,
      error: 0,
      gap: 0,
      low: 0,
      high: 0,
      material: 0,
      flag: null,
    }
  );
}

/** Flags of a person, the surest first. */
export function flagsOf({ places }: PersonPlaces): Flag[] {
  return places
    .flatMap(({ flag }) => (flag ? [flag] : []))
    .sort((a, b) => b.confidence - a.confidence || b.gap - a.gap);
}
