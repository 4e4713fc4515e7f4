import type { Answer, MeasureValue } from '@/lib/model/question';
import { FORMULAS, type Formula } from '@/lib/model/settings';
import { totalOf } from './series';

interface FormulaValue {
  formula: Formula;
  value: MeasureValue | undefined;
  meets: boolean | null;
}

export interface FormulaBand {
  values: FormulaValue[];
  /** Null where no formula has a value. */
  low: number | null;
  high: number | null;
  met: Formula[];
  missed: Formula[];
  /** Whether some formulas meet the target and some do not. */
  flips: boolean;
}

export function buildFormulaBand(now: Answer, target: number | null): FormulaBand {
  const values = FORMULAS.map((formula): FormulaValue => {
    const value = totalOf(now, `serviceLevel.${formula}`);
    const known = typeof value?.value === 'number' ? value.value : null;
    return { formula, value, meets: known === null || target === null ? null : known >= target };
  });
  const known = values.flatMap(({ value }) => (typeof value?.value === 'number' ? [value.value] : []));
  const met = values.filter((one) => one.meets === true).map((one) => one.formula);
  const missed = values.filter((one) => one.meets === false).map((one) => one.formula);
  return {
    values,
    low: known.length > 0 ? Math.min(...known) : null,
    high: known.length > 0 ? Math.max(...known) : null,
    met,
    missed,
    flips: met.length > 0 && missed.length > 0,
  };
}
