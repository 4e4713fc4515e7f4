'use client';

import { memo, useMemo } from 'react';
import { overviewHeadline } from '@/lib/reading/headline';
import { type OverviewAnswers, readOverview } from '@/lib/reading/overview';
import { overviewLead, overviewRest, TOTALS } from '@/lib/reading/questions';
import { buildTiles, heldTiles, settlesLater, type TileAnswers } from '@/lib/reading/tiles';
import { Headline } from '../frame/headline';
import { PageState } from '../frame/page-state';
import { Settling } from '../frame/settling';
import { ChartsSkeleton } from '../frame/skeleton';
import { ViewLink } from '../frame/view-link';
import { useAnnouncedHeadline } from '../hooks/announcements';
import { heldOf, type Told, useHeld } from '../hooks/held-period';
import { useAnswers } from '../hooks/use-answers';
import type { Scoped } from '../hooks/use-scope';
import { useWords } from '../hooks/use-words';
import { Attention } from './attention';
import { EndingsChart } from './endings-chart';
import { HoursChart } from './hours-chart';
import { ServiceChart } from './service-chart';
import { Tiles } from './tiles';

/** What is shown of a new choice before all else. */
const TOLD = ['now', 'before'] as const;

export function Overview() {
  return <PageState>{(scoped) => <Body scoped={scoped} />}</PageState>;
}

function Body({ scoped }: { scoped: Scoped }) {
  const { scope } = scoped;
  const reply = useAnswers('overview', scoped, overviewLead(scope), overviewRest(scope), TOLD);
  const { told, leading, settled, pending, error } = reply;
  return (
    <Settling pending={pending} error={error}>
      {leading && (
        <>
          <Lead answers={leading.answers} scoped={leading.asked} told={told} />
          {settled ? <Charts answers={settled.answers} scoped={settled.asked} /> : <ChartsSkeleton />}
        </>
      )}
    </Settling>
  );
}

interface LeadProps {
  answers: TileAnswers;
  scoped: Scoped;
  told: Told | null;
}

const Lead = memo(function Lead({ answers, scoped, told }: LeadProps) {
  const words = useWords();
  const { scope, manifest } = scoped;
  const tiles = useMemo(() => buildTiles(answers, scope, manifest), [answers, scope, manifest]);
  const headline = overviewHeadline(answers.now, tiles[0], scope, manifest, words);
  useAnnouncedHeadline(headline.sentence);
  const held = useHeld(TOTALS, scope) ?? heldOf(told);
  const moving = held && heldTiles(tiles, held.now, held.before);
  const [service] = moving ?? [];
  const said =
    held && !settlesLater(service?.now) ? overviewHeadline(held.now, service, held.scope, manifest, words) : headline;
  return (
    <>
      <Headline {...said} steady={held !== null}>
        {headline.below && (
          <ViewLink path="/waiting/" part="service" className="link whitespace-nowrap underline">
            {words.m.overview.seeFormulas}
          </ViewLink>
        )}
      </Headline>
      <div className="mt-7 print:mt-4">
        <Tiles tiles={tiles} answers={answers} scoped={scoped} held={held} moving={moving} />
      </div>
    </>
  );
});

const Charts = memo(function Charts({ answers, scoped }: { answers: OverviewAnswers; scoped: Scoped }) {
  const { scope, manifest } = scoped;
  const reading = useMemo(() => readOverview(answers, scope, manifest), [answers, scope, manifest]);
  return (
    <>
      <div className="mt-9 grid gap-x-10 gap-y-10 print:mt-5 print:block print:space-y-6 @5xl:grid-cols-[minmax(0,1fr)_20rem] @8xl:grid-cols-[minmax(0,1fr)_24rem]">
        <ServiceChart reading={reading} now={answers.now} scoped={scoped} />
        <Attention
          concerns={reading.concerns}
          scope={scope}
          manifest={manifest}
          total={reading.allEndings.total}
          judged={reading.service.limits !== null}
        />
      </div>
      <div className="mt-12 grid gap-x-10 gap-y-10 print:mt-6 print:block print:space-y-6 @5xl:grid-cols-2">
        <HoursChart reading={reading} now={answers.now} scoped={scoped} />
        <EndingsChart reading={reading} now={answers.now} scoped={scoped} />
      </div>
    </>
  );
});
