import type { FigureKind } from '@/lib/format/figure';
import type { Day } from '@/lib/model/day';
import type { Answer, MeasureValue } from '@/lib/model/question';
import type { RhythmDay } from '@/lib/stats/rhythm';
import { weekday } from '@/lib/time/calendar';
import { parseDay } from '@/lib/time/day';

/** The scale on which weekdays add: shares and scores as they are, counts and seconds as logarithms, so that a weekday is so
 * many times another. Half a contact and a second are added, for days of none. */
interface Link {
  to(value: number): number;
  from(linked: number): number;
}

const PLAIN: Link = { to: (value) => value, from: (value) => value };
const logarithm = (added: number): Link => ({
  to: (value) => Math.log(Math.max(0, value) + added),
  from: (linked) => Math.exp(linked) - added,
});
const LINKS: Record<FigureKind, Link> = {
  share: PLAIN,
  score: PLAIN,
  points: PLAIN,
  count: logarithm(0.5),
  seconds: logarithm(1),
};

export const linkOf = (kind: FigureKind) => LINKS[kind];

/** What chance alone makes of a value on its linked scale: of a share by the binomial, of a count by Poisson, of a median wait and
 * a mean score roughly one over how many they rest on. `usual` is the share or count to be expected. */
export function chanceOf(kind: FigureKind, { n, denominator }: Pick<MeasureValue, 'n' | 'denominator'>, usual: number) {
  if (kind === 'count') return 1 / Math.max(0.5, usual);
  const rests = denominator ?? n;
  if (!rests) return 0;
  return kind === 'share' ? (usual * (1 - usual)) / rests : 1 / rests;
}

/** The days of an answer by day on which there is a value, with the period each belongs to; those of none are left out. */
export function rhythmDays(
  answer: Answer | undefined,
  measure: string,
  kind: FigureKind,
  periodOf: (day: Day) => number | null,
): RhythmDay[] {
  const found = (answer?.rows ?? []).flatMap((row) => {
    const day = parseDay(row.key.day ?? '');
    const period = day === null ? null : periodOf(day);
    const mark = row.values[measure];
    if (day === null || period === null || mark?.value === null || mark?.value === undefined) return [];
    return [{ day, period, weekday: weekday(day) % 7, value: mark.value, mark }];
  });
  const usual = (days: typeof found) => {
    const [top, bottom] = days.reduce(
      ([a, b], { mark, value }) => {
        const weight = mark.denominator ?? 1;
        return [a + (mark.numerator ?? value), b + weight];
      },
      [0, 0],
    );
    return bottom > 0 ? top / bottom : 0;
  };
  const all = usual(found);
  const byWeekday = Array.from({ length: 7 }, (_, w) => usual(found.filter((day) => day.weekday === w)));
  const { to } = linkOf(kind);
  return found.map(({ day, period, weekday, value, mark }) => ({
    day,
    period,
    weekday,
    value: to(value),
    variance: chanceOf(kind, mark, kind === 'count' ? (byWeekday[weekday] as number) : all),
  }));
}
