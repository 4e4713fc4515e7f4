'use client';

import type { ReactNode } from 'react';

/** A page's first sentence; what stands between asterisks is stressed. */
export function Headline({ sentence, below, children }: { sentence: string; below: string; children?: ReactNode }) {
  const [before = '', stressed = '', after = ''] = sentence.split('*');
  return (
    <div className="max-w-4xl @8xl:max-w-6xl">
      <h1 className="text-balance font-serif text-[1.625rem] leading-[1.22] sm:text-[2.125rem] print:text-[1.625rem] @8xl:text-[2.5rem]">
        {before}
        <span className="text-accent">{stressed}</span>
        {after}
      </h1>
      <p className="mt-3 text-base text-muted">
        {below} {children}
      </p>
    </div>
  );
}
