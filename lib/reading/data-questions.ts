import type { Question } from '@/lib/model/question';
import { filterOf, optionsOf, type Scope } from './scope';

/** Measures whose completeness is told. */
const ALWAYS = [
  'serviceLevel',
  'abandonRate',
  'abandonRateAfter',
  'waitMedian',
  'waitP90',
  'waitMax',
  'asa',
  'talkMean',
  'reachedLater7d',
  'occupancy',
  'satisfaction',
  'responseRate',
];
/** Known by queue and channel only call by call: not worth many files. */
const UNFILTERED = ['holdMean', 'wrapMean', 'resolutionRate'];

export function completenessMeasures({ where }: Pick<Scope, 'where'>): string[] {
  return Object.keys(where).length > 0 ? ALWAYS : [...ALWAYS, ...UNFILTERED];
}

export function dataLead(scope: Scope): { now: Question } {
  const measures = [...completenessMeasures(scope), 'contacts', 'incomplete'];
  return { now: { measures, by: [], filter: filterOf(scope, scope.period), options: optionsOf(scope) } };
}

/** All hours of the data, whatever the filter: what is missing is missing of all. */
export function dataRest(): { hours: Question } {
  return { hours: { measures: ['contacts'], by: ['day', 'hour'], filter: {} } };
}
