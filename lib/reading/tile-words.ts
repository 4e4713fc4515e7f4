import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { Answer } from '@/lib/model/question';
import { FEWEST_SCORES } from '@/lib/stats/interval';
import { bandNote } from './band-words';
import { knownWords, wearing } from './completeness-words';
import { estimateMark } from './estimate';
import { buildFormulaBand } from './formula-band';
import { nounsOf } from './nouns';
import { isOfAnswered } from './of-answered';
import { reasonWords } from './reason-words';
import type { Scope } from './scope';
import { totalOf } from './series';
import type { Tile } from './tiles';

const SECONDS_PER_HOUR = 3600;

export interface TileWords {
  name: string;
  /** Before the number. */
  mark: string;
  number: string;
  unit: string;
  /** Target, or what the number is part of; the reason where there is no number. */
  under: string;
  /** On how much the number rests. */
  basis: string;
  change: string;
  verdict: string;
}

const NOTHING = { mark: '', number: '', basis: '', change: '', verdict: '' };
const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

function targetWords({ kind, target }: Pick<Tile, 'kind' | 'target'>, { m, f }: { m: Messages; f: Format }): string {
  if (!target) return m.measures.noTarget;
  const text = (value: number) => (kind === 'share' ? f.percent(value, 0) : f.figure(kind, value));
  if (target.kind === 'between') return m.measures.targetBetween(f.decimal(target.low * 100, 0), text(target.high));
  return target.kind === 'atMost' ? m.measures.targetAtMost(text(target.value)) : m.measures.target(text(target.value));
}

function underWords(tile: Tile, now: Answer, scope: Scope, words: { m: Messages; f: Format }): string {
  const { m, f } = words;
  switch (tile.id) {
    case 'waitMedian': {
      const p90 = totalOf(now, 'waitP90');
      return m.overview.nineInTen(estimateMark(p90) + f.figure('seconds', p90?.value));
    }
    case 'answered': {
      const offered = totalOf(now, 'offered')?.value;
      if (isOfAnswered(now)) return '';
      const noun = nounsOf(scope, m);
      return m.overview.ofOffered(f.figure('count', offered), offered === 1 ? noun.offeredOne : noun.offered);
    }
    case 'satisfaction': {
      const { n = 0, low, high } = tile.now ?? {};
      const note = (interval: string) => m.overview.satisfactionNote(targetWords(tile, words), interval);
      if (n < FEWEST_SCORES) return note(m.overview.tooFewScores);
      if (low === undefined || high === undefined) return targetWords(tile, words);
      return note(marginWords(tile.now?.value ?? low, low, high, words));
    }
    default:
      return targetWords(tile, words);
  }
}

/** Half the interval where it reaches as far on both sides, else its ends: it may stop where the scale does. */
function marginWords(value: number, low: number, high: number, { m, f }: { m: Messages; f: Format }): string {
  const [down, up] = [f.decimal(value - low, 2), f.decimal(high - value, 2)];
  return down === up ? `±${up}` : m.overview.interval(f.decimal(low, 2), f.decimal(high, 2));
}

function basisWords({ id, now, target: aim }: Tile, all: Answer, { m, f }: { m: Messages; f: Format }): string {
  const n = m.measures.n(f.count(now?.n ?? 0));
  if (id === 'answered') return '';
  const known = knownWords([now], { m, f });
  if (id === 'occupancy')
    return now?.denominator === undefined
      ? ''
      : wearing(m.overview.staffedHours(f.count(now.denominator / SECONDS_PER_HOUR)), known);
  const target = aim?.kind === 'atLeast' ? aim.value : null;
  const band = id === 'serviceLevel' ? bandNote(buildFormulaBand(all, target), { m, f }) : '';
  const response = id === 'satisfaction' ? totalOf(all, 'responseRate')?.value : null;
  return wearing(typeof response === 'number' ? m.overview.responded(n, f.percent(response, 0)) : n, known, band);
}

/** Why there is no value; where the exporting system reports a service level of its own, that one too. */
function reasonOf({ id, now: value }: Tile, all: Answer, { m, f }: { m: Messages; f: Format }): string {
  const reason = reasonWords(value?.reason, m);
  const reported = id === 'serviceLevel' ? totalOf(all, 'serviceLevelReported') : undefined;
  if (typeof reported?.value !== 'number') return reason;
  const seconds = reported.threshold_s ?? null;
  return `${reason}. ${m.measures.reported(f.percent(reported.value, 1), seconds === null ? null : f.seconds(seconds))}`;
}

export function tileWords(tile: Tile, now: Answer, scope: Scope, words: { m: Messages; f: Format }): TileWords {
  const { m, f } = words;
  const named = m.measures.named[tile.id];
  const plain = named?.name ?? tile.id;
  const name = tile.id === 'answered' ? capital(nounsOf(scope, m).answered) : plain;
  const value = tile.now?.value;
  if (typeof value !== 'number') return { ...NOTHING, name, unit: m.chart.noData, under: reasonOf(tile, now, words) };
  const changed = tile.kind === 'count' ? 'share' : tile.kind;
  const sign = tile.kind === 'count' ? `${f.percentSpace}%` : '';
  return {
    name,
    mark: estimateMark(tile.now),
    ...f.split(tile.kind, value),
    under: underWords(tile, now, scope, words),
    basis: basisWords(tile, now, words),
    change: tile.change === null ? '' : f.change(changed, tile.change) + sign,
    verdict: scope.compare === 'none' ? '' : m.overview.verdicts[tile.verdict],
  };
}
