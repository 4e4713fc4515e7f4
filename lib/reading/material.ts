import type { FigureKind } from '@/lib/format/figure';
import type { Scale } from '@/lib/model/manifest';

/** The smallest gap of a share that is worth a supervisor's time, in log-odds: 5.6 points at 80 %, 1.7 at 5 %. */
const LOG_ODDS = 0.35;
/** As a factor of counts and of seconds, and as part of a scale of scores: a quarter of a point on 1 to 5. */
const COUNTS = 1.1;
const SECONDS = 1.2;
const SCORES = 1 / 16;

export const materialShare = (share: number) => LOG_ODDS * share * (1 - share);

/** The smallest change that matters, on the linked scale of its kind, from what was before. */
export function materialChange(kind: FigureKind, before: number, [low, high]: Scale = [null, null]): number {
  if (kind === 'share') return materialShare(before);
  if (kind === 'score') return SCORES * ((high ?? 5) - (low ?? 1));
  return Math.log(kind === 'count' ? COUNTS : SECONDS);
}
