import type { Format } from '@/lib/format/figure';
import type { ComparisonMessages } from '@/lib/i18n/comparison';
import type { Messages } from '@/lib/i18n/messages';
import type { Manifest } from '@/lib/model/manifest';
import { daysIn } from '@/lib/time/period';
import { differenceOf, notesApart } from './comparison';
import { namePeriod } from './period-words';
import { comparisonFor, type Scope } from './scope';
import { totalOf } from './series';
import type { Tile, TileAnswers } from './tiles';

interface Words {
  m: Messages;
  f: Format;
  d: ComparisonMessages;
}

export interface ComparisonDetail {
  rows: { name: string; value: string; n: string }[];
  notes: string[];
}

/** Why a period has nothing to be compared with. */
function lackOf({ compare, period }: Scope, { coverage }: Pick<Manifest, 'coverage'>, { f, d }: Words): string {
  const before = comparisonFor(compare, period);
  return before && coverage ? d.tooEarly(f.dayLong(before.from, true), f.dayLong(coverage.from, true)) : d.overlap;
}

/** How the days of the two periods meet. */
function alignmentOf({ period, comparison }: Scope, { f, d }: Words): string {
  const days = period.from - (comparison?.from ?? period.from);
  if (days % 7 !== 0 || (comparison && daysIn(comparison) !== daysIn(period))) return d.months;
  return days === 7 ? d.oneWeek : d.weeks(f.count(days / 7));
}

function apartWords(scope: Scope, manifest: Manifest, { d }: Words): string[] {
  const { now, before } = notesApart(scope, manifest);
  return [
    ...(now.length > 0 ? [d.onlyNow(now.join(', '))] : []),
    ...(before.length > 0 ? [d.onlyBefore(before.join(', '))] : []),
    ...(now.length + before.length === 0 ? [d.holidays] : []),
  ];
}

/** Both values of a tile, what they differ by, between what, and what to hold against the comparison. */
export function comparisonDetail(
  tile: Tile,
  answers: TileAnswers,
  scope: Scope,
  manifest: Manifest,
  words: Words,
): ComparisonDetail {
  const { m, f, d } = words;
  const { comparison } = scope;
  const value = totalOf(answers.now, tile.id);
  const n = (of: typeof value) =>
    of && of.value !== null && tile.id !== 'answered' ? m.measures.n(f.count(of.n)) : '';
  const now = { name: namePeriod(scope.period, words), value: f.figure(tile.kind, value?.value), n: n(value) };
  if (!comparison) return { rows: [now], notes: [lackOf(scope, manifest, words)] };
  const was = totalOf(answers.before, tile.id);
  const before = { name: namePeriod(comparison, words), value: f.figure(tile.kind, was?.value), n: n(was) };
  const difference = differenceOf(tile, answers, scope);
  if (!difference) return { rows: [now, before], notes: [d.noValue, ...apartWords(scope, manifest, words)] };
  const counted = tile.kind === 'count';
  const signed = (by: number) => `${f.change(counted ? 'share' : tile.kind, by)}${counted ? `${f.percentSpace}%` : ''}`;
  const unit = (text: string) =>
    counted ? d.perDay(text) : tile.kind === 'share' ? `${text} ${m.measures.points}` : text;
  const { interval } = difference;
  return {
    rows: [
      now,
      before,
      { name: d.difference, value: unit(signed(difference.value)), n: '' },
      {
        name: d.interval,
        value: interval ? d.range(signed(interval.low), signed(interval.high)) : d.noInterval,
        n: '',
      },
    ],
    notes: [
      ...(interval ? [d.methods[interval.method]] : []),
      d.verdict(m.overview.verdicts[tile.verdict]),
      alignmentOf(scope, words),
      ...apartWords(scope, manifest, words),
    ],
  };
}
