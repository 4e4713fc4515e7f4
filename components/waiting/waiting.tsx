'use client';

import { useEffect, useMemo } from 'react';
import { waitingHeadline } from '@/lib/reading/headline';
import { waitingQuestions } from '@/lib/reading/questions';
import { readWaiting } from '@/lib/reading/waiting';
import { Headline } from '../frame/headline';
import { PageState } from '../frame/page-state';
import { Settling } from '../frame/settling';
import { useAnnouncedHeadline } from '../hooks/announcements';
import { useAnswers } from '../hooks/use-answers';
import type { Scoped } from '../hooks/use-scope';
import { useWords } from '../hooks/use-words';
import { ServiceChart } from '../overview/service-chart';
import { AbandonmentChart } from './abandonment-chart';
import { FormulaChart } from './formula-chart';
import { UnheardChart } from './unheard-chart';
import { WaitStats } from './wait-stats';
import { WaitsChart } from './waits-chart';
import { WhenChart } from './when-chart';

const PARTS = ['service', 'waits', 'abandonment', 'when', 'unheard'] as const;

export function Waiting() {
  return <PageState>{(scoped) => <Body scoped={scoped} />}</PageState>;
}

/** The browser looks for the part named in the address before there are data to show it. */
function useNamedPart(ready: boolean): void {
  useEffect(() => {
    if (ready && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: 'start' });
  }, [ready]);
}

function Body({ scoped }: { scoped: Scoped }) {
  const words = useWords();
  const { m } = words;
  const { settled, pending, error } = useAnswers('waiting', scoped, waitingQuestions(scoped.scope));
  const reading = useMemo(
    () => settled && readWaiting(settled.answers, settled.asked.scope, settled.asked.manifest),
    [settled],
  );
  const headline =
    settled && reading
      ? waitingHeadline(settled.answers.now, reading.worst[0], settled.asked.scope, settled.asked.manifest, words)
      : null;
  useAnnouncedHeadline(headline?.sentence);
  useNamedPart(reading !== null);
  return (
    <Settling pending={pending} error={error}>
      {settled && reading && headline && (
        <>
          <Headline {...headline} />
          <nav
            aria-label={m.waiting.jump}
            className="mt-5 flex flex-wrap gap-x-5 border-rule border-y py-1.5 print:hidden"
          >
            {PARTS.map((part) => (
              <a key={part} href={`#${part}`} className="quiet">
                {m.waiting.sections[part]}
              </a>
            ))}
          </nav>
          <div className="mt-8 grid gap-x-10 gap-y-12 print:mt-4 print:block print:space-y-6 @8xl:grid-cols-2">
            <FormulaChart reading={reading} scoped={settled.asked} />
            <ServiceChart reading={reading} now={settled.answers.now} scoped={settled.asked} />
          </div>
          <div className="mt-12 grid gap-x-10 gap-y-8 print:mt-6 @5xl:grid-cols-[minmax(0,1fr)_16rem]">
            <WaitsChart reading={reading} now={settled.answers.now} scoped={settled.asked} />
            <WaitStats now={settled.answers.now} />
          </div>
          <div className="mt-12 print:mt-6">
            <AbandonmentChart reading={reading} now={settled.answers.now} scoped={settled.asked} />
          </div>
          <div className="mt-12 print:mt-6">
            <WhenChart answers={settled.answers} scoped={settled.asked} />
          </div>
          <div className="mt-12 print:mt-6">
            <UnheardChart reading={reading} answer={settled.answers.unheard} scoped={settled.asked} />
          </div>
        </>
      )}
    </Settling>
  );
}
