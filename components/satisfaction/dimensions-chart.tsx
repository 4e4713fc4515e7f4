'use client';

import { SURVEYED_CALLS } from '@/lib/reading/call-links';
import { emptyWords, isTooFew } from '@/lib/reading/reason-words';
import { apart, overallScale, rowsTable, shownRow } from '@/lib/reading/satisfaction';
import { totalOf } from '@/lib/reading/series';
import { FEWEST_SCORES } from '@/lib/stats/interval';
import { ChartFrame } from '../chart/chart-frame';
import { ValueRows, valueRowsHeight } from '../chart/value-rows';
import type { ChartProps } from './words';

export function DimensionsChart({ reading, now, scoped, words }: ChartProps) {
  const { m, f, d } = words;
  const mean = totalOf(now, 'satisfaction');
  const dimensions = isTooFew(mean) ? [] : reading.dimensions;
  const ends = apart(dimensions, 'score');
  const score = (value: number | null) => f.figure('score', value);
  const [floor, ceiling] = overallScale(scoped.manifest);
  return (
    <ChartFrame
      part="dimensions"
      title={
        dimensions.length === 0
          ? d.sections.dimensions
          : ends
            ? d.dimensionsTitle(
                ends.low.name,
                score(ends.low.value.value),
                ends.high.name,
                score(ends.high.value.value),
              )
            : d.dimensionsEven
      }
      subtitle={d.dimensionsUnit}
      explained={[{ measure: 'satisfaction', value: mean }]}
      table={rowsTable(dimensions, d.dimension, d.mean, 'score', words)}
      scoped={scoped}
      calls={SURVEYED_CALLS}
      height={valueRowsHeight(dimensions.length)}
      empty={dimensions.length === 0 ? (emptyWords(mean, m) ?? m.chart.empty) : null}
    >
      {(width) => (
        <ValueRows
          width={width}
          rows={dimensions}
          kind="score"
          ends={{ floor: floor ?? undefined, ceiling: ceiling ?? undefined }}
          hidden={(row) => (shownRow(row, 'score') ? null : d.few(f.count(FEWEST_SCORES)))}
        />
      )}
    </ChartFrame>
  );
}
