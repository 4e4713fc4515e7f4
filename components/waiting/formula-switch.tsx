'use client';

import { FORMULAS } from '@/lib/model/settings';
import { THRESHOLDS } from '@/lib/reading/scope';
import { useScope } from '../hooks/use-scope';
import { changeView } from '../hooks/use-view';
import { useWords } from '../hooks/use-words';

/** Chooses the formula and the threshold; what the line has in force stays out of the address. */
export function FormulaSwitch() {
  const { m, f } = useWords();
  const scoped = useScope();
  if (!scoped) return null;
  const { scope, manifest } = scoped;
  const { serviceLevel } = manifest.settings;
  const thresholds = [...new Set([...THRESHOLDS, serviceLevel.threshold_s])].sort((a, b) => a - b);
  return (
    <div className="mt-3 flex flex-wrap items-end gap-x-5 gap-y-2 print:hidden">
      <fieldset className="min-w-0">
        <legend className="pb-1 text-muted text-xs">{m.waiting.formula}</legend>
        <div className="segments">
          {FORMULAS.map((formula) => (
            <label key={formula} className="segment px-2.5 max-sm:px-2" title={m.measures.serviceLevels[formula]}>
              <input
                type="radio"
                name="formula"
                className="sr-only"
                checked={scope.formula === formula}
                onChange={() => changeView({ formula: formula === serviceLevel.formula ? undefined : formula })}
              />
              {formula}
              {formula === serviceLevel.formula && <span aria-hidden>&thinsp;•</span>}
              {formula === serviceLevel.formula && <span className="sr-only"> ({m.waiting.inForce})</span>}
            </label>
          ))}
        </div>
      </fieldset>
      <label>
        <span className="block pb-1 text-muted text-xs">{m.waiting.threshold}</span>
        <select
          className="control"
          value={scope.threshold_s}
          onChange={(event) => {
            const threshold = Number(event.target.value);
            changeView({ threshold: threshold === serviceLevel.threshold_s ? undefined : threshold });
          }}
        >
          {thresholds.map((threshold) => (
            <option key={threshold} value={threshold}>
              ≤ {f.seconds(threshold)}
              {threshold === serviceLevel.threshold_s ? ` • ${m.waiting.inForce}` : ''}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
