import type { Annotation, Manifest } from '@/lib/model/manifest';
import type { Answer, Question } from '@/lib/model/question';
import { studentQuantile } from '@/lib/stats/interval';
import { fitRhythm } from '@/lib/stats/rhythm';
import { weekday } from '@/lib/time/calendar';
import { parseDay } from '@/lib/time/day';
import { daysIn, type Period } from '@/lib/time/period';
import { rhythmDays } from './day-values';
import { materialShare } from './material';
import { filterOf, optionsOf, type Scope } from './scope';
import { buildSeries } from './series';
import { BEFORE, NOW } from './shift';

const HOURS_PER_DAY = 24;
/** Eight weeks. */
const BEFORE_DAYS = 56;
/** Fewest days before from which anything is said, and two weeks, from which the days of the week are told apart. */
const FEWEST_BEFORE = 8;
const RHYTHMIC = 14;

/** An annotation and the days that it is compared with. */
export interface LineEvent {
  label: string;
  during: Period;
  before: Period;
}

/** The annotations that lie in the data, the latest first. */
export function eventsOf({ annotations, coverage }: Pick<Manifest, 'annotations' | 'coverage'>): LineEvent[] {
  if (!coverage) return [];
  return annotations
    .flatMap((note: Annotation) => {
      const from = Math.floor(note.from / HOURS_PER_DAY);
      const to = Math.min(coverage.to, Math.floor((note.to - 1) / HOURS_PER_DAY));
      if (from < coverage.from || from > coverage.to) return [];
      const before = { from: Math.max(coverage.from, from - BEFORE_DAYS), to: from - 1 };
      return [{ label: note.label, during: { from, to: Math.max(from, to) }, before }];
    })
    .sort((a, b) => b.during.from - a.during.from);
}

/** The event of that name that began last within the period, else last of all. */
export function eventNamed(events: readonly LineEvent[], label: string | undefined, period: Period): LineEvent | null {
  const named = events.filter((event) => event.label === label);
  return named.find(({ during: { from } }) => from >= period.from && from <= period.to) ?? named[0] ?? null;
}

/** A share day by day, from eight weeks before the event to its end. */
export function eventQuestion({ before, during }: LineEvent, measure: string, scope: Scope): Question {
  const filter = filterOf(scope, { from: Math.min(before.from, during.from), to: during.to });
  return { measures: [measure], by: ['day'], filter, options: optionsOf(scope) };
}

interface Share {
  value: number;
  numerator: number;
  denominator: number;
}

export interface EventEffect {
  during: Share;
  /** Of the same days of the week, weighted as they occur during the event. */
  before: Share;
  difference: number;
  /** 95 % interval of the difference. */
  low: number;
  high: number;
  /** More than chance, no change that matters, or either may be. */
  verdict: 'higher' | 'lower' | 'usual' | 'unclear';
  days: number;
  /** Days of the event out of the ordinary of the whole stretch, and towards more. */
  signals: number;
  signalsHigher: number;
}

/** Compares a share during an event with the eight weeks before. The difference is that to the weekdays' own shares before, weighted by the contacts of the event's weekdays
 * (direct standardisation); its error is that of the levels with the weekly rhythm taken out, days that remember counted (`fitRhythm`). Null where fewer than eight days before have data, or where a
 * weekday of the event was not among them. */
export function eventEffect(answer: Answer, measure: string, event: LineEvent): EventEffect | null {
  const { during, before } = event;
  const found = answer.rows.flatMap(({ key, values }) => {
    const day = parseDay(key.day ?? '');
    const { numerator, denominator } = values[measure] ?? {};
    return day === null || numerator === undefined || !denominator ? [] : [{ day, numerator, denominator }];
  });
  const inside = found.filter(({ day }) => day >= during.from && day <= during.to);
  const outside = found.filter(({ day }) => day <= before.to);
  if (inside.length === 0 || outside.length < FEWEST_BEFORE) return null;
  const sum = (list: typeof found): Share => {
    const numerator = list.reduce((total, one) => total + one.numerator, 0);
    const denominator = list.reduce((total, one) => total + one.denominator, 0);
    return { value: numerator / denominator, numerator, denominator };
  };
  const now = sum(inside);
  const weekdays = [...new Set(inside.map(({ day }) => weekday(day)))];
  const alike = outside.filter(({ day }) => weekdays.includes(weekday(day)));
  let aligned = 0;
  for (const one of weekdays) {
    const own = alike.filter(({ day }) => weekday(day) === one);
    if (own.length === 0) return null;
    aligned += (sum(inside.filter(({ day }) => weekday(day) === one)).denominator / now.denominator) * sum(own).value;
  }
  const days = rhythmDays(answer, measure, 'share', (day) => {
    if (day <= before.to) return BEFORE;
    return day >= during.from && day <= during.to ? NOW : null;
  });
  const { levels, degrees } = fitRhythm(days, outside.length >= RHYTHMIC);
  const error = Math.sqrt((levels[NOW]?.variance ?? 0) + (levels[BEFORE]?.variance ?? 0));
  const half = studentQuantile(Math.max(1, degrees)) * error;
  const difference = now.value - aligned;
  const [low, high] = [difference - half, difference + half];
  const material = materialShare(aligned);
  const verdict =
    low > 0 ? 'higher' : high < 0 ? 'lower' : low > -material && high < material ? 'usual' : ('unclear' as const);
  const series = buildSeries(answer, measure, { from: before.from, to: during.to }, 'day', { most: 1 });
  const signals = series.marks.filter(
    ({ from, signal }) => from >= during.from && from <= during.to && signal !== null,
  );
  return {
    during: now,
    before: { ...sum(alike), value: aligned },
    difference,
    low,
    high,
    verdict,
    days: daysIn(during),
    signals: signals.length,
    signalsHigher: signals.filter(({ signal }) => signal?.towards === 'higher').length,
  };
}
