'use client';

import { memo, useMemo } from 'react';
import { flagWords } from '@/lib/i18n/flags';
import { operatorsWords } from '@/lib/i18n/operators';
import type { TrainingDocument } from '@/lib/model/training';
import {
  chosenMeasure,
  judgedScope,
  type OperatorsWords,
  operatorsHeadline,
  readPeople,
} from '@/lib/reading/operators';
import { Headline } from '../frame/headline';
import { Jump } from '../frame/jump';
import { PageState } from '../frame/page-state';
import { Settling } from '../frame/settling';
import { Skeleton } from '../frame/skeleton';
import { useAnnouncedHeadline } from '../hooks/announcements';
import { useNamedPart } from '../hooks/use-named-part';
import { usePageWords } from '../hooks/use-page-words';
import type { Scoped } from '../hooks/use-scope';
import { useTraining } from '../hooks/use-training';
import { useChoice } from '../hooks/use-view';
import { FunnelChart } from './funnel-chart';
import { NotPublished } from './not-published';
import { PeopleTable } from './people-table';

const PARTS = ['funnel', 'people'] as const;

export function Operators() {
  const page = usePageWords(operatorsWords);
  const told = usePageWords(flagWords);
  const words = useMemo(() => page && told && { ...page, told }, [page, told]);
  return <PageState>{(scoped) => (words ? <Body scoped={scoped} words={words} /> : <Skeleton />)}</PageState>;
}

function Body({ scoped, words }: { scoped: Scoped; words: OperatorsWords }) {
  const fetched = useTraining(scoped.manifest);
  useNamedPart(fetched.state !== 'loading');
  return (
    <Settling pending={fetched.state === 'loading'} error={null}>
      {fetched.state === 'ready' &&
        (fetched.value ? (
          <Found document={fetched.value} scoped={scoped} words={words} />
        ) : (
          <NotPublished manifest={scoped.manifest} words={words} />
        ))}
      {fetched.state === 'failed' && (
        <NotPublished manifest={scoped.manifest} words={words} failure={fetched.message} />
      )}
      {fetched.state === 'loading' && <Skeleton />}
    </Settling>
  );
}

interface FoundProps {
  document: TrainingDocument;
  scoped: Scoped;
  words: OperatorsWords;
}

const Found = memo(function Found({ document, scoped: { scope, manifest }, words }: FoundProps) {
  const judged = useChoice('judged');
  const shared = useMemo(() => {
    const scoped: Scoped = { manifest, scope: judgedScope(scope, document) };
    return { document, scoped, words, people: readPeople(document, scoped.scope, manifest, words) };
  }, [document, scope, manifest, words]);
  const headline = useMemo(
    () => operatorsHeadline(document, shared.people, shared.scoped.scope, manifest, words),
    [document, shared, manifest, words],
  );
  useAnnouncedHeadline(headline.sentence);
  const measure = chosenMeasure(document, judged);
  return (
    <>
      <Headline {...headline} />
      <Jump label={words.d.jump} parts={PARTS} sections={words.d.sections} />
      {measure && (
        <div className="mt-8 space-y-12 print:mt-4 print:space-y-6">
          <FunnelChart {...shared} measure={measure} />
          <PeopleTable {...shared} measure={measure} />
        </div>
      )}
    </>
  );
});
