'use client';

import type { Answer } from '@/lib/model/question';
import {
  callerMonths,
  callersNote,
  callersTable,
  callersTitle,
  callersUntold,
  contactsOf,
} from '@/lib/reading/callers';
import { emptyWords, reasonWords } from '@/lib/reading/reason-words';
import { ChartFrame } from '../chart/chart-frame';
import { ValueRows, valueRowsHeight } from '../chart/value-rows';
import type { ChartProps } from './words';

const SHARE_ENDS = { floor: 0, ceiling: 1 };
const EXPLAINED = ['repeatCallers', 'contactsOfTwice', 'callersFive', 'callersTen', 'talkOfMost'];

/** How many people called several times in a month, and their part of the contacts. */
export function CallersChart({ answer, scoped, words }: Pick<ChartProps, 'scoped' | 'words'> & { answer: Answer }) {
  const { m, f, d } = words;
  const months = callerMonths(answer, words);
  const last = months.at(-1);
  const isSaid = months.some(({ value }) => value.value !== null);
  return (
    <ChartFrame
      part="callers"
      title={callersTitle(months, words)}
      subtitle={`${d.callersUnit} · ${m.measures.n(f.count(last?.value.n ?? 0))}`}
      explained={EXPLAINED.map((measure) => ({ measure, value: last?.values[measure] }))}
      table={callersTable(months, words)}
      scoped={scoped}
      height={valueRowsHeight(months.length)}
      empty={isSaid ? null : emptyWords(last?.value ?? callersUntold(answer, scoped.manifest), m)}
      note={!isSaid ? null : callersNote(months, words)}
    >
      {(width) => (
        <ValueRows
          width={width}
          rows={months}
          kind="share"
          ends={SHARE_ENDS}
          beside={(row) => {
            const month = months.find(({ id }) => id === row.id);
            return month ? d.callersBeside(contactsOf(month, f)) : '';
          }}
          hidden={({ value }) => (value.value === null ? reasonWords(value.reason, m) : null)}
        />
      )}
    </ChartFrame>
  );
}
