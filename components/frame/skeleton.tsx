'use client';

import { useLayoutEffect, useRef } from 'react';
import { useWords } from '../hooks/use-words';

/** Filled before React is there: see `openingScript`. */
const UNSAID = { __html: '' };

/** Keeps the place of a page's headline, tiles and first chart; the headline is already there where it is known without
 * asking. */
export function Skeleton() {
  const { m } = useWords();
  const first = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => globalThis.early?.say(first.current), []);
  return (
    <div>
      <div
        ref={first}
        id="first"
        suppressHydrationWarning
        className="peer max-w-4xl @8xl:max-w-6xl"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: empty, so that React leaves alone what is in it.
        dangerouslySetInnerHTML={UNSAID}
      />
      <div className="space-y-3 peer-[:not(:empty)]:hidden">
        <h1 className="sr-only">{m.frame.loading}</h1>
        <div className="skeleton h-9 w-full max-w-3xl" />
        <div className="skeleton h-9 w-2/3 max-w-xl" />
        <Blocks />
      </div>
      <div className="hidden space-y-3 peer-[:not(:empty)]:block">
        <Blocks />
      </div>
    </div>
  );
}

function Blocks() {
  return (
    <>
      <div className="skeleton mt-8 h-40 w-full" />
      <div className="skeleton mt-8 h-72 w-full" />
    </>
  );
}

/** Keeps the place of the charts under what a page says first. */
export function ChartsSkeleton() {
  return <div aria-hidden className="skeleton mt-9 h-96 w-full" />;
}
