'use client';

import { useRouter } from 'next/navigation';
import { useId, useMemo } from 'react';
import type { JudgedMeasure, MeasureSource } from '@/lib/model/training';
import { type CallNarrowing, SURVEYED_CALLS } from '@/lib/reading/call-links';
import { judgedName } from '@/lib/reading/flag-words';
import { calledBy } from '@/lib/reading/operators';
import { readFunnel } from '@/lib/reading/operators-funnel';
import { dotWords, funnelEmpty, funnelNotes, funnelSubtitle, funnelTitle } from '@/lib/reading/operators-funnel-words';
import { funnelTable } from '@/lib/reading/operators-table';
import type { Period } from '@/lib/time/period';
import { writeView } from '@/lib/url/view';
import { ChartFrame } from '../chart/chart-frame';
import { FunnelPlot } from '../chart/funnel-plot';
import { changeView, readChoice } from '../hooks/use-view';
import type { PartProps } from './words';

interface Props extends PartProps {
  measure: JudgedMeasure;
  /** The person whose page it stands on: nobody else is named, and the measure is chosen elsewhere. */
  highlighted?: string;
}

const HEIGHT = 400;
const SOURCES = ['calls', 'surveys', 'evaluations'] as const;

/** Where each person stands by one measure, against what is expected of their calls. */
export function FunnelChart({ document, people, measure, highlighted, scoped, words }: Props) {
  const { f, d } = words;
  const router = useRouter();
  const funnel = useMemo(() => {
    const shown = new Set(people.map(({ id }) => id));
    return readFunnel(document, measure, scoped.manifest, (id) => shown.has(id));
  }, [document, measure, scoped.manifest, people]);
  const isScore = measure.unit === 'score';
  const { ticks } = funnel.x;
  const middle = ticks[Math.floor(ticks.length / 2)];
  const [first = 0, second = 1] = funnel.y.ticks;
  const decimals = second - first >= 1 ? 0 : second - first > 0.09 ? 1 : 2;
  const plotWords = {
    inner: d.inner,
    outer: d.outer,
    expected: d.expectedLine,
    marks: { flagged: d.flagged, worse: d.outside, better: d.outsideBetter },
    x: (n: number) => (n === middle ? d.tip.of(f.count(n), d.rows[measure.source]) : f.count(n)),
    y: (value: number) => (isScore ? f.change('score', value) : d.times(f.decimal(value, decimals))),
  };
  return (
    <ChartFrame
      part="funnel"
      title={funnelTitle(funnel, words)}
      subtitle={funnelSubtitle(funnel, words)}
      explained={[]}
      table={funnelTable(funnel, document, people, scoped.manifest, words)}
      scoped={scoped}
      calls={callsOf(measure.source, scoped.scope.period)}
      height={HEIGHT}
      empty={funnelEmpty(funnel, people, words)}
      lead={highlighted === undefined && <MeasureChoice document={document} measure={measure} words={words} />}
      note={<HowToRead notes={funnelNotes(funnel, words)} words={words} />}
    >
      {(width) => (
        <FunnelPlot
          width={width}
          height={HEIGHT}
          funnel={funnel}
          words={plotWords}
          highlighted={highlighted}
          nameOf={({ id }) => calledBy(id, scoped.manifest, words)}
          saidOf={(dot) => dotWords(funnel, dot, document, words)}
          onFollow={({ id }) =>
            router.push(`/operator/${writeView({ ...readChoice(), person: id, judged: measure.id })}`)
          }
        />
      )}
    </ChartFrame>
  );
}

/** The calls behind the dots, of the document's weeks whatever the toolbar says; none are behind evaluations. */
function callsOf(source: MeasureSource, period: Period): CallNarrowing | null {
  if (source === 'evaluations') return null;
  const unfiltered = { queue: [], channel: [], topic: [], weekday: [], hours: undefined };
  return { ...unfiltered, period, ...(source === 'surveys' ? SURVEYED_CALLS : { ending: ['answered'] }) };
}

function MeasureChoice({ document, measure, words }: Pick<Props, 'document' | 'measure' | 'words'>) {
  const { f, d, told } = words;
  const id = useId();
  const flagsOf = (of: string) => document.flags.filter((flag) => flag.measure === of).length;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-2 print:hidden">
      <label htmlFor={id} className="text-muted text-sm">
        {d.measure}
      </label>
      <select
        id={id}
        className="control max-w-full"
        value={measure.id}
        onChange={({ target }) => changeView({ judged: target.value }, 'replace')}
      >
        {SOURCES.map((source) => {
          const measures = document.measures.filter((one) => one.source === source);
          return (
            measures.length > 0 && (
              <optgroup key={source} label={d.sources[source]}>
                {measures.map((one) => {
                  const n = flagsOf(one.id);
                  return (
                    <option key={one.id} value={one.id}>
                      {d.option(judgedName(one.id, told), n, f.count(n))}
                    </option>
                  );
                })}
              </optgroup>
            )
          );
        })}
      </select>
    </div>
  );
}

function HowToRead({ notes, words: { d } }: { notes: readonly string[] } & Pick<Props, 'words'>) {
  const { title, expected, limits, flags, order } = d.reading;
  return (
    <>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <details>
        <summary className="min-h-6 cursor-pointer">{title}</summary>
        {[expected, limits, flags, order].map((paragraph) => (
          <p key={paragraph} className="mt-1.5">
            {paragraph}
          </p>
        ))}
      </details>
    </>
  );
}
