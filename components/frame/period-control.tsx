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
  const { period, comparison } = scoped.scope;
  return (
    <PanelButton
      className="control shrink-0"
      label={words.m.period.label}
      prepare={load}
      face={
        <>
          {namePeriod(period, words)}
          {comparison && (
            <span className="font-normal text-muted">
              · {words.m.period.against(comparisonName(comparison, scoped.scope, words))}
            </span>
          )}
        </>
      }
    >
      {(close) => <PeriodPanel scoped={scoped} close={close} />}
    </PanelButton>
  );
}
