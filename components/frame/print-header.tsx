'use client';

import { usePathname } from 'next/navigation';
import { exportNotes } from '@/lib/reading/export-notes';
import { useScope } from '../hooks/use-scope';
import { useWords } from '../hooks/use-words';
import { INNER_PAGES, PAGES } from './pages';

/** Line and period, filter, definition. */
const SHOWN = 3;

/** What a sheet of paper must say by itself: whose data, which period, which filter. Pages about one of many have their own; those whose weeks the reader does not choose name them in their first lines. */
export function PrintHeader() {
  const words = useWords();
  const scoped = useScope();
  const path = usePathname();
  if (!scoped || INNER_PAGES.some((page) => page.path === path)) return null;
  const ownWindow = PAGES.some((page) => page.path === path && 'ownWindow' in page);
  const notes = exportNotes(scoped.scope, scoped.manifest, words).slice(0, SHOWN);
  return (
    <p className="mb-3 hidden border-rule border-b pb-2 text-muted text-xs print:block">
      {ownWindow ? scoped.manifest.settings.name : notes.join(' · ')}
    </p>
  );
}
