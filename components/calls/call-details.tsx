'use client';

import type { CallWords } from '@/lib/reading/call-columns';
import { cellText, knownColumns } from '@/lib/reading/call-columns';
import { clockOf } from '@/lib/reading/call-key';
import type { CallRow } from '@/lib/reading/call-rows';
import { recorderLink } from '@/lib/reading/recorder-link';
import { formatDay } from '@/lib/time/day';
import type { Scoped } from '../hooks/use-scope';
import { CallEvaluations } from './call-evaluations';
import { CallTimeline } from './call-timeline';

interface Props {
  call: CallRow;
  /** All visits of its contact, this one among them. */
  visits: CallRow[];
  scoped: Scoped;
  words: CallWords;
}

/** What is known of one call: its time line, all of its fields and where to listen to it. */
export function CallDetails({ call, visits, scoped, words }: Props) {
  const { manifest } = scoped;
  const { d } = words;
  const fields = knownColumns(manifest, words).filter((column) => column !== 'clock');
  return (
    <>
      <Recorder call={call} scoped={scoped} words={words} />
      <CallTimeline call={call} visits={visits} manifest={manifest} words={words} />
      <CallEvaluations call={call} scoped={scoped} words={words} />
      <h3 className="mt-5 pb-1 font-semibold text-sm">{d.allFields}</h3>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] text-sm">
        {fields.map((column) => (
          <div key={column} className="col-span-2 grid grid-cols-subgrid gap-x-4 border-rule border-t py-1">
            <dt className="text-muted">{d.fields[column].name}</dt>
            <dd className="wrap-anywhere text-end">{cellText(call, column, manifest, words)}</dd>
          </div>
        ))}
      </dl>
      {call.masked && <p className="mt-2 text-muted text-xs">{d.maskedId}</p>}
      {call.id === null && <p className="mt-2 text-muted text-xs">{d.noIds}</p>}
      <details className="mt-4 border-rule border-t pt-2 text-sm">
        <summary className="min-h-6 cursor-pointer text-muted">{d.meanings}</summary>
        <dl className="mt-2 space-y-2">
          {(['clock', ...fields] as const).map((column) => (
            <div key={column}>
              <dt className="font-semibold">{d.fields[column].name}</dt>
              <dd className="text-muted">{d.fields[column].meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

function Recorder({ call, scoped: { manifest }, words: { d } }: Pick<Props, 'call' | 'scoped' | 'words'>) {
  if (!manifest.settings.recorder) return null;
  const { operator, queue, source } = call.labels;
  const link = recorderLink(manifest.settings, {
    contact_id: call.masked ? null : call.id,
    visit: String(call.visit),
    day: formatDay(call.day),
    time: clockOf(call.second),
    operator,
    queue,
    source,
  });
  return (
    <p className="mt-3 text-sm">
      {link ? (
        <a href={link} target="_blank" rel="noopener noreferrer" className="link font-semibold">
          {d.listen} <span aria-hidden>↗</span>
          <span className="sr-only">, {d.listenHow}</span>
        </a>
      ) : (
        <span className="text-muted">{d.noListen}</span>
      )}
    </p>
  );
}
