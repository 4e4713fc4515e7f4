import type { Question } from '@/lib/model/question';
import { FORMULAS } from '@/lib/model/settings';
import type { Period } from '@/lib/time/period';
import { filterOf, optionsOf, type Scope } from './scope';

const SERVICE_LEVELS = FORMULAS.map((formula) => `serviceLevel.${formula}`);
/** Measures of the six tiles; those by which a day is compared. */
export const TILE_MEASURES = [
  'serviceLevel',
  'abandonRate',
  'waitMedian',
  'answered',
  'occupancy',
  'satisfaction',
] as const;
export const HEAT_MEASURE_IDS = {
  'service-level': 'serviceLevel',
  abandonment: 'abandonRate',
  'mean-wait': 'asa',
  arrivals: 'offered',
} as const;
export const FATE_MEASURES = [
  'unheardAnswered1h',
  'unheardAnswered24h',
  'unheardAnswered7d',
  'unheardNever',
  'unheardOpen',
  'unheardUnknown',
] as const;

const TOTALS = [
  ...TILE_MEASURES,
  ...SERVICE_LEVELS,
  'serviceLevelReported',
  'waitP90',
  'offered',
  'abandoned',
  'responseRate',
];

function question(scope: Scope, period: Period, measures: readonly string[], by: Question['by'] = []): Question {
  return { measures: [...measures], by, filter: filterOf(scope, period), options: optionsOf(scope) };
}

/** What the overview's headline and tiles ask; without a comparison, the period itself stands in for it and is not shown. */
export function overviewLead(scope: Scope) {
  const before = scope.comparison ?? scope.period;
  return {
    now: question(scope, scope.period, TOTALS),
    before: question(scope, before, TILE_MEASURES),
    days: question(scope, scope.period, TILE_MEASURES, ['day']),
    daysBefore: question(scope, before, TILE_MEASURES, ['day']),
    trend: question(scope, scope.period, TILE_MEASURES, [scope.grain]),
  };
}

export function overviewRest(scope: Scope) {
  return {
    heat: question(scope, scope.period, ['serviceLevel'], ['weekday', 'hour']),
    endings: question(scope, scope.period, ['contacts'], ['channel', 'ending']),
  };
}

/** What the headline of waiting asks. */
export function waitingLead(scope: Scope) {
  return {
    now: question(scope, scope.period, [
      ...SERVICE_LEVELS,
      'serviceLevel',
      'waitMedian',
      'waitP90',
      'waitP95',
      'waitMax',
      'asa',
      'offered',
      'answered',
      'abandoned',
      'abandonRate',
      'shortAbandoned',
    ]),
    heat: question(scope, scope.period, Object.values(HEAT_MEASURE_IDS), ['weekday', 'hour']),
  };
}

export function waitingRest(scope: Scope) {
  return {
    bins: question(scope, scope.period, ['contacts'], ['bin', 'ending']),
    trend: question(scope, scope.period, ['serviceLevel', 'abandonRate', 'abandonRateAfter'], [scope.grain]),
    unheard: question(scope, scope.period, [...FATE_MEASURES, 'reachedLater7d']),
  };
}
