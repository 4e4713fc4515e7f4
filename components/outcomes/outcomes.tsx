'use client';

import { memo, useMemo } from 'react';
import { outcomesWords } from '@/lib/i18n/outcomes';
import { type OutcomesAnswers, type OutcomesLead, outcomesHeadline, readOutcomes } from '@/lib/reading/outcomes';
import { outcomesLead, outcomesRest } from '@/lib/reading/outcomes-questions';
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
import { CallersChart } from './callers-chart';
import { DispositionsChart, TopicsChart } from './disposition-charts';
import { AbandonmentChart, EndingsChart } from './endings-charts';
import { RepeatHoursChart, ResolvedHoursChart } from './hour-charts';
import { LengthsChart } from './lengths-chart';
import { RatesChart, TransfersChart } from './rate-charts';
import { RepeatsChart, RepeatTopicsChart } from './repeat-charts';
import { RateTrends } from './trends';
import type { OutcomesWords } from './words';

/** What is shown of a new choice before all else. */
const TOLD = ['now'] as const;
/** Of a period that is dragged. */
const FOLLOWED = [
  'offered',
  'answered',
  'abandonRate',
  'resolutionRate',
  'referralRate',
  'transferRate',
  'disposed',
  'notPertinentShare',
  'fcr7',
];
const PARTS = [
  'endings',
  'abandonment',
  'dispositions',
  'topics',
  'rates',
  'transfers',
  'repeats',
  'callers',
  'lengths',
  'hours',
] as const;

export function Outcomes() {
  const words = usePageWords(outcomesWords);
  return <PageState>{(scoped) => (words ? <Body scoped={scoped} words={words} /> : <Skeleton />)}</PageState>;
}

function Body({ scoped, words }: { scoped: Scoped; words: OutcomesWords }) {
  const { scope } = scoped;
  const reply = useAnswers('outcomes', scoped, outcomesLead(scope), outcomesRest(scope), TOLD);
  const { told, leading, settled, pending, error } = reply;
  useNamedPart(settled !== null);
  return (
    <Settling pending={pending} error={error}>
      {leading && (
        <>
          <Lead answers={leading.answers} scoped={leading.asked} words={words} told={told} />
          <Jump label={words.d.jump} parts={PARTS} sections={words.d.sections} />
          {settled ? <Charts answers={settled.answers} scoped={settled.asked} words={words} /> : <ChartsSkeleton />}
        </>
      )}
    </Settling>
  );
}

interface LeadProps {
  answers: OutcomesLead;
  scoped: Scoped;
  words: OutcomesWords;
  told: Told | null;
}

const Lead = memo(function Lead({ answers, scoped, words, told }: LeadProps) {
  const headline = useMemo(() => outcomesHeadline(answers, scoped.scope, words), [answers, scoped, words]);
  useAnnouncedHeadline(headline.sentence);
  const held = useHeld(FOLLOWED, scoped.scope) ?? heldOf(told);
  const said =
    held && !settlesLater(totalOf(held.now, 'offered'))
      ? outcomesHeadline({ ...answers, now: held.now }, held.scope, words)
      : headline;
  return <Headline {...said} steady={held !== null} />;
});

interface ChartsProps extends Omit<LeadProps, 'told'> {
  answers: OutcomesAnswers;
}

const Charts = memo(function Charts({ answers, scoped, words }: ChartsProps) {
  const reading = useMemo(() => readOutcomes(answers, scoped.scope, words), [answers, scoped, words]);
  const shared = { reading, now: answers.now, scoped, words };
  return (
    <div className="mt-8 space-y-12 print:mt-4 print:space-y-6">
      <div className="grid gap-x-10 gap-y-12 print:block print:space-y-6 @5xl:grid-cols-2">
        <EndingsChart {...shared} />
        <AbandonmentChart {...shared} />
        <DispositionsChart {...shared} />
        <TopicsChart {...shared} />
      </div>
      <RatesChart {...shared} />
      <div className="grid gap-x-10 gap-y-12 print:block print:space-y-6 @5xl:grid-cols-2">
        <RateTrends {...shared} />
      </div>
      <TransfersChart {...shared} />
      <div className="grid gap-x-10 gap-y-12 print:block print:space-y-6 @5xl:grid-cols-2">
        <RepeatsChart {...shared} />
        <RepeatTopicsChart {...shared} />
      </div>
      <CallersChart answer={answers.callers} scoped={scoped} words={words} />
      <LengthsChart answers={answers} scoped={scoped} words={words} />
      <div className="grid gap-x-10 gap-y-12 print:block print:space-y-6 @5xl:grid-cols-2">
        <ResolvedHoursChart {...shared} />
        <RepeatHoursChart {...shared} />
      </div>
    </div>
  );
});
