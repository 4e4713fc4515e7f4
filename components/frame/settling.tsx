'use client';

import type { ReactNode } from 'react';
import { useWords } from '../hooks/use-words';
import { Skeleton } from './skeleton';

/** Keeps what is shown in place while new answers are on their way, and says what went wrong when none come. */
export function Settling({
  pending,
  error,
  children,
}: {
  pending: boolean;
  error: string | null;
  children: ReactNode;
}) {
  const { m } = useWords();
  return (
    <div aria-busy={pending}>
      {error && (
        <p role="alert" className="mb-4 border-attention border-l-2 pl-3 text-attention-text">
          {m.frame.failedTitle}: {error}
        </p>
      )}
      {children ?? <Skeleton />}
    </div>
  );
}
