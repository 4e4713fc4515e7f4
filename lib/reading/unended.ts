import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { Answer } from '@/lib/model/question';
import { nounsOf } from './nouns';
import { whenWords } from './period-words';
import type { Scope } from './scope';
import { totalOf } from './series';

/** Whether contacts came of which the export does not say how they ended. */
export function endsUnknown(now: Answer): boolean {
  return totalOf(now, 'offered')?.reason?.code === 'unknown-in-data' && (totalOf(now, 'contacts')?.value ?? 0) > 0;
}

/** `En julio entraron *12,007* llamadas; cómo terminaron no se sabe, porque la exportación no lo trae.` */
export function unendedSentence(now: Answer, scope: Scope, words: { m: Messages; f: Format }): string {
  const { m, f } = words;
  const noun = nounsOf(scope, m);
  const came = totalOf(now, 'contacts')?.value ?? 0;
  return m.overview.unended(whenWords(scope, words), came, f.count(came), came === 1 ? noun.one : noun.many);
}
