'use client';

import { lazy, Suspense, useId } from 'react';
import type { Day } from '@/lib/model/day';
import type { Standing } from '@/lib/model/training';
import { hasCalls } from '@/lib/reading/call-links';
import { flagCalls } from '@/lib/reading/flag-calls';
import {
  chanceWords,
  clearsWords,
  extentWords,
  judgedName,
  moduleFor,
  sinceWords,
  sureWords,
  whatHappened,
} from '@/lib/reading/flag-words';
import { placeName } from '@/lib/reading/training';
import type { Story } from '@/lib/training/stories';
import { Diamond } from '../chart/diamond';
import { PanelButton } from '../frame/panel-button';
import { ViewLink } from '../frame/view-link';
import type { Scoped } from '../hooks/use-scope';
import { FlagWeeks } from './flag-weeks';
import { WeighingCalls } from './weighing-calls';
import type { TrainingWords } from './words';

const loadLog = () => import('./log-training');
const LogTraining = lazy(loadLog);

interface Props {
  story: Story;
  asOf: Day;
  scoped: Scoped;
  words: TrainingWords;
}

/** All that is seen at one place, surest first, with what it rests on, what would clear it and what to do. */
export function StoryCard({ story, asOf, scoped, words }: Props) {
  const { d } = words;
  const { manifest } = scoped;
  const { lead, flags } = story;
  const others = flags.slice(1);
  const name = placeName(lead, manifest, words);
  const module = moduleFor(lead, manifest.settings.training?.modules);
  const id = useId();
  return (
    <li className="unbroken border-rule border-b py-6">
      <article aria-labelledby={id} className="grid gap-x-10 gap-y-4 @4xl:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)]">
        <div className="min-w-0">
          <Badge standing={story.standing} words={words} />
          <h2 id={id} className="wrap-anywhere mt-1 text-pretty font-semibold text-lg">
            {lead.operator === null ? (
              name
            ) : (
              <ViewLink
                path="/operator/"
                change={{ person: lead.operator, judged: lead.measure, about: lead.topic ?? undefined }}
                className="hover:underline"
              >
                {name}
              </ViewLink>
            )}
          </h2>
          <p className="mt-1 text-pretty">
            {whatHappened(lead, words)} {sureWords(lead, words)}
          </p>
          {others.length > 0 && (
            <>
              <h3 className="mt-3 text-muted text-sm">
                {others.length === 1 ? d.oneMore : d.moreSigns(words.f.count(others.length))}
              </h3>
              <ul className="mt-1 space-y-1 text-sm">
                {others.map((flag) => (
                  <li key={flag.measure}>
                    {whatHappened(flag, words)} <span className="text-muted">{sureWords(flag, words)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
          <dl className="mt-4 grid gap-x-8 gap-y-3 text-sm @xl:grid-cols-3">
            <Fact name={d.evidence}>
              {words.m.measures.n(words.f.count(lead.n))}: {extentWords(lead, words)}. {chanceWords(lead, words)}{' '}
              {sinceWords(lead, words)}
            </Fact>
            <Fact name={d.whatClears}>{clearsWords(lead, words)}</Fact>
            <Fact name={d.suggested}>
              {module
                ? `${module.name}${module.hours ? `, ${d.hours(words.f.count(module.hours))}` : ''}.`
                : d.noModule}
            </Fact>
          </dl>
          <div className="mt-3 flex flex-wrap gap-x-5 print:hidden">
            {hasCalls(manifest) && (
              <ViewLink
                path="/calls/"
                change={flagCalls(lead, asOf)}
                className="link inline-flex min-h-6 items-center text-sm"
              >
                {d.seeCalls}
              </ViewLink>
            )}
            {lead.operator !== null && (
              <ViewLink
                path="/operator/"
                change={{ person: lead.operator, judged: lead.measure, about: lead.topic ?? undefined }}
                className="link inline-flex min-h-6 items-center text-sm"
              >
                {d.seePerson}
              </ViewLink>
            )}
            <PanelButton className="quiet print:hidden" label={`${d.log}: ${name}`} face={d.log} prepare={loadLog}>
              {(close) => (
                <Suspense>
                  <LogTraining flag={lead} module={module} manifest={manifest} words={words} onDone={close} />
                </Suspense>
              )}
            </PanelButton>
          </div>
        </div>
        <div className="min-w-0">
          <FlagWeeks flag={lead} words={words} />
          {hasCalls(manifest) && lead.calls.length > 0 && (
            <div className="mt-3 text-sm">
              <h3 className="font-semibold">
                {d.listen}: {judgedName(lead.measure, words).toLowerCase()}
              </h3>
              <WeighingCalls flag={lead} words={words} />
            </div>
          )}
        </div>
      </article>
    </li>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="font-semibold">{name}</dt>
      <dd className="text-pretty text-muted">{children}</dd>
    </div>
  );
}

const LOUD: readonly Standing[] = ['new', 'worsening'];

function Badge({ standing, words }: { standing: Standing; words: TrainingWords }) {
  const loud = LOUD.includes(standing);
  return (
    <p className={`flex items-center gap-1.5 text-sm ${loud ? 'text-attention-text' : 'text-muted'}`}>
      <svg width="12" height="12" aria-hidden>
        {loud ? (
          <Diamond x={6} y={6} size={5} />
        ) : (
          <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        )}
      </svg>
      {words.d.standing[standing]}
    </p>
  );
}
