'use client';

import { usePathname } from 'next/navigation';
import { useOpening } from '../hooks/use-opening';
import { useWords } from '../hooks/use-words';
import { PAGES } from './pages';
import { ViewLink } from './view-link';

export function Navigation() {
  const { m } = useWords();
  const path = usePathname();
  const opening = useOpening();
  const line = opening.state === 'ready' ? opening.manifest.settings.name : m.frame.tagline;
  return (
    <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1 px-4 pt-3 sm:max-lg:px-7 lg:sticky lg:top-0 lg:h-dvh lg:flex-col lg:flex-nowrap lg:items-stretch lg:gap-0 lg:px-2.5 lg:pt-4 print:hidden">
      <div className="min-w-0 lg:px-2.5 lg:pb-5">
        <p className="font-semibold font-serif text-xl leading-tight">Escucha</p>
        <p className="truncate text-muted text-xs lg:max-w-none lg:whitespace-normal">{line}</p>
      </div>
      <nav
        aria-label={m.frame.navigation}
        className="w-full max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-30 max-lg:border-rule max-lg:border-t max-lg:bg-panel max-lg:pb-[env(safe-area-inset-bottom)] lg:w-auto"
      >
        <ul className="flex lg:flex-col lg:gap-1">
          {PAGES.map(({ path: to, name }) => (
            <li key={to} className="max-lg:flex-1">
              <ViewLink
                path={to}
                current={path === to}
                className="flex min-h-12 items-center border-transparent px-2.5 text-muted hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink max-lg:justify-center max-lg:border-t-2 lg:min-h-9 lg:rounded-lg lg:aria-[current=page]:bg-accent-soft"
              >
                {m.frame[name]}
              </ViewLink>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
