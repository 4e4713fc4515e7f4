'use client';

import { useMemo } from 'react';
import { callsOfPerson } from '@/lib/reading/operator-detail';
import { layMatrix } from '@/lib/reading/operator-matrix';
import { ENOUGH_ROWS, FEWEST_ROWS, type Place } from '@/lib/reading/operator-places';
import { matrixTable, matrixTitle } from '@/lib/reading/operator-tables';
import { ChartFrame } from '../chart/chart-frame';
import { changeView } from '../hooks/use-view';
import { LEGEND_HEIGHT, MatrixPicture } from './matrix-picture';
import type { PersonProps } from './shared';

interface Props extends PersonProps {
  chosen: Place | null;
  meaning: readonly string[];
}

/** For keeping room while the width is not known. */
const USUAL_WIDTH = 640;

const choose = ({ measure, topic }: Place) => changeView({ judged: measure, about: topic ?? undefined });

export function MatrixChart({ id, document, person, scoped, words, chosen, meaning }: Props) {
  const { f, d } = words;
  const table = useMemo(() => matrixTable(person, document, words), [person, document, words]);
  return (
    <ChartFrame
      part="matrix"
      title={matrixTitle(person, words)}
      subtitle={d.matrix.unit}
      explained={[]}
      meaning={meaning}
      table={table}
      scoped={scoped}
      calls={callsOfPerson(id, null, document)}
      height={LEGEND_HEIGHT + layMatrix(person, USUAL_WIDTH).height}
      note={d.matrix.note(f.count(FEWEST_ROWS), f.count(ENOUGH_ROWS))}
    >
      {(width) => (
        <MatrixPicture
          width={width}
          document={document}
          person={person}
          chosen={chosen}
          words={words}
          onChoose={choose}
        />
      )}
    </ChartFrame>
  );
}
