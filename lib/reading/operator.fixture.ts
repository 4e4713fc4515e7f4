import { formatFor } from '@/lib/format/figure';
import { flags } from '@/lib/i18n/es/flags';
import { operator } from '@/lib/i18n/es/operator';
import { messagesFor } from '@/lib/i18n/messages';
import type { Flag, PlaceColumns, PlacesDocument, TrainingDocument } from '@/lib/model/training';
import type { Place } from './operator-places';
import type { OperatorWords } from './operator-words';
import { day } from './page.fixture';

export const WORDS: OperatorWords = { m: messagesFor('es-MX'), f: formatFor('es-MX'), d: operator, flags };

const FROM = day('2026-08-02');

export const place = (change: Partial<Place> = {}): Place => ({
  measure: 'transfer',
  topic: null,
  n: 100,
  observed: 20,
  expected: 20,
  seen: 0,
  error: 0.3,
  gap: 0,
  low: -0.5,
  high: 0.5,
  material: 0.02,
  flag: null,
  ...change,
});

export const flag = (change: Partial<Flag> = {}): Flag => ({
  level: 'operator_topic',
  operator: 'OP-2',
  team: null,
  topic: 'asesoría',
  measure: 'transfer',
  confidence: 0.97,
  n: 84,
  chance: 1 / 900,
  observed: 31,
  expected: 15,
  gap: 2.4,
  low: 1.4,
  high: 3.2,
  standing: 'again',
  since: day('2026-08-23'),
  clears: { n: 80, atMost: 18 },
  kind: 'knowledge',
  agree: ['unresolved'],
  weeks: { from: FROM, n: [10, 0], observed: [6, 0], expected: [2, 0], variance: [1.6, 0] },
  calls: [{ day: day('2026-08-25'), second: 60_540, visit: 1, id: 'C-7' }],
  ...change,
});

type Row = Partial<Omit<Place, 'measure' | 'topic' | 'flag'>>;

function columns(rows: readonly Row[]): PlaceColumns {
  const whole = rows.map((row) => place(row));
  const of = (name: keyof PlaceColumns) => whole.map((row) => row[name]);
  return {
    n: of('n'),
    observed: of('observed'),
    expected: of('expected'),
    seen: of('seen'),
    error: of('error'),
    gap: of('gap'),
    low: of('low'),
    high: of('high'),
    material: of('material'),
  };
}

/** What OP-2 does better than expected everywhere: certainty of callers, 4.5 of 5 where 4.2 is expected. */
export const BETTER: Row = {
  n: 60,
  observed: 0.5,
  expected: 0.8,
  seen: -1.2,
  error: 0.3,
  gap: -0.8,
  low: -1.3,
  high: -0.3,
  material: 0,
};

/** A line of two people; OP-2 has a signal in `asesoría` and a strength. */
export function training(change: Partial<TrainingDocument> = {}): TrainingDocument {
  return {
    schema: 1,
    asOf: day('2026-10-31'),
    from: FROM,
    windowWeeks: 13,
    falseAlarms: 0.1,
    compared: true,
    measures: [
      { id: 'aht', source: 'calls', unit: 'log', materiality: Math.log(1.2) },
      { id: 'transfer', source: 'calls', unit: 'logit', materiality: 0.35 },
      { id: 'certainty', source: 'surveys', unit: 'score', materiality: 0.25 },
      { id: 'overall', source: 'surveys', unit: 'score', materiality: 0.25 },
      { id: 'qa_empathy', source: 'evaluations', unit: 'logit', materiality: 0.6 },
    ],
    kinds: {},
    topics: ['asesoría', 'extorsión'],
    operators: ['OP-1', 'OP-2'],
    calls: [0, 412],
    flags: [flag()],
    cleared: [],
    levels: {
      aht: columns([{ n: 0 }, { observed: 300, expected: 320, n: 412 }]),
      transfer: columns([{ n: 0 }, { n: 400 }]),
      certainty: columns([{ n: 0 }, BETTER]),
      overall: columns([{ n: 0 }, { n: 72 }]),
      qa_empathy: columns([{ n: 0 }, { n: 4, observed: 1, expected: 1 }]),
    },
    evaluators: [],
    trainings: [],
    modules: [],
    ...change,
  };
}

export function places(): PlacesDocument {
  const weekly = { n: [1, 2, 3, 4], observed: [1, 1, 1, 1], expected: [1, 1, 1, 2], variance: [1, 1, 1, 1] };
  return {
    schema: 1,
    operators: ['OP-1', 'OP-2'],
    weeksFrom: FROM,
    weeks: 2,
    measures: {
      transfer: {
        ...columns([{ n: 84, observed: 31, expected: 15, gap: 2.4, low: 1.4, high: 3.2, material: 0.97 }, { n: 200 }]),
        operator: [1, 1],
        topic: [0, 1],
        weekly,
      },
      certainty: { ...columns([BETTER]), operator: [1], topic: [1], weekly },
    },
  };
}
