'use client';

import { lazy } from 'react';
import type { Scoped } from '../hooks/use-scope';
import { useWords } from '../hooks/use-words';
import { PanelButton } from './panel-button';

const load = () => import('./filters-panel');
const FiltersPanel = lazy(load);

/** Opens the filters that have no control of their own in the bar. */
export function FurtherFilters({ scoped }: { scoped: Scoped }) {
  const { m } = useWords();
  return (
    <PanelButton
      className="control"
      label={m.frame.moreFilters}
      prepare={load}
      face={
        <>
          <span aria-hidden>+</span>
          <span className="max-sm:sr-only">{m.frame.moreFilters}</span>
        </>
      }
    >
      {(close) => <FiltersPanel scoped={scoped} close={close} />}
    </PanelButton>
  );
}
