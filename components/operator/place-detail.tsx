'use client';

import { hasCalls } from '@/lib/reading/call-links';
import { clearsWords } from '@/lib/reading/flag-words';
import { callLinks, callsOfPlace, type Detail, trainingWords } from '@/lib/reading/operator-detail';
import { flagWordsOf } from '@/lib/reading/operator-words';
import { ViewLink } from '../frame/view-link';
import { Item } from './item';
import type { PersonProps } from './shared';

/** What is known of the chosen cell, and of a signal what to do with it. */
export function PlaceDetail({ id, document, scoped, words, detail }: PersonProps & { detail: Detail }) {
  const { d } = words;
  const { place, sign, title, fact, remarks } = detail;
  const { flag } = place;
  const links = flag ? callLinks(flag, document, scoped.manifest, words) : [];
  return (
    <section aria-labelledby="detail-title" id="detail" className="min-w-0 scroll-mt-20 self-start">
      <h2 id="detail-title" className="font-semibold text-base">
        {title}
      </h2>
      <ul className="mt-2">
        <Item sign={sign} title={fact}>
          {' '}
          {remarks.map((remark) => (
            <p key={remark}>{remark}</p>
          ))}
        </Item>
        {flag && (
          <>
            <Item sign="plain" title={d.detail.clears}>
              {clearsWords(flag, flagWordsOf(words))}
            </Item>
            <Item sign="plain" title={d.detail.training}>
              {trainingWords(flag, scoped.manifest, words)}
            </Item>
          </>
        )}
        {links.length > 0 && (
          <Item sign="plain" title={d.detail.calls}>
            <p>{d.detail.callsNote}</p>
            <ul aria-label={d.detail.calls} className="mt-1 columns-2 gap-x-4 @sm:columns-3">
              {links.map(({ key, label, change }) => (
                <li key={key}>
                  <ViewLink path="/calls/" change={change} className="link inline-flex min-h-6 items-center">
                    {label}
                  </ViewLink>
                </li>
              ))}
            </ul>
          </Item>
        )}
        {place.n > 0 && hasCalls(scoped.manifest) && (
          <Item sign="plain" title="">
            <ViewLink
              path="/calls/"
              change={callsOfPlace(id, place, document)}
              className="link inline-flex min-h-6 items-center"
            >
              {place.topic === null ? d.detail.allCalls : d.detail.topicCalls(place.topic)}
            </ViewLink>
          </Item>
        )}
      </ul>
    </section>
  );
}
