import fc from 'fast-check';
import { MEASURE_IDS } from '@/lib/measures/catalogue';
import type { CodedDimension, Dimension } from '@/lib/model/cuboid';
import type { Manifest } from '@/lib/model/manifest';
import type { Filter, Question } from '@/lib/model/question';
import { FORMULAS } from '@/lib/model/settings';
import { formatDay } from '@/lib/time/day';

/** Grouped and filtered most by what all measures know. */
const COMMON: Dimension[] = [
  'queue',
  'channel',
  'day',
  'week',
  'month',
  'weekday',
  'hour',
  'operator',
  'team',
  'topic',
];
const RARE: Dimension[] = [
  ...(['shift', 'ending', 'disposition', 'priority', 'source', 'bin', 'fate', 'half'] as const),
  ...(['dimension', 'score', 'state', 'reason', 'criterion', 'first_score'] as const),
];
const dimension = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...COMMON) },
  { weight: 1, arbitrary: fc.constantFrom(...RARE) },
);

const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

function labelsOf(name: Dimension, { dictionaries, roster, coverage }: Manifest): (string | null)[] {
  const { from, to } = coverage!;
  const ofRoster = (column: 'team' | 'shift') => [
    ...new Set([null, ...(roster ?? []).map((one) => one?.[column] ?? null)]),
  ];
  switch (name) {
    case 'day':
      return span(from, to).map(formatDay);
    case 'week':
      return span(from - 6, to).map(formatDay);
    case 'month':
      return [...new Set(span(from, to).map((day) => formatDay(day).slice(0, 7)))];
    case 'weekday':
      return span(1, 7).map(String);
    case 'hour':
      return span(0, 23).map(String);
    case 'half':
      return ['00:00', '08:30', '13:00', '13:30', '23:30', null];
    case 'bin':
      return [null, '0', '5', '20', '60', '120', '3600', '>3600'];
    case 'length':
      return ['0', '60', '600', '>7200'];
    case 'team':
    case 'shift':
      return ofRoster(name);
    default:
      return dictionaries[name as CodedDimension];
  }
}

type Conditions = NonNullable<Filter['where']>;

function conditions(manifest: Manifest, most: number): fc.Arbitrary<Conditions> {
  return fc
    .uniqueArray(dimension, { maxLength: most })
    .chain((names) =>
      fc
        .tuple(...names.map((name) => fc.subarray(labelsOf(name, manifest), { minLength: 1 })))
        .map((labels) => Object.fromEntries(names.map((name, i) => [name, labels[i]]))),
    );
}

const seconds = fc.record({
  column: fc.constantFrom('wait_s', 'ring_s', 'talk_s', 'hold_s', 'wrap_s'),
  op: fc.constantFrom('>', '>=', '<', '<=', '='),
  value: fc.constantFrom(0, 5, 20, 60, 300),
}) as fc.Arbitrary<NonNullable<Filter['seconds']>[number]>;

const rarely = <T>(arbitrary: fc.Arbitrary<T>, weight = 3) => fc.option(arbitrary, { nil: undefined, freq: weight });

/** A period in the coverage, or reaching out of it, of a month at most every other time, so that calls can be read. */
function period({ coverage }: Manifest): fc.Arbitrary<Pick<Filter, 'from' | 'to'>> {
  const { from, to } = coverage!;
  return fc
    .record({ start: fc.integer({ min: from - 3, max: to }), days: fc.constantFrom(1, 7, 14, 28, 31, 45, 70) })
    .map(({ start, days }) => ({ from: start, to: start + days - 1 }));
}

/** Questions of any measures, filters and groupings. */
export function questions(manifest: Manifest): fc.Arbitrary<Question> {
  return fc
    .record({
      measures: fc.subarray([...MEASURE_IDS], { minLength: 6, maxLength: 14 }),
      by: fc.uniqueArray(dimension, { maxLength: 2 }),
      period: rarely(period(manifest), 6),
      where: rarely(conditions(manifest, 2), 2),
      not: rarely(conditions(manifest, 1), 1),
      dayStartsAt: rarely(fc.constantFrom(0, 5, 7, 20), 1),
      seconds: rarely(fc.array(seconds, { minLength: 1, maxLength: 2 }), 1),
      formula: rarely(fc.constantFrom(...FORMULAS)),
      threshold_s: rarely(fc.constantFrom(15, 20, 30, 60, 300, 33)),
      short_s: rarely(fc.constantFrom(5, 10, 20, 7)),
      percentile: rarely(fc.constantFrom('linear' as const, 'nearest-rank' as const)),
    })
    .map(({ measures, by, period: days, where, not, dayStartsAt, seconds: bounds, ...options }) => ({
      measures,
      by,
      filter: { ...days, where, not, dayStartsAt, seconds: bounds },
      options,
    }));
}
