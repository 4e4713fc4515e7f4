import type { Question } from '@/lib/model/question';
import { FORMULAS } from '@/lib/model/settings';
import { daysIn, type Period } from '@/lib/time/period';
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

/** What the headline and the tiles of the overview say of a period. */
export const TOTALS: readonly string[] = [
  ...TILE_MEASURES,
  ...SERVICE_LEVELS,
  'serviceLevelReported',
  'waitP90',
  'contacts',
  'offered',
  'abandoned',
  'responseRate',
];

export function question(scope: Scope, period: Period, measures: readonly string[], by: Question['by'] = []): Question {
  return { measures: [...measures], by, filter: filterOf(scope, period), options: optionsOf(scope) };
}

/** Longest period whose hours of the week are asked for week by week; of a longer one, month by month. */
const MOST_DAYS_BY_WEEK = 92;

function heatQuestion(scope: Scope, measures: readonly string[]): Question {
  const time = daysIn(scope.period) <= MOST_DAYS_BY_WEEK ? 'week' : 'month';
  return question(scope, scope.period, measures, [time, 'weekday', 'hour']);
}

/** Days before the period, eight weeks of them or more, of which the comparison's are the last: they tell how the days of the
 * week differ and how much days vary. */
const HISTORY = 56;

export function historyOf({ comparison, period }: Scope): Period {
  const to = comparison ? comparison.to : period.from - 1;
  return { from: Math.min(comparison ? comparison.from : to, to - HISTORY + 1), to };
}

/** What the overview's headline and tiles ask; without a comparison, the period itself stands in for it and is not shown. */
export function overviewLead(scope: Scope) {
  const before = scope.comparison ?? scope.period;
  return {
    now: question(scope, scope.period, TOTALS),
    before: question(scope, before, TILE_MEASURES),
    days: question(scope, scope.period, TILE_MEASURES, ['day']),
    daysBefore: question(scope, historyOf(scope), TILE_MEASURES, ['day']),
    trend: question(scope, scope.period, [...TILE_MEASURES, 'serviceLevelReported'], [scope.grain]),
  };
}

export function overviewRest(scope: Scope) {
  return {
    heat: heatQuestion(scope, ['serviceLevel', 'serviceLevelReported']),
    endings: question(scope, scope.period, ['contacts'], ['channel', 'ending']),
  };
}

const SHARES = ['serviceLevel', 'serviceLevelReported', 'abandonRate', 'abandonRateAfter'];

/** What waiting says of a period in numbers. */
export const WAIT_TOTALS: readonly string[] = [
  ...SERVICE_LEVELS,
  'serviceLevel',
  'serviceLevelReported',
  'waitMedian',
  'waitP90',
  'waitP95',
  'waitMax',
  'asa',
  'contacts',
  'offered',
  'answered',
  'abandoned',
  'abandonRate',
  'shortAbandoned',
];

/** What the headline of waiting asks. */
export function waitingLead(scope: Scope) {
  return {
    now: question(scope, scope.period, WAIT_TOTALS),
    heat: heatQuestion(scope, [...Object.values(HEAT_MEASURE_IDS), 'contacts']),
  };
}

export function waitingRest(scope: Scope) {
  return {
    bins: question(scope, scope.period, ['contacts'], ['bin', 'ending']),
    trend: question(scope, scope.period, SHARES, [scope.grain]),
    trendBefore: question(scope, historyOf(scope), SHARES, ['day']),
  };
}
