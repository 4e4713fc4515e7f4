import type { Manifest, Scale } from '@/lib/model/manifest';
import type { AnswerRow, Filter, MeasureValue } from '@/lib/model/question';

/** The scale of the survey dimension that a row is about: its own, the only one of the filter, else `overall`. */
export function scaleOf({ scales }: Manifest, { dimension }: AnswerRow['key'], { where }: Filter): Scale | undefined {
  const named = where?.dimension ?? ['overall'];
  const only = dimension ?? (named.length === 1 ? named[0] : null);
  return only ? scales?.[only] : undefined;
}

/** A mean score whose interval does not leave the scale: no mean of scores can. */
export function onScale(value: MeasureValue, [min, max]: Scale = [null, null]): MeasureValue {
  const { low, high } = value;
  if (low === undefined || high === undefined) return value;
  return {
    ...value,
    low: Math.max(low, min ?? Number.NEGATIVE_INFINITY),
    high: Math.min(high, max ?? Number.POSITIVE_INFINITY),
  };
}
