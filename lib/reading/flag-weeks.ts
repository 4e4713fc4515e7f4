import type { Flag, Weeks } from '@/lib/model/training';
import { tellingOf } from './flag-words';

/** One week of a place by one measure; null where it has no rows. Shares 0–1, seconds, or a score of five. */
export interface FlagWeek {
  from: number;
  n: number;
  value: number | null;
  expected: number | null;
  low: number | null;
  high: number | null;
  /** Beyond the ordinary variation around what is expected. */
  outside: boolean;
}

const Z95 = 1.96;
const BEST_SCORE = 5;

/** The weeks as a reader sees them, with the 95 % variation around what would be expected. */
export function flagWeeks({ measure }: Pick<Flag, 'measure'>, weeks: Weeks): FlagWeek[] {
  const telling = tellingOf(measure);
  const shown = (mean: number) => {
    if (telling === 'log') return Math.exp(mean);
    return telling === 'score' ? BEST_SCORE - mean : Math.min(1, Math.max(0, mean));
  };
  return weeks.n.map((n, week) => {
    const from = weeks.from + 7 * week;
    const nothing = { from, n, value: null, expected: null, low: null, high: null, outside: false };
    if (n === 0) return nothing;
    const mean = (weeks.expected[week] ?? 0) / n;
    const reach = (Z95 * Math.sqrt(weeks.variance[week] ?? 0)) / n;
    const [a, b] = [shown(mean - reach), shown(mean + reach)];
    const observed = (weeks.observed[week] ?? 0) / n;
    return {
      from,
      n,
      value: shown(observed),
      expected: shown(mean),
      low: Math.min(a, b),
      high: Math.max(a, b),
      outside: Math.abs(observed - mean) > reach,
    };
  });
}
