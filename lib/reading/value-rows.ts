import type { Dimension } from '@/lib/model/cuboid';
import type { Answer, MeasureValue } from '@/lib/model/question';

/** One value of one measure, named. */
export interface ValueRow {
  id: string;
  name: string;
  value: MeasureValue;
}

/** The values of an answer by one dimension that rest on something, those that rest on most first. */
export function valueRows(
  answer: Answer | undefined,
  dimension: Dimension,
  measure: string,
  name: (label: string | null) => string,
): ValueRow[] {
  const rows = (answer?.rows ?? []).flatMap(({ key, values }) => {
    const label = key[dimension] ?? null;
    const value = values[measure];
    return value && value.n > 0 ? [{ id: label ?? '', name: name(label), value }] : [];
  });
  return rows.sort((a, b) => b.value.n - a.value.n);
}
