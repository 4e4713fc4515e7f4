import { SERVICE_LEVELS } from '@/lib/measures/catalogue';
import type { AnswerRow } from '@/lib/model/question';
import type { Formula } from '@/lib/model/settings';

/** Lowest and highest service level among the formulas that have a value, with the formulas that give them; null
 * where none has. The row must hold `SERVICE_LEVELS`. */
export function serviceLevelBand(
  row: AnswerRow,
): { low: number; high: number; lowFormula: Formula; highFormula: Formula } | null {
  const known = SERVICE_LEVELS.flatMap((id) => {
    const value = row.values[id]?.value ?? null;
    return value === null ? [] : [{ formula: id.replace('serviceLevel.', '') as Formula, value }];
  }).sort((a, b) => a.value - b.value);
  const [lowest] = known;
  const highest = known.at(-1);
  if (!lowest || !highest) return null;
  return { low: lowest.value, high: highest.value, lowFormula: lowest.formula, highFormula: highest.formula };
}
