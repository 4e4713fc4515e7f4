import type { Operator } from './operators';
import type { Random } from './random';
import { EFFECTS, type Effect, type Profession, type Scenario } from './scenario';

/** A planted training need: what makes one operator differ, until a training takes most of it away. */
interface PlantedNeed {
  operator: number;
  /** Index of the topic; −1 for all topics. */
  topic: number;
  measure: Effect;
  size: number;
  note: string;
  training: { id: string; day: number; effectiveness: number } | null;
}

export interface Effects {
  needs: PlantedNeed[];
  trained: { id: string; operator: number; day: number }[];
  /** Difference from a typical experienced colleague, in the unit of the effect. */
  of(effect: Effect, operator: number, topic: number, day: number): number;
}

const ALSO: Partial<Record<Effect, Partial<Record<Effect, number>>>> = {
  aht: { hold: 2, wrap: 0.6 },
  transfer: { hold: 0.5, unresolved: 0.4, certainty: -0.25, solution: -0.25 },
  unresolved: { hold: 0.4, solution: -0.4, certainty: -0.35, overall: -0.2 },
  empathy: { listening: 0.7, overall: 0.6 },
};

const NATURAL: Record<Effect, [operator: number, topic: number]> = {
  aht: [0.08, 0.04],
  wrap: [0.1, 0.04],
  hold: [0.12, 0.07],
  transfer: [0.12, 0.07],
  unresolved: [0.1, 0.07],
  overall: [0.09, 0.05],
  listening: [0.09, 0.05],
  empathy: [0.09, 0.05],
  certainty: [0.09, 0.05],
  solution: [0.09, 0.05],
  criterion: [0.2, 0.1],
};

export function createEffects(
  scenario: Scenario,
  operators: readonly Operator[],
  days: number,
  random: Random,
): Effects {
  const topics = scenario.topics.length;
  const natural = new Float64Array(operators.length * topics * EFFECTS.length);
  for (let o = 0; o < operators.length; o++) {
    EFFECTS.forEach((effect, e) => {
      const own = NATURAL[effect][0] * random.normal();
      for (let t = 0; t < topics; t++) {
        natural[(o * topics + t) * EFFECTS.length + e] = own + NATURAL[effect][1] * random.normal();
      }
    });
  }

  const taken = new Set<number>();
  const choose = (profession: Profession): number | null => {
    const free = operators
      .map((operator, k) => ({ operator, k }))
      .filter(({ operator, k }) => operator.profession === profession && operator.hired < -60 && !taken.has(k));
    const found = free[random.below(free.length)];
    if (!found || taken.size >= operators.length / 3) return null;
    taken.add(found.k);
    return found.k;
  };
  const topicIndex = (id: string | null) => (id === null ? -1 : scenario.topics.findIndex((topic) => topic.id === id));

  const needs: PlantedNeed[] = [];
  const rounds = Math.max(1, Math.round(operators.length / 60));
  for (let round = 0; round < rounds; round++) {
    for (const { topic, measure, size, profession, note } of scenario.needs) {
      const operator = choose(profession);
      if (operator !== null) needs.push({ operator, topic: topicIndex(topic), measure, size, note, training: null });
    }
  }
  const trained: Effects['trained'] = [];
  for (const {
    id,
    topic,
    measure,
    size,
    profession,
    effectiveness,
    daysBeforeEnd,
    operators: seats,
  } of scenario.trainings) {
    const day = days - 1 - daysBeforeEnd;
    for (let seat = 0; day > 0 && seat < seats * rounds; seat++) {
      const operator = choose(profession);
      if (operator === null) continue;
      const training = { id, day, effectiveness };
      needs.push({ operator, topic: topicIndex(topic), measure, size, note: 'before the training', training });
      trained.push({ id, operator, day });
    }
  }

  const planted: PlantedNeed[][] = operators.map((_, k) => needs.filter((need) => need.operator === k));
  const learning = scenario.operators.learning;
  const first = EFFECTS.map((effect) =>
    effect in learning ? learning[effect as keyof typeof learning] : learning.survey,
  );

  return {
    needs,
    trained,
    of(effect, operator, topic, day) {
      const e = EFFECTS.indexOf(effect);
      let shift = natural[(operator * topics + topic) * EFFECTS.length + e]!;
      const tenure = day - operators[operator]!.hired;
      if (tenure < 400) shift += first[e]! * Math.exp(-tenure / learning.days);
      for (const need of planted[operator]!) {
        if (need.topic !== -1 && need.topic !== topic) continue;
        const left = need.training && day > need.training.day ? 1 - need.training.effectiveness : 1;
        if (need.measure === effect) shift += left * need.size;
        else shift += left * need.size * (ALSO[need.measure]?.[effect] ?? 0);
      }
      return shift;
    },
  };
}
