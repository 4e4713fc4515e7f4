import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { Answer } from '@/lib/model/question';
import type { Settings } from '@/lib/model/settings';
import { buildFormulaBand } from './formula-band';
import type { WorstHours } from './heat';
import { hoursWords, sinceWords, thanWords, thresholdWords, whenWords } from './period-words';
import type { Scope } from './scope';
import { totalOf } from './series';
import type { Tile } from './tiles';

interface Words {
  m: Messages;
  f: Format;
}

/** A page's first sentence, with the part to be stressed between asterisks, and the line under it. */
export interface Headline {
  sentence: string;
  below: string;
}

const inHundred = (share: number, f: Format) => {
  const whole = f.decimal(share * 100, 0);
  return (whole === '100' && share < 1) || (whole === '0' && share > 0) ? f.decimal(share * 100, 1) : whole;
};

function tailOf(tile: Tile, scope: Scope, words: Words): string {
  const { m, f } = words;
  const value = tile.now?.value;
  const parts: string[] = [];
  if (tile.target?.kind === 'atLeast' && typeof value === 'number') {
    const target = f.percent(tile.target.value, 0);
    parts.push(value >= tile.target.value ? m.overview.met(target) : m.overview.missed(target));
  }
  if (scope.comparison) {
    if (tile.verdict === 'usual') parts.push(m.overview.noChange(sinceWords(scope.comparison, scope, words)));
    if (tile.verdict === 'better') parts.push(m.overview.better(thanWords(scope.comparison, scope, words)));
    if (tile.verdict === 'worse') parts.push(m.overview.worse(thanWords(scope.comparison, scope, words)));
  }
  return parts.length > 0 ? `: ${parts.join(', ')}` : '';
}

export function overviewHeadline(
  now: Answer,
  service: Tile | undefined,
  scope: Scope,
  settings: Settings,
  words: Words,
): Headline {
  const { m, f } = words;
  const when = whenWords(scope, words);
  const noun = scope.callsOnly ? m.overview.calls : m.overview.contacts;
  const level = service?.now?.value;
  if (!service || typeof level !== 'number') return { sentence: m.overview.noHeadline(when), below: '' };
  const band = buildFormulaBand(now, settings.serviceLevel.target);
  const { offered, answered } = { offered: totalOf(now, 'offered')?.value, answered: totalOf(now, 'answered')?.value };
  const counts = m.overview.counts({
    offered: f.figure('count', offered),
    offeredWord: noun.offered,
    answered: f.figure('count', answered),
    answeredWord: noun.answered,
    many: noun.many,
  });
  const spread =
    band.low === null || band.high === null ? '' : m.overview.band(f.percent(band.low, 0), f.percent(band.high, 0));
  return {
    sentence: m.overview.headline({
      when,
      share: inHundred(level, f),
      many: scope.formula === 'SL-1' ? noun.answeredOnly : noun.many,
      within: thresholdWords(scope.threshold_s, words),
      tail: tailOf(service, scope, words),
    }),
    below: [counts, spread, scope.compare !== 'none' && !scope.comparison ? m.overview.partialComparison : '']
      .filter(Boolean)
      .join(' '),
  };
}

export function waitingHeadline(now: Answer, worst: WorstHours | undefined, scope: Scope, words: Words): Headline {
  const { m, f } = words;
  const when = whenWords(scope, words);
  const value = (id: string) => totalOf(now, id)?.value;
  const median = value('waitMedian');
  const p90 = value('waitP90');
  if (typeof median !== 'number' || typeof p90 !== 'number') return { sentence: m.waiting.noHeadline(when), below: '' };
  const noun = scope.callsOnly ? m.overview.calls : m.overview.contacts;
  return {
    sentence: m.waiting.headline({
      when,
      median: f.seconds(median),
      p90: f.seconds(p90),
      tail: worst
        ? m.waiting.headlineTail(f.weekday(worst.weekday, 'long'), hoursWords(worst.from, worst.to, words))
        : '',
    }),
    below: m.waiting.below({
      n: f.figure('count', value('answered')),
      many: noun.answeredOnly,
      longest: f.figure('seconds', value('waitMax')),
      abandoned: f.figure('share', value('abandonRate')),
    }),
  };
}
