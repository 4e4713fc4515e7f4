import type { FigureKind } from '@/lib/format/figure';
import { controlChart, limitsFor, runLength } from '@/lib/stats/control-chart';
import { fitRhythm, type RhythmDay } from '@/lib/stats/rhythm';
import { weekday } from '@/lib/time/calendar';
import { type Grain, isWhole } from './buckets';
import { chanceOf, linkOf } from './day-values';
import type { Mark, Series } from './series';
import { NOW } from './shift';

/** Fewest marks from which limits are drawn. */
export const FEWEST = 8;
const THREE_WEEKS = 21;
/** A memory of days too small to make trends. */
const SLIGHT = 0.12;

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

/** Weeks and months that the period cuts short vary more than whole ones: they neither make limits nor are judged. */
const judgedOf = (marks: readonly Mark[], grain: Grain) =>
  marks.filter((mark) => mark.value !== null && isWhole(mark, grain));

/** Weeks or months as steps of a series without a weekly rhythm. */
export function stepsOf(marks: readonly Mark[], grain: Grain, kind: FigureKind): RhythmDay[] {
  const whole = judgedOf(marks, grain);
  const usual = average(whole.map(({ value }) => value as number));
  return whole.map((mark, day) => ({
    day,
    weekday: 0,
    period: NOW,
    value: linkOf(kind).to(mark.value as number),
    variance: kind === 'share' ? chanceOf(kind, mark, usual) : 0,
  }));
}

/** Whether most neighbours are as good as equal: ranges of nothing, as of medians in whole seconds, would make limits of
 * nothing. */
function isCoarse(values: readonly number[], resolution: number): boolean {
  const equal = values.filter((value, i) => i > 0 && Math.abs(value - (values[i - 1] as number)) <= resolution).length;
  return equal * 2 > values.length - 1;
}

interface Adjusted {
  value: number;
  /** What the weekday adds on the linked scale. */
  added: number;
  /** How much marks like this one vary, against others. */
  spread: number;
}

/** Limits are those of the individuals chart (`controlChart`) on marks from which the weekly rhythm is taken, where there are
 * three weeks to know it from, each divided by its own spread, as in a chart of shares that differ by more than chance (Laney, Improved
 * control charts for attributes, Quality Engineering 14, 2002). The limits get both back, so that ordinary is what is ordinary for
 * that weekday and so many contacts. The memory of days makes them wider and runs longer (`fitRhythm`, `runLength`). Marks without
 * rhythm, memory and differing contacts have the plain chart. `days` are the marks judged and those before them. */
export function judgeMarks(
  marks: Mark[],
  grain: Grain,
  days: readonly RhythmDay[],
  { kind, most, resolution }: { kind: FigureKind; most: number; resolution: number },
): Pick<Series, 'marks' | 'limits'> {
  const judged = judgedOf(marks, grain);
  const plain = judged.map((mark) => mark.value as number);
  if (judged.length < FEWEST || isCoarse(plain, resolution)) return { marks, limits: null };
  const rhythmic = grain === 'day' && days.length >= THREE_WEEKS;
  const { weekdays, between, unevenness, memory, widening } = fitRhythm(days, rhythmic);
  const { to, from } = linkOf(kind);
  const now = days.filter(({ period }) => period === NOW);
  const usual = average(now.map(({ variance }) => variance));
  const chance = new Map(judged.map(({ key }, i) => [key, now[i]?.variance ?? usual]));
  const adjust = (mark: Mark): Adjusted => {
    const day = weekday(mark.from) % 7;
    const added = rhythmic ? (weekdays[day] as number) : 0;
    const uneven = rhythmic ? (unevenness[day] as number) : 1;
    const spread = uneven * Math.sqrt((chance.get(mark.key) ?? usual) + between) || 1;
    return { added, spread, value: from(to(mark.value ?? 0) - added) };
  };
  const parts = judged.map(adjust);
  const mean =
    average(parts.map(({ value, spread }) => value / spread)) / average(parts.map(({ spread }) => 1 / spread));
  const points = controlChart(
    parts.map(({ value, spread }) => (value - mean) / spread),
    {
      widening: widening * limitsFor(judged.length),
      run: runLength(judged.length, memory),
      independent: memory < SLIGHT,
    },
  );
  const [first] = points ?? [];
  if (!points || !first) return { marks, limits: null };
  const end = (scaled: number, { spread, added }: Adjusted) =>
    Math.min(most, Math.max(0, from(to(mean + scaled * spread) + added)));
  const signals = new Map(judged.map(({ key }, i) => [key, points[i]?.signal ?? null]));
  const bands = marks.map((mark) => {
    const own = adjust(mark);
    return { lower: end(first.lower, own), upper: end(first.upper, own) };
  });
  return {
    marks: marks.map((mark, i) => ({ ...mark, ordinary: bands[i] ?? null, signal: signals.get(mark.key) ?? null })),
    limits: {
      mean,
      lower: Math.min(...bands.map(({ lower }) => lower)),
      upper: Math.max(...bands.map(({ upper }) => upper)),
    },
  };
}
