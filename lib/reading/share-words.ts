import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { Nouns } from './nouns';

/** Fewer than these are counted out instead of put into a hundred. */
const HUNDRED = 100;

function inHundred(share: number, f: Format): string {
  const whole = f.decimal(share * 100, 0);
  return (whole === '100' && share < 1) || (whole === '0' && share > 0) ? f.decimal(share * 100, 1) : whole;
}

/** So near to none or all that a hundred would round it away. */
const isExtreme = (share: number) => share < 0.0005 || share > 0.9995;

export interface Share {
  value: number;
  numerator?: number;
  denominator?: number;
}

/** The subject and verb of a sentence about a share: `*84 de cada 100* llamadas se atendieron`, `*35 de 92* llamadas se
 * atendieron`, `*ninguna de las 12* llamadas se atendió`, `*la única llamada* no se atendió`. */
export function shareWords(
  { value, numerator, denominator }: Share,
  { noun, plural, verb }: { noun: Nouns; plural: string; verb: { many: string; one: string; oneNot: string } },
  { m, f }: { m: Messages; f: Format },
): string {
  const { of } = m.overview;
  if (denominator === 1) return `*${noun.only}* ${value > 0 ? verb.one : verb.oneNot}`;
  if (denominator !== undefined && value === 0) return `*${noun.none(f.count(denominator))}* ${plural} ${verb.one}`;
  if (denominator !== undefined && value === 1) return `*${noun.all(f.count(denominator))}* ${plural} ${verb.many}`;
  if (numerator !== undefined && denominator !== undefined && (denominator < HUNDRED || isExtreme(value)))
    return `*${of(f.count(numerator), f.count(denominator))}* ${plural} ${numerator === 1 ? verb.one : verb.many}`;
  return `*${m.overview.ofHundred(inHundred(value, f))}* ${plural} ${verb.many}`;
}
