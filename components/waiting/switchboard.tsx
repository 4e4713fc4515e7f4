'use client';

import { useMemo } from 'react';
import { switchboardWords } from '@/lib/i18n/switchboard';
import { FORMULAS } from '@/lib/model/settings';
import { buildFormulaGrid, gridMeasure, gridQuestion, gridTable, metFrom } from '@/lib/reading/formula-grid';
import { emptyWords } from '@/lib/reading/reason-words';
import { totalOf } from '@/lib/reading/series';
import { ChartFrame } from '../chart/chart-frame';
import { FORMULA_GRID_HEIGHT, FormulaGridPicture } from '../chart/formula-grid-picture';
import { useAnswers } from '../hooks/use-answers';
import { usePageWords } from '../hooks/use-page-words';
import type { Scoped } from '../hooks/use-scope';

/** All six formulas at every standard threshold; choosing one puts it in force. The same answer serves whichever is. */
export default function Switchboard({ scoped }: { scoped: Scoped }) {
  const words = usePageWords(switchboardWords);
  const { leading } = useAnswers('switchboard', scoped, { now: gridQuestion(scoped.scope) }, {});
  const target = scoped.manifest.settings.serviceLevel.target;
  const { formula: inForce, threshold_s } = scoped.scope;
  const asked = useMemo(
    () => leading && { ...leading.asked, scope: { ...leading.asked.scope, formula: inForce, threshold_s } },
    [leading, inForce, threshold_s],
  );
  const grid = useMemo(
    () => (leading && asked ? buildFormulaGrid(leading.answers.now, asked.scope, target) : null),
    [leading, asked, target],
  );
  if (!words || !grid || !leading || !asked) return <div style={{ height: FORMULA_GRID_HEIGHT }} />;
  const { m, f, d } = words;
  const { scope } = asked;
  const at = (formula: (typeof FORMULAS)[number]) =>
    totalOf(leading.answers.now, gridMeasure(formula, scope.threshold_s));
  const from = metFrom(grid, scope.formula);
  const aim = target === null ? null : f.percent(target, 0);
  const title =
    aim === null || grid.known === 0
      ? d.plain
      : from === null
        ? d.never(scope.formula, aim)
        : d.reached(scope.formula, aim, f.seconds(from));
  const met = aim === null ? '' : ` · ${d.met(f.count(grid.met), f.count(grid.known), aim)}`;
  return (
    <ChartFrame
      part="switchboard"
      title={title}
      subtitle={`${d.unit} · ${m.measures.n(f.count(at(scope.formula)?.n ?? 0))}${met}`}
      explained={FORMULAS.map((formula) => ({ measure: gridMeasure(formula, scope.threshold_s), value: at(formula) }))}
      table={gridTable(grid, words)}
      scoped={asked}
      height={FORMULA_GRID_HEIGHT}
      empty={grid.known === 0 ? (emptyWords(at(scope.formula), m) ?? m.chart.empty) : null}
      note={d.hint}
    >
      {(width) => (
        <FormulaGridPicture
          width={width}
          grid={grid}
          scope={scope}
          aim={aim}
          settings={scoped.manifest.settings}
          words={words}
        />
      )}
    </ChartFrame>
  );
}
