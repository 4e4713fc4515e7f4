'use client';

import type { Answer } from '@/lib/model/question';
import { ANSWERED_CALLS } from '@/lib/reading/call-links';
import { emptyWords } from '@/lib/reading/reason-words';
import { lengthsTable, lengthsTitle, lengthText, readTopicLengths } from '@/lib/reading/topic-lengths';
import { ChartFrame } from '../chart/chart-frame';
import { ValueRows, valueRowsHeight } from '../chart/value-rows';
import type { ChartProps } from './words';

interface Props extends Pick<ChartProps, 'scoped' | 'words'> {
  answers: Record<'lengths' | 'topicLengths', Answer>;
}

/** How long contacts of each topic last. Longer is not worse. */
export function LengthsChart({ answers, scoped, words }: Props) {
  const { m, f, d } = words;
  const read = readTopicLengths(answers, words);
  const { part, rows, median, p90 } = read;
  const reason = answers.topicLengths.reasons?.[`${part}Median`];
  return (
    <ChartFrame
      part="lengths"
      title={lengthsTitle(read, words)}
      subtitle={`${d.lengthsUnit[part]} · ${m.measures.n(f.count(median?.n ?? 0))}`}
      explained={[
        { measure: `${part}Median`, value: median },
        { measure: `${part}P90`, value: p90 },
      ]}
      table={lengthsTable(rows, words)}
      scoped={scoped}
      calls={ANSWERED_CALLS}
      height={valueRowsHeight(rows.length)}
      empty={
        rows.length === 0
          ? (emptyWords(median, m) ??
            emptyWords(reason && { value: null, n: 0, from: 'cuboid', reason }, m) ??
            m.chart.empty)
          : null
      }
      note={rows.length === 0 ? null : d.lengthsNote}
    >
      {(width) => (
        <ValueRows
          width={width}
          rows={rows}
          kind="seconds"
          whole={median?.value ?? null}
          ends={{ floor: 0 }}
          beside={(row) => {
            const found = rows.find(({ id }) => id === row.id);
            return found ? d.nineBeside(lengthText(found.p90, words)) : '';
          }}
          hidden={() => null}
        />
      )}
    </ChartFrame>
  );
}
