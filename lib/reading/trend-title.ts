import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import { weekday } from '@/lib/time/calendar';
import { grainWords } from './period-words';
import type { Mark, Series } from './series';

const MOST_NAMED = 4;

function nameAll(marks: readonly Mark[], series: Series, f: Format): string {
  const names = marks
    .slice(0, MOST_NAMED)
    .map((mark) => (series.grain === 'month' ? f.monthShort(mark.from) : f.dayShort(mark.from)));
  return marks.length > MOST_NAMED ? `${names.join(', ')}…` : names.join(', ');
}

/** Says in one sentence whether service stayed within its limits, and if not, when. */
export function serviceTrendTitle(series: Series, words: { m: Messages; f: Format }): string {
  const { m, f } = words;
  const { limits, marks, grain } = series;
  if (!limits) return m.overview.trendPlain(grainWords(grain, words));
  const out = marks.filter(({ signal }) => signal?.rule === 'outside');
  const [first] = out;
  if (!first) return m.overview.trendSteady(f.percent(limits.lower, 0), f.percent(limits.upper, 0));
  const days = nameAll(out, series, f);
  if (out.length === 1) return m.overview.trendOutOnce(days);
  const fell = out.every(({ signal }) => signal?.towards === 'lower');
  const named = weekday(first.from);
  if (fell && grain === 'day' && out.every((mark) => weekday(mark.from) === named))
    return m.overview.trendFell(f.count(out.length), f.weekday(named, 'long'), days);
  return m.overview.trendOut(f.count(out.length), days);
}

export function abandonmentTrendTitle(share: number, series: Series, { m, f }: { m: Messages; f: Format }): string {
  const above = series.marks.filter(({ signal }) => signal?.rule === 'outside' && signal.towards === 'higher').length;
  const tail = !series.limits
    ? ''
    : above === 0
      ? m.waiting.abandonmentSteady
      : above === 1
        ? m.waiting.abandonmentOutOnce
        : m.waiting.abandonmentOut(f.count(above));
  return m.waiting.abandonmentTitle(f.percent(share), tail);
}
