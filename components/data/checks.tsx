'use client';

import { useMemo } from 'react';
import type { Manifest } from '@/lib/model/manifest';
import type { TrustDocument } from '@/lib/model/trust';
import { buildChecks, type Check } from '@/lib/reading/checks';
import type { DataWords } from '../hooks/use-data-words';

interface Props {
  trust: TrustDocument;
  manifest: Manifest;
  words: DataWords;
}

export function Checks({ trust, manifest, words }: Props) {
  const { d } = words;
  const checks = useMemo(() => buildChecks(trust, manifest, words), [trust, manifest, words]);
  const found = checks.filter(({ n }) => n > 0);
  const clean = checks.filter(({ n }) => n === 0).map(({ id }) => d.checks[id]?.name ?? id);
  return (
    <section id="checks" aria-labelledby="checks-title" className="min-w-0 scroll-mt-20">
      <h2 id="checks-title" className="pb-1 font-semibold text-base">
        {d.checksTitle}
      </h2>
      <ul className="gap-x-10 @4xl:columns-2 @8xl:columns-3">
        {found.map((check) => (
          <Finding key={check.id} check={check} words={words} />
        ))}
      </ul>
      {clean.length > 0 && (
        <p className="mt-3 text-muted text-sm">
          <strong className="font-semibold text-ink">{d.clean}:</strong> {clean.join(', ')}.
        </p>
      )}
    </section>
  );
}

function Finding({ check, words: { d, f } }: { check: Check; words: DataWords }) {
  const { id, grave, n, of, lines } = check;
  const said = d.checks[id];
  return (
    <li className="unbroken grid break-inside-avoid grid-cols-[1.5rem_1fr] border-rule border-b py-3">
      <svg width="12" height="12" aria-hidden className="mt-1">
        {grave ? (
          <path d="M6 0l6 6l-6 6l-6 -6z" fill="var(--attention)" />
        ) : (
          <circle cx="6" cy="6" r="4.5" fill="none" stroke="var(--accent)" strokeWidth="1.5" />
        )}
      </svg>
      <div className="min-w-0">
        <h3 className="font-semibold first-letter:uppercase">{said?.title(f.count(n), f.count(of), n === 1) ?? id}</h3>
        <p className="text-muted text-sm">{said?.body}</p>
        {lines.length > 0 && (
          <ul className="mt-1 text-sm">
            {lines.map((line) => (
              <li key={line} className="wrap-anywhere">
                {line}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
