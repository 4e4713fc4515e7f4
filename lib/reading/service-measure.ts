import type { Answer } from '@/lib/model/question';
import { totalOf } from './series';

export type ServiceMeasure = 'serviceLevel' | 'serviceLevelReported';

/** The service level that a trend shows: the line's own, or, where sums by another threshold are all there is, the one that the exporting system reports. */
export function serviceMeasureOf(now: Answer): ServiceMeasure {
  const own = totalOf(now, 'serviceLevel');
  const reported = totalOf(now, 'serviceLevelReported');
  return own?.value == null && typeof reported?.value === 'number' ? 'serviceLevelReported' : 'serviceLevel';
}
