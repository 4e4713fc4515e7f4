'use client';

import { lazy, memo, Suspense, useMemo } from 'react';
import { waitingHeadline } from '@/lib/reading/headline';
import { WAIT_TOTALS, waitingLead, waitingRest } from '@/lib/reading/questions';
import { totalOf } from '@/lib/reading/series';
import { settlesLater } from '@/lib/reading/tiles';
import { readWaiting, readWorstHours, type WaitingAnswers } from '@/lib/reading/waiting';
import { Headline } from '../frame/headline';
import { Jump } from '../frame/jump';
import { PageState } from '../frame/page-state';
import { Settling } from '../frame/settling';
import { ChartsSkeleton } from '../frame/skeleton';
import { useAnnouncedHeadline } from '../hooks/announcements';
import { heldOf, type Told, useHeld } from '../hooks/held-period';
import { useAnswers } from '../hooks/use-answers';
import { useNamedPart } from '../hooks/use-named-part';
import type { Scoped } from '../hooks/use-scope';
import { useWords } from '../hooks/use-words';
import { ServiceChart } from '../overview/service-chart';
import { AbandonmentChart } from './abandonment-chart';
import { FormulaChart } from './formula-chart';
import { WaitStats } from './wait-stats';
import { WaitsChart } from './waits-chart';
import { WhenChart } from './when-chart';

const EventPanel = lazy(() => import('../events/event-panel'));
const UnheardChart = lazy(() => import('./unheard-chart'));

const PARTS = ['service', 'waits', 'abandonment', 'when', 'unheard'] as const;

/** What is shown of a new choice before all else. */
const TOLD = ['now'] as const;

/** Kept for what loads later. */
const UNHEARD_HEIGHT = 180;

export function Waiting() {
  return <PageState>{(scoped) => <Body scoped={scoped} />}</PageState>;
}

function Body({ scoped }: { scoped: Scoped }) {
  const { m } = useWords();
  const { scope } = scoped;
  const reply = useAnswers('waiting', scoped, waitingLead(scope), waitingRest(scope), TOLD);
  const { told, leading, settled, pending, error } = reply;
  useNamedPart(settled !== null);
  return (
    <Settling pending={pending} error={error}>
      {leading && (
        <>
          <Lead answers={leading.answers} scoped={leading.asked} told={told} />
          <Jump label={m.waiting.jump} parts={PARTS} sections={m.waiting.sections} />
          {settled ? <Charts answers={settled.answers} scoped={settled.asked} /> : <ChartsSkeleton />}
        </>
      )}
    </Settling>
  );
}

type LeadAnswers = Pick<WaitingAnswers, keyof ReturnType<typeof waitingLead>>;

interface LeadProps {
  answers: LeadAnswers;
  scoped: Scoped;
  told: Told | null;
}

const Lead = memo(function Lead({ answers, scoped, told }: LeadProps) {
  const words = useWords();
  const [worst] = useMemo(() => readWorstHours(answers, scoped.scope), [answers, scoped]);
  const headline = waitingHeadline(answers.now, worst, scoped.scope, scoped.manifest, words);
  useAnnouncedHeadline(headline.sentence);
  const held = useHeld(WAIT_TOTALS, scoped.scope) ?? heldOf(told);
  const said =
    held && !settlesLater(totalOf(held.now, 'waitMedian'))
      ? waitingHeadline(held.now, undefined, held.scope, scoped.manifest, words)
      : headline;
  return <Headline {...said} steady={held !== null} />;
});

const Charts = memo(function Charts({ answers, scoped }: { answers: WaitingAnswers; scoped: Scoped }) {
  const reading = useMemo(() => readWaiting(answers, scoped.scope, scoped.manifest), [answers, scoped]);
  const { now } = answers;
  return (
    <>
      <div className="mt-8 grid gap-x-10 gap-y-12 print:mt-4 print:block print:space-y-6 @8xl:grid-cols-2">
        <FormulaChart reading={reading} scoped={scoped} />
        <ServiceChart reading={reading} now={now} scoped={scoped} />
      </div>
      <div className="mt-12 grid gap-x-10 gap-y-8 print:mt-6 @5xl:grid-cols-[minmax(0,1fr)_16rem]">
        <WaitsChart reading={reading} now={now} scoped={scoped} />
        <WaitStats now={now} scope={scoped.scope} />
      </div>
      <div className="mt-12 print:mt-6">
        <AbandonmentChart reading={reading} now={now} scoped={scoped} />
        <Suspense>
          <EventPanel scoped={scoped} path="/waiting/" />
        </Suspense>
      </div>
      <div className="mt-12 print:mt-6">
        <WhenChart answers={answers} scoped={scoped} />
      </div>
      <div className="mt-12 print:mt-6">
        <Suspense fallback={<div id="unheard" className="skeleton scroll-mt-20" style={{ height: UNHEARD_HEIGHT }} />}>
          <UnheardChart scoped={scoped} />
        </Suspense>
      </div>
    </>
  );
});
