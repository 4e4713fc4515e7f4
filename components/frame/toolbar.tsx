'use client';

import { useRef } from 'react';
import { chipsOf, FURTHER_FILTERS } from '@/lib/reading/chips';
import { NO_FILTER } from '@/lib/url/view';
import { useOpening } from '../hooks/use-opening';
import { type Scoped, useScope } from '../hooks/use-scope';
import { changeView } from '../hooks/use-view';
import { useWords } from '../hooks/use-words';
import { FilterControl } from './filter-control';
import { FurtherFilters } from './further-filters';
import { PaletteButton } from './palette-button';
import { PeriodControl } from './period-control';
import { PreferenceControls } from './preference-controls';
import { ShareButton } from './share-button';

export function Toolbar() {
  const { m } = useWords();
  const scoped = useScope();
  const opening = useOpening();
  return (
    <div className="z-20 flex lg:sticky lg:top-0 flex-wrap items-center gap-x-4 gap-y-1 bg-ground/95 px-4 py-2.5 sm:px-7 print:hidden">
      <section aria-label={m.frame.filters} className="flex min-h-9 flex-wrap items-center gap-2">
        {scoped ? (
          <Filters scoped={scoped} />
        ) : (
          opening.state === 'loading' && <span className="skeleton h-8 w-80 max-w-full" />
        )}
      </section>
      <section
        aria-label={m.frame.preferences}
        className="flex min-h-9 flex-wrap items-center gap-x-2 sm:ml-auto sm:gap-x-4"
      >
        <PaletteButton />
        <ShareButton />
        <PreferenceControls />
      </section>
    </div>
  );
}

function Filters({ scoped }: { scoped: Scoped }) {
  const words = useWords();
  const { m } = words;
  const { scope, manifest } = scoped;
  const filters = useRef<HTMLDivElement>(null);
  const chips = chipsOf(FURTHER_FILTERS, scope, manifest, words);
  const clear = (change: Parameters<typeof changeView>[0]) => {
    changeView(change);
    filters.current?.querySelector('button')?.focus();
  };
  return (
    <>
      <PeriodControl scoped={scoped} />
      <div ref={filters} className="contents">
        <FilterControl dimension="queue" scoped={scoped} />
        <FilterControl dimension="channel" scoped={scoped} />
        <FurtherFilters scoped={scoped} />
      </div>
      {chips.map(({ filter, text, without }) => (
        <button
          key={filter}
          type="button"
          className="control max-w-full border-accent! bg-accent-soft!"
          aria-label={m.frame.remove(text)}
          onClick={() => clear(without)}
        >
          <span className="max-w-64 truncate">{text}</span> <span aria-hidden>×</span>
        </button>
      ))}
      {Object.keys(scope.where).length > 0 && (
        <button type="button" className="quiet" onClick={() => clear(NO_FILTER)}>
          {m.frame.clearAll}
        </button>
      )}
    </>
  );
}
