import { type Contacts, outcomeCode } from './contacts';
import { createDemand, type Demand } from './demand';
import { createEffects, type Effects } from './effects';
import { createEvaluations, createSecondReviews, type Evaluation, inOrder } from './evaluations';
import type { Stretch } from './floor';
import { createHandling } from './handling';
import { runLine } from './line';
import { createOperators, type Operator } from './operators';
import { createRandom } from './random';
import { createNeed, createRoster } from './roster';
import type { DemoOptions, Scenario } from './scenario';
import { createSurveys, type Survey } from './surveys';

/** Everything that happened on the line in one run. Seconds and day indexes count from the first midnight. */
export interface World {
  scenario: Scenario;
  options: DemoOptions;
  /** First civil day. */
  first: number;
  demand: Demand;
  operators: Operator[];
  effects: Effects;
  contacts: Contacts;
  stretches: Stretch[];
  surveys: Survey[];
  evaluations: Evaluation[];
  /** Operator shifts that the expected calls ask for, and those that the roster could fill. */
  shifts: { wanted: number; worked: number };
}

/** The same scenario and options always give the same world. */
export function createWorld(scenario: Scenario, options: DemoOptions): World {
  const stream = (name: string) => createRandom(options.seed, name);
  const demand = createDemand(scenario, options, stream('demand'));
  const need = createNeed(scenario, demand);
  const weekly = scenario.shifts.map((_, shift) => need.reduce((sum, day) => sum + day[shift]!, 0));
  const operators = createOperators(scenario, options.operators, options.days, weekly, stream('operators'));
  const effects = createEffects(scenario, operators, options.days, stream('effects'));
  const roster = createRoster(scenario, options, operators, need, demand, stream('roster'));
  const handle = createHandling(scenario, effects, stream('handling'));
  const { contacts, stretches } = runLine(scenario, options, operators, demand, roster, handle, stream('line'));
  const reviews = createEvaluations(scenario, contacts, operators, options.days, effects, stream('evaluations'));
  return {
    scenario,
    options,
    first: options.end - options.days + 1,
    demand,
    operators,
    effects,
    contacts,
    stretches,
    surveys: createSurveys(scenario, contacts, effects, stream('surveys'), options.days * 86_400),
    evaluations: inOrder([
      ...reviews,
      ...createSecondReviews(scenario, reviews, options.days, stream('second evaluations')),
    ]),
    shifts: roster.filled,
  };
}

/** Figures of the whole run; null where there is nothing to divide by. */
export function summarise({ contacts, stretches }: World) {
  const { outcome, wait, operator, talk, hold, wrap } = contacts.columns;
  let answered = 0;
  let within = 0;
  let abandoned = 0;
  let busy = 0;
  for (let row = 0; row < contacts.count; row++) {
    if (operator[row]! >= 0) {
      answered++;
      if (wait[row]! <= 20) within++;
      busy += talk[row]! + hold[row]! + wrap[row]!;
    } else if (outcome[row] === outcomeCode('abandoned')) abandoned++;
  }
  const staffed = stretches.reduce((sum, { start, end, reason }) => sum + (reason === null ? end - start : 0), 0);
  return {
    contacts: contacts.count,
    answered,
    abandonRate: contacts.count > 0 ? abandoned / contacts.count : null,
    serviceLevel: answered + abandoned > 0 ? within / (answered + abandoned) : null,
    occupancy: staffed > 0 ? busy / staffed : null,
  };
}
