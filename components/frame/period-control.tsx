'use client';

import { lazy } from 'react';
import { comparisonName, namePeriod } from '@/lib/reading/period-words';
import type { Scoped } from '../hooks/use-scope';
import { useWords } from '../hooks/use-words';
import { PanelButton } from './panel-button';

const load = () => import('./period-panel');
const PeriodPanel = lazy(load);

export function PeriodControl({ scoped }: { scoped: Scoped }) {
  const words = useWords();
  const { period, comparison, compare } = scoped.scope;
  return (
    <PanelButton
      className="control shrink-0"
      label={words.m.period.label}
      prepare={load}
      face={
        <>
          {namePeriod(period, words)}
          {compare !== 'none' && (
            <span className="font-normal text-muted">
              ·{' '}
              {comparison
                ? words.m.period.against(comparisonName(comparison, scoped.scope, words))
                : words.m.period.nothingBefore}
            </span>
          )}
        </>
      }
    >
      {(close) => <PeriodPanel scoped={scoped} close={close} />}
    </PanelButton>
  );
}
