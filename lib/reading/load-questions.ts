import type { Filter, Question } from '@/lib/model/question';
import { HANDLED_PARTS, type HandledPart, type StaffingDays } from '@/lib/url/view';
import { historyOf, question } from './questions';
import type { Scope } from './scope';

const HOURLY = ['occupancy', 'staffedTime', 'shrinkage'];
/** What the headline of load says of a period. */
export const LOAD_TOTALS: readonly string[] = ['offered', 'answered', 'utilisation', 'availability', ...HOURLY];
const SEVERE = ['severeContacts', 'severeShare', 'severeTalk', 'severeRuns', 'longestRun', 'shortRecoveries'];
const NIGHTS = ['nightContacts', 'nightsWorked'];

/** What the headline of load asks. */
export function loadLead(scope: Scope) {
  return {
    now: question(scope, scope.period, LOAD_TOTALS),
    hours: question(scope, scope.period, HOURLY, ['hour']),
  };
}

export function loadRest(scope: Scope, days: StaffingDays, part: HandledPart) {
  const { period } = scope;
  const lengths = HANDLED_PARTS.flatMap((part) => [`${part}Median`, `${part}P90`]);
  return {
    trend: question(scope, period, ['occupancy'], [scope.grain]),
    trendBefore: question(scope, historyOf(scope), ['occupancy'], ['day']),
    lengths: question(scope, period, [...lengths, 'handleMean']),
    handled: question(scope, period, [`${part}Median`, `${part}P90`], [scope.grain]),
    handledBefore: question(scope, historyOf(scope), [`${part}Median`], ['day']),
    states: question(scope, period, ['stateTime'], ['state', 'reason']),
    people: question(scope, period, ['answered', 'handleMean', ...HOURLY, ...SEVERE, ...NIGHTS], ['operator']),
    exposure: question(scope, period, [...SEVERE, ...NIGHTS]),
    halves: halvesQuestion(scope, days, ['offered', 'serviceLevel.SL-2', 'abandonRate', 'asa'], ['half']),
    there: halvesQuestion(scope, days, ['staffedTime', 'occupancy'], ['half']),
    load: halvesQuestion(scope, days, ['offered', 'handleMean', 'patience', 'abandoned']),
  };
}

/** The weekdays, Monday first, that staffing is of. */
export function weekdaysOf(days: StaffingDays): number[] {
  if (days === 'weekdays') return [1, 2, 3, 4, 5];
  return days === 'weekend' ? [6, 7] : [Number(days)];
}

/** Half hours of some days of the week. Hours that the reader chose are given as half hours, as nothing published knows both. */
function halvesQuestion(scope: Scope, days: StaffingDays, measures: string[], by: Question['by'] = []): Question {
  const { hour, ...others } = scope.where;
  const of = weekdaysOf(days).map(String);
  const where: Filter['where'] = {
    ...others,
    weekday: scope.where.weekday ? of.filter((day) => scope.where.weekday?.includes(day)) : of,
    ...(hour && { half: hour.flatMap((h) => [':00', ':30'].map((end) => `${String(h).padStart(2, '0')}${end}`)) }),
  };
  return { ...question(scope, scope.period, measures, by), filter: { ...scope.period, where } };
}
