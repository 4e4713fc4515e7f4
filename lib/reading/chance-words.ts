import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import { type Grain, isWhole } from './buckets';
import { FEWEST } from './ordinary';
import type { Mark, Series } from './series';
import { loneMarks, type Stretch, stretchesOf } from './stretches';

interface Words {
  m: Messages;
  f: Format;
}

const MOST_NAMED = 3;

/** One of so many charts of this length shows a signal though nothing changed, by simulation of counts and shares, with a weekly rhythm and with
 * days that remember (`ordinary.test.ts`). */
export function falseAlarms(marks: number): number {
  if (marks <= 14) return 20;
  return marks <= 31 ? 10 : 8;
}

function nameOf(mark: Mark, grain: Grain, { m, f }: Words): string {
  if (grain === 'month') return f.monthShort(mark.from);
  return grain === 'week' ? m.period.weekOf(f.dayShort(mark.from)) : f.dayShort(mark.from);
}

const judgedOf = ({ marks, grain }: Series) => marks.filter((mark) => mark.value !== null && isWhole(mark, grain));

function stretchRule({ kind, marks }: Stretch, { grain }: Series, { m, f }: Words): string {
  const units = m.period.units[grain];
  const length = `${f.count(marks.length)} ${marks.length === 1 ? units.one : units.many}`;
  return m.chart.chance.stretches[kind](f.range((marks[0] as Mark).from, (marks.at(-1) as Mark).to), length);
}

/** Which rule fired where: `14 oct bajo el límite`, `16–31 oct, racha de 16 días bajo lo usual`. */
function rulesOf(series: Series, words: Words): string[] {
  const { m, f } = words;
  const { chance } = m.chart;
  const said = stretchesOf(series).map((stretch) => stretchRule(stretch, series, words));
  for (const rule of ['outside', 'two-of-three'] as const) {
    for (const towards of ['lower', 'higher'] as const) {
      const marks = loneMarks(series, rule).filter(({ signal }) => signal?.towards === towards);
      if (marks.length === 0) continue;
      const names = marks.slice(-MOST_NAMED).map((mark) => nameOf(mark, series.grain, words));
      const days = marks.length > MOST_NAMED ? [...names, chance.more(f.count(marks.length - MOST_NAMED))] : names;
      said.push(chance[rule][towards](days.join(', ')));
    }
  }
  return said;
}

/** Whether the last change of a series is more than chance, by which rule and when, and how often such a chart would say so of
 * nothing; empty of the hours of one day, which are not judged. */
export function chanceWords(series: Series, words: Words): string {
  const { m, f } = words;
  const { chance } = m.chart;
  const { grain, limits } = series;
  if (grain === 'hour') return '';
  const judged = judgedOf(series);
  const last = judged.at(-1);
  if (!last || judged.length < FEWEST) return chance.tooFew(f.count(FEWEST), chance.whole[grain]);
  if (!limits) return chance.coarse;
  const rules = rulesOf(series, words);
  const rate = chance.rate(f.count(falseAlarms(judged.length)));
  if (rules.length === 0) return `${chance.none[grain]} ${rate}`;
  const name = nameOf(last, grain, words);
  const state = last.signal ? chance.lastSpecial[grain](name) : chance.lastOrdinary[grain](name);
  return `${state} ${chance.rules(rules.join('; '))} ${rate}`;
}

export interface TileChance {
  text: string;
  /** The last whole day, week or month is out of the ordinary. */
  special: boolean;
}

/** The same in a few words: of the last day, week or month, and of those before. Null where nothing can be told. */
export function tileChance(series: Series, words: Words): TileChance | null {
  const { m, f } = words;
  const { chance } = m.chart;
  const { grain, limits } = series;
  const last = judgedOf(series).at(-1);
  if (!limits || !last || grain === 'hour') return null;
  const stretch = stretchesOf(series).findLast(({ marks }) => marks.at(-1)?.key === last.key);
  if (stretch) return { text: chance.tileSince(f.dayShort((stretch.marks[0] as Mark).from)), special: true };
  if (last.signal) return { text: chance.tileLast(nameOf(last, grain, words)), special: true };
  const signals = stretchesOf(series).length + loneMarks(series, 'outside').length;
  if (signals > 0) return { text: chance.tileBefore[grain](signals, f.count(signals)), special: false };
  return { text: loneMarks(series, 'two-of-three').length > 0 ? chance.tileNear : chance.tileNone, special: false };
}
