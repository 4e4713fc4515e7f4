import type { GapUnit } from '@/lib/model/training';
import type { Cells } from './cells';

interface CellCounts {
  n: number;
  observed: number;
  expected: number;
  variance: number;
}

/** Cells of which only the counts matter; `rows[operator][topic]`. */
export function cellsOf(
  unit: GapUnit,
  materiality: number,
  rows: readonly (readonly CellCounts[])[],
  more: Partial<Cells> = {},
): Cells {
  const topics = rows[0]!.length;
  const all = rows.flat();
  const column = (name: keyof CellCounts) => Float64Array.from(all, (cell) => cell[name]);
  return {
    measure: { id: 'x', source: 'calls', unit, materiality },
    operators: rows.length,
    topics,
    n: column('n'),
    observed: column('observed'),
    expected: column('expected'),
    variance: column('variance'),
    topicVariance: new Float64Array(topics).fill(Number.POSITIVE_INFINITY),
    dispersed: { cell: 1, operator: 1 },
    scores: null,
    rows: { at: new Int32Array(), y: new Float64Array(), expected: new Float64Array() },
    weekly: {
      weeks: 0,
      observed: new Float64Array(),
      gap: new Float64Array(),
      variance: new Float64Array(),
      n: new Float64Array(),
    },
    ...more,
  };
}
