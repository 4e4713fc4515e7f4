import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import { weekday } from '@/lib/time/calendar';
import type { Grain } from './buckets';
import { grainWords, nameMark } from './period-words';
import type { Mark, Series } from './series';
import { loneMarks, type Stretch, stretchesOf } from './stretches';

interface Words {
  m: Messages;
  f: Format;
}

const MOST_NAMED = 4;

function nameAll(marks: readonly Mark[], series: Series, f: Format): string {
  const names = marks
    .slice(0, MOST_NAMED)
    .map((mark) => (series.grain === 'month' ? f.monthShort(mark.from) : f.dayShort(mark.from)));
  return marks.length > MOST_NAMED ? `${names.join(', ')}…` : names.join(', ');
}

/** Where too little is known to tell what is ordinary: from where to where it went. */
function rangeTitle({ marks, grain }: Series, words: Words): string {
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

/** `fue bajo durante 15 días, 16–30 oct 2026: 78 %`. */
export function stretchWords({ kind, marks, value }: Stretch, grain: Grain, { m, f }: Words): string {
  const [first, last] = [marks[0] as Mark, marks.at(-1) as Mark];
  const units = m.period.units[grain];
  const length = `${f.count(marks.length)} ${marks.length === 1 ? units.one : units.many}`;
  return m.overview.stretches[kind](length, f.range(first.from, last.to), f.percent(value, 0));
}

/** What the signals of a share say, the subject left out: its last stretch, the marks beyond a limit, or those near one. */
function signalWords(series: Series, words: Words): string[] {
  const { m, f } = words;
  const said: string[] = [];
  const stretch = stretchesOf(series).at(-1);
  if (stretch) said.push(stretchWords(stretch, series.grain, words));
  const out = loneMarks(series, 'outside');
  const [first] = out;
  if (first) {
    const days = nameAll(out, series, f);
    const named = weekday(first.from);
    const fell = out.every(({ signal, from }) => signal?.towards === 'lower' && weekday(from) === named);
    if (out.length === 1) said.push(m.overview.trendOutOnce(days));
    else if (fell && series.grain === 'day')
      said.push(m.overview.trendFell(f.count(out.length), f.weekday(named, 'long'), days));
    else said.push(m.overview.trendOut(f.count(out.length), days));
  }
  const near = loneMarks(series, 'two-of-three');
  if (said.length === 0 && near.length > 0) said.push(m.overview.trendNear(nameAll(near, series, f)));
  return said;
}

/** Says in one sentence whether service stayed within its limits, and if not, when. */
export function serviceTrendTitle(series: Series, words: Words): string {
  const { m, f } = words;
  const { limits, marks, grain } = series;
  if (!limits) return rangeTitle(series, words);
  const said = signalWords(series, words);
  if (said.length > 0) return m.overview.trendService(said.join('; '));
  const [low, high] = [f.percent(limits.lower, 0), f.percent(limits.upper, 0)];
  const even = marks.every(
    ({ ordinary }) => !ordinary || (f.percent(ordinary.lower, 0) === low && f.percent(ordinary.upper, 0) === high),
  );
  return m.overview.trendService(
    even ? m.overview.trendSteady(low, high) : m.overview.trendSteadyEach(m.period.units[grain].one, low, high),
  );
}

export function abandonmentTrendTitle(share: number, series: Series, words: Words): string {
  const { m, f } = words;
  if (share === 0) return m.waiting.abandonmentNone;
  if (share === 1) return m.waiting.abandonmentAll;
  const said = signalWords(series, words);
  const steady = series.limits ? m.waiting.abandonmentSteady : '';
  return m.waiting.abandonmentTitle(
    f.percent(share),
    said.length > 0 ? m.waiting.abandonmentSignals(said.join('; ')) : steady,
  );
}
