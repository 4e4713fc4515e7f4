'use client';

import { useMemo } from 'react';
import { callsWords } from '@/lib/i18n/calls';
import { type CallWords, chosenColumns, knownColumns } from '@/lib/reading/call-columns';
import { readCallKey } from '@/lib/reading/call-key';
import { listQuestion } from '@/lib/reading/call-question';
import { callsHeadline } from '@/lib/reading/calls-headline';
import { nounsOf } from '@/lib/reading/nouns';
import { Headline } from '../frame/headline';
import { PageState } from '../frame/page-state';
import { Settling } from '../frame/settling';
import { Skeleton } from '../frame/skeleton';
import { useAnnouncedHeadline } from '../hooks/announcements';
import { type Listed, useCalls } from '../hooks/use-calls';
import { usePageWords } from '../hooks/use-page-words';
import type { Scoped } from '../hooks/use-scope';
import { useChoice } from '../hooks/use-view';
import { CallFilters } from './call-filters';
import { CallPanel } from './call-panel';
import { CallTable } from './call-table';
import { Months } from './months';
import { TableTools } from './table-tools';
import { useOrder } from './use-order';

export function Calls() {
  const words = usePageWords(callsWords);
  return (
    <PageState>
      {(scoped) =>
        words ? <Body scoped={scoped} words={{ ...words, noun: nounsOf(scoped.scope, words.m) }} /> : <Skeleton />
      }
    </PageState>
  );
}

function Body({ scoped, words: given }: { scoped: Scoped; words: CallWords }) {
  const { m, f, d, noun } = given;
  const words = useMemo(() => ({ m, f, d, noun }), [m, f, d, noun]);
  const { listed, pending, error } = useCalls('calls', scoped, listQuestion(scoped.scope));
  if (scoped.manifest.calls.length === 0) return <Headline sentence={d.noSingles} below="" />;
  return (
    <Settling pending={pending} error={error}>
      {listed && <Found listed={listed} scoped={scoped} words={words} />}
    </Settling>
  );
}

function Found({ listed, scoped, words }: { listed: Listed<Scoped>; scoped: Scoped; words: CallWords }) {
  const { list, asked } = listed;
  const headline = useMemo(() => callsHeadline(list, asked.scope, words), [list, asked, words]);
  useAnnouncedHeadline(headline.sentence);
  const order = useOrder(list, asked.manifest, words);
  const columns = useChoice('columns');
  const known = useMemo(() => knownColumns(asked.manifest, words), [asked.manifest, words]);
  const shown = useMemo(() => chosenColumns(columns, known), [columns, known]);
  const table = { list, order, known, shown, scoped: asked, words, headline: headline.sentence };
  const call = useChoice('call');
  const key = readCallKey(call);
  return (
    <>
      <Headline {...headline} />
      <Months list={list} scoped={asked} words={words} />
      <div className="mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 print:hidden">
        <CallFilters scoped={scoped} words={words} />
        {list.rows > 0 && <TableTools {...table} />}
      </div>
      <div className={`mt-3 grid gap-6 ${key ? 'xl:grid-cols-[minmax(0,1fr)_25rem]' : ''}`}>
        {list.rows > 0 && <CallTable {...table} />}
        {key && call && (
          <CallPanel key={call} text={call} callKey={key} list={list} order={order} scoped={asked} words={words} />
        )}
      </div>
    </>
  );
}
