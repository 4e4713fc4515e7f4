import type { FigureKind } from '@/lib/format/figure';
import type { Manifest } from '@/lib/model/manifest';
import type { Answer, MeasureValue } from '@/lib/model/question';
import { newcombeInterval, welchInterval } from '@/lib/stats/difference';
import { type Interval, studentQuantile } from '@/lib/stats/interval';
import { fitRhythm, type Rhythm } from '@/lib/stats/rhythm';
import { formatDay } from '@/lib/time/day';
import { daysIn, type Period } from '@/lib/time/period';
import { isWhole } from './buckets';
import { linkOf } from './day-values';
import type { Scope } from './scope';
import { annotationsWithin, type Mark, type Series, totalOf } from './series';
import { BEFORE, FEWEST, NOW, TWO_WEEKS } from './shift';
import { daysOf, type Tile, type TileAnswers, type TileId } from './tiles';

/** How the interval of a difference is made: of two shares, of two means, or of what days vary. */
type Method = 'newcombe' | 'welch' | 'days';

export interface Difference {
  /** In the measure's unit; of counts, of their means a day, as a share of what it was. */
  value: number;
  /** 95 %; null under a week of days on either side. */
  interval: (Interval & { method: Method }) | null;
}

interface Sides {
  now: MeasureValue;
  before: MeasureValue;
  /** Null under a week of days on either side. */
  rhythm: Rhythm | null;
}

/** Contacts of a share as if they were independent: fewer, as days vary more than that. */
function independent({ value, denominator = 0 }: MeasureValue, variance: number | undefined) {
  const share = value ?? 0;
  const chance = (share * (1 - share)) / denominator;
  const n = denominator / Math.max(1, variance === undefined || chance === 0 ? 1 : variance / chance);
  return { successes: share * n, n };
}

/** A mean score by its own interval, or by what days vary where that is more. */
function meanOf({ value, n, low, high }: MeasureValue, variance: number | undefined) {
  if (value === null || low === undefined || high === undefined) return null;
  const own = (Math.max(value - low, high - value) / studentQuantile(n - 1)) ** 2;
  return { value, variance: Math.max(own, variance ?? 0), degrees: n - 1 };
}

/** By what days vary, on the scale on which weekdays add; of counts, as a share of what it was. */
function byDays(kind: FigureKind, is: number, was: number, { degrees, levels }: Rhythm): Interval | null {
  const [before, now] = [levels[BEFORE], levels[NOW]];
  if (!before || !now) return null;
  const { to, from } = linkOf(kind);
  const half = studentQuantile(degrees) * Math.sqrt(before.variance + now.variance);
  const end = (by: number) => from(to(is) + by);
  if (kind === 'count') return was > 0 ? { low: end(-half) / was - 1, high: end(half) / was - 1 } : null;
  return { low: end(-half) - was, high: end(half) - was };
}

function intervalOf(id: TileId, kind: FigureKind, [is, was]: [number, number], sides: Sides): Difference['interval'] {
  const { now, before, rhythm } = sides;
  const variance = (which: number) => rhythm?.levels[which]?.variance;
  if (kind === 'share' && id !== 'occupancy' && now.denominator && before.denominator) {
    const both = [independent(now, variance(NOW)), independent(before, variance(BEFORE))] as const;
    return { ...newcombeInterval(...both), method: 'newcombe' };
  }
  if (kind === 'score') {
    const [one, other] = [meanOf(now, variance(NOW)), meanOf(before, variance(BEFORE))];
    return one && other ? { ...welchInterval(one, other), method: 'welch' } : null;
  }
  const interval = rhythm && byDays(kind, is, was, rhythm);
  return interval && { ...interval, method: 'days' };
}

/** What a tile's measure was, how much it differs, and between what. Null without a comparison or a value on either side. */
export function differenceOf({ id, kind }: Tile, answers: TileAnswers, scope: Scope): Difference | null {
  const { comparison, period } = scope;
  const [now, before] = [totalOf(answers.now, id), totalOf(answers.before, id)];
  if (!comparison || typeof now?.value !== 'number' || typeof before?.value !== 'number') return null;
  const days = daysOf(answers, id, kind, scope);
  const count = (which: number) => days.filter((day) => day.period === which).length;
  const known = Math.min(count(NOW), count(BEFORE)) >= FEWEST;
  const rhythm = known ? fitRhythm(days, days.length >= TWO_WEEKS) : null;
  const perDay = (value: number, of: Period, which: number) =>
    kind === 'count' ? value / (count(which) || daysIn(of)) : value;
  const pair: [number, number] = [perDay(now.value, period, NOW), perDay(before.value, comparison, BEFORE)];
  const [is, was] = pair;
  if (kind === 'count' && was === 0) return null;
  return {
    value: kind === 'count' ? is / was - 1 : is - was,
    interval: intervalOf(id, kind, pair, { now, before, rhythm }),
  };
}

/** Notes that are of only one of the two periods, each label once: a holiday that moves, a campaign. */
export function notesApart(
  { period, comparison }: Pick<Scope, 'period' | 'comparison'>,
  { annotations }: Pick<Manifest, 'annotations'>,
): { now: string[]; before: string[] } {
  const labels = (of: Period | null) => [
    ...new Set(of ? annotationsWithin(of, annotations).map(({ label }) => label) : []),
  ];
  const [now, before] = [labels(period), labels(comparison)];
  return {
    now: now.filter((label) => !before.includes(label)),
    before: before.filter((label) => !now.includes(label)),
  };
}

const WEEK = 7;

/** Days by which a comparison lies back so that weekdays meet: a month by four weeks. */
function weekdayShift({ from }: Period, comparison: Period): number {
  return Math.round((from - comparison.from) / WEEK) * WEEK;
}

/** The comparison drawn along the period, every day under the one of its own weekday: shares from the sums of days, so many days back.
 * Null without a comparison; marks that the comparison does not fill are gaps. */
export function seriesBefore(
  history: Answer | undefined,
  measure: string,
  { grain, marks }: Pick<Series, 'grain' | 'marks'>,
  { period, comparison }: Pick<Scope, 'period' | 'comparison'>,
): Series | null {
  if (!comparison || grain === 'hour') return null;
  const shift = weekdayShift(period, comparison);
  const byDay = new Map((history?.rows ?? []).map(({ key, values }) => [key.day, values[measure]]));
  const drawn = marks.map((mark): Mark => {
    const [from, to] = [mark.from - shift, mark.to - shift];
    const whole = from >= comparison.from && to <= comparison.to && isWhole(mark, grain === 'month' ? 'day' : grain);
    const days = whole ? Array.from({ length: to - from + 1 }, (_, i) => byDay.get(formatDay(from + i))) : [];
    const sum = (of: (value: MeasureValue) => number | undefined) =>
      days.reduce((total, value) => total + ((value && of(value)) ?? 0), 0);
    const denominator = sum((value) => value.denominator);
    const numerator = sum((value) => value.numerator);
    const share = denominator > 0 ? numerator / denominator : null;
    return { ...mark, value: share, n: denominator, numerator, denominator, ordinary: null, signal: null };
  });
  return drawn.some(({ value }) => value !== null) ? { grain, marks: drawn, limits: null } : null;
}
