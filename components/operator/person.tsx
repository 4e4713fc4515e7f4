'use client';

import { lazy, Suspense, useMemo } from 'react';
import type { PlacesDocument, TrainingDocument } from '@/lib/model/training';
import { chosenPlace, detailOf } from '@/lib/reading/operator-detail';
import { operatorHeadline, scopedTo, windowWords } from '@/lib/reading/operator-headline';
import { placesOf } from '@/lib/reading/operator-places';
import { alarmWords, type OperatorWords } from '@/lib/reading/operator-words';
import { Meaning } from '../chart/chart-frame';
import { Headline } from '../frame/headline';
import { PanelButton } from '../frame/panel-button';
import { ViewLink } from '../frame/view-link';
import { useAnnouncedHeadline } from '../hooks/announcements';
import { useNamedPart } from '../hooks/use-named-part';
import type { Scoped } from '../hooks/use-scope';
import { useChoice } from '../hooks/use-view';
import { MatrixChart } from './matrix-chart';
import { OwnView } from './own-view';
import { PlaceDetail } from './place-detail';
import { Sheet } from './sheet';
import { Signals, Strengths } from './signals';
import { WeeksChart } from './weeks-chart';

const PersonFunnel = lazy(() => import('./person-funnel'));

interface Props {
  id: string;
  /** Theirs in the training document. */
  index: number;
  document: TrainingDocument;
  /** Null where nothing is published of topics. */ places: PlacesDocument | null;
  /** Why those can't be read. */
  failed: string | null;
  scoped: Scoped;
  words: OperatorWords;
}

/** On paper the page is one sheet for the talk; on screen all that it rests on. */
export function Person({ id, index, document, places, failed, scoped, words }: Props) {
  const { d } = words;
  const { manifest } = scoped;
  const judged = useChoice('judged');
  const about = useChoice('about');
  const person = useMemo(() => placesOf(document, places, index), [document, places, index]);
  const headline = useMemo(
    () => operatorHeadline(id, document, person, manifest, words),
    [id, document, person, manifest, words],
  );
  const chosen = useMemo(() => chosenPlace(person, judged, about), [person, judged, about]);
  const detail = useMemo(() => chosen && detailOf(chosen, document, words), [chosen, document, words]);
  const funnelled = document.measures.find(({ id }) => id === chosen?.measure);
  const within = useMemo(() => scopedTo(id, document, scoped), [id, document, scoped]);
  const meaning = d.expected(alarmWords(document, words));
  const shared = { id, document, person, scoped: within, words };
  useAnnouncedHeadline(headline.sentence);
  useAnnouncedHeadline(detail ? `${detail.title}. ${detail.fact}` : undefined);
  useNamedPart(true);
  return (
    <>
      <div className="print:hidden">
        <Headline {...headline}>
          <PanelButton className="link" label={d.expectedTitle} face={d.expectedLink}>
            {() => <Meaning paragraphs={meaning} />}
          </PanelButton>
        </Headline>
        <div className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-2 text-muted text-sm">
          <p>{windowWords(document, words)}</p>
          <button type="button" className="control" onClick={() => print()}>
            {d.sheetButton}
          </button>
          <ViewLink path="/operators/" change={{ person: undefined }} className="link inline-flex min-h-6 items-center">
            {d.everyone}
          </ViewLink>
        </div>
        <Strengths {...shared} />
        {places === null && (
          <p className="mt-6 border-rule border-l-2 pl-3">{failed === null ? d.noPlaces : `${d.failed}: ${failed}`}</p>
        )}
        <div className="mt-8 grid gap-x-8 gap-y-10 @4xl:grid-cols-[minmax(0,1.65fr)_minmax(0,1fr)]">
          <MatrixChart {...shared} chosen={chosen} meaning={meaning} />
          {detail && <PlaceDetail {...shared} detail={detail} />}
        </div>
        <div className="mt-12 grid gap-x-8 gap-y-10 @4xl:grid-cols-[minmax(0,1.65fr)_minmax(0,1fr)]">
          {chosen && <WeeksChart {...shared} place={chosen} places={places} meaning={meaning} />}
          <Signals {...shared} />
        </div>
        {funnelled && (
          <div className="mt-12">
            <Suspense>
              <PersonFunnel id={id} measure={funnelled} document={document} scoped={scoped} />
            </Suspense>
          </div>
        )}
        <OwnView document={document} manifest={manifest} words={words} />
      </div>
      <Sheet {...shared} />
    </>
  );
}
