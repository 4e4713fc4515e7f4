'use client';

import { usePathname } from 'next/navigation';
import { exportNotes } from '@/lib/reading/export-notes';
import { useScope } from '../hooks/use-scope';
import { useWords } from '../hooks/use-words';
import { INNER_PAGES } from './pages';

/** What a sheet of paper must say by itself: whose data, which period, which filter. Pages about one of many have their own. */
export function PrintHeader() {
  const words = useWords();
  const scoped = useScope();
  const path = usePathname();
  if (!scoped || INNER_PAGES.some((page) => page.path === path)) return null;
  const [line, filter, definition] = exportNotes(scoped.scope, scoped.manifest, words);
  return (
    <p className="mb-3 hidden border-rule border-b pb-2 text-muted text-xs print:block">
      {line} · {filter} · {definition}
    </p>
  );
}
