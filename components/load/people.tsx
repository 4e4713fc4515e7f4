'use client';

import { exposureTable, peopleTable } from '@/lib/reading/load';
import { reasonWords } from '@/lib/reading/reason-words';
import { totalOf } from '@/lib/reading/series';
import { FiguresTable } from '../chart/figures-table';
import type { ChartProps } from './words';

const LOADS = ['answered', 'handleMean', 'occupancy'];
const EXPOSED = [
  'severeContacts',
  'severeShare',
  'severeTalk',
  'severeRuns',
  'longestRun',
  'shortRecoveries',
  'nightsWorked',
];

/** Who carries what, in the order of the alphabet. */
export function People({ answers, scoped, words }: ChartProps) {
  const { m, f, d } = words;
  const { manifest } = scoped;
  const people = peopleTable(answers, manifest, words);
  const known = people.rows.some(([, ...figures]) => figures.some((figure) => figure !== null));
  const severe = totalOf(answers.exposure, 'severeContacts');
  return (
    <>
      <FiguresTable
        part="people"
        title={d.peopleTitle}
        unit={
          known
            ? d.peopleUnit
            : reasonWords(answers.people.reasons?.answered ?? answers.people.rows[0]?.values.answered?.reason, m)
        }
        table={known ? people : undefined}
        note={d.peopleNote}
        scoped={scoped}
        explained={LOADS.map((measure) => ({
          measure,
          value: totalOf(measure === 'handleMean' ? answers.lengths : answers.now, measure),
        }))}
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
        scoped={scoped}
        explained={EXPOSED.map((measure) => ({ measure, value: totalOf(answers.exposure, measure) }))}
      />
    </>
  );
}
