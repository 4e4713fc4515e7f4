'use client';

import { formulaTable } from '@/lib/reading/chart-tables';
import { emptyWords } from '@/lib/reading/reason-words';
import type { WaitingReading } from '@/lib/reading/waiting';
import { ChartFrame } from '../chart/chart-frame';
import { FORMULA_HEIGHT, FormulaRows } from '../chart/formula-rows';
import type { Scoped } from '../hooks/use-scope';
import { useWords } from '../hooks/use-words';
import { FormulaSwitch } from './formula-switch';

export function FormulaChart({ reading, scoped }: { reading: WaitingReading; scoped: Scoped }) {
  const words = useWords();
  const { m, f } = words;
  const { scope, manifest } = scoped;
  const { band } = reading;
  const [low, high] = [f.figure('share', band.low), f.figure('share', band.high)];
  const title =
    band.low === null
      ? m.measures.named.serviceLevel?.name
      : low === high
        ? m.waiting.formulasSame(low)
        : m.waiting.formulasTitle(low, high);
  const chosen = band.values.find(({ formula }) => formula === scope.formula);
  return (
    <ChartFrame
      part="service"
      title={title ?? ''}
      subtitle={m.waiting.formulasUnit(f.seconds(scope.threshold_s))}
      explained={band.values.map(({ formula, value }) => ({ measure: `serviceLevel.${formula}`, value }))}
      table={formulaTable(band, words)}
      scoped={scoped}
      height={FORMULA_HEIGHT}
      empty={band.low === null ? (emptyWords(chosen?.value, m) ?? m.chart.empty) : null}
      lead={
        <>
          <FormulaSwitch />
          {band.flips && (
            <p className="mt-3 border-attention border-l-2 pl-3 text-attention-text">
              {m.waiting.flip(band.met.join(', '), band.missed.join(', '))}
            </p>
          )}
        </>
      }
      note={
        chosen?.value?.numerator !== undefined && chosen.value.denominator !== undefined
          ? `${scope.formula}: ${m.chart.of(f.count(chosen.value.numerator), f.count(chosen.value.denominator))}`
          : null
      }
    >
      {(width) => (
        <FormulaRows width={width} band={band} target={manifest.settings.serviceLevel.target} current={scope.formula} />
      )}
    </ChartFrame>
  );
}
