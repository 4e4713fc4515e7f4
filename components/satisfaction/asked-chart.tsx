'use client';

import { UNSURVEYED_CALLS } from '@/lib/reading/call-links';
import { nounsOf } from '@/lib/reading/nouns';
import { emptyWords } from '@/lib/reading/reason-words';
import { apart, rowsTable } from '@/lib/reading/satisfaction';
import { totalOf } from '@/lib/reading/series';
import { ChartFrame } from '../chart/chart-frame';
import { ValueRows, valueRowsHeight } from '../chart/value-rows';
import type { ChartProps } from './words';

/** Whom the surveys are silent about. */
export function AskedChart({ reading, now, scoped, words }: ChartProps) {
  const { m, f, d } = words;
  const { asked } = reading;
  const ends = apart(asked, 'share');
  const share = (value: number | null) => f.figure('share', value);
  const rate = totalOf(now, 'responseRate');
  const abandoned = totalOf(now, 'abandoned')?.value;
  return (
    <ChartFrame
      part="asked"
      title={
        asked.length === 0
          ? d.sections.asked
          : ends
            ? d.askedTitle(ends.low.name, share(ends.low.value.value), ends.high.name, share(ends.high.value.value))
            : d.askedEven
      }
      subtitle={`${d.askedUnit} · ${m.measures.n(f.count(rate?.n ?? 0))}`}
      explained={[{ measure: 'responseRate', value: rate }]}
      table={rowsTable(asked, d.group, d.responsePlain, 'share', words)}
      scoped={scoped}
      calls={UNSURVEYED_CALLS}
      height={valueRowsHeight(asked.length)}
      empty={asked.length === 0 ? (emptyWords(rate, m) ?? m.chart.empty) : null}
      note={abandoned && asked.length > 0 ? d.askedNote(f.count(abandoned), nounsOf(scoped.scope, m).many) : null}
    >
      {(width) => (
        <ValueRows
          width={width}
          rows={asked}
          kind="share"
          whole={rate?.value ?? null}
          ends={{ floor: 0, ceiling: 1 }}
          hidden={() => null}
        />
      )}
    </ChartFrame>
  );
}
