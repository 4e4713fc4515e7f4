'use client';

import { memo, useMemo } from 'react';
import { loadWords } from '@/lib/i18n/load';
import { usualPart } from '@/lib/reading/handling';
import { type LoadLead, loadHeadline } from '@/lib/reading/load';
import { LOAD_TOTALS, loadLead, loadRest } from '@/lib/reading/load-questions';
import { readPresence } from '@/lib/reading/presence-parts';
import { totalOf } from '@/lib/reading/series';
import { settlesLater } from '@/lib/reading/tiles';
import { Headline } from '../frame/headline';
import { Jump } from '../frame/jump';
import { PageState } from '../frame/page-state';
import { Settling } from '../frame/settling';
import { ChartsSkeleton, Skeleton } from '../frame/skeleton';
import { useAnnouncedHeadline } from '../hooks/announcements';
import { heldOf, type Told, useHeld } from '../hooks/held-period';
import { useAnswers } from '../hooks/use-answers';
import { useNamedPart } from '../hooks/use-named-part';
import { usePageWords } from '../hooks/use-page-words';
import type { Scoped } from '../hooks/use-scope';
import { useChoice } from '../hooks/use-view';
import { HandlingChart, HandlingTrend } from './handling-charts';
import { OccupancyByHour, OccupancyTrend } from './occupancy-charts';
import { People } from './people';
import { Staffing } from './staffing';
import { StatesByHour, StatesByPerson, StatesByReason } from './states-charts';
import type { ChartProps, LoadWords } from './words';

const PARTS = ['arrivals', 'staffing', 'occupancy', 'handling', 'states', 'people', 'exposure'] as const;
/** What is shown of a new choice before all else. */
const TOLD = ['now'] as const;

export function Load() {
  const words = usePageWords(loadWords);
  return <PageState>{(scoped) => (words ? <Body scoped={scoped} words={words} /> : <Skeleton />)}</PageState>;
}

function Body({ scoped, words }: { scoped: Scoped; words: LoadWords }) {
  const { scope } = scoped;
  const days = useChoice('days') ?? 'weekdays';
  const part = useChoice('part') ?? usualPart(scoped.manifest);
  const reply = useAnswers('load', scoped, loadLead(scope), loadRest(scope, days, part), TOLD);
  const { told, leading, settled, pending, error } = reply;
  useNamedPart(settled !== null);
  return (
    <Settling pending={pending} error={error}>
      {leading && (
        <>
          <Lead lead={leading.answers} scoped={leading.asked} words={words} told={told} />
          <Jump label={words.d.jump} parts={PARTS} sections={words.d.sections} />
          {settled ? <Charts answers={settled.answers} scoped={settled.asked} words={words} /> : <ChartsSkeleton />}
        </>
      )}
    </Settling>
  );
}

interface LeadProps {
  lead: LoadLead;
  scoped: Scoped;
  words: LoadWords;
  told: Told | null;
}

const Lead = memo(function Lead({ lead, scoped, words, told }: LeadProps) {
  const { scope, manifest } = scoped;
  const headline = useMemo(() => loadHeadline(lead, scope, manifest, words), [lead, scope, manifest, words]);
  useAnnouncedHeadline(headline.sentence);
  const held = useHeld(LOAD_TOTALS, scope) ?? heldOf(told);
  const said =
    held && !settlesLater(totalOf(held.now, 'occupancy'))
      ? loadHeadline({ now: held.now }, held.scope, manifest, words)
      : headline;
  return <Headline {...said} steady={held !== null} />;
});

const Charts = memo(function Charts(props: ChartProps) {
  const { answers, scoped, words } = props;
  const { scope, manifest } = scoped;
  const presence = useMemo(() => readPresence(answers, scope, manifest, words), [answers, scope, manifest, words]);
  return (
    <div className="mt-8 space-y-12 print:mt-4 print:space-y-6">
      <Staffing {...props} />
      <div className="grid gap-x-10 gap-y-12 print:block print:space-y-6 @5xl:grid-cols-2">
        <OccupancyByHour {...props} />
        <OccupancyTrend {...props} />
        <HandlingChart {...props} />
        <HandlingTrend {...props} />
        <StatesByHour {...props} presence={presence} />
        <StatesByReason {...props} presence={presence} />
      </div>
      <StatesByPerson {...props} presence={presence} />
      <People {...props} />
    </div>
  );
});
