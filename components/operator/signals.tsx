'use client';

import { placeWords, sureWords, whatHappened } from '@/lib/reading/flag-words';
import { clearedWords, signalWords } from '@/lib/reading/operator-detail';
import { flagsOf } from '@/lib/reading/operator-places';
import { steadyOf, strengthsOf } from '@/lib/reading/operator-strengths';
import { capital, flagWordsOf, listWords, measureWords, topicWords } from '@/lib/reading/operator-words';
import { rosterOf } from '@/lib/reading/people';
import { ViewLink } from '../frame/view-link';
import { Item } from './item';
import type { PersonProps } from './shared';

const MOST_STRENGTHS = 6;

/** What goes well, before anything else. */
export function Strengths({ id, document, person, words }: PersonProps) {
  const { f, d } = words;
  const strengths = strengthsOf(person).slice(0, MOST_STRENGTHS);
  const { of, steady } = steadyOf(person);
  const cleared = clearedWords(id, document, words);
  return (
    <section aria-labelledby="strengths-title" id="strengths" className="mt-7 scroll-mt-20">
      <h2 id="strengths-title" className="font-semibold text-base">
        {d.strengths}
      </h2>
      <ul className="mt-1 grid gap-x-8 @3xl:grid-cols-2">
        {strengths.map((place) => (
          <Item
            key={`${place.measure} ${place.topic}`}
            sign="strength"
            title={
              <ViewLink
                path="/operator/"
                change={{ judged: place.measure, about: place.topic ?? undefined }}
                part="detail"
                className="hover:underline"
              >
                {d.detail.title(capital(topicWords(place.topic, words)), measureWords(place.measure, words))}
              </ViewLink>
            }
          >
            {whatHappened(place, flagWordsOf(words))} {d.strengthSure}
          </Item>
        ))}{' '}
        {cleared.length > 0 && (
          <Item sign="strength" title={d.clearedTitle}>
            {capital(listWords(cleared, words))}.
          </Item>
        )}
        <Item sign={of > 0 ? 'strength' : 'plain'} title={of > 0 && d.steady(f.count(steady), f.count(of))}>
          {strengths.length === 0 && d.noStrength}
        </Item>
      </ul>
    </section>
  );
}

/** Every signal of the person with its sentence, and those that are of their team. */
export function Signals({ id, document, person, scoped, words }: PersonProps) {
  const { d } = words;
  const told = flagWordsOf(words);
  const flags = flagsOf(person);
  const team = rosterOf(id, scoped.manifest)?.team ?? null;
  const ofTeam = document.flags.filter((flag) => flag.level === 'team_topic' && team !== null && flag.team === team);
  return (
    <section aria-labelledby="signals-title" id="signals" className="min-w-0 scroll-mt-20 self-start">
      <h2 id="signals-title" className="font-semibold text-base">
        {d.signals}
      </h2>
      {flags.length + ofTeam.length === 0 && <p className="mt-2 text-muted">{d.noSignals}</p>}
      <ul className="mt-2">
        {flags.map((flag) => {
          const { title, text } = signalWords(flag, words);
          return (
            <Item
              key={`${flag.measure} ${flag.topic}`}
              sign="signal"
              title={
                <ViewLink
                  path="/operator/"
                  change={{ judged: flag.measure, about: flag.topic ?? undefined }}
                  part="detail"
                  className="hover:underline"
                >
                  {title}
                </ViewLink>
              }
            >
              {text}
            </Item>
          );
        })}
        {ofTeam.map((flag) => (
          <Item
            key={`${flag.measure} ${flag.topic}`}
            sign="plain"
            title={placeWords(flag, (name) => name, told).replaceAll('*', '')}
          >
            {d.teamSignal(`${whatHappened(flag, told)} ${sureWords(flag, told)}`)}
          </Item>
        ))}
      </ul>
    </section>
  );
}
