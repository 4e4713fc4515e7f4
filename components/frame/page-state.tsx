'use client';

import type { ReactNode } from 'react';
import { isUnpublished } from '@/lib/reading/opening-failure';
import { reopen } from '../hooks/engine-client';
import { usePreferences } from '../hooks/preferences';
import { useOpening } from '../hooks/use-opening';
import { type Scoped, useScope } from '../hooks/use-scope';
import { useWords } from '../hooks/use-words';
import { Skeleton } from './skeleton';
import { Step } from './step';

/** Shows a page once there are data, and until then why there are none and what to do. */
export function PageState({ children }: { children(scoped: Scoped): ReactNode }) {
  const { m } = useWords();
  const opening = useOpening();
  const scoped = useScope();
  const { spoken } = usePreferences();
  if (scoped && spoken) return children(scoped);
  if (opening.state === 'failed') {
    const detail = <Detail text={opening.message} />;
    return isUnpublished(opening.message) ? (
      <Notice title={m.frame.emptyTitle} body={m.frame.unpublishedBody} steps={m.frame.steps}>
        {detail}
      </Notice>
    ) : (
      <Notice title={m.frame.failedTitle} body={m.frame.failedBody} steps={m.frame.failedSteps}>
        {detail}
      </Notice>
    );
  }
  if (opening.state === 'ready' && !scoped)
    return <Notice title={m.frame.emptyTitle} body={m.frame.emptyBody} steps={m.frame.steps} />;
  return <Skeleton />;
}

interface NoticeProps {
  title: string;
  body: string;
  /** What stands between backquotes is to be typed. */
  steps: readonly string[];
  children?: ReactNode;
}

function Notice({ title, body, steps, children }: NoticeProps) {
  const { m } = useWords();
  return (
    <div className="max-w-2xl py-8">
      <h1 className="text-pretty font-serif text-[1.625rem] leading-tight sm:text-[2.125rem]">{title}</h1>
      <p className="mt-3 text-base text-muted">{body}</p>
      <ol className="mt-5 list-decimal space-y-2 pl-5 text-base marker:text-muted">
        {steps.map((step) => (
          <li key={step} className="pl-1">
            <Step text={step} />
          </li>
        ))}
      </ol>
      <button type="button" className="control mt-6" onClick={reopen}>
        {m.frame.retry}
      </button>
      {children}
    </div>
  );
}

function Detail({ text }: { text: string }) {
  const { m } = useWords();
  return (
    <details className="mt-8 border-rule border-t pt-3 text-muted text-sm" open>
      <summary className="min-h-6">{m.frame.technical}</summary>
      <p lang="en" className="wrap-anywhere mt-1 text-xs">
        {text}
      </p>
    </details>
  );
}
