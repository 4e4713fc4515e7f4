import type { DataTable } from '@/lib/export/table';
import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { Answer, MeasureValue, Question } from '@/lib/model/question';
import { FORMULAS, type Formula } from '@/lib/model/settings';
import { filterOf, type Scope, THRESHOLDS } from './scope';
import { totalOf } from './series';

interface GridCell {
  formula: Formula;
  threshold_s: number;
  value: MeasureValue | undefined;
  /** Null without a value or a target. */
  meets: boolean | null;
}

export interface FormulaGrid {
  thresholds: number[];
  /** A row for each formula, a cell for each threshold. */
  rows: { formula: Formula; cells: GridCell[] }[];
  met: number;
  known: number;
}

/** The standard thresholds and the one in force. */
function gridThresholds({ threshold_s }: Pick<Scope, 'threshold_s'>): number[] {
  return [...new Set([...THRESHOLDS, threshold_s])].sort((a, b) => a - b);
}

export const gridMeasure = (formula: Formula, threshold_s: number) => `serviceLevel.${formula}@${threshold_s}`;

export function gridQuestion(scope: Scope): Question {
  const thresholds = gridThresholds(scope);
  return {
    measures: FORMULAS.flatMap((formula) => thresholds.map((seconds) => gridMeasure(formula, seconds))),
    by: [],
    filter: filterOf(scope, scope.period),
  };
}

/** Every formula at every threshold, and whether it meets the target there. */
export function buildFormulaGrid(now: Answer, scope: Scope, target: number | null): FormulaGrid {
  const thresholds = gridThresholds(scope);
  const rows = FORMULAS.map((formula) => ({
    formula,
    cells: thresholds.map((threshold_s): GridCell => {
      const value = totalOf(now, gridMeasure(formula, threshold_s));
      const known = typeof value?.value === 'number' ? value.value : null;
      return { formula, threshold_s, value, meets: known === null || target === null ? null : known >= target };
    }),
  }));
  const cells = rows.flatMap((row) => row.cells);
  return {
    thresholds,
    rows,
    met: cells.filter(({ meets }) => meets).length,
    known: cells.filter(({ value }) => typeof value?.value === 'number').length,
  };
}

/** The shortest threshold at which a formula meets the target; null where none does. */
export function metFrom({ rows }: FormulaGrid, formula: Formula): number | null {
  return rows.find((row) => row.formula === formula)?.cells.find(({ meets }) => meets)?.threshold_s ?? null;
}

export function gridTable({ thresholds, rows }: FormulaGrid, { m, f }: { m: Messages; f: Format }): DataTable {
  return {
    columns: [
      { id: 'formula', label: m.waiting.formula, kind: 'text' },
      { id: 'name', label: m.chart.definition, kind: 'text' },
      ...thresholds.map((seconds) => ({ id: `t${seconds}`, label: `≤ ${f.seconds(seconds)}`, kind: 'share' as const })),
    ],
    rows: rows.map(({ formula, cells }) => [
      formula,
      m.measures.serviceLevels[formula],
      ...cells.map(({ value }) => value?.value ?? null),
    ]),
  };
}
