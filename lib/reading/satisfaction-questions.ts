import { historyOf, question } from './questions';
import type { Scope } from './scope';

const BY_DAY = ['satisfaction', 'responseRate'];

/** What the headline of satisfaction asks; without a comparison, the period itself stands in for it and is not shown. */
export function satisfactionLead(scope: Scope) {
  return {
    now: question(scope, scope.period, [
      'satisfaction',
      'csat',
      'nps',
      'answers',
      'responseRate',
      'surveyed',
      'answered',
      'abandoned',
      'offered',
    ]),
    before: question(scope, scope.comparison ?? scope.period, ['satisfaction']),
    days: question(scope, scope.period, BY_DAY, ['day']),
    daysBefore: question(scope, historyOf(scope), BY_DAY, ['day']),
  };
}

export function satisfactionRest(scope: Scope) {
  const of = (...by: Parameters<typeof question>[3] & object) => question(scope, scope.period, ['satisfaction'], by);
  const asked = (...by: Parameters<typeof question>[3] & object) => question(scope, scope.period, ['responseRate'], by);
  return {
    trend: question(scope, scope.period, BY_DAY, [scope.grain]),
    scores: question(scope, scope.period, ['answers'], ['score']),
    dimensions: of('dimension'),
    topics: question(scope, scope.period, BY_DAY, ['topic']),
    queues: of('queue'),
    channels: of('channel'),
    askedQueues: asked('queue'),
    askedChannels: asked('channel'),
    askedOutcomes: asked('disposition'),
    quality: question(scope, scope.period, ['quality', 'evaluations', 'criticalFailed', 'pairs', 'agreement']),
    criteria: question(scope, scope.period, ['quality'], ['criterion']),
    agreement: question(scope, scope.period, ['agreement'], ['criterion']),
    pairs: question(scope, scope.period, ['pairs'], ['criterion', 'first_score', 'second_score']),
  };
}
