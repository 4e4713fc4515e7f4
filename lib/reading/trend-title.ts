import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import { weekday } from '@/lib/time/calendar';
import { grainWords, nameMark } from './period-words';
import type { Mark, Series } from './series';

const MOST_NAMED = 4;

function nameAll(marks: readonly Mark[], series: Series, f: Format): string {
  const names = marks
    .slice(0, MOST_NAMED)
    .map((mark) => (series.grain === 'month' ? f.monthShort(mark.from) : f.dayShort(mark.from)));
  return marks.length > MOST_NAMED ? `${names.join(', ')}…` : names.join(', ');
}

/** Where too little is known to tell what is ordinary: from where to where it went. */
function rangeTitle({ marks, grain }: Series, words: { m: Messages; f: Format }): string {
  const { m, f } = words;
  const known = marks.filter(({ value }) => value !== null);
  const values = known.map(({ value }) => value as number);
  const by = grainWords(grain, words);
  const [first] = known;
  if (!first) return m.overview.trendPlain(by);
  const [low, high] = [f.percent(Math.min(...values), 0), f.percent(Math.max(...values), 0)];
  if (known.length === 1) return m.overview.trendOnly(nameMark(first, grain, words), low);
  return low === high ? m.overview.trendSame(by, low) : m.overview.trendRange(by, low, high);
}

/** Says in one sentence whether service stayed within its limits, and if not, when. */
export function serviceTrendTitle(series: Series, words: { m: Messages; f: Format }): string {
  const { m, f } = words;
  const { limits, marks, grain } = series;
  if (!limits) return rangeTitle(series, words);
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
  if (share === 0) return m.waiting.abandonmentNone;
  if (share === 1) return m.waiting.abandonmentAll;
  const above = series.marks.filter(({ signal }) => signal?.rule === 'outside' && signal.towards === 'higher').length;
  const tail = !series.limits
    ? ''
    : above === 0
      ? m.waiting.abandonmentSteady
      : m.waiting.abandonmentOut(f.count(above), m.period.units[series.grain][above === 1 ? 'one' : 'many']);
  return m.waiting.abandonmentTitle(f.percent(share), tail);
}
