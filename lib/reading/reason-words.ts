import type { Messages } from '@/lib/i18n/messages';
import type { Reason } from '@/lib/model/question';

/** Why there is no value, to be read after "no data:". */
export function reasonWords(reason: Reason | undefined, { chart }: Messages): string {
  if (!reason) return chart.noData;
  if (reason.code === 'not-by') return chart.notBy[reason.dimension] ?? chart.reasons['not-by'];
  return chart.reasons[reason.code];
}
