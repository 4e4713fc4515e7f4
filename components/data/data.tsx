'use client';

import { lazy, memo, Suspense } from 'react';
import type { Answer } from '@/lib/model/question';
import { dataHeadline } from '@/lib/reading/data-headline';
import { completenessMeasures, dataLead, dataRest } from '@/lib/reading/data-questions';
import { measuresTable, sourcesLine, sourcesTable } from '@/lib/reading/data-tables';
import { FiguresTable } from '../chart/figures-table';
import { Headline } from '../frame/headline';
import { Jump } from '../frame/jump';
import { PageState } from '../frame/page-state';
import { Settling } from '../frame/settling';
import { ChartsSkeleton, Skeleton } from '../frame/skeleton';
import { useAnnouncedHeadline } from '../hooks/announcements';
import { useAnswers } from '../hooks/use-answers';
import { type DataWords, useDataWords } from '../hooks/use-data-words';
import { useNamedPart } from '../hooks/use-named-part';
import type { Scoped } from '../hooks/use-scope';
import { type Trusted, useTrust } from '../hooks/use-trust';
import { Checks } from './checks';
import { CoverageChart } from './coverage-chart';
import { Definitions } from './definitions';

const ImportsTable = lazy(() => import('./imports-table'));

const PARTS = ['coverage', 'checks', 'measures', 'sources', 'imports', 'definitions'] as const;

export function Data() {
  const words = useDataWords();
  return <PageState>{(scoped) => (words ? <Body scoped={scoped} words={words} /> : <Skeleton />)}</PageState>;
}

function Body({ scoped, words }: { scoped: Scoped; words: DataWords }) {
  const { leading, settled, pending, error } = useAnswers('data', scoped, dataLead(scoped.scope), dataRest());
  const trusted = useTrust(scoped.manifest);
  const ready = trusted.state !== 'loading';
  useNamedPart(settled !== null && ready);
  return (
    <Settling pending={pending || !ready} error={error}>
      {leading && ready && (
        <>
          <Lead now={leading.answers.now} scoped={leading.asked} trusted={trusted} words={words} />
          <Jump label={words.d.jump} parts={PARTS} sections={words.d.sections} />
          {settled ? (
            <Parts
              now={settled.answers.now}
              hours={settled.answers.hours}
              scoped={settled.asked}
              trusted={trusted}
              words={words}
            />
          ) : (
            <ChartsSkeleton />
          )}
        </>
      )}
    </Settling>
  );
}

interface LeadProps {
  now: Answer;
  scoped: Scoped;
  trusted: Trusted;
  words: DataWords;
}

const Lead = memo(function Lead({ now, scoped, trusted, words }: LeadProps) {
  const trust = trusted.state === 'ready' ? trusted.trust : null;
  const headline = dataHeadline(now, trust, scoped.scope, scoped.manifest, words);
  useAnnouncedHeadline(headline.sentence);
  return (
    <>
      <Headline {...headline} />
      {trusted.state === 'failed' && (
        <p role="alert" className="mt-4 border-attention border-l-2 pl-3 text-attention-text">
          {words.d.failed}: {trusted.message}
        </p>
      )}
      {trusted.state === 'ready' && !trust && <p className="mt-4 border-rule border-l-2 pl-3">{words.d.outdated}</p>}
    </>
  );
});

const Parts = memo(function Parts({ now, hours, scoped, trusted, words }: LeadProps & { hours: Answer }) {
  const { d, f } = words;
  const { manifest, scope } = scoped;
  const trust = trusted.state === 'ready' ? trusted.trust : null;
  return (
    <div className="mt-8 space-y-12 print:mt-4 print:space-y-6">
      <CoverageChart hours={hours} scoped={scoped} words={words} />
      {trust && <Checks trust={trust} manifest={manifest} words={words} />}
      <FiguresTable
        part="measures"
        title={d.measuresTitle}
        unit={d.measuresUnit}
        table={measuresTable(now, completenessMeasures(scope), words)}
      />
      {trust && (
        <>
          <FiguresTable
            part="sources"
            title={d.sourcesTitle}
            unit={d.sourcesUnit}
            note={sourcesLine(trust.sources, words)}
            table={sourcesTable(trust.sources, words)}
          />
          <section id="imports" aria-labelledby="imports-title" className="min-w-0 scroll-mt-20">
            <h2 id="imports-title" className="pb-2 font-semibold text-base">
              {d.importsTitle(f.count(trust.imports.length), trust.imports.length === 1)}
            </h2>
            <Suspense>
              <ImportsTable imports={trust.imports} words={words} />
            </Suspense>
          </section>
        </>
      )}
      <Definitions scoped={scoped} words={words} />
    </div>
  );
});
