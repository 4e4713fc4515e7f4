'use client';

import { useMemo } from 'react';
import { exposureTable, peopleTable, stateRows, statesTable } from '@/lib/reading/load';
import { reasonWords } from '@/lib/reading/reason-words';
import { totalOf } from '@/lib/reading/series';
import { FiguresTable } from '../chart/figures-table';
import type { ChartProps } from './words';

/** Where the time goes, by reason, and who carries what. */
export function People({ answers, scoped, words }: ChartProps) {
  const { m, f, d } = words;
  const { manifest } = scoped;
  const states = useMemo(() => stateRows(answers, words), [answers, words]);
  const hours = states.reduce((sum, { seconds }) => sum + seconds, 0) / 3600;
  const severe = totalOf(answers.exposure, 'severeContacts');
  return (
    <>
      {states.length > 0 && (
        <FiguresTable
          part="reasons"
          title={d.statesPlain}
          unit={d.statesUnit(f.count(hours))}
          table={statesTable(states, words)}
        />
      )}
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
