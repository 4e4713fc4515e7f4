'use client';

import type { Manifest } from '@/lib/model/manifest';
import type { TrainingDocument } from '@/lib/model/training';
import { alarmWords, type OperatorWords } from '@/lib/reading/operator-words';
import { ViewLink } from '../frame/view-link';

interface Props {
  document: TrainingDocument;
  manifest: Manifest;
  words: OperatorWords;
}

/** The page in words for the person it is about: the same figures, and what they can do with them. */
export function OwnView({ document, manifest, words }: Props) {
  const { f, d } = words;
  const { own } = d;
  const through = manifest.through ? f.wallClock(manifest.through) : f.dayNumeric(document.asOf);
  return (
    <section aria-labelledby="own-title" id="own" className="mt-14 max-w-3xl scroll-mt-20 border-rule border-t pt-6">
      <h2 id="own-title" className="text-balance font-serif text-xl leading-snug">
        {own.title}
      </h2>
      <div className="mt-3 space-y-3 text-base">
        <p>
          {own.same} {own.how}
        </p>
        <p>{own.why(alarmWords(document, words))}</p>
        <h3 className="pt-1 font-semibold">{own.canTitle}</h3>
        <ul className="list-disc space-y-1 pl-5 marker:text-muted">
          {own.can.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <h3 className="pt-1 font-semibold">{own.checkTitle}</h3>
        <p>
          {own.check(through)}{' '}
          <ViewLink path="/trust/" className="link underline">
            {own.data}
          </ViewLink>
        </p>
        <p className="font-semibold">{own.never}</p>
      </div>
    </section>
  );
}
