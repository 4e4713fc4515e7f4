'use client';

import type { Manifest } from '@/lib/model/manifest';
import { type CallWords, callLabel } from '@/lib/reading/call-columns';
import { clockOf } from '@/lib/reading/call-key';
import type { CallRow } from '@/lib/reading/call-rows';
import { buildTimeline, type Step, TIMELINE_PARTS, type TimelinePart, type Visit } from '@/lib/reading/call-timeline';

interface Props {
  call: CallRow;
  visits: CallRow[];
  manifest: Manifest;
  words: CallWords;
}

const COLORS: Record<TimelinePart, string> = {
  wait: 'var(--category-3)',
  ring: 'var(--category-4)',
  talk: 'var(--category-1)',
  hold: 'var(--category-5)',
  wrap: 'var(--category-6)',
};
const DAY = 86_400;

/** What happened in a call, visit by visit, with clock times. */
export function CallTimeline({ call, visits, manifest, words }: Props) {
  const { f, d } = words;
  const timeline = buildTimeline(visits);
  const parts = TIMELINE_PARTS.filter((part) =>
    timeline.visits.some(({ stretches }) => stretches.some((stretch) => stretch.part === part)),
  );
  return (
    <section aria-label={d.timeline} className="mt-4">
      <h3 className="font-semibold text-sm">
        {visits.length > 1 ? d.visitsTitle(f.count(visits.length)) : d.timeline}
      </h3>
      {parts.length > 0 && (
        <ul className="mt-1 flex flex-wrap gap-x-4 text-muted text-xs">
          {parts.map((part) => (
            <li key={part} className="flex items-center gap-1.5">
              <span aria-hidden className="size-2.5 rounded-xs" style={{ background: COLORS[part] }} />
              {d.parts[part]}
            </li>
          ))}
        </ul>
      )}
      {timeline.visits.map((visit) => (
        <VisitLine
          key={visit.call.key}
          visit={visit}
          length={timeline.length}
          heading={visits.length > 1}
          isThis={visit.call.key === call.key}
          manifest={manifest}
          words={words}
        />
      ))}
      {parts.includes('hold') && <p className="mt-2 text-muted text-xs">{d.holdNote}</p>}
    </section>
  );
}

interface LineProps {
  visit: Visit;
  length: number;
  heading: boolean;
  isThis: boolean;
  manifest: Manifest;
  words: CallWords;
}

function VisitLine({ visit: { call, stretches, steps }, length, heading, isThis, manifest, words }: LineProps) {
  const { f, d } = words;
  const percent = (seconds: number) => `${(seconds / length) * 100}%`;
  const said = stretches.map(({ part, from, to }) => `${d.parts[part]} ${f.seconds(to - from)}`);
  const queue = call.labels.queue ?? d.unknownQueue;
  return (
    <div className="mt-3">
      {heading && (
        <h4 className={`text-sm ${isThis ? 'font-semibold' : 'text-muted'}`}>
          {d.visitTitle(f.count(call.visit), queue)}
        </h4>
      )}
      <div role="img" aria-label={said.join(', ')} className="relative mt-1 h-5 rounded-sm bg-rule/60">
        {stretches.map(({ part, from, to }) => (
          <span
            key={part}
            title={`${d.parts[part]}: ${f.seconds(to - from)}`}
            className="absolute inset-y-0 min-w-px"
            style={{ left: percent(from), width: percent(to - from), background: COLORS[part] }}
          />
        ))}
      </div>
      <ol className="mt-1.5 text-sm">
        {steps.map((step) => (
          <li key={step.kind} className="grid grid-cols-[4.5rem_1fr]">
            <span className="text-muted">{step.second === null ? '—' : clockOf(step.second % DAY)}</span>
            <span>{stepWords(step, call, manifest, words)}</span>
          </li>
        ))}
      </ol>
      {steps.some(({ second }) => second === null) && <p className="text-muted text-xs">{d.unknownFrom}</p>}
    </div>
  );
}

function stepWords({ kind }: Step, call: CallRow, manifest: Manifest, words: CallWords): string {
  const { f, d } = words;
  const { operator, ending } = call.labels;
  switch (kind) {
    case 'rang':
      return d.steps.rang(f.seconds(call.seconds.ring_s ?? 0));
    case 'answered':
      return d.steps.answered(operator === null ? d.steps.someone : callLabel('operator', operator, manifest, words));
    case 'left':
      return d.steps.left(callLabel('ending', ending, manifest, words));
    default:
      return d.steps[kind];
  }
}
