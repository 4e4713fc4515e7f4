import type { CallListQuestion } from '@/lib/model/call-list';
import type { Question } from '@/lib/model/question';
import { monthEnd, monthStart } from '@/lib/time/calendar';
import type { Period } from '@/lib/time/period';
import type { CallKey } from './call-key';
import { filterOf, type Scope } from './scope';

/** The calls that the page of the calls lists. */
export function listQuestion(scope: Scope): CallListQuestion {
  const { calls } = scope;
  const filter = filterOf(scope, scope.period);
  return {
    filter: {
      ...filter,
      where: { ...filter.where, ...calls.where },
      ...(calls.seconds?.length ? { seconds: calls.seconds } : {}),
    },
    ...(calls.surveyed !== undefined && { surveyed: calls.surveyed }),
    ...(calls.score_c && { score_c: calls.score_c }),
  };
}

/** The calls that one may be, or all visits of its contact: those of its day and of the days beside it. */
export function callQuestion({ day, id }: CallKey): CallListQuestion {
  const isWhole = id !== '' && !id.includes('•');
  return { filter: { from: day - 1, to: day + 1 }, ...(isWhole && { id }) };
}

/** How many calls there are month by month, where sums tell. */
export function monthsQuestion(scope: Scope): Question {
  const { filter } = listQuestion(scope);
  return { measures: ['contacts'], by: ['month'], filter };
}

/** The months of a period, whole or the parts of them that lie in it. */
export function monthsOf({ from, to }: Period): Period[] {
  const months: Period[] = [];
  for (let start = from; start <= to; start = monthEnd(start) + 1)
    months.push({ from: Math.max(from, monthStart(start)), to: Math.min(to, monthEnd(start)) });
  return months;
}
