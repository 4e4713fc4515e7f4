'use client';

import { useMemo } from 'react';
import { overviewHeadline } from '@/lib/reading/headline';
import { readOverview } from '@/lib/reading/overview';
import { overviewQuestions } from '@/lib/reading/questions';
import { Headline } from '../frame/headline';
import { PageState } from '../frame/page-state';
import { Settling } from '../frame/settling';
import { ViewLink } from '../frame/view-link';
import { useAnnouncedHeadline } from '../hooks/announcements';
import { useAnswers } from '../hooks/use-answers';
import type { Scoped } from '../hooks/use-scope';
import { useWords } from '../hooks/use-words';
import { Attention } from './attention';
import { EndingsChart } from './endings-chart';
import { HoursChart } from './hours-chart';
import { ServiceChart } from './service-chart';
import { Tiles } from './tiles';

export function Overview() {
  return <PageState>{(scoped) => <Body scoped={scoped} />}</PageState>;
}

function Body({ scoped }: { scoped: Scoped }) {
  const words = useWords();
  const { settled, pending, error } = useAnswers('overview', scoped, overviewQuestions(scoped.scope));
  const reading = useMemo(
    () => settled && readOverview(settled.answers, settled.asked.scope, settled.asked.manifest),
    [settled],
  );
  const headline =
    settled && reading
      ? overviewHeadline(settled.answers.now, reading.tiles[0], settled.asked.scope, settled.asked.manifest, words)
      : null;
  useAnnouncedHeadline(headline?.sentence);
  return (
    <Settling pending={pending} error={error}>
      {settled && reading && headline && (
        <>
          <Headline {...headline}>
            {headline.below && (
              <ViewLink path="/waiting/" part="service" className="link whitespace-nowrap underline">
                {words.m.overview.seeFormulas}
              </ViewLink>
            )}
          </Headline>
          <div className="mt-7 print:mt-4">
            <Tiles tiles={reading.tiles} now={settled.answers.now} scope={settled.asked.scope} />
          </div>
          <div className="mt-9 grid gap-x-10 gap-y-10 print:mt-5 print:block print:space-y-6 @5xl:grid-cols-[minmax(0,1fr)_20rem] @8xl:grid-cols-[minmax(0,1fr)_24rem]">
            <ServiceChart reading={reading} now={settled.answers.now} scoped={settled.asked} />
            <Attention
              concerns={reading.concerns}
              scope={settled.asked.scope}
              total={reading.allEndings.total}
              judged={reading.service.limits !== null}
            />
          </div>
          <div className="mt-12 grid gap-x-10 gap-y-10 print:mt-6 print:block print:space-y-6 @5xl:grid-cols-2">
            <HoursChart reading={reading} now={settled.answers.now} scoped={settled.asked} />
            <EndingsChart reading={reading} now={settled.answers.now} scoped={settled.asked} />
          </div>
        </>
      )}
    </Settling>
  );
}
