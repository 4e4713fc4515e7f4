'use client';

import { memo, useMemo } from 'react';
import { loadWords } from '@/lib/i18n/load';
import { type LoadLead, loadHeadline } from '@/lib/reading/load';
import { loadLead, loadRest } from '@/lib/reading/load-questions';
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
import { Handling } from './handling-charts';
import { OccupancyByHour, OccupancyTrend } from './occupancy-charts';
import { People } from './people';
import { Staffing } from './staffing';
import { StatesByHour } from './states-chart';
import type { ChartProps, LoadWords } from './words';

/** What is shown of a new choice before all else. */
const TOLD = ['now'] as const;
/** Which hour is the heaviest is said once the period is chosen. */
const NO_HOURS = { rows: [], cuboids: [] };
/** Of a period that is dragged. */
const FOLLOWED = ['occupancy', 'shrinkage'];
const PARTS = ['staffing', 'occupancy', 'handling', 'states', 'people', 'exposure'] as const;

export function Load() {
  const words = usePageWords(loadWords);
  return <PageState>{(scoped) => (words ? <Body scoped={scoped} words={words} /> : <Skeleton />)}</PageState>;
}

function Body({ scoped, words }: { scoped: Scoped; words: LoadWords }) {
  const { scope } = scoped;
  const days = useChoice('days') ?? 'weekdays';
  const reply = useAnswers('load', scoped, loadLead(scope), loadRest(scope, days), TOLD);
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
  const headline = useMemo(() => loadHeadline(lead, scoped.scope, scoped.manifest, words), [lead, scoped, words]);
  useAnnouncedHeadline(headline.sentence);
  const held = useHeld(FOLLOWED, scoped.scope) ?? heldOf(told);
  const said =
    held && !settlesLater(totalOf(held.now, 'occupancy'))
      ? loadHeadline({ now: held.now, hours: NO_HOURS }, held.scope, scoped.manifest, words)
      : headline;
  return <Headline {...said} steady={held !== null} />;
});

const Charts = memo(function Charts(props: ChartProps) {
  return (
    <div className="mt-8 space-y-12 print:mt-4 print:space-y-6">
      <Staffing {...props} />
      <div className="grid gap-x-10 gap-y-12 print:block print:space-y-6 @5xl:grid-cols-2">
        <OccupancyByHour {...props} />
        <OccupancyTrend {...props} />
      </div>
      <Handling {...props} />
      <StatesByHour {...props} />
      <People {...props} />
    </div>
  );
});
