import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { SatisfactionMessages } from '@/lib/i18n/satisfaction';
import { grainWords, nameMark } from './period-words';
import type { Series } from './series';

const MOST_NAMED = 3;

/** Says in one sentence whether a score stayed within its limits, and if not, when. */
export function scoreTrendTitle(series: Series, words: { m: Messages; f: Format; d: SatisfactionMessages }): string {
  const { f, d } = words;
  const { marks, limits, grain } = series;
  const by = grainWords(grain, words);
  const out = marks.filter(({ signal }) => signal?.rule === 'outside');
  if (out.length > 0) {
    const named = out.slice(0, MOST_NAMED).map((mark) => nameMark(mark, grain, words));
    const when = `${named.join(', ')}${out.length > MOST_NAMED ? '…' : ''}`;
    return d.trendOut(out.length === 1 ? d.once : d.times(f.count(out.length)), when);
  }
  const values = marks.flatMap(({ value }) => (value === null ? [] : [value]));
  const [low, high] = [f.decimal(Math.min(...values), 2), f.decimal(Math.max(...values), 2)];
  return limits ? d.trendSteady(low, high, by) : d.trendTitle(low, high, by);
}
