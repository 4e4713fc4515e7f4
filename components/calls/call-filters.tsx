'use client';

import { lazy, useRef } from 'react';
import { callChips } from '@/lib/reading/call-chips';
import type { CallWords } from '@/lib/reading/call-columns';
import { NO_CALL_FILTER } from '@/lib/url/view';
import { PanelButton } from '../frame/panel-button';
import type { Scoped } from '../hooks/use-scope';
import { changeView, useView } from '../hooks/use-view';

const load = () => import('./call-filters-panel');
const CallFiltersPanel = lazy(load);

/** Filters that only calls have, beside those of every page: what is chosen, and the panel to choose from. */
export function CallFilters({ scoped, words }: { scoped: Scoped; words: CallWords }) {
  const { m, d } = words;
  const view = useView();
  const box = useRef<HTMLElement>(null);
  const chips = callChips(view, scoped.scope, scoped.manifest, words);
  const { columns, sort, call } = view;
  const clear = (change: Parameters<typeof changeView>[0]) => {
    changeView(change);
    box.current?.querySelector('button')?.focus();
  };
  return (
    <section ref={box} aria-label={d.filterCalls} className="flex flex-wrap items-center gap-2">
      <PanelButton
        className="control"
        label={d.filterCalls}
        prepare={load}
        face={
          <>
            <span aria-hidden>+</span> {d.filterCalls}
          </>
        }
      >
        {(close) => <CallFiltersPanel scoped={scoped} words={words} close={close} />}
      </PanelButton>
      {chips.map(({ id, text, without }) => (
        <button
          key={id}
          type="button"
          className="control max-w-full border-accent! bg-accent-soft!"
          aria-label={m.frame.remove(text)}
          onClick={() => clear(without)}
        >
          <span className="max-w-64 truncate">{text}</span> <span aria-hidden>×</span>
        </button>
      ))}
      {chips.length > 1 && (
        <button type="button" className="quiet" onClick={() => clear({ ...NO_CALL_FILTER, columns, sort, call })}>
          {d.clearCalls}
        </button>
      )}
    </section>
  );
}
