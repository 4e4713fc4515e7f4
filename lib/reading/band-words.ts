import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { FormulaBand } from './formula-band';

interface Words {
  m: Messages;
  f: Format;
}

/** How far the six formulas lie apart, in whole percent, and whether some meet the target and some do not; nothing where there is no value. */
export function bandSentence({ low, high, flips }: FormulaBand, { m, f }: Words): string {
  if (low === null || high === null) return '';
  const [least, most] = [f.percent(low, 0), f.percent(high, 0)];
  const band = least === most ? m.overview.sameBand(least) : m.overview.band(least, most);
  return flips ? `${band} ${m.overview.flips}` : band;
}

/** The same in few words: `76–87 % según la fórmula`; nothing where all give the same. */
export function bandNote({ low, high, flips }: FormulaBand, { m, f }: Words): string {
  if (low === null || high === null) return '';
  const [least, most] = [f.decimal(low * 100, 0), f.percent(high, 0)];
  if (f.percent(low, 0) === most) return flips ? m.overview.bandFlips : '';
  const band = m.overview.bandShort(least, most);
  return flips ? `${band}: ${m.overview.bandFlips}` : band;
}
