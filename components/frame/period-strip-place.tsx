'use client';

import { usePathname } from 'next/navigation';
import { lazy, Suspense, useEffect, useState } from 'react';
import { whenIdle } from '../hooks/after-paint';
import { useOpening } from '../hooks/use-opening';
import { useScope } from '../hooks/use-scope';
import { PAGES } from './pages';

const PeriodStrip = lazy(() => import('./period-strip'));

/** Keeps the place of the period strip, which comes when everything else is painted. */
export function PeriodStripPlace() {
  const opening = useOpening();
  const scoped = useScope();
  const [late, setLate] = useState(false);
  const path = usePathname();
  const known = PAGES.some((page) => page.path === path && !('ownWindow' in page));
  const ready = scoped !== null;
  useEffect(() => {
    if (!ready) return;
    return whenIdle(() => setLate(true));
  }, [ready]);
  if (!known || (!scoped && opening.state !== 'loading')) return null;
  return (
    <div className="mx-4 mb-2 h-12 sm:mx-7 print:hidden">
      {late && scoped?.manifest.coverage && (
        <Suspense>
          <PeriodStrip scoped={scoped} coverage={scoped.manifest.coverage} />
        </Suspense>
      )}
    </div>
  );
}
