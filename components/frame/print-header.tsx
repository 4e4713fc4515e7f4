'use client';

import { exportNotes } from '@/lib/reading/export-notes';
import { useScope } from '../hooks/use-scope';
import { useWords } from '../hooks/use-words';

/** What a sheet of paper must say by itself: whose data, which period, which filter. */
export function PrintHeader() {
  const words = useWords();
  const scoped = useScope();
  if (!scoped) return null;
  const [line, filter, definition] = exportNotes(scoped.scope, scoped.manifest, words);
  return (
    <p className="mb-3 hidden border-rule border-b pb-2 text-muted text-xs print:block">
      {line} · {filter} · {definition}
    </p>
  );
}
