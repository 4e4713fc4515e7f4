import type { Measure } from '@/lib/measures/measure';
import type { Spread } from '@/lib/measures/need';
import type { Manifest } from '@/lib/model/manifest';
import type { AnswerRow, Filter, MeasureValue } from '@/lib/model/question';
import { FEWEST } from '@/lib/model/settings';
import { onScale, scaleOf } from './on-scale';

/** What a measure makes of the figures of one row. */
export function computed(
  measure: Measure,
  { numbers, spread }: { numbers: Record<string, number>; spread: Spread | null },
  from: MeasureValue['from'],
  about: { manifest: Manifest; key: AnswerRow['key']; filter: Filter },
): MeasureValue {
  const { manifest, key, filter } = about;
  const value = {
    ...measure.compute(numbers, spread),
    from,
    ...(measure.reported && { threshold_s: oneOf(manifest.intervals?.thresholds) }),
  };
  const fewest = manifest.settings.fewest ?? FEWEST;
  if (measure.ofPersons && isOfOne(key, filter) && value.value !== null && value.n < fewest)
    return { value: null, n: value.n, from, reason: { code: 'too-few', fewest } };
  return measure.unit === 'score' ? onScale(value, scaleOf(manifest, key, filter)) : value;
}

/** Whether a row is about one known operator. */
function isOfOne({ operator }: AnswerRow['key'], { where }: Filter): boolean {
  const [only, ...others] = where?.operator ?? [];
  return typeof operator === 'string' || (typeof only === 'string' && others.length === 0);
}

function oneOf(thresholds: readonly (number | null)[] = []): number | null {
  return thresholds.length === 1 ? (thresholds[0] ?? null) : null;
}
