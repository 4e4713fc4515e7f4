import type { DataTable } from '@/lib/export/table';
import type { FigureKind } from '@/lib/format/figure';
import type { Flag, TrainingDocument } from '@/lib/model/training';
import { judgedName, judgedValue, tellingOf } from './flag-words';
import { flagsOf, type PersonPlaces, type Place, placeAt, tellingAt } from './operator-places';
import type { WeekMark } from './operator-weeks';
import {
  believedWords,
  capital,
  flagWordsOf,
  levelOf,
  measureWords,
  type OperatorWords,
  sizeWords,
  topicWords,
  unitOf,
} from './operator-words';

/** What the picture shows by colour. */
function stateWords(place: Place, { d }: OperatorWords): string {
  const level = levelOf(place);
  if (place.flag) return d.matrix.flagged;
  return level === 0 ? d.matrix.usual : level > 0 ? d.matrix.worse : d.matrix.better;
}

export function matrixTitle(person: PersonPlaces, { f, d }: OperatorWords): string {
  const flagged = flagsOf(person).length;
  if (flagged === 0) return d.matrix.titleNone;
  return flagged === 1 ? d.matrix.titleOne : d.matrix.titleSome(f.count(flagged));
}

/** Every cell of the matrix as a row; observed and expected are a count, a time or a score, as the measure is. */
export function matrixTable(person: PersonPlaces, document: TrainingDocument, words: OperatorWords): DataTable {
  const { f, d, flags } = words;
  const told = flagWordsOf(words);
  const rows = person.groups.flatMap(({ source, measures }) =>
    measures.flatMap((measure) => {
      const judged = unitOf(measure, document);
      return (source === 'evaluations' ? [null] : person.topics).map((topic) => {
        const place = placeAt(person, measure, topic);
        const telling = tellingAt(place);
        const first = [topicWords(topic, words), judgedName(measure, { d: flags }), place.n];
        if (telling === 'none' || !judged) return [...first, null, null, null, null, null, d.matrix.few];
        const { low, high } = believedWords(place, judged, words);
        const sure = telling !== 'few';
        return [
          ...first,
          judgedValue(measure, place.observed, told),
          judgedValue(measure, place.expected, told, true),
          tellingOf(measure) === 'score' ? `Δ ${sizeWords(place, words)}` : sizeWords(place, words),
          sure ? `${low} – ${high}` : null,
          sure ? place.material : null,
          sure ? stateWords(place, words) : d.matrix.few,
        ];
      });
    }),
  );
  return {
    columns: [
      { id: 'topic', label: d.matrix.topic, kind: 'text' },
      { id: 'measure', label: d.matrix.measure, kind: 'text' },
      { id: 'n', label: 'n', kind: 'count' },
      { id: 'observed', label: d.matrix.observed, kind: 'text' },
      { id: 'expected', label: d.matrix.expected, kind: 'text' },
      { id: 'size', label: d.matrix.ratio, kind: 'text' },
      { id: 'believed', label: d.matrix.believed, kind: 'text' },
      { id: 'sure', label: d.matrix.sure, kind: 'share' },
      { id: 'state', label: d.matrix.state, kind: 'text' },
    ],
    rows: rows.map((row) => row.map((cell, i) => (cell === null && i > 2 && i !== 7 ? f.figure('count', null) : cell))),
  };
}

export function weekKind(measure: string): FigureKind {
  const telling = tellingOf(measure);
  if (telling === 'log') return 'seconds';
  return telling === 'score' ? 'score' : 'share';
}

export function weeksTable(measure: string, marks: readonly WeekMark[], { m, f, d, flags }: OperatorWords): DataTable {
  const kind = weekKind(measure);
  return {
    columns: [
      { id: 'week', label: m.chart.week, kind: 'text' },
      { id: 'n', label: 'n', kind: 'count' },
      { id: 'observed', label: flags.weeks.observed, kind },
      { id: 'expected', label: flags.weeks.expected, kind },
      { id: 'lower', label: d.weeks.lower, kind },
      { id: 'upper', label: d.weeks.upper, kind },
      { id: 'note', label: m.chart.note, kind: 'text' },
    ],
    rows: marks.map(({ from, n, value, expected, ordinary, outside }) => [
      f.dayNumeric(from),
      n,
      value,
      expected,
      ordinary?.lower ?? null,
      ordinary?.upper ?? null,
      outside ? flags.weeks[outside] : value === null ? m.chart.noData : '',
    ]),
  };
}

/** Of so many weeks outside the band, chance alone makes one in twenty; a sentence says more only where there are clearly more of them. */
const CHANCE = 0.05;

export function weeksTitle(
  measure: string,
  marks: readonly WeekMark[],
  flag: Pick<Flag, 'since'> | null,
  words: OperatorWords,
): string {
  const { f, d } = words;
  const name = capital(measureWords(measure, words));
  const known = marks.filter(({ value }) => value !== null).length;
  const outside = marks.filter((mark) => mark.outside !== null).length;
  if (flag) {
    const [since, always] =
      tellingOf(measure) === 'score' ? (['sinceBelow', 'alwaysBelow'] as const) : (['since', 'always'] as const);
    return flag.since === null ? d.weeks[always](name) : d.weeks[since](name, f.dayShort(flag.since));
  }
  const byChance = known * CHANCE;
  return outside <= byChance + 2 * Math.sqrt(byChance)
    ? d.weeks.steady(name)
    : d.weeks.some(name, f.count(outside), f.count(known));
}
