import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { Manifest } from '@/lib/model/manifest';
import type { Comparison } from '@/lib/url/view';
import { namePeriod } from './period-words';
import { comparisonFor, type Scope } from './scope';

/** The days that a choice would compare with, or that the data don't reach back to them. */
export function reachWords(
  compare: Comparison,
  { period }: Pick<Scope, 'period'>,
  { coverage }: Pick<Manifest, 'coverage'>,
  words: { m: Messages; f: Format },
): string {
  const { m } = words;
  const before = comparisonFor(compare, period);
  if (!before) return m.period.overlaps;
  const name = namePeriod(before, words);
  return coverage && before.from < coverage.from ? m.period.notReached(name) : name;
}
