'use client';

import type { ReactNode } from 'react';
import { BELOW, FIRST } from './headline-style';

/** A page's first sentence; what stands between asterisks is stressed. */
export function Headline({ sentence, below, children }: { sentence: string; below: string; children?: ReactNode }) {
  const [before = '', stressed = '', after = ''] = sentence.split('*');
  return (
    <div className="max-w-4xl @8xl:max-w-6xl">
      <h1 className={FIRST}>
        {before}
        <span className="text-accent">{stressed}</span>
        {after}
      </h1>
      <p className={BELOW}>
        {below} {children}
      </p>
    </div>
  );
}
