'use client';

import type { ReactNode } from 'react';
import { reopen } from '../hooks/engine-client';
import { useOpening } from '../hooks/use-opening';
import { type Scoped, useScope } from '../hooks/use-scope';
import { useWords } from '../hooks/use-words';

/** Shows a page once there are data, and until then why there are none. */
export function PageState({ children }: { children(scoped: Scoped): ReactNode }) {
  const { m } = useWords();
  const opening = useOpening();
  const scoped = useScope();
  if (scoped) return children(scoped);
  if (opening.state === 'failed')
    return (
      <Notice title={m.frame.failedTitle} body={m.frame.failedBody}>
        <pre className="mt-4 overflow-x-auto border-rule border-l-2 pl-3 text-muted text-xs">{opening.message}</pre>
        <button type="button" className="control mt-5" onClick={reopen}>
          {m.frame.retry}
        </button>
      </Notice>
    );
  if (opening.state === 'ready') return <Notice title={m.frame.emptyTitle} body={m.frame.emptyBody} />;
  return (
    <div>
      <h1 className="sr-only">{m.frame.loading}</h1>
      <div aria-hidden className="space-y-3">
        <div className="skeleton h-9 w-full max-w-3xl" />
        <div className="skeleton h-9 w-2/3 max-w-xl" />
        <div className="skeleton mt-8 h-40 w-full" />
        <div className="skeleton mt-8 h-72 w-full" />
      </div>
    </div>
  );
}

function Notice({ title, body, children }: { title: string; body: string; children?: ReactNode }) {
  return (
    <div className="max-w-2xl py-10">
      <h1 className="font-serif text-3xl">{title}</h1>
      <p className="mt-3 text-muted">{body}</p>
      {children}
    </div>
  );
}
