'use client';

import type { ReactNode } from 'react';
import type { Manifest } from '@/lib/model/manifest';
import type { Concern } from '@/lib/reading/attention';
import { type ConcernText, concernText } from '@/lib/reading/attention-words';
import { type CallNarrowing, concernCalls, toCalls } from '@/lib/reading/call-links';
import { nounsOf } from '@/lib/reading/nouns';
import type { Scope } from '@/lib/reading/scope';
import { ViewLink } from '../frame/view-link';
import { useWords } from '../hooks/use-words';

interface Props {
  concerns: readonly Concern[];
  scope: Scope;
  manifest: Manifest;
  /** Contacts in all. */
  total: number;
  /** Whether dates could be judged. */
  judged: boolean;
}

/** With fewer, an empty list would say more than anybody knows. */
const FEWEST = 30;

export function Attention({ concerns, scope, manifest, total, judged }: Props) {
  const words = useWords();
  const { m } = words;
  const noun = nounsOf(scope, m);
  return (
    <section aria-labelledby="attention" className="settles min-w-0">
      <h2 id="attention" className="pb-1 font-semibold text-base">
        {m.overview.attention}
      </h2>
      {concerns.length === 0 ? (
        <p className="text-muted">
          {total === 0
            ? m.overview.nothingToSee(noun.many)
            : total < FEWEST
              ? m.overview.tooFew(words.f.count(total), total === 1 ? noun.one : noun.many)
              : `${m.overview.nothing} ${judged ? m.overview.nothingMore : m.overview.nothingShort}`}
        </p>
      ) : (
        <ul>
          {concerns.map((concern) => {
            const text = concernText(concern, scope, words);
            const calls = concernCalls(concern, scope, manifest);
            return <Item key={text.title} text={text} calls={calls} sign={SIGNS[concern.kind]} />;
          })}
        </ul>
      )}
    </section>
  );
}

const SIGNS: Record<Concern['kind'], ReactNode> = {
  tile: <path d="M6 0l6 6l-6 6l-6 -6z" fill="var(--attention)" />,
  hours: <path d="M6 0l6 6l-6 6l-6 -6z" fill="var(--attention)" />,
  stretch: <path d="M6 0l6 6l-6 6l-6 -6z" fill="var(--attention)" />,
  day: <path d="M6 0l6 6l-6 6l-6 -6z" fill="var(--attention)" />,
  formulas: <circle cx="6" cy="6" r="4.5" fill="none" stroke="var(--accent)" strokeWidth="1.5" />,
  training: <circle cx="6" cy="6" r="4.5" fill="none" stroke="var(--accent)" strokeWidth="1.5" />,
  gap: <rect x="1.5" y="1.5" width="9" height="9" fill="var(--line)" />,
};

function Item({ text, calls, sign }: { text: ConcernText; calls: CallNarrowing | null; sign: ReactNode }) {
  const { m } = useWords();
  return (
    <li className="unbroken grid grid-cols-[1.5rem_1fr] border-rule border-b py-3">
      <svg width="12" height="12" aria-hidden className="mt-1">
        {sign}
      </svg>
      <div>
        <h3 className="font-semibold first-letter:uppercase">{text.title}</h3>
        <p className="text-muted text-sm">{text.body}</p>
        <ViewLink
          path={text.link.path}
          part={text.link.part}
          change={text.link.change}
          className="link inline-flex min-h-6 items-center text-sm"
        >
          {text.link.words}
        </ViewLink>
        {calls && (
          <ViewLink
            path="/calls/"
            change={toCalls(calls)}
            className="link ml-5 inline-flex min-h-6 items-center text-sm"
          >
            {m.chart.toCalls}
          </ViewLink>
        )}
      </div>
    </li>
  );
}
