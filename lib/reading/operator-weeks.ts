import type { Day } from '@/lib/model/day';
import type { Annotation } from '@/lib/model/manifest';
import type { PlacesDocument, TrainingDocument, Weeks } from '@/lib/model/training';
import { tellingOf } from './flag-words';
import type { OperatorWords } from './operator-words';

/** Within so many standard deviations lie 19 of 20 ordinary weeks. */
const WIDTH = 1.96;
const BEST_SCORE = 5;
const WORST_SCORE = 1;
const DAYS = 7;

/** A week of one measure: a share, seconds, or a score out of five; null without rows. */
export interface WeekMark {
  from: Day;
  to: Day;
  n: number;
  value: number | null;
  expected: number | null;
  /** What is ordinary for so many rows. */
  ordinary: { lower: number; upper: number } | null;
  outside: 'better' | 'worse' | null;
}

function shownOf(measure: string): (mean: number) => number {
  const telling = tellingOf(measure);
  if (telling === 'log') return Math.exp;
  if (telling === 'score') return (lost) => Math.min(BEST_SCORE, Math.max(WORST_SCORE, BEST_SCORE - lost));
  return (share) => Math.min(1, Math.max(0, share));
}

export function weekMarks(measure: string, weeks: Weeks): WeekMark[] {
  const shown = shownOf(measure);
  return weeks.n.map((n, week): WeekMark => {
    const span = { from: weeks.from + DAYS * week, to: weeks.from + DAYS * week + DAYS - 1 };
    if (n < 1) return { ...span, n: 0, value: null, expected: null, ordinary: null, outside: null };
    const [observed, expected] = [weeks.observed[week] ?? 0, weeks.expected[week] ?? 0];
    const far = WIDTH * Math.sqrt(weeks.variance[week] ?? 0);
    const ends = [shown((expected - far) / n), shown((expected + far) / n)];
    const more = observed - expected;
    return {
      ...span,
      n,
      value: shown(observed / n),
      expected: shown(expected / n),
      ordinary: { lower: Math.min(...ends), upper: Math.max(...ends) },
      outside: far > 0 && Math.abs(more) > far ? (more > 0 ? 'worse' : 'better') : null,
    };
  });
}

/** A person's weeks over all topics; null where none are published. */
export function weeksOf(places: PlacesDocument | null, person: string, measure: string): Weeks | null {
  const columns = places?.measures[measure];
  const own = places?.operators.indexOf(person) ?? -1;
  if (!places || !columns || own < 0) return null;
  const { weekly } = columns;
  const part = (name: keyof typeof weekly) => weekly[name].slice(own * places.weeks, (own + 1) * places.weeks);
  return {
    from: places.weeksFrom,
    n: part('n'),
    observed: part('observed'),
    expected: part('expected'),
    variance: part('variance'),
  };
}

/** A training, or since when a signal is there: a line across the weeks. */
export interface NamedDay {
  day: Day;
  label: string;
}

export const middleOf = ({ from, to }: Pick<WeekMark, 'from' | 'to'>): number => (from + to + 1) / 2;

const HOURS_PER_DAY = 24;

/** As an annotation, which counts in hours. */
/** Trainings of a person, each day once, named by their kind. */
export function trainingsOf(id: string, { trainings }: TrainingDocument, { d, flags }: OperatorWords): NamedDay[] {
  const days = new Map(trainings.filter(({ operator }) => operator === id).map(({ day, kind }) => [day, kind]));
  return [...days].map(([day, kind]) => ({
    day,
    label: kind === null ? d.weeks.training : d.weeks.trainingOf((flags.kinds[kind] ?? kind).toLowerCase()),
  }));
}

export function noteOf({ day, label }: NamedDay): Annotation {
  return { from: day * HOURS_PER_DAY, to: day * HOURS_PER_DAY, label, scope: null };
}

/** Fewer rows a week than this are all or nothing week by week. */
const LEAST_A_WEEK = 2;

/** Whether weeks can be looked at one by one: not without any, nor with hardly one row in each that has some. */
export function knownWeeks(marks: readonly WeekMark[]): 'enough' | 'sparse' | 'none' {
  const known = marks.filter(({ n }) => n > 0);
  if (known.length === 0) return 'none';
  return known.reduce((sum, { n }) => sum + n, 0) < LEAST_A_WEEK * known.length ? 'sparse' : 'enough';
}
