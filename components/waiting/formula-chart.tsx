'use client';

import { lazy, Suspense, useState } from 'react';
import { formulaTable } from '@/lib/reading/chart-tables';
import { bandValue, formulaNote } from '@/lib/reading/formula-note';
import { emptyWords } from '@/lib/reading/reason-words';
import type { WaitingReading } from '@/lib/reading/waiting';
import { ChartFrame } from '../chart/chart-frame';
import { FORMULA_HEIGHT, FormulaRows } from '../chart/formula-rows';
import type { Scoped } from '../hooks/use-scope';
import { useWords } from '../hooks/use-words';
import { FormulaSwitch } from './formula-switch';

const loadSwitchboard = () => import('./switchboard');
const Switchboard = lazy(loadSwitchboard);

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
  const chosen = bandValue(band, scope.formula);
  return (
    <div className="min-w-0">
      <ChartFrame
        part="service"
        title={title ?? ''}
        subtitle={m.waiting.formulasUnit(f.seconds(scope.threshold_s))}
        explained={band.values.map(({ formula, value }) => ({ measure: `serviceLevel.${formula}`, value }))}
        table={formulaTable(band, words)}
        scoped={scoped}
        height={FORMULA_HEIGHT}
        empty={band.low === null ? (emptyWords(chosen, m) ?? m.chart.empty) : null}
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
        note={formulaNote(band, scope.formula, words)}
      >
        {(width) => (
          <FormulaRows
            width={width}
            band={band}
            target={manifest.settings.serviceLevel.target}
            current={scope.formula}
          />
        )}
      </ChartFrame>
      <EveryThreshold scoped={scoped} />
    </div>
  );
}

/** Opens the six formulas at every threshold; a link may name it. */
function EveryThreshold({ scoped }: { scoped: Scoped }) {
  const { m } = useWords();
  const [open, setOpen] = useState(() => location.hash === '#switchboard');
  return (
    <>
      <button
        type="button"
        className="quiet mt-3 print:hidden"
        aria-expanded={open}
        onPointerEnter={loadSwitchboard}
        onFocus={loadSwitchboard}
        onClick={() => setOpen(!open)}
      >
        {m.waiting.everyThreshold}{' '}
        <span aria-hidden className="ml-1.5">
          {open ? '▴' : '▾'}
        </span>
      </button>
      {open && (
        <div className="mt-4">
          <Suspense>
            <Switchboard scoped={scoped} />
          </Suspense>
        </div>
      )}
    </>
  );
}
