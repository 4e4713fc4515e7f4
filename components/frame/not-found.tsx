'use client';

import { useWords } from '../hooks/use-words';
import { ViewLink } from './view-link';

export function NotFound() {
  const { m } = useWords();
  return (
    <div className="max-w-2xl py-10">
      <h1 className="font-serif text-3xl">{m.frame.notFoundTitle}</h1>
      <p className="mt-3 text-muted">{m.frame.notFoundBody}</p>
      <p className="mt-5">
        <ViewLink path="/" className="link">
          {m.frame.toOverview}
        </ViewLink>
      </p>
    </div>
  );
}
