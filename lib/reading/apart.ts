import type { ValueRow } from './value-rows';

/** The surely lowest and the surely highest row: the one whose interval ends first and the one whose interval begins last; null where these meet. */
export function apart(rows: readonly ValueRow[]): { low: ValueRow; high: ValueRow } | null {
  const shown = rows.filter(({ value }) => value.value !== null && value.low !== undefined);
  const low = shown.toSorted((a, b) => (a.value.high ?? 0) - (b.value.high ?? 0))[0];
  const high = shown.toSorted((a, b) => (b.value.low ?? 0) - (a.value.low ?? 0))[0];
  return low && high && (low.value.high ?? 0) < (high.value.low ?? 0) ? { low, high } : null;
}
