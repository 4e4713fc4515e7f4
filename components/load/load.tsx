'use client';

import { memo, useMemo } from 'react';
import { loadWords } from '@/lib/i18n/load';
import { type LoadLead, loadHeadline } from '@/lib/reading/load';
import { loadLead, loadRest } from '@/lib/reading/load-questions';
import { Headline } from '../frame/headline';
import { Jump } from '../frame/jump';
import { PageState } from '../frame/page-state';
import { Settling } from '../frame/settling';
import { ChartsSkeleton, Skeleton } from '../frame/skeleton';
import { useAnnouncedHeadline } from '../hooks/announcements';
import { useAnswers } from '../hooks/use-answers';
import { useNamedPart } from '../hooks/use-named-part';
import { usePageWords } from '../hooks/use-page-words';
import type { Scoped } from '../hooks/use-scope';
import { useChoice } from '../hooks/use-view';
import { OccupancyByHour, OccupancyTrend } from './occupancy-charts';
import { People } from './people';
import { Staffing } from './staffing';
import type { ChartProps, LoadWords } from './words';

const PARTS = ['staffing', 'occupancy', 'handling', 'states', 'people', 'exposure'] as const;

export function Load() {
  const words = usePageWords(loadWords);
  return <PageState>{(scoped) => (words ? <Body scoped={scoped} words={words} /> : <Skeleton />)}</PageState>;
}

function Body({ scoped, words }: { scoped: Scoped; words: LoadWords }) {
  const { scope } = scoped;
  const days = useChoice('days') ?? 'weekdays';
  const reply = useAnswers('load', scoped, loadLead(scope), loadRest(scope, days));
  const { leading, settled, pending, error } = reply;
  useNamedPart(settled !== null);
  return (
    <Settling pending={pending} error={error}>
      {leading && (
        <>
          <Lead lead={leading.answers} scoped={leading.asked} words={words} />
          <Jump label={words.d.jump} parts={PARTS} sections={words.d.sections} />
          {settled ? <Charts answers={settled.answers} scoped={settled.asked} words={words} /> : <ChartsSkeleton />}
        </>
      )}
    </Settling>
  );
}

const Lead = memo(function Lead({ lead, scoped, words }: { lead: LoadLead; scoped: Scoped; words: LoadWords }) {
  const headline = useMemo(() => loadHeadline(lead, scoped.scope, scoped.manifest, words), [lead, scoped, words]);
  useAnnouncedHeadline(headline.sentence);
  return <Headline {...headline} />;
});

const Charts = memo(function Charts(props: ChartProps) {
  return (
    <div className="mt-8 space-y-12 print:mt-4 print:space-y-6">
      <Staffing {...props} />
      <div className="grid gap-x-10 gap-y-12 print:block print:space-y-6 @5xl:grid-cols-2">
        <OccupancyByHour {...props} />
        <OccupancyTrend {...props} />
      </div>
      <People {...props} />
    </div>
  );
});
