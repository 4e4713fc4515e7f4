import type { Manifest } from '@/lib/model/manifest';
import type { Period } from '@/lib/time/period';

const HOURS_PER_DAY = 24;

/** Cut, not rounded, to what is shown of it: four hours missing in a year are not 100.0 %. */
const THOUSAND = 1000;

/** Share (0–1, whole thousandths) of the period's hours for which there are data, as far as the data reach; null outside
 * of them. */
export function completeness(
  { from, to }: Period,
  { coverage, gaps }: Pick<Manifest, 'coverage' | 'gaps'>,
): number | null {
  if (!coverage) return null;
  const start = Math.max(from, coverage.from) * HOURS_PER_DAY;
  const end = (Math.min(to, coverage.to) + 1) * HOURS_PER_DAY;
  if (end <= start) return null;
  const missing = gaps.reduce((sum, gap) => sum + Math.max(0, Math.min(gap.to, end) - Math.max(gap.from, start)), 0);
  return Math.floor((1 - missing / (end - start)) * THOUSAND) / THOUSAND;
}
