'use client';

import { useRef } from 'react';
import { useOpening } from '../hooks/use-opening';
import { useScope } from '../hooks/use-scope';
import { changeView } from '../hooks/use-view';
import { useWords } from '../hooks/use-words';
import { FilterControl } from './filter-control';
import { PeriodControl } from './period-control';
import { PreferenceControls } from './preference-controls';
import { ShareButton } from './share-button';

const named = (names: readonly (string | null)[]) => names.filter((name) => name !== null);

export function Toolbar() {
  const { m } = useWords();
  const scoped = useScope();
  const opening = useOpening();
  const { queue = [], channel = [] } = scoped?.scope.where ?? {};
  const filters = useRef<HTMLDivElement>(null);
  const clearAll = () => {
    changeView({ queue: [], channel: [] });
    filters.current?.querySelector('button')?.focus();
  };
  return (
    <div className="z-20 flex lg:sticky lg:top-0 flex-wrap items-center gap-x-4 gap-y-1 bg-ground/95 px-4 py-2.5 sm:px-7 print:hidden">
      <section aria-label={m.frame.filters} className="flex min-h-9 flex-wrap items-center gap-2">
        {scoped ? (
          <>
            <PeriodControl scoped={scoped} />
            <div ref={filters} className="contents">
              <FilterControl
                dimension="queue"
                names={named(scoped.manifest.dictionaries.queue)}
                chosen={named(queue)}
              />
              <FilterControl
                dimension="channel"
                names={named(scoped.manifest.dictionaries.channel)}
                chosen={named(channel)}
              />
            </div>
            {queue.length + channel.length > 0 && (
              <button type="button" className="quiet" onClick={clearAll}>
                {m.frame.clearAll}
              </button>
            )}
          </>
        ) : opening.state !== 'loading' ? null : (
          <span className="skeleton h-8 w-80 max-w-full" />
        )}
      </section>
      <section aria-label={m.frame.preferences} className="flex min-h-9 flex-wrap items-center gap-x-4 sm:ml-auto">
        <ShareButton />
        <PreferenceControls />
      </section>
    </div>
  );
}
