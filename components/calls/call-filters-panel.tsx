'use client';

import type { ReactNode } from 'react';
import { fateChoices, fatesWith } from '@/lib/reading/call-chips';
import { type CallWords, callLabel, knownColumns } from '@/lib/reading/call-columns';
import type { SecondsRange } from '@/lib/url/view';
import type { Scoped } from '../hooks/use-scope';
import { changeView, useView } from '../hooks/use-view';

interface Props {
  scoped: Scoped;
  words: CallWords;
}

const SURVEYED = [undefined, true, false] as const;

export default function CallFiltersPanel({ scoped, words, close }: Props & { close(): void }) {
  const { m, d } = words;
  const view = useView();
  const { surveyed } = scoped.scope.calls;
  const named = { undefined: d.anySurvey, true: d.withSurvey, false: d.withoutSurvey };
  return (
    <div className="w-80 max-w-full">
      <p className="pb-2 font-semibold">{d.filterCalls}</p>
      <Labels name="ending" scoped={scoped} words={words} />
      <Labels name="disposition" scoped={scoped} words={words} />
      <Labels name="again" scoped={scoped} words={words} />
      <Part name={d.fields.fate.name} n={view.fate.length}>
        {fateChoices(scoped.scope).map(({ id, chosen }) => (
          <Box
            key={id}
            checked={chosen}
            onChange={(on) => changeView({ fate: fatesWith(scoped.scope, id, on) })}
            text={d.fates[id] ?? id}
          />
        ))}
      </Part>
      <Range name="wait" words={words} range={view.wait} />
      <Range name="talk" words={words} range={view.talk} />
      {knownColumns(scoped.manifest, words).includes('score') && (
        <Range name="score" words={words} range={view.score} />
      )}
      <fieldset className="border-rule border-t py-2">
        <legend className="sr-only">{d.fields.surveyed.name}</legend>
        <div className="segments">
          {SURVEYED.map((value) => (
            <label key={String(value)} className="segment px-3">
              <input
                type="radio"
                name="surveyed"
                className="sr-only"
                checked={surveyed === value}
                onChange={() => changeView({ surveyed: value })}
              />
              {named[`${value}`]}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="mt-3 flex justify-end border-rule border-t pt-3">
        <button type="button" className="control" onClick={close}>
          {m.frame.done}
        </button>
      </div>
    </div>
  );
}

function Labels({ name, scoped, words }: Props & { name: 'ending' | 'disposition' | 'again' }) {
  const { scope, manifest } = scoped;
  const chosen = scope.calls.where?.[name] ?? [];
  const labels = manifest.dictionaries[name].toSorted((a, b) => Number(a === null) - Number(b === null));
  return (
    <Part name={words.d.fields[name].name} n={chosen.length}>
      {labels
        .filter((label) => label !== null || name !== 'ending')
        .map((label) => (
          <Box
            key={label ?? ''}
            checked={chosen.includes(label)}
            onChange={(on) =>
              changeView({
                [name]: labels
                  .filter((other) => (other === label ? on : chosen.includes(other)))
                  .map((kept) => kept ?? ''),
              })
            }
            text={callLabel(name, label, manifest, words)}
          />
        ))}
    </Part>
  );
}

function Part({ name, n, children }: { name: string; n: number; children: ReactNode }) {
  return (
    <details className="border-rule border-t" open={n > 0}>
      <summary className="min-h-9 cursor-pointer py-1.5">{name}</summary>
      <fieldset className="pb-2">
        <legend className="sr-only">{name}</legend>
        {children}
      </fieldset>
    </details>
  );
}

function Box({ checked, onChange, text }: { checked: boolean; onChange(on: boolean): void; text: string }) {
  return (
    <label className="flex min-h-8 cursor-pointer items-center gap-2.5 py-1">
      <input
        type="checkbox"
        className="size-4 shrink-0 accent-(--accent)"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="first-letter:uppercase">{text}</span>
    </label>
  );
}

/** Seconds from and to, taken over when the field is left or Enter is pressed. */
function Range({
  name,
  range,
  words,
}: {
  name: 'wait' | 'talk' | 'score';
  range: SecondsRange | undefined;
  words: CallWords;
}) {
  const { d } = words;
  const take = (end: keyof SecondsRange, text: string) => {
    const value = /^\d{1,5}(\.\d{1,2})?$/.test(text) ? Number(text) : undefined;
    const { [end]: _, ...other } = range ?? {};
    const next = value === undefined ? other : { ...other, [end]: value };
    changeView({ [name]: Object.keys(next).length > 0 ? next : undefined });
  };
  return (
    <fieldset className="border-rule border-t py-2">
      <legend className="float-left w-28 py-1.5">{d.fields[name].name}</legend>
      <div className="flex flex-wrap items-center gap-2">
        {(['from', 'to'] as const).map((end) => (
          <label key={`${end} ${range?.[end] ?? ''}`} className="flex items-center gap-1.5 text-muted text-xs">
            {d[end]}
            <input
              type="text"
              inputMode="decimal"
              className="control w-16"
              aria-label={`${d.fields[name].name}, ${d[end]}, ${name === 'score' ? d.pointsUnit : d.secondsUnit}`}
              defaultValue={range?.[end] ?? ''}
              onBlur={(event) => take(end, event.target.value)}
              onKeyDown={(event) => event.key === 'Enter' && take(end, event.currentTarget.value)}
            />
          </label>
        ))}
        {name !== 'score' && <span className="text-muted text-xs">s</span>}
      </div>
    </fieldset>
  );
}
