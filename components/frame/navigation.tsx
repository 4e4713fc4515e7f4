'use client';

import { usePathname } from 'next/navigation';
import { useOpening } from '../hooks/use-opening';
import { useWords } from '../hooks/use-words';
import { INNER_PAGES, PAGES } from './pages';
import { PanelButton } from './panel-button';
import { ViewLink } from './view-link';

/** Pages in the bar of a narrow screen. */
const IN_BAR = 4;

const ENTRY =
  'flex min-h-12 w-full items-center border-transparent px-1.5 text-muted hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink max-lg:justify-center max-lg:border-t-2 max-lg:text-[0.8125rem] lg:min-h-9 lg:rounded-lg lg:px-2.5 lg:aria-[current=page]:bg-accent-soft';

export function Navigation() {
  const { m, f } = useWords();
  const at = usePathname();
  const path = INNER_PAGES.find((page) => page.path === at)?.within ?? at;
  const opening = useOpening();
  const line = opening.state === 'ready' ? opening.manifest.settings.name : m.frame.tagline;
  const fresh = opening.state === 'ready' ? (opening.manifest.training?.fresh ?? 0) : 0;
  const others = PAGES.slice(IN_BAR);
  const here = others.find((page) => page.path === path);
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
          {PAGES.map(({ path: to, name }, i) => (
            <li key={to} className={`relative ${i < IN_BAR ? 'max-lg:flex-auto' : 'max-lg:hidden'}`}>
              <ViewLink path={to} current={path === to} className={ENTRY}>
                {m.frame[name]}
              </ViewLink>
              {name === 'training' && fresh > 0 && (
                <span className="pointer-events-none absolute inset-e-2.5 top-2 text-attention-text text-xs">
                  {m.frame.freshSignals(f.count(fresh))}
                </span>
              )}
            </li>
          ))}
          <li className="max-lg:flex-auto lg:hidden">
            <PanelButton
              className={`${ENTRY} ${here ? 'border-accent! font-semibold text-ink!' : ''}`}
              label={m.frame.more}
              face={here ? m.frame[here.name] : m.frame.more}
            >
              {(close) => (
                <ul className="min-w-44">
                  {others.map(({ path: to, name }) => (
                    <li key={to}>
                      <ViewLink
                        path={to}
                        current={path === to}
                        onFollow={close}
                        className="flex min-h-11 items-center aria-[current=page]:font-semibold"
                      >
                        {m.frame[name]}
                      </ViewLink>
                    </li>
                  ))}
                </ul>
              )}
            </PanelButton>
          </li>
        </ul>
      </nav>
    </div>
  );
}
