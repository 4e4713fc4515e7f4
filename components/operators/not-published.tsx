'use client';

import type { Manifest } from '@/lib/model/manifest';
import { FEWEST_PEOPLE, type OperatorsWords, peopleKnown } from '@/lib/reading/operators';
import { Headline } from '../frame/headline';

interface Props {
  manifest: Manifest;
  words: OperatorsWords;
  /** Why what is published could not be read. */
  failure?: string;
}

/** Why nothing is known of people, and what to do. */
export function NotPublished({ manifest, words: { f, d }, failure }: Props) {
  if (failure !== undefined)
    return (
      <>
        <Headline sentence={d.none.title} below={d.none.failedDo} />
        <p role="alert" className="wrap-anywhere mt-4 border-attention border-l-2 pl-3 text-attention-text">
          {d.failed}: <span lang="en">{failure}</span>
        </p>
      </>
    );
  const few = peopleKnown(manifest) < FEWEST_PEOPLE;
  return (
    <>
      <Headline
        sentence={d.none.title}
        below={few ? d.none.few(f.count(FEWEST_PEOPLE)) : d.none.older(f.count(FEWEST_PEOPLE))}
      />
      <p className="mt-4 border-rule border-l-2 pl-3">
        {few ? (
          d.none.fewDo
        ) : (
          <>
            {d.none.olderDo}{' '}
            <code className="wrap-anywhere rounded bg-accent-soft px-1.5 py-0.5 text-[0.875em]">
              npx escucha publish
            </code>
          </>
        )}
      </p>
    </>
  );
}
