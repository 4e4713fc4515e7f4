import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { Answer } from '@/lib/model/question';
import { reasonWords } from './reason-words';
import type { Scope } from './scope';
import { totalOf } from './series';
import type { Tile } from './tiles';

export interface TileWords {
  name: string;
  number: string;
  unit: string;
  /** Target, or what the number is part of; the reason where there is no number. */
  under: string;
  change: string;
  verdict: string;
}

function targetWords({ kind, target }: Tile, { m, f }: { m: Messages; f: Format }): string {
  if (!target) return m.measures.noTarget;
  const text = (value: number) => (kind === 'share' ? f.percent(value, 0) : f.figure(kind, value));
  if (target.kind === 'between') return m.measures.targetBetween(f.decimal(target.low * 100, 0), text(target.high));
  return target.kind === 'atMost' ? m.measures.targetAtMost(text(target.value)) : m.measures.target(text(target.value));
}

function underWords(tile: Tile, now: Answer, scope: Scope, words: { m: Messages; f: Format }): string {
  const { m, f } = words;
  switch (tile.id) {
    case 'waitMedian':
      return m.overview.nineInTen(f.figure('seconds', totalOf(now, 'waitP90')?.value));
    case 'answered':
      return m.overview.ofOffered(
        f.figure('count', totalOf(now, 'offered')?.value),
        (scope.callsOnly ? m.overview.calls : m.overview.contacts).offered,
      );
    case 'satisfaction': {
      const { value, high } = tile.now ?? {};
      const response = totalOf(now, 'responseRate')?.value;
      if (typeof value !== 'number' || high === undefined) return targetWords(tile, words);
      return m.overview.satisfactionNote(
        targetWords(tile, words),
        f.decimal(high - value, 2),
        typeof response === 'number' ? f.percent(response, 0) : f.figure('share', null),
      );
    }
    default:
      return targetWords(tile, words);
  }
}

export function tileWords(tile: Tile, now: Answer, scope: Scope, words: { m: Messages; f: Format }): TileWords {
  const { m, f } = words;
  const named = m.measures.named[tile.id];
  const name = named?.name ?? tile.id;
  const value = tile.now?.value;
  if (typeof value !== 'number')
    return { name, number: '', unit: m.chart.noData, under: reasonWords(tile.now?.reason, m), change: '', verdict: '' };
  const changed = tile.kind === 'count' ? 'share' : tile.kind;
  const sign = tile.kind === 'count' ? `${f.percentSpace}%` : '';
  return {
    name,
    ...f.split(tile.kind, value),
    under: underWords(tile, now, scope, words),
    change: tile.change === null ? '' : f.change(changed, tile.change) + sign,
    verdict: m.overview.verdicts[tile.verdict],
  };
}
