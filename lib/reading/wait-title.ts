import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { Answer } from '@/lib/model/question';
import { estimateMark } from './estimate';
import { nounsOf } from './nouns';
import type { Scope } from './scope';
import { totalOf } from './series';

/** Fewest waits of which nine in ten can be told apart. */
const TEN = 10;

/** How long people waited, as the end of a sentence with the part to be stressed between asterisks; null where no wait is
 * known. Nothing is said of "nine in ten" where there are not ten. */
export function waitsSentence(now: Answer, scope: Scope, { m, f }: { m: Messages; f: Format }): string | null {
  const [median, p90, longest] = ['waitMedian', 'waitP90', 'waitMax'].map((id) => totalOf(now, id));
  if (typeof median?.value !== 'number' || typeof p90?.value !== 'number') return null;
  const half = estimateMark(median) + f.seconds(median.value);
  if (median.n === 1) return m.waiting.onlyWait(nounsOf(scope, m).onlyAnswered, half);
  if (median.n < TEN && typeof longest?.value === 'number') return m.waiting.fewWaits(half, f.seconds(longest.value));
  return m.waiting.waits(half, estimateMark(p90) + f.seconds(p90.value));
}

/** The same as a title of its own; says who waited in vain where nobody was answered. */
export function waitsTitle(now: Answer, scope: Scope, words: { m: Messages; f: Format }): string {
  const { m, f } = words;
  const said = waitsSentence(now, scope, words)?.replaceAll('*', '');
  if (said) return `${said.charAt(0).toLocaleUpperCase()}${said.slice(1)}`;
  const abandoned = totalOf(now, 'abandoned')?.value;
  const nobody = totalOf(now, 'answered')?.value === 0;
  return nobody && abandoned ? m.waiting.onlyAbandoned(f.count(abandoned)) : m.waiting.waitsPlain;
}
