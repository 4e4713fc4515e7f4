'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';
import { useAnnouncement } from '../hooks/announcements';
import { usePreferences } from '../hooks/preferences';
import { noticeAddress } from '../hooks/use-view';
import { useWords } from '../hooks/use-words';
import { DataFooter } from './data-footer';
import { Navigation } from './navigation';
import { INNER_PAGES, PAGES } from './pages';
import { PeriodStripPlace } from './period-strip-place';
import { PrintHeader } from './print-header';
import { Toolbar } from './toolbar';

function useDocument(): void {
  const { locale, theme, spoken } = usePreferences();
  const path = usePathname();
  useEffect(() => {
    if (!spoken) return;
    document.documentElement.lang = locale;
    delete document.documentElement.dataset.unspoken;
  }, [locale, spoken]);
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const apply = () => {
      document.documentElement.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
    };
    apply();
    dark.addEventListener('change', apply);
    return () => dark.removeEventListener('change', apply);
  }, [theme]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link to another page may carry another choice.
  useEffect(noticeAddress, [path]);
}

export function Frame({ children }: { children: ReactNode }) {
  const { m } = useWords();
  const announcement = useAnnouncement();
  const path = usePathname();
  useDocument();
  return (
    <div className="lg:grid lg:grid-cols-[12.25rem_minmax(0,1fr)] print:block">
      <title>{`${m.frame[[...PAGES, ...INNER_PAGES].find((page) => page.path === path)?.name ?? 'overview']} · Escucha`}</title>
      <a href="#main" className="control sr-only z-50 focus:not-sr-only focus:fixed focus:top-2 focus:left-2">
        {m.frame.skip}
      </a>
      <header className="border-rule lg:border-r print:hidden">
        <Navigation />
      </header>
      <div className="min-w-0 max-w-[120rem] max-lg:pb-14">
        <Toolbar />
        <PeriodStripPlace />
        <main id="main" tabIndex={-1} className="@container mx-4 pt-2 sm:mx-7 print:mx-0 print:pt-0">
          <PrintHeader />
          {children}
        </main>
        <DataFooter />
      </div>
      <div role="status" aria-live="polite" className="sr-only">
        {announcement}
      </div>
    </div>
  );
}
