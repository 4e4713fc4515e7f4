'use client';

import { whatHappened } from '@/lib/reading/flag-words';
import { caveatWords, signalWords } from '@/lib/reading/operator-detail';
import { factsOf } from '@/lib/reading/operator-headline';
import { sheetOf } from '@/lib/reading/operator-sheet';
import { capital, flagWordsOf, measureWords, topicWords } from '@/lib/reading/operator-words';
import { personName } from '@/lib/reading/people';
import type { PersonProps } from './shared';

/** One sheet of paper for the talk: strengths first, then signals, what may help, the calls to listen to, room for what is agreed. */
export function Sheet({ id, document, person, scoped, words }: PersonProps) {
  const { f, d } = words;
  const { manifest } = scoped;
  const { strengths, steady, of, signals, more, trainings, calls } = sheetOf(person, manifest, words);
  return (
    <section className="hidden text-xs leading-snug print:block">
      <h2 className="font-serif text-xl leading-tight">{d.sheet.title(personName(id, manifest))}</h2>
      <p className="mt-1 border-rule border-b pb-2 text-muted text-xs">
        {manifest.settings.name} · {f.range(document.from, document.asOf)} ·{' '}
        {factsOf(id, document, person, manifest, words)}
      </p>
      <h3 className="mt-3 font-semibold">{d.sheet.steadyTitle}</h3>
      <ul className="list-disc pl-5">
        {strengths.map((place) => (
          <li key={`${place.measure} ${place.topic}`}>
            <b>{d.detail.title(capital(topicWords(place.topic, words)), measureWords(place.measure, words))}.</b>{' '}
            {whatHappened(place, flagWordsOf(words))}
          </li>
        ))}
        {of > 0 && <li>{d.steady(f.count(steady), f.count(of))}</li>}
      </ul>
      <h3 className="mt-3 font-semibold">{d.sheet.signalsTitle}</h3>
      {signals.length === 0 && <p>{d.noSignals}</p>}
      <ul className="list-disc pl-5">
        {signals.map((flag) => {
          const { title, text, clears } = signalWords(flag, words);
          return (
            <li key={`${flag.measure} ${flag.topic}`}>
              <b>{title}.</b> {text} {clears}
            </li>
          );
        })}
        {more > 0 && <li>{d.sheet.more(more, f.count(more))}</li>}
      </ul>
      {trainings.length > 0 && (
        <>
          <h3 className="mt-3 font-semibold">{d.sheet.trainingTitle}</h3>
          <ul className="list-disc pl-5">
            {trainings.map((training) => (
              <li key={training}>{training}</li>
            ))}
          </ul>
        </>
      )}
      {calls.length > 0 && (
        <>
          <h3 className="mt-3 font-semibold">{d.sheet.callsTitle}</h3>
          <ul className="list-disc columns-2 pl-5">
            {calls.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <h3 className="mt-3 font-semibold">{d.sheet.agreements}</h3>
      <div className="mt-8 border-line border-b" />
      <div className="mt-9 border-line border-b" />
      <div className="mt-9 grid grid-cols-2 gap-x-8 text-muted text-xs">
        <p className="border-line border-t pt-1">{d.sheet.date}</p>
        <p className="border-line border-t pt-1">{d.sheet.signed}</p>
      </div>
      <p className="mt-3 border-rule border-t pt-2">{caveatWords(document, words)}</p>
    </section>
  );
}
