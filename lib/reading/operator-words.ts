import type { Format } from '@/lib/format/figure';
import type { FlagMessages } from '@/lib/i18n/flags';
import type { Messages } from '@/lib/i18n/messages';
import type { OperatorMessages } from '@/lib/i18n/operator';

import type { JudgedMeasure, TrainingDocument } from '@/lib/model/training';
import { type FlagWords, judgedName, judgedValue, tellingOf, whatHappened } from './flag-words';
import { valueOfGap } from './operator-believed';
import { type Place, tellingAt } from './operator-places';
import { isStrength } from './operator-strengths';

export interface OperatorWords {
  m: Messages;
  f: Format;
  d: OperatorMessages;
  flags: FlagMessages;
}

export const flagWordsOf = ({ f, flags }: Pick<OperatorWords, 'f' | 'flags'>): FlagWords => ({ f, d: flags });

export const capital = (text: string) => text.charAt(0).toLocaleUpperCase('es-MX') + text.slice(1);

/** A measure's name in the middle of a sentence. */
export function measureWords(measure: string, { d, flags }: Pick<OperatorWords, 'd' | 'flags'>): string {
  const name = d.measures[measure] ?? judgedName(measure, { d: flags });
  return name.charAt(0).toLocaleLowerCase('es-MX') + name.slice(1);
}

export function topicWords(topic: string | null, { d }: Pick<OperatorWords, 'd'>): string {
  return topic ?? d.matrix.all;
}

/** `a, b y c` */
export function listWords(items: readonly string[], { f }: Pick<OperatorWords, 'f'>): string {
  return new Intl.ListFormat(f.locale, { type: 'conjunction' }).format(items);
}

/** `1 de cada 10` of the share of signals that may be false alarms. */
export function alarmWords({ falseAlarms }: Pick<TrainingDocument, 'falseAlarms'>, { f, d }: OperatorWords): string {
  return d.alarms(f.count(Math.round(1 / falseAlarms)));
}

export const unitOf = (measure: string, document: TrainingDocument): JudgedMeasure | undefined =>
  document.measures.find(({ id }) => id === measure);

/** A value of a measure as people say it: where it counts, with the count of what it is of. */
function valueWords(place: Place, value: number, words: OperatorWords): string {
  return judgedValue(place.measure, value, flagWordsOf(words), true);
}

/** The believed value and its interval, lowest first, in the measure's own unit. */
export function believedWords(
  place: Place,
  judged: JudgedMeasure,
  words: OperatorWords,
): { value: string; low: string; high: string } {
  const at = (gap: number) => valueOfGap(place, judged, gap);
  const [low, high] = judged.unit === 'score' ? [place.high, place.low] : [place.low, place.high];
  return {
    value: valueWords(place, at(place.gap), words),
    low: valueWords(place, at(low), words),
    high: valueWords(place, at(high), words),
  };
}

/** A difference from here on is shown as one. */
const QUIET = 0.3;
const STEPS = [QUIET, 0.6, 1, 2];
const MOST_RATIO = 9.95;

/** How a cell is coloured: 0 as expected, 1 … 4 worse, −1 … −4 better. */
export function levelOf(place: Place): number {
  const { gap } = place;
  const level = STEPS.filter((step) => Math.abs(gap) >= step).length;
  return ['flagged', 'told'].includes(tellingAt(place)) && level > 0 ? level * Math.sign(gap) : 0;
}

/** `×2.1` of bad outcomes and times, `+0.3` or `−0.3` of scores. */
export function sizeWords({ measure, observed, expected }: Place, { f }: Pick<OperatorWords, 'f'>): string {
  if (tellingOf(measure) === 'score') {
    const size = f.decimal(Math.abs(expected - observed), 1);
    return /[1-9]/.test(size) ? `${observed > expected ? '−' : '+'}${size}` : `±${size}`;
  }
  if (expected <= 0) return '';
  const ratio = observed / expected;
  return `×${ratio > MOST_RATIO ? f.count(Math.round(ratio)) : f.decimal(ratio, 1)}`;
}

/** What stands in a cell: its size where it is a signal, a strength or as large as what matters, a sign where it leans, nothing elsewhere. Where other places
 * say more than the cell itself, which leans the other way, its own size would mislead. */
export function faceOf(place: Place, words: Pick<OperatorWords, 'f'>): { text: string; sign: 'up' | 'down' | null } {
  const level = levelOf(place);
  const agrees = place.seen * place.gap > 0;
  if (place.flag || isStrength(place) || (Math.abs(level) >= 3 && agrees))
    return { text: sizeWords(place, words), sign: null };
  return { text: '', sign: level === 0 ? null : level > 0 ? 'down' : 'up' };
}

/** What a cell is called, and what it says. */
export function cellWords(
  place: Place,
  judged: JudgedMeasure | undefined,
  words: OperatorWords,
): { title: string; lines: string[] } {
  const { f, d } = words;
  const title = d.detail.title(capital(topicWords(place.topic, words)), measureWords(place.measure, words));
  const telling = tellingAt(place);
  if (telling === 'none' || !judged) return { title, lines: [d.matrix.nothing] };
  const { low, high } = believedWords(place, judged, words);
  return {
    title,
    lines: [
      ...(telling === 'flagged' ? [d.matrix.flagged] : telling === 'few' ? [d.matrix.few] : []),
      whatHappened(place, flagWordsOf(words)),
      ...(telling === 'few' ? [] : [d.matrix.between(low, high), d.matrix.probability(f.percent(place.material, 0))]),
    ],
  };
}
