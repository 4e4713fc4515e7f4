import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import { endingName } from './chart-tables';
import { type EndingRow, SHOWN_ENDINGS } from './endings';
import type { Nouns } from './nouns';

interface Words {
  m: Messages;
  f: Format;
}

/** Fewer than these are counted out instead of put into a hundred. */
const HUNDRED = 100;

function counted(parts: readonly number[], total: number, { m, f }: Words): string[] {
  if (total < HUNDRED) return [total, ...parts].map(f.count);
  return [m.overview.everyHundred, ...parts.map((part) => f.count((part / total) * 100))];
}

/** `De cada 100 llamadas, 87 se atendieron y 12 se abandonaron`; under a hundred, of as many as there are. */
export function endingsTitle({ counts, total }: EndingRow, noun: Nouns, words: Words): string {
  const { m } = words;
  if (total === 0) return m.overview.endingsPlain;
  const [all = '', answered = '', abandoned = ''] = counted([counts.answered, counts.abandoned], total, words);
  if (total === 1) {
    const only = SHOWN_ENDINGS.find((ending) => counts[ending] === 1) ?? 'other';
    return m.overview.endingsOnly(noun.only, endingName(only, noun, m));
  }
  return m.overview.endingsTitle({ total: all, answered, abandoned, many: noun.many });
}
