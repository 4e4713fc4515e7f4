import { studentTail } from '@/lib/stats/binomial-tail';
import { fitRhythm, type RhythmDay } from '@/lib/stats/rhythm';

/** Whether a value moved more than its own ups and downs explain; `unclear` where a change that matters may be there or not. */
export type Shift = 'higher' | 'lower' | 'usual' | 'unclear' | 'unknown';

/** Periods of the days judged; `OTHER` days tell of weekdays and noise only. */
export const BEFORE = 0;
export const NOW = 1;
export const OTHER = 2;

export const FEWEST = 7;
export const TWO_WEEKS = 14;
/** Six tiles are judged at once: 1 % each leaves a page where nothing changed alone in 19 of 20 cases. */
const CHANCE = 0.01;
const DOUBT = 0.05;
const LEAST_ERROR = 1e-9;

/** Judges the levels of two periods, the weekly rhythm taken out, against the noise that is left, memory counted (`fitRhythm`).
 * More than chance: beyond the 99 % interval of no change. No real change: the 95 % interval of the change holds none of
 * `material` size (two one-sided tests; Schuirmann 1987). All else is unclear, as is a change of which the periods' own totals,
 * which differ by `difference`, say the opposite. `material` is on the scale of the days; a `difference` of no more than the
 * data's `resolution` is none. Unknown under seven days on either side. */
export function judgeShift(
  difference: number | null,
  days: readonly RhythmDay[],
  material: number,
  resolution = 0,
): Shift {
  const inPeriod = (which: number) => days.filter(({ period }) => period === which).length;
  if (difference === null || inPeriod(NOW) < FEWEST || inPeriod(BEFORE) < FEWEST) return 'unknown';
  const { levels, degrees } = fitRhythm(days, days.length >= TWO_WEEKS);
  const [before, now] = [levels[BEFORE], levels[NOW]];
  if (!before || !now) return 'unknown';
  const change = Math.abs(difference) <= resolution ? 0 : now.value - before.value;
  const error = Math.max(LEAST_ERROR, Math.sqrt(now.variance + before.variance));
  const tail = (distance: number) => studentTail(distance / error, degrees);
  if (change !== 0 && tail(Math.abs(change)) < CHANCE / 2)
    return Math.sign(change) !== Math.sign(difference) ? 'unclear' : change > 0 ? 'higher' : 'lower';
  return tail(material - Math.abs(change)) < DOUBT / 2 ? 'usual' : 'unclear';
}
