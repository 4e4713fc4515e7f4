'use client';

import { useMemo } from 'react';
import { flagWords } from '@/lib/i18n/flags';
import { operatorWords } from '@/lib/i18n/operator';
import type { TrainingDocument } from '@/lib/model/training';
import type { OperatorWords } from '@/lib/reading/operator-words';
import { Headline } from '../frame/headline';
import { PageState } from '../frame/page-state';
import { Settling } from '../frame/settling';
import { Skeleton } from '../frame/skeleton';
import { usePageWords } from '../hooks/use-page-words';
import type { Scoped } from '../hooks/use-scope';
import { usePlaces, useTraining } from '../hooks/use-training';
import { useChoice } from '../hooks/use-view';
import { People } from './people';
import { Person } from './person';

/** What would help one person? */
export function Operator() {
  const page = usePageWords(operatorWords);
  const told = usePageWords(flagWords);
  const words = useMemo(() => (page && told ? { ...page, flags: told.d } : null), [page, told]);
  return <PageState>{(scoped) => (words ? <Body scoped={scoped} words={words} /> : <Skeleton />)}</PageState>;
}

interface Props {
  scoped: Scoped;
  words: OperatorWords;
}

function Body({ scoped, words }: Props) {
  const { m, d } = words;
  const training = useTraining(scoped.manifest);
  if (training.state === 'failed')
    return (
      <Settling pending={false} error={null}>
        <Headline sentence={d.failed} below={m.frame.failedBody} />
        <p role="alert" className="mt-4 border-attention border-l-2 pl-3 text-attention-text">
          {training.message}
        </p>
      </Settling>
    );
  if (training.state === 'ready' && !training.value)
    return (
      <Settling pending={false} error={null}>
        <Headline sentence={d.none} below={d.noneBelow} />
      </Settling>
    );
  return (
    <Settling pending={training.state === 'loading'} error={null}>
      {training.state === 'ready' && training.value && (
        <Chosen scoped={scoped} words={words} document={training.value} />
      )}
    </Settling>
  );
}

function Chosen({ scoped, words, document }: Props & { document: TrainingDocument }) {
  const { d } = words;
  const id = useChoice('person');
  const index = id === undefined ? -1 : document.operators.indexOf(id);
  const places = usePlaces(scoped.manifest, index < 0 ? null : index);
  if (id === undefined || index < 0)
    return (
      <>
        <Headline sentence={id === undefined ? d.choose : d.unknown(id)} below={d.chooseBelow} />
        <People document={document} manifest={scoped.manifest} label={d.choose} />
      </>
    );
  if (places.state === 'loading') return <Skeleton />;
  return (
    <Person
      key={id}
      id={id}
      index={index}
      document={document}
      places={places.state === 'ready' ? places.value : null}
      failed={places.state === 'failed' ? places.message : null}
      scoped={scoped}
      words={words}
    />
  );
}
