import { type Contacts, outcomeCode } from './contacts';
import type { Effects } from './effects';
import { shiftOdds } from './handling';
import type { Operator } from './operators';
import type { Random } from './random';
import { type Effect, type Scenario, SURVEY_DIMENSIONS } from './scenario';

/** One reviewed contact; `met` holds 1, 0 or null (not applicable) for each criterion of the scenario. */
export interface Evaluation {
  row: number;
  operator: number;
  evaluator: number;
  day: number;
  met: (0 | 1 | null)[];
}

const MONTH_DAYS = 30;
const isFeeling = (effect: Effect) => (SURVEY_DIMENSIONS as readonly Effect[]).includes(effect);

/** Reviews of which a second evaluator, who does not know the first one's, reviews the same contact some days later: so that it can be told how far evaluators agree. */
export function createSecondReviews(
  { evaluations }: Scenario,
  first: readonly Evaluation[],
  days: number,
  random: Random,
): Evaluation[] {
  return first.flatMap((one): Evaluation[] => {
    if (!random.chance(evaluations.twice)) return [];
    const evaluator = (one.evaluator + 1 + random.below(evaluations.evaluators - 1)) % evaluations.evaluators;
    const met = one.met.map((value, index): 0 | 1 | null => {
      const { fail, agree } = evaluations.criteria[index]!;
      if (value === null || random.chance(agree)) return value;
      return random.chance(fail) ? 0 : 1;
    });
    return [{ ...one, evaluator, day: Math.min(days - 1, one.day + random.below(4)), met }];
  });
}

/** By date, contact and evaluator. */
export function inOrder(evaluations: readonly Evaluation[]): Evaluation[] {
  return evaluations.toSorted(
    (one, other) => one.day - other.day || one.row - other.row || one.evaluator - other.evaluator,
  );
}

/** One or two reviews a month of every operator who took contacts. */
export function createEvaluations(
  scenario: Scenario,
  contacts: Contacts,
  operators: readonly Operator[],
  days: number,
  effects: Effects,
  random: Random,
): Evaluation[] {
  const { evaluations, topics } = scenario;
  const { start, topic, operator, outcome } = contacts.columns;
  const severity = Array.from({ length: evaluations.evaluators }, () => 0.4 * random.normal());
  const done: Evaluation[] = [];

  const review = (row: number, by: number) => {
    const about = topics[topic[row]!]!;
    const contactDay = Math.floor(start[row]! / 86_400);
    const evaluator = random.below(evaluations.evaluators);
    const habit = severity[evaluator]! + effects.of('criterion', by, topic[row]!, contactDay);
    const met = evaluations.criteria.map(({ fail, measures, only }): 0 | 1 | null => {
      if ((only === 'severe' && !about.severe) || (only === 'legal' && about.group !== 'legal')) return null;
      const lacking = (measures as Effect[]).reduce((sum, measure) => {
        const effect = effects.of(measure, by, topic[row]!, contactDay);
        return sum + (isFeeling(measure) ? -effect : effect);
      }, 0);
      return random.chance(shiftOdds(fail, habit + lacking)) ? 0 : 1;
    });
    done.push({ row, operator: by, evaluator, day: Math.min(days - 1, contactDay + 1 + random.below(6)), met });
  };

  let row = 0;
  for (let from = 0; from < days; from += MONTH_DAYS) {
    const taken: number[][] = operators.map(() => []);
    for (; row < contacts.count && start[row]! < (from + MONTH_DAYS) * 86_400; row++) {
      if (operator[row]! >= 0 && outcome[row] !== outcomeCode('not_pertinent')) taken[operator[row]!]!.push(row);
    }
    taken.forEach((rows, by) => {
      const wanted = Math.floor(evaluations.perMonth) + (random.chance(evaluations.perMonth % 1) ? 1 : 0);
      for (let k = 0; k < wanted && rows.length > 0; k++) review(rows.splice(random.below(rows.length), 1)[0]!, by);
    });
  }
  return done;
}
