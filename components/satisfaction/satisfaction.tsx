'use client';

import { memo, useMemo } from 'react';
import { satisfactionWords } from '@/lib/i18n/satisfaction';
import { readSatisfaction, type SatisfactionAnswers, satisfactionHeadline } from '@/lib/reading/satisfaction';
import { satisfactionLead, satisfactionRest } from '@/lib/reading/satisfaction-questions';
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
import { AskedChart } from './asked-chart';
import { DimensionsChart } from './dimensions-chart';
import { QualityCharts } from './quality-charts';
import { ScoresChart } from './scores-chart';
import { ResponseChart, SatisfactionChart } from './trends';
import { PlacesChart, TopicsChart } from './where-charts';
import type { SatisfactionWords } from './words';

/** What is shown of a new choice before all else. */
const TOLD = ['now'] as const;
/** Of a period that is dragged. */
const FOLLOWED = ['satisfaction', 'responseRate'];
const PARTS = ['trend', 'dimensions', 'scores', 'where', 'asked', 'quality', 'agreement'] as const;

export function Satisfaction() {
  const words = usePageWords(satisfactionWords);
  return <PageState>{(scoped) => (words ? <Body scoped={scoped} words={words} /> : <Skeleton />)}</PageState>;
}

function Body({ scoped, words }: { scoped: Scoped; words: SatisfactionWords }) {
  const { scope } = scoped;
  const reply = useAnswers('satisfaction', scoped, satisfactionLead(scope), satisfactionRest(scope), TOLD);
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
  answers: Parameters<typeof satisfactionHeadline>[0];
  scoped: Scoped;
  words: SatisfactionWords;
  told: Told | null;
}

const Lead = memo(function Lead({ answers, scoped, words, told }: LeadProps) {
  const headline = useMemo(
    () => satisfactionHeadline(answers, scoped.scope, scoped.manifest, words),
    [answers, scoped, words],
  );
  useAnnouncedHeadline(headline.sentence);
  const held = useHeld(FOLLOWED, scoped.scope) ?? heldOf(told);
  const said =
    held && !settlesLater(totalOf(held.now, 'satisfaction'))
      ? satisfactionHeadline({ ...answers, now: held.now }, { ...held.scope, comparison: null }, scoped.manifest, words)
      : headline;
  return <Headline {...said} steady={held !== null} />;
});

interface ChartsProps extends Omit<LeadProps, 'told'> {
  answers: SatisfactionAnswers;
}

const Charts = memo(function Charts({ answers, scoped, words }: ChartsProps) {
  const reading = useMemo(() => readSatisfaction(answers, scoped.scope, words), [answers, scoped, words]);
  const shared = { reading, now: answers.now, scoped, words };
  return (
    <div className="mt-8 space-y-12 print:mt-4 print:space-y-6">
      <div className="grid gap-x-10 gap-y-12 print:block print:space-y-6 @5xl:grid-cols-2">
        <SatisfactionChart {...shared} />
        <ResponseChart {...shared} />
        <DimensionsChart {...shared} />
        <ScoresChart {...shared} />
      </div>
      <TopicsChart {...shared} />
      <div className="grid gap-x-10 gap-y-12 print:block print:space-y-6 @5xl:grid-cols-2">
        <PlacesChart {...shared} />
        <AskedChart {...shared} />
      </div>
      <QualityCharts answers={answers} scoped={scoped} words={words} />
    </div>
  );
});
