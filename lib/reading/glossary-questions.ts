import { MEASURE_IDS } from '@/lib/measures/catalogue';
import type { Question } from '@/lib/model/question';
import { PRESET_MEASURES } from './presets';
import { filterOf, optionsOf, type Scope } from './scope';

function question(scope: Scope, measures: readonly string[]): Question {
  return { measures: [...measures], by: [], filter: filterOf(scope, scope.period), options: optionsOf(scope) };
}

export function glossaryLead(scope: Scope) {
  return { targets: question(scope, PRESET_MEASURES) };
}

/** Of some measures only the calls can tell. */
export function glossaryRest(scope: Scope) {
  return { all: question(scope, MEASURE_IDS) };
}
