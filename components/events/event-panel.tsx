'use client';

import { useId, useMemo } from 'react';
import { type EventsMessages, eventsWords } from '@/lib/i18n/events';
import {
  type EventEffect,
  eventEffect,
  eventNamed,
  eventQuestion,
  eventsOf,
  type LineEvent,
} from '@/lib/reading/event';
import { daysIn } from '@/lib/time/period';
import type { PagePath } from '../frame/pages';
import { ViewLink } from '../frame/view-link';
import { useAnswers } from '../hooks/use-answers';
import { usePageWords, type WordsOf } from '../hooks/use-page-words';
import type { Scoped } from '../hooks/use-scope';
import { changeView, useChoice } from '../hooks/use-view';

const MEASURE = 'abandonRate';

type EventWords = WordsOf<EventsMessages>;

/** Lets a reader choose something that happened, and says whether abandonment was otherwise then. */
export default function EventPanel({ scoped, path }: { scoped: Scoped; path: PagePath }) {
  const words = usePageWords(eventsWords);
  const label = useChoice('event');
  const events = useMemo(() => eventsOf(scoped.manifest), [scoped.manifest]);
  const id = useId();
  if (!words || events.length === 0) return null;
  const { d, f } = words;
  const event = eventNamed(events, label, scoped.scope.period);
  const labels = [...new Map(events.map((one) => [one.label, one])).values()];
  return (
    <section aria-label={d.choose} className="mt-3 border-rule border-t pt-2">
      <label htmlFor={id} className="mr-2 text-muted text-sm print:hidden">
        {d.choose}
      </label>
      <select
        id={id}
        className="max-w-full rounded-md border border-rule bg-panel px-2 py-1 text-sm print:hidden"
        value={event?.label ?? ''}
        onChange={({ target }) => changeView({ event: target.value || undefined })}
      >
        <option value="">{d.none}</option>
        {labels.map((one) => (
          <option key={one.label} value={one.label}>
            {d.option(one.label, f.range(one.during.from, one.during.to))}
          </option>
        ))}
      </select>
      {event && <Effect key={event.label} event={event} scoped={scoped} path={path} words={words} />}
    </section>
  );
}

interface EffectProps {
  event: LineEvent;
  scoped: Scoped;
  path: PagePath;
  words: EventWords;
}

function Effect({ event, scoped, path, words }: EffectProps) {
  const asked = useMemo(() => ({ now: eventQuestion(event, MEASURE, scoped.scope) }), [event, scoped]);
  const { settled } = useAnswers('event', event, asked, {});
  const effect = useMemo(() => settled && eventEffect(settled.answers.now, MEASURE, settled.asked), [settled]);
  const { d, f } = words;
  const { during } = event;
  return (
    <div aria-live="polite" className="mt-2 min-h-24">
      {settled &&
        (effect ? (
          <Comparison effect={effect} event={event} words={words} />
        ) : (
          <p className="text-muted">{d.tooFew(event.label)}</p>
        ))}
      <ViewLink
        path={path}
        part="abandonment"
        change={{ period: { from: during.from - 28, to: Math.min(scoped.scope.latest, during.to + 14) } }}
        className="quiet print:hidden"
      >
        {d.see} ({f.range(during.from, during.to)})
      </ViewLink>
    </div>
  );
}

function Comparison({ effect, event, words }: { effect: EventEffect; event: LineEvent; words: EventWords }) {
  const { m, d, f } = words;
  const { during, before, difference, low, high, days, signals, signalsHigher, verdict } = effect;
  const weeks = Math.round(daysIn(event.before) / 7);
  const share = ({ numerator, denominator }: typeof during) => d.counted(f.count(numerator), f.count(denominator));
  const change = (value: number) => f.change('share', value);
  const said =
    days === 1
      ? d.oneDay(signals > 0)
      : signals === 0
        ? d.signalsNone(f.count(days))
        : d.signals(f.count(signals), f.count(days), f.count(signalsHigher));
  return (
    <>
      <p className="font-semibold">{d.sentences[verdict](event.label)}</p>
      <dl className="mt-1.5 flex flex-wrap gap-x-8 gap-y-2">
        {[
          [d.during, f.percent(during.value), share(during)],
          [d.before(d.weeks(weeks, f.count(weeks))), f.percent(before.value), share(before)],
          [d.difference, d.points(change(difference)), d.interval(change(low), change(high))],
        ].map(([name, value, note]) => (
          <div key={name}>
            <dt className="text-muted text-sm">{name}</dt>
            <dd>
              <span className="font-semibold text-base">{value}</span>{' '}
              <span className="text-muted text-sm">{note}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-1.5 max-w-4xl text-muted text-sm">
        {said} {d.notCause} {m.measures.n(f.count(during.denominator))}
      </p>
    </>
  );
}
