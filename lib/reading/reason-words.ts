import type { Messages } from '@/lib/i18n/messages';
import type { MeasureValue, Reason } from '@/lib/model/question';

/** Why there is no value, to be read after "no data:". */
export function reasonWords(reason: Reason | undefined, { chart }: Messages): string {
  if (!reason) return chart.noData;
  if (reason.code === 'not-by') return chart.notBy[reason.dimension] ?? chart.reasons['not-by'];
  if (reason.code === 'too-few' && reason.fewest !== undefined) return chart.tooFew(String(reason.fewest));
  return chart.reasons[reason.code];
}

/** Whether it rests on too little to be told of a person. */
export function isTooFew(value: MeasureValue | undefined): boolean {
  return value?.reason?.code === 'too-few';
}

/** What stands in place of a chart that has no value to show; null where it has one. */
export function emptyWords(value: MeasureValue | undefined, m: Messages): string | null {
  if (typeof value?.value === 'number') return null;
  const { reason } = value ?? {};
  return !reason || reason.code === 'no-contacts' ? m.chart.empty : m.chart.unknown(reasonWords(reason, m));
}
