'use client';

import type { ReactNode } from 'react';

interface Props {
  sign: 'signal' | 'strength' | 'plain';
  title: ReactNode;
  children?: ReactNode;
}

/** A finding with its sign, between thin rules. */
export function Item({ sign, title, children }: Props) {
  return (
    <li className="flex gap-x-3 border-rule border-b py-2.5 last:border-b-0">
      <svg aria-hidden width={12} height={12} viewBox="0 0 12 12" className="mt-1 shrink-0">
        {sign === 'signal' && <path d="M6 0l6 6l-6 6l-6 -6z" fill="var(--attention)" />}
        {sign === 'strength' && <path d="M6 2l5 8h-10z" fill="var(--accent)" />}
        {sign === 'plain' && <rect x={2} y={2} width={8} height={8} fill="var(--line)" opacity={0.6} />}
      </svg>
      <div className="min-w-0">
        {title && <p className="text-pretty font-semibold">{title}</p>}
        {children && <div className="space-y-1 text-muted">{children}</div>}
      </div>
    </li>
  );
}
