'use client';

import { lazy, memo, Suspense, useMemo } from 'react';
import { trainingWords } from '@/lib/i18n/training';
import type { TrainingDocument } from '@/lib/model/training';
import { judgedScope } from '@/lib/reading/operators';
import { chosenStories, trainingHeadline } from '@/lib/reading/training';
import { flagsTable } from '@/lib/reading/training-tables';
import { storiesOf } from '@/lib/training/stories';
import { FiguresTable } from '../chart/figures-table';
import { Headline } from '../frame/headline';
import { Jump } from '../frame/jump';
import { PageState } from '../frame/page-state';
import { Settling } from '../frame/settling';
import { Skeleton } from '../frame/skeleton';
import { Step } from '../frame/step';
import { useNamedPart } from '../hooks/use-named-part';
import { usePageWords } from '../hooks/use-page-words';
import type { Scoped } from '../hooks/use-scope';
import { type Fetched, useTraining } from '../hooks/use-training';
import { useChoice } from '../hooks/use-view';
import { StoryCard } from './story-card';
import { StoryChoice } from './story-choice';
import type { TrainingWords } from './words';

const Effects = lazy(() => import('./effects'));
const Cleared = lazy(() => import('./cleared'));
const Evaluators = lazy(() => import('./evaluators'));

export function Training() {
  const words = usePageWords(trainingWords);
  return <PageState>{(scoped) => (words ? <Fetching scoped={scoped} words={words} /> : <Skeleton />)}</PageState>;
}

interface Props {
  scoped: Scoped;
  words: TrainingWords;
}

function Fetching({ scoped, words }: Props) {
  const fetched = useTraining(scoped.manifest);
  useNamedPart(fetched.state === 'ready');
  return (
    <Settling pending={fetched.state === 'loading'} error={null}>
      {fetched.state === 'loading' ? null : <Found fetched={fetched} scoped={scoped} words={words} />}
    </Settling>
  );
}

function Found({ fetched, ...props }: Props & { fetched: Exclude<Fetched<TrainingDocument>, { state: 'loading' }> }) {
  const { d } = props.words;
  if (fetched.state === 'failed')
    return (
      <>
        <Headline sentence={d.title} below="" />
        <p role="alert" className="mt-4 border-attention border-l-2 pl-3 text-attention-text">
          {d.unread}: <span lang="en">{fetched.message}</span>
        </p>
      </>
    );
  if (!fetched.value)
    return (
      <>
        <Headline sentence={d.title} below="" />
        <p className="mt-4 max-w-3xl border-rule border-l-2 pl-3">
          <Step text={d.nothingPublished} />
        </p>
      </>
    );
  return <Body document={fetched.value} {...props} />;
}

const Body = memo(function Body({ document, scoped: chosen, words }: Props & { document: TrainingDocument }) {
  const { d } = words;
  const scoped = useMemo(() => ({ ...chosen, scope: judgedScope(chosen.scope, document) }), [chosen, document]);
  const standing = useChoice('standing');
  const surest = useChoice('surest') ?? false;
  const stories = useMemo(() => storiesOf(document.flags), [document]);
  const shown = chosenStories(stories, standing, surest);
  const parts = [
    'signals',
    ...(document.trainings.length > 0 ? (['effects'] as const) : []),
    ...(document.cleared.length > 0 ? (['cleared'] as const) : []),
    ...(document.evaluators.length > 0 ? (['evaluators'] as const) : []),
  ] as const;
  return (
    <>
      <Headline {...trainingHeadline(document, stories, words)} />
      <p className="mt-3 max-w-4xl border-accent border-l-2 pl-3 text-sm">{d.care}</p>
      <Jump label={d.jump} parts={parts} sections={d.sections} />
      <section id="signals" aria-label={d.sections.signals} className="mt-6 scroll-mt-20">
        {stories.length > 0 && <StoryChoice stories={stories} standing={standing} surest={surest} words={words} />}
        {stories.length > 0 && shown.length === 0 && <p className="mt-4 text-muted">{d.noneHere}</p>}
        <ul>
          {shown.map((story) => (
            <StoryCard key={story.key} story={story} asOf={document.asOf} scoped={scoped} words={words} />
          ))}
        </ul>
        {shown.length > 0 && (
          <div className="mt-8">
            <FiguresTable
              part="figures"
              title={d.flagsTitle}
              unit={d.flagsUnit}
              table={flagsTable(
                shown.flatMap(({ flags }) => flags),
                scoped.manifest,
                words,
              )}
              scoped={scoped}
            />
          </div>
        )}
      </section>
      <Suspense>
        <div className="mt-10 space-y-12 print:mt-4 print:space-y-6">
          {document.trainings.length > 0 && <Effects document={document} scoped={scoped} words={words} />}
          {document.cleared.length > 0 && <Cleared document={document} scoped={scoped} words={words} />}
          {document.evaluators.length > 0 && <Evaluators document={document} scoped={scoped} words={words} />}
        </div>
      </Suspense>
    </>
  );
});
