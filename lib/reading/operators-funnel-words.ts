import type { TrainingDocument } from '@/lib/model/training';
import { judgedName, judgedValue, sureWords } from './flag-words';
import type { OperatorsWords, Person } from './operators';
import type { Funnel, FunnelDot } from './operators-funnel';
import { gapKind, levelOf } from './operators-gap';

const HARDLY = 0.01;

/** The funnel's title: how many lie within the limits, and how many have a flag. */
export function funnelTitle({ measure, dots, curves, occurs }: Funnel, words: OperatorsWords): string {
  const { f, d, told } = words;
  const name = judgedName(measure.id, told);
  if (curves.length === 0 || !occurs) return d.funnelUnlimited(name);
  const inside = dots.filter(({ within }) => within).length;
  const flagged = dots.filter(({ mark }) => mark === 'flagged').length;
  const said =
    inside < dots.length
      ? d.funnelSome(name, f.count(inside), f.count(dots.length))
      : dots.length === 1
        ? d.funnelOne(name)
        : d.funnelAll(name, f.count(dots.length));
  return flagged === 0 ? said : `${said}${d.funnelFlagged(flagged, f.count(flagged))}`;
}

/** What is drawn, of how many rows, and with which limits. */
export function funnelSubtitle({ measure, dots, curves }: Funnel, { f, d }: OperatorsWords): string {
  const n = dots.reduce((sum, dot) => sum + dot.n, 0);
  return [
    measure.unit === 'score' ? d.scoreUnit : d.ratioUnit,
    d.tip.of(f.count(n), d.rows[measure.source]),
    ...(curves.length > 0 ? [d.limitsUnit] : []),
  ].join(' · ');
}

/** Why nobody is drawn; null where somebody is. */
export function funnelEmpty(
  { measure, least, dots, occurs }: Funnel,
  people: readonly Person[],
  { f, d, told }: OperatorsWords,
): string | null {
  if (dots.length > 0) return occurs ? null : d.neverOccurs(judgedName(measure.id, told));
  return people.length === 0 ? d.nobody : d.nobodyDrawn(f.count(least), d.rows[measure.source]);
}

/** What must be known to read the picture: who is not in it, and why somebody with a flag may lie where all others do. */
export function funnelNotes({ measure, least, few, dots }: Funnel, { f, d }: OperatorsWords): string[] {
  if (dots.length === 0) return [];
  return [
    ...(dots.some(({ flags, within }) => within && flags.length > 0 && flags.every(({ topic }) => topic !== null))
      ? [d.topicNote]
      : []),
    ...(few > 0 ? [d.fewNote(few, f.count(few), f.count(least), d.rows[measure.source])] : []),
  ];
}

/** What a dot says beside its name: n, observed and expected, the gap that is believed, how sure it is that it matters, and where flags are. */
export function dotWords(
  { measure, least }: Pick<Funnel, 'measure' | 'least'>,
  { index, n, y, flags }: FunnelDot,
  { levels }: Pick<TrainingDocument, 'levels'>,
  words: OperatorsWords,
): string[] {
  const { f, d, told } = words;
  const columns = levels[measure.id];
  const level = levelOf(measure, columns, index, least);
  if (!level || !columns) return [];
  const change = (value: number) => f.change(gapKind(measure), measure.unit === 'log' ? Math.round(value) : value);
  const ofHundred = measure.unit === 'logit' ? ` ${d.tip.ofHundred}` : '';
  const value = (column: readonly number[], expected = false) =>
    judgedValue(measure.id, column[index] ?? 0, told, expected);
  return [
    d.tip.of(f.count(n), d.rows[measure.source]),
    `${d.tip.observed(value(columns.observed), value(columns.expected, true))} (${axisWords(measure.unit === 'score', y, words)})`,
    `${d.tip.interval(change(level.gap.low), change(level.gap.high))}${ofHundred}`,
    level.material < HARDLY ? d.tip.hardly : sureWords({ confidence: level.material }, told),
    ...(flags.length > 0 ? [d.tip.signal(flags.map(({ topic }) => topic ?? d.allTopics).join(', '))] : []),
  ];
}

/** A value of the axis: `×1.4`, or `+0.3 puntos`. */
function axisWords(isScore: boolean, y: number, { f, d }: OperatorsWords): string {
  return isScore ? d.points(f.change('score', y)) : d.times(f.decimal(y, 2));
}
