import { daysIn, type Period } from '@/lib/time/period';
import type { Grain } from './buckets';
import { callersQuestion } from './callers';
import { historyOf, question } from './questions';
import type { Scope } from './scope';
import { lengthQuestions } from './topic-lengths';

/** Parts of those whose outcome is known, in the order in which they are shown. */
export const OUTCOME_RATES = [
  'resolutionRate',
  'referralRate',
  'transferRate',
  'callbackRate',
  'informationRate',
  'escalationRate',
  'unresolvedRate',
  'markedRepeatRate',
  'notPertinentShare',
] as const;
/** Those with a trend of their own. */
export const TREND_RATES = ['resolutionRate', 'referralRate', 'transferRate', 'callbackRate'] as const;
const REPEAT_RATES = ['repeat1d', 'repeat7d', 'fcr7'] as const;
const BY_DAY = ['abandonRate', 'fcr7', ...TREND_RATES];

const MOST_DAYS = 14;
const MOST_WEEKS = 16;

/** Of which stretches of time bars are: so few that each can be read. */
export function barGrain(period: Period): Exclude<Grain, 'hour'> {
  if (daysIn(period) <= MOST_DAYS) return 'day';
  return daysIn(period) <= MOST_WEEKS * 7 ? 'week' : 'month';
}

/** What the headline of outcomes asks; without a comparison, the period itself stands in for it and is not shown. */
export function outcomesLead(scope: Scope) {
  return {
    now: question(scope, scope.period, [
      'contacts',
      'offered',
      'answered',
      'abandoned',
      'abandonRate',
      'leftInMenu',
      'incomplete',
      'disposed',
      ...OUTCOME_RATES,
      ...REPEAT_RATES,
    ]),
  };
}

export function outcomesRest(scope: Scope) {
  const { period } = scope;
  const bars = barGrain(period);
  return {
    before: question(scope, scope.comparison ?? period, OUTCOME_RATES),
    days: question(scope, period, OUTCOME_RATES, ['day']),
    daysBefore: question(scope, historyOf(scope), [...new Set([...BY_DAY, ...OUTCOME_RATES])], ['day']),
    trend: question(scope, period, BY_DAY, [scope.grain]),
    endings: question(scope, period, ['contacts'], [bars, 'ending']),
    dispositions: question(scope, period, ['answered'], [bars, 'disposition']),
    topics: question(scope, period, ['answered'], ['topic', 'disposition']),
    transferQueues: question(scope, period, ['transferRate'], ['queue']),
    transferTopics: question(scope, period, ['transferRate'], ['topic']),
    hours: question(scope, period, ['resolutionRate', 'fcr7'], ['hour']),
    repeatTopics: question(scope, period, ['fcr7'], ['topic']),
    callers: callersQuestion(scope),
    ...lengthQuestions(scope),
  };
}
