'use client';

import { useMemo } from 'react';
import { exposureTable, partRows, partsTable, peopleTable, stateRows, statesTable } from '@/lib/reading/load';
import { reasonWords } from '@/lib/reading/reason-words';
import { totalOf } from '@/lib/reading/series';
import { FiguresTable } from '../chart/figures-table';
import type { ChartProps } from './words';

/** How long contacts last, where the time goes, and who carries what. */
export function People({ answers, scoped, words }: ChartProps) {
  const { m, f, d } = words;
  const { manifest } = scoped;
  const parts = useMemo(() => partRows(answers), [answers]);
  const states = useMemo(() => stateRows(answers, words), [answers, words]);
  const whole = parts.find(({ id }) => id === 'handle');
  const hours = states.reduce((sum, { seconds }) => sum + seconds, 0) / 3600;
  const severe = totalOf(answers.exposure, 'severeContacts');
  return (
    <>
      <FiguresTable
        part="handling"
        title={
          typeof whole?.median?.value === 'number' && typeof whole.p90?.value === 'number'
            ? d.handlingTitle(f.seconds(whole.median.value), f.seconds(whole.p90.value))
            : d.handlingPlain
        }
        unit={`${d.median} · ${d.nineInTen}`}
        table={partsTable(parts, words)}
        note={d.handlingNote}
      />
      <FiguresTable
        part="states"
        title={d.statesPlain}
        unit={states.length === 0 ? reasonWords(answers.states.reasons?.stateTime, m) : d.statesUnit(f.count(hours))}
        table={states.length > 0 ? statesTable(states, words) : undefined}
        note={d.statesNote}
      />
      <FiguresTable
        part="people"
        title={d.peopleTitle}
        unit={d.peopleUnit}
        table={peopleTable(answers, manifest, words)}
        note={d.peopleNote}
      />
      <FiguresTable
        part="exposure"
        title={d.exposurePlain}
        unit={
          typeof severe?.value === 'number'
            ? d.exposureUnit(
                f.figure('count', totalOf(answers.exposure, 'severeRuns')?.value),
                f.figure('count', totalOf(answers.exposure, 'longestRun')?.value),
              )
            : reasonWords(severe?.reason, m)
        }
        table={typeof severe?.value === 'number' ? exposureTable(answers, manifest, words) : undefined}
        note={severe?.reason?.code === 'not-set' ? d.exposureNotSet : d.exposureNote}
      />
    </>
  );
}
