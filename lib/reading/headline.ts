import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { Headline, Manifest } from '@/lib/model/manifest';
import type { Answer, MeasureValue } from '@/lib/model/question';
import type { Formula } from '@/lib/model/settings';
import { bandSentence } from './band-words';
import { completeness, holdsNoContacts, knownShare } from './completeness';
import { buildFormulaBand } from './formula-band';
import { type Nouns, nounsOf } from './nouns';
import { isOfAnswered } from './of-answered';
import { hoursWords, isOnce, sinceWords, thanWords, thresholdWords, whenWords } from './period-words';
import type { Scope } from './scope';
import { totalOf } from './series';
import { shareWords } from './share-words';
import type { Tile } from './tiles';
import { endsUnknown, unendedSentence } from './unended';
import { waitsSentence } from './wait-title';
import type { WorstHours } from './worst-hours';

interface Words {
  m: Messages;
  f: Format;
}

const sentenceOf = (words: string) => `${words.charAt(0).toLocaleUpperCase()}${words.slice(1)}.`;

/** What the formula divides by, as a plural: not every formula counts everybody. */
function countedBy(formula: Formula, noun: Nouns): string {
  if (formula === 'SL-1') return noun.answeredOnly;
  return formula === 'SL-3' || formula === 'SL-4' ? noun.stayed : noun.many;
}

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
    if (tile.verdict === 'unclear') parts.push(m.overview.unclear(sinceWords(scope.comparison, scope, words)));
    if (tile.verdict === 'better') parts.push(m.overview.better(thanWords(scope.comparison, scope, words)));
    if (tile.verdict === 'worse') parts.push(m.overview.worse(thanWords(scope.comparison, scope, words)));
  }
  return parts.length > 0 ? `: ${parts.join(', ')}` : '';
}

function countsLine(now: Answer, noun: Nouns, { m, f }: Words): string {
  const [offered, answered] = [totalOf(now, 'offered')?.value, totalOf(now, 'answered')?.value];
  return m.overview.counts({
    offered: f.figure('count', offered),
    many: offered === 1 ? noun.one : noun.many,
    offeredWord: offered === 1 ? noun.offeredOne : noun.offered,
    answered: f.figure('count', answered),
    answeredWord: answered === 1 ? noun.answeredOne : noun.answered,
  });
}

/** What can be said where the waits can't be: there are no data, nobody came, nobody was answered, or the export does not
 * tell how long they waited. */
function withoutWaits(now: Answer, scope: Scope, manifest: Manifest, words: Words): string {
  const { m } = words;
  const when = whenWords(scope, words);
  const noun = nounsOf(scope, m);
  const offered = totalOf(now, 'offered')?.value ?? 0;
  const answered = totalOf(now, 'answered')?.value ?? 0;
  if (holdsNoContacts(manifest)) return m.overview.noContacts;
  if (!completeness(scope.period, manifest)) return m.overview.noDataThen(when);
  if (endsUnknown(now)) return unendedSentence(now, scope, words);
  if (isOfAnswered(now) && answered > 0)
    return m.overview.ofAnswered(
      when,
      words.f.count(answered),
      answered === 1 ? noun.answeredOnlyOne : noun.answeredOnly,
    );
  if (offered === 0)
    return Object.keys(scope.where).length > 0
      ? m.overview.noHeadline(when, noun.many)
      : m.overview.nobody(when, noun.many);
  const ratio = { value: answered / offered, numerator: answered, denominator: offered };
  const said = shareWords(ratio, { noun, plural: noun.many, verb: m.overview.answeredVerb }, words);
  return answered === 0 ? `${when}, ${said}.` : m.overview.noWaits(`${when}, ${said}`);
}

/** What the waits are not known of, and the hours without data: a headline says it of its own numbers. */
function incompleteness(value: MeasureValue | undefined, scope: Scope, manifest: Manifest, { m, f }: Words): string[] {
  const [known, hours] = [knownShare(value), completeness(scope.period, manifest)];
  return [
    known === null ? '' : m.measures.knownWaits(f.percent(known)),
    hours === null || hours === 1 ? '' : m.measures.hoursMissing(f.percent(hours)),
  ];
}

export function overviewHeadline(
  now: Answer,
  service: Tile | undefined,
  scope: Scope,
  manifest: Manifest,
  words: Words,
): Headline {
  const { m } = words;
  const noun = nounsOf(scope, m);
  const level = service?.now;
  const came = (totalOf(now, 'offered')?.value ?? 0) > 0;
  const counts = came ? countsLine(now, noun, words) : '';
  if (!service || typeof level?.value !== 'number')
    return { sentence: withoutWaits(now, scope, manifest, words), below: counts };
  const spread = bandSentence(buildFormulaBand(now, manifest.settings.serviceLevel.target), words);
  const said = shareWords(
    { ...level, value: level.value },
    {
      noun,
      plural: countedBy(scope.formula, noun),
      verb: scope.formula === 'SL-5' ? m.overview.answeredOrLeftVerb : m.overview.answeredVerb,
    },
    words,
  );
  const within = m.overview.within(thresholdWords(scope.threshold_s, words));
  return {
    sentence: sentenceOf(`${whenWords(scope, words)}, ${said} ${within}${tailOf(service, scope, words)}`),
    below: [
      counts,
      spread,
      ...incompleteness(level, scope, manifest, words),
      scope.compare !== 'none' && !scope.comparison ? m.overview.partialComparison : '',
    ]
      .filter(Boolean)
      .join(' '),
  };
}

export function waitingHeadline(
  now: Answer,
  worst: WorstHours | undefined,
  scope: Scope,
  manifest: Manifest,
  words: Words,
): Headline {
  const { m, f } = words;
  const value = (id: string) => totalOf(now, id)?.value;
  const noun = nounsOf(scope, m);
  const waits = waitsSentence(now, scope, words);
  if (!waits)
    return {
      sentence: withoutWaits(now, scope, manifest, words),
      below: (value('offered') ?? 0) > 0 ? countsLine(now, noun, words) : '',
    };
  const tail = worst
    ? m.waiting.headlineTail(
        m.waiting.at(f.weekday(worst.weekday, 'long'), hoursWords(worst.from, worst.to, words), isOnce(scope)),
      )
    : '';
  return {
    sentence: sentenceOf(`${whenWords(scope, words)}, ${waits}${tail}`),
    below: [
      m.waiting.below({
        n: f.figure('count', value('answered')),
        many: value('answered') === 1 ? noun.answeredOnlyOne : noun.answeredOnly,
        longest: f.figure('seconds', value('waitMax')),
        abandoned: isOfAnswered(now) ? null : f.figure('share', value('abandonRate')),
      }),
      bandSentence(buildFormulaBand(now, manifest.settings.serviceLevel.target), words),
      ...incompleteness(totalOf(now, 'waitMedian'), scope, manifest, words),
    ]
      .filter(Boolean)
      .join(' '),
  };
}
