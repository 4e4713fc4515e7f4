'use client';

import { completeness } from '@/lib/reading/completeness';
import { useScope } from '../hooks/use-scope';
import { useWords } from '../hooks/use-words';
import { ViewLink } from './view-link';

export function DataFooter() {
  const { m, f } = useWords();
  const scoped = useScope();
  if (!scoped) return <footer className="mt-12 h-10" />;
  const { manifest, scope } = scoped;
  const share = completeness(scope.period, manifest);
  return (
    <footer className="unbroken mx-4 mt-14 flex print:mx-0 print:mt-6 flex-wrap gap-x-8 gap-y-1 border-rule border-t py-5 text-muted text-xs sm:mx-7">
      {manifest.through && <span>{m.frame.through(f.wallClock(manifest.through))}</span>}
      {share !== null && <span>{m.frame.completeness(f.percent(share))}</span>}
      <span>{m.frame.zone(manifest.settings.zone.replaceAll('_', ' '))}</span>
      <span>{m.frame.definition(scope.formula, f.seconds(scope.threshold_s))}</span>
      <span className="hidden print:inline">
        {m.chart.version}: {manifest.version}
      </span>
      <ViewLink path="/trust/" className="link underline print:hidden">
        {m.frame.seeData}
      </ViewLink>
      {manifest.demonstration && <span className="font-semibold text-attention-text">{m.frame.demonstration}</span>}
    </footer>
  );
}
