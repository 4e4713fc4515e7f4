import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { Manifest } from '@/lib/model/manifest';
import type { MeasureValue } from '@/lib/model/question';
import { completeness, knownShare } from './completeness';
import type { Scope } from './scope';

interface Words {
  m: Messages;
  f: Format;
}

/** `se sabe de 92 %`, of the value that rests on the least; nothing where all rest on everything that could tell. */
export function knownWords(values: readonly (MeasureValue | undefined)[], { m, f }: Words): string {
  const shares = values.map(knownShare).filter((share) => share !== null);
  return shares.length > 0 ? m.measures.known(f.percent(Math.min(...shares))) : '';
}

/** `horas con datos: 98.3 %`; nothing where none is missing. */
export function hoursKnownWords({ period }: Pick<Scope, 'period'>, manifest: Manifest, { m, f }: Words): string {
  const share = completeness(period, manifest);
  return share !== null && share < 1 ? m.measures.hours(f.percent(share)) : '';
}

/** Says so where values were counted one contact after another, as no published sums fit the filters. */
export function countedWords(values: readonly (MeasureValue | undefined)[], { m }: Words): string {
  return values.some((value) => value?.from === 'calls' && value.value !== null) ? m.measures.countedFromCalls : '';
}

/** What a text wears of its values' completeness, joined to it. */
export function wearing(text: string, ...worn: string[]): string {
  return [text, ...worn].filter((part) => part !== '').join(' · ');
}
