/** Whether a value moved more than its own ups and downs explain. */
export type Shift = 'higher' | 'lower' | 'usual' | 'unknown';

/** Sequential deviation: mean moving range over d₂ for pairs (Montgomery, Introduction to Statistical Quality Control). */
const D2 = 1.128;
const SIGMAS = 3;
const FEWEST = 7;

function movingRanges(values: readonly number[]): number[] {
  return values.slice(1).map((value, i) => Math.abs(value - (values[i] as number)));
}

/** Judges the difference of two periods against the ordinary variation from day to day inside both: beyond three
 * standard errors it is more than chance. `difference` is in the unit of the daily values and comes from the periods'
 * own totals, never from averaging days; one of no more than the data's `resolution` is not a change. Unknown under seven
 * days on either side. */
export function judgeShift(
  difference: number | null,
  now: readonly number[],
  before: readonly number[],
  resolution = 0,
): Shift {
  if (difference === null || now.length < FEWEST || before.length < FEWEST) return 'unknown';
  const ranges = [...movingRanges(now), ...movingRanges(before)];
  const sigma = ranges.reduce((sum, range) => sum + range, 0) / ranges.length / D2;
  const error = sigma * Math.sqrt(1 / now.length + 1 / before.length);
  if (Math.abs(difference) <= Math.max(SIGMAS * error, resolution)) return 'usual';
  return difference > 0 ? 'higher' : 'lower';
}
