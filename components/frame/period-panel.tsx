'use client';

import { reachWords } from '@/lib/reading/comparison-reach';
import { PRESETS } from '@/lib/time/period';
import { COMPARISONS } from '@/lib/url/view';
import type { Scoped } from '../hooks/use-scope';
import { changeView } from '../hooks/use-view';
import { useWords } from '../hooks/use-words';
import { RangePicker } from './range-picker';

const CHOICE = 'flex min-h-8 cursor-pointer items-center gap-2.5';

export default function PeriodPanel({ scoped, close }: { scoped: Scoped; close(): void }) {
  const words = useWords();
  const { m } = words;
  const { scope, manifest } = scoped;
  return (
    <div className="flex flex-col gap-5 sm:flex-row">
      <div className="space-y-4">
        <fieldset>
          <legend className="pb-1 font-semibold">{m.period.label}</legend>
          <p className="max-w-48 pb-1 text-muted text-xs">{m.period.presetsHint}</p>
          {PRESETS.map((preset) => (
            <label key={preset} className={CHOICE}>
              <input
                type="radio"
                name="period"
                className="size-4 accent-(--accent)"
                checked={scope.preset === preset}
                onChange={() => changeView({ period: preset })}
              />
              {m.period.presets[preset]}
            </label>
          ))}
        </fieldset>
        <fieldset className="border-rule border-t pt-3">
          <legend className="float-left w-full pb-1 font-semibold">{m.period.compareWith}</legend>
          <div className="clear-both">
            {COMPARISONS.map((compare) => (
              <label key={compare} className={CHOICE}>
                <input
                  type="radio"
                  name="compare"
                  className="size-4 accent-(--accent)"
                  checked={scope.compare === compare}
                  onChange={() => changeView({ compare: compare === 'previous' ? undefined : compare })}
                />
                <span>
                  {m.period.comparisons[compare]}
                  {compare !== 'none' && (
                    <span className="block text-muted text-xs">{reachWords(compare, scope, manifest, words)}</span>
                  )}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      </div>
      <div className="flex flex-col border-rule sm:border-l sm:pl-5">
        {manifest.coverage && <RangePicker period={scope.period} coverage={manifest.coverage} />}
        <button type="button" className="control mt-auto self-end" onClick={close}>
          {m.frame.done}
        </button>
      </div>
    </div>
  );
}
