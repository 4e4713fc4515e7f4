'use client';

import type { CallList } from '@/lib/model/call-list';
import type { CallWords } from '@/lib/reading/call-columns';
import { monthsOf, monthsQuestion } from '@/lib/reading/call-question';
import { partWords } from '@/lib/reading/calls-headline';
import { formatMonth } from '@/lib/time/calendar';
import { ViewLink } from '../frame/view-link';
import { useAnswers } from '../hooks/use-answers';
import type { Scoped } from '../hooks/use-scope';

interface Props {
  list: CallList;
  scoped: Scoped;
  words: CallWords;
}

/** Says which part of a long period is listed, and leads to each of its months. */
export function Months(props: Props) {
  const part = partWords(props.list, props.words);
  return part && <Chips {...props} part={part} />;
}

function Chips({ list, scoped, words, part }: Props & { part: string }) {
  const { f, d } = words;
  const { settled } = useAnswers('calls-months', scoped, {}, { months: monthsQuestion(scoped.scope) });
  const counted = new Map(
    settled?.answers.months.rows.map(({ key, values }) => [key.month, values.contacts?.value ?? null]),
  );
  const months = list.asked ? monthsOf(list.asked).toReversed() : [];
  return (
    <div className="mt-4 border-attention border-l-2 pl-3 print:hidden">
      <p>{part}</p>
      <ul aria-label={d.months} className="mt-2 flex flex-wrap gap-2">
        {months.map((period) => {
          const n = counted.get(formatMonth(period.from));
          const name = f.monthShort(period.from);
          return (
            <li key={period.from}>
              <ViewLink path="/calls/" change={{ period, call: undefined }} className="control">
                {typeof n === 'number' ? d.monthAll(name, f.count(n)) : name}
              </ViewLink>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
