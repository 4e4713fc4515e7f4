import type { Gap, Manifest } from '@/lib/model/manifest';
import type { MeasureValue } from '@/lib/model/question';
import type { Period } from '@/lib/time/period';

const HOURS_PER_DAY = 24;

/** Whether only states, surveys and the like were imported. */
export function holdsNoContacts({ trust, intervals }: Pick<Manifest, 'trust' | 'intervals'>): boolean {
  return trust.contacts === 0 && !intervals;
}

/** Cut, not rounded, to what is shown of it: four hours missing in a year are not 100.0 %. */
const THOUSAND = 1000;
const cut = (share: number) => Math.floor(share * THOUSAND) / THOUSAND;

/** `n` of `of` as a share in whole thousandths, which is 1 only where nothing lacks; null of nothing. */
export function shareOf({ n, of }: { n: number; of: number }): number | null {
  return of > 0 ? cut(n / of) : null;
}

/** The hours of the wall clock in a period of service days; `to` is exclusive. */
export function hoursOf({ from, to }: Period, { operatingDayStartsAt }: Manifest['settings']): Gap {
  return { from: from * HOURS_PER_DAY + operatingDayStartsAt, to: (to + 1) * HOURS_PER_DAY + operatingDayStartsAt };
}

/** Hours of the period without data, as far as the data reach, and all of them; null outside of them. */
export function missingHours(
  period: Period,
  { coverage, gaps, settings }: Pick<Manifest, 'coverage' | 'gaps' | 'settings'>,
): { missing: number; of: number } | null {
  if (!coverage) return null;
  const within = { from: Math.max(period.from, coverage.from), to: Math.min(period.to, coverage.to) };
  if (within.to < within.from) return null;
  const { from, to } = hoursOf(within, settings);
  const missing = gaps.reduce((sum, gap) => sum + Math.max(0, Math.min(gap.to, to) - Math.max(gap.from, from)), 0);
  return { missing, of: to - from };
}

/** Share (0–1, whole thousandths) of the period's hours for which there are data, as far as the data reach; null outside
 * of them. */
export function completeness(
  period: Period,
  manifest: Pick<Manifest, 'coverage' | 'gaps' | 'settings'>,
): number | null {
  const hours = missingHours(period, manifest);
  return hours && cut(1 - hours.missing / hours.of);
}

/** Share (0–1, whole thousandths) of the contacts that could tell on which a value rests; null where it rests on all, or there is no value. */
export function knownShare(value: Pick<MeasureValue, 'value' | 'known'> | undefined): number | null {
  return value?.known && value.value !== null ? shareOf(value.known) : null;
}
